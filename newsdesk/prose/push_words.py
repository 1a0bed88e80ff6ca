"""What pushed an entry, as it is read in Spanish. Kept is the English name, which is what English readers see."""

from __future__ import annotations

import re
from collections.abc import Mapping

RULES: Mapping[str, str] = {
    "labour strike": "huelga",
    "another sea": "otro mar",
    "struck in another sea": "ataque en otro mar",
    "another war": "otra guerra",
    "strike of another power": "ataque de otra potencia",
    "sport": "deporte",
    "animal at sea": "animal en el mar",
    "accident at sea": "accidente en el mar",
    "called an accident": "dado por accidente",
    "nobody of this story": "nadie de esta historia",
    "attack of a stranger on land": "ataque de otros en tierra",
    "nothing of this story": "nada de esta historia",
    "fire or storm": "fuego o tormenta",
    "film or study": "película o estudio",
    "Signal messages": "mensajes de Signal",
    "drugs in the street": "drogas en la calle",
    "dead in the United States": "muertos en Estados Unidos",
    "shot by gunmen": "tiroteo de hombres armados",
    "killed ashore": "muertos en tierra, sin lancha ni EE.UU.",
    "police raid in a city": "operativo policial en una ciudad",
    "dead of no strike": "muertos sin ataque alguno",
    "second blow of nobody": "segundo golpe de nadie de esta historia",
    "some time after a strike": "tiempo después de un ataque",
    "anniversary of the first strike": "aniversario del primer ataque",
    "people handed over": "entrega de personas o cuerpos",
    "victims named": "se nombra a las víctimas",
    "strikes on hold": "ataques en pausa",
    "emptied before it was sunk": "vaciado antes de ser hundido",
    "strike on land": "ataque en tierra",
    "dead beside the strikes": "muertos por otra causa, junto a los ataques",
    "struck in another war": "ataque en otra guerra",
    "a court frees": "un tribunal libera",
    "a committee inquires": "una comisión investiga",
    "Americans on their strikes": "EE.UU. sobre sus ataques",
    "only asks": "solo pregunta",
    "explains behind a colon": "explica tras dos puntos",
    "signed by a writer": "firmado por un autor",
    "a leader on the strikes": "un líder sobre los ataques",
    "counts of this campaign": "cifras de esta campaña",
    "an official tells who lived": "un funcionario habla de sobrevivientes",
    "a shore tells of a strike": "la costa habla de un ataque",
    "denied, possible, made up or of old": "negado, posible, inventado o antiguo",
    "air raid on land": "ataque aéreo en tierra",
    "boat strikes": "ataques a lanchas",
    "survivors given up for dead": "sobrevivientes dados por muertos",
    "survivors of something else": "sobrevivientes de otra cosa",
    "told by those who were hit": "lo cuentan los atacados",
    "told of a drone or missile here": "habla de un dron o misil en la zona",
    "second blast of 2 September": "segunda explosión del 2 de septiembre",
    "Southern Command": "Comando Sur",
    "coalition against cartels": "coalición contra los cárteles",
    "warship in the region": "buque de guerra en la región",
    "United Nations on the strikes": "Naciones Unidas sobre los ataques",
    "turns to the United Nations": "acude a Naciones Unidas",
    "a columnist writes": "escribe un columnista",
    "vote of a chamber on strikes": "voto de una cámara sobre los ataques",
    "title reports a strike here": "titular: un ataque en la zona",
    "title reports a strike": "titular: un ataque",
    "not announced yet": "aún sin anunciar",
    "attack on land": "ataque en tierra",
    "survivors who died": "sobrevivientes que murieron",
    "correction": "corrección",
    "boarded before it was sunk": "abordado antes de hundirlo",
    "fate of survivors": "suerte de los sobrevivientes",
    "search that ended": "búsqueda terminada",
    "toll of a strike that is known": "muertos de un ataque conocido",
    "so many strikes": "cuenta de ataques",
    "trafficker caught or tried": "narcotraficante detenido o juzgado",
    "tanker of the blockade, far away": "petrolero del bloqueo, lejos de aquí",
    "warship of another sea": "buque de guerra de otro mar",
    "border guards fire": "disparos de guardafronteras",
    "song, dish or show": "canción, plato o espectáculo",
    "semi-submersible off Europe": "semisumergible frente a Europa",
    "Congress asks for the video": "el Congreso pide el video",
    "joins the shield": "se suma al escudo",
    "bombed off a coast": "bombardeo frente a una costa",
    "airport lent to the US": "aeropuerto cedido a EE. UU.",
    "decertified": "descertificado",
    "a strike in outline": "un ataque a grandes rasgos",
    "survivor of a strike is sought": "se busca a quien sobrevivió a un ataque",
    "Coast Guard searches after a strike": "la Guardia Costera busca tras un ataque",
    "toll of a strike put right": "corrección de los muertos de un ataque",
    "flights to Caracas": "vuelos a Caracas",
    "war powers on boats": "poderes de guerra sobre lanchas",
    "a commander before Congress": "un comandante ante el Congreso",
    "an ambassador called home": "un embajador llamado a consultas",
    "its crew survives": "la tripulación sobrevive",
    "rescued from something else": "rescatados de otra cosa",
    "strikes counted at sea": "ataques contados en el mar",
    "Congress on the first strike": "el Congreso sobre el primer ataque",
    "suit for the memo": "demanda por el memorando",
    "explains at length": "explica con detenimiento",
    "gives the writer's view": "da la opinión de quien escribe",
    "an envoy is called": "se llama a un enviado",
    "strikes beside other news": "ataques de pasada junto a otra noticia",
    "a boat is struck here": "una embarcación atacada en esta región",
    "a warship arrives": "llega un buque de guerra",
    "survivors in American hands": "sobrevivientes en manos de EE.UU.",
    "ship taken off Venezuela": "buque capturado frente a Venezuela",
    "caught off these coasts": "incautación frente a estas costas",
    "semi-submersible here": "semisumergible en esta región",
    "headline on the toll": "titular sobre el saldo",
    "operation or commander": "operación o comandante",
    "talk of the strikes": "se habla de los ataques",
    "a day long ago": "un día lejano",
    "the command's own release": "comunicado del propio comando",
    "a strike before other news": "un ataque antes de otras noticias",
    "sunk with its dead": "hundido con sus muertos",
    "what the boat was": "qué era la lancha",
    "dead of a known strike": "muertos de un ataque conocido antes",
    "bodies that were found": "cuerpos hallados",
    "relief after a disaster": "ayuda tras un desastre",
    "an envoy of a neighbour": "el enviado de un vecino",
    "signed at its end": "firmado al final",
    "tells of weapons": "habla de las armas empleadas",
    "title explains": "titular que explica",
    "presidents parley": "los presidentes negocian",
    "dropped from a list": "país excluido de una lista",
    "a president is branded": "se tacha a un presidente",
    "cargo of a struck boat": "carga de una embarcación atacada",
}
MARKS: Mapping[str, str] = {
    "total of dead": "total de muertos",
    "dead of one strike": "muertos de un ataque",
    "dead of an earlier strike": "muertos de un ataque anterior",
    "number of survivors": "número de sobrevivientes",
    "so many-th strike": "el ataque número tal",
    "title tells of one more strike": "titular: un ataque más",
    "old date": "fecha antigua",
    "old dates only": "solo fechas antiguas",
    "fresh day": "día reciente",
    "title announces a strike": "titular que anuncia un ataque",
    "title tells of a boat hit": "titular: una lancha alcanzada",
    "title tells of a strike": "titular: un ataque",
    "title asks": "el titular pregunta",
    "title is signed": "titular firmado",
    "strike known by name": "ataque conocido por su nombre",
    "neither region nor boats": "ni la región ni lanchas",
}
_PRINTED = re.compile(r"(?P<name>.+?)(?: \((?P<words>.+)\))?")


def in_spanish(kind: str, what: str) -> str:
    """`term`, `drugs (cocaína)` -> `cocaína`: the words as printed, or a name of ours in Spanish."""
    found = _PRINTED.fullmatch(what)
    name, words = (found["name"], found["words"]) if found else (what, None)
    if kind == "rule":
        told = "titular" if name.startswith("headline: ") else RULES.get(name, name)
        return f"{told} ({words})" if words else told
    if kind == "mark":
        return _mark(name)
    return f"{words or name} en el titular" if kind == "title" else words or name


def _mark(name: str) -> str:
    if name.endswith(" in title") and name.removesuffix(" in title") in MARKS:
        return f"{MARKS[name.removesuffix(' in title')]}, en el titular"
    place, _, topic = name.partition(" ")
    if name not in MARKS and place in ("title", "topic") and topic:
        return f"tema {topic}" + (" en el titular" if place == "title" else "")
    return MARKS.get(name, name)
