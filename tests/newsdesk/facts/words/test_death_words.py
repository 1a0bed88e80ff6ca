"""The dead are counted whatever verb a writer takes: official, loaded or plain, in four languages."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strike


def _read(lang: str, title: str, summary: str) -> tuple[int | None, int | None]:
    strike = the_strike(title, summary, lang=lang)
    return (strike.killed.value if strike.killed else None, strike.survivors.value if strike.survivors else None)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "US missiles neutralize three traffickers in the Caribbean", "", 3, None),
        ("en", "Three narco-terrorists neutralized in the eastern Pacific, Southern Command says", "", 3, None),
        ("en", "Four eliminated as US hits go-fast", "", 4, None),
        ("en", "US takes out five on boat in eastern Pacific", "", 5, None),
        ("en", "Boat strike costs two men their lives", "", 2, None),
        ("en", "US strike snuffs out six lives in the Pacific", "", 6, None),
        ("en", "Two men never made it off the boat, Southern Command says", "", 2, None),
        ("en", "US strike sends three smugglers to the bottom of the Caribbean", "", 3, None),
        ("en", "Six slain in boat strike", "", 6, None),
        ("en", "US slays three on boat in the Caribbean", "", 3, None),
        ("en", "Three died on a boat that US forces struck", "", 3, None),
        ("es", "Tres narcoterroristas neutralizados en aguas del Caribe", "", 3, None),
        ("es", "El Comando Sur neutraliza a tres tripulantes de una lancha", "", 3, None),
        ("es", "EE.UU. abate a ocho en el Pacífico", "", 8, None),
        ("es", "Abaten a cuatro presuntos narcos en una lancha", "", 4, None),
        ("es", "Seis abatidos cerca de la isla", "", 6, None),
        ("es", "Ataque a lancha cuesta la vida a cinco hombres", "", 5, None),
        ("es", "Fuerzas estadounidenses dan muerte a tres tripulantes", "", 3, None),
        ("es", "Bombardeo a lancha le quita la vida a cuatro personas", "", 4, None),
        ("es", "Han perdido la vida cinco tripulantes de una lancha bombardeada", "", 5, None),
        ("es", "Perecen cuatro hombres en el bombardeo de una lancha", "", 4, None),
        ("es", "Perdieron la vida tres personas en el ataque a una lancha", "", 3, None),
        ("es", "Dados de baja tres narcotraficantes en el Caribe", "", 3, None),
        ("es", "Dan de baja a tres narcotraficantes en una lancha", "", 3, None),
        ("es", "Ataque a lancha se cobra seis vidas", "", 6, None),
        ("es", "Cinco tripulantes fueron eliminados en el Caribe", "", 5, None),
        ("pt", "Três narcoterroristas neutralizados no Caribe", "", 3, None),
        ("pt", "EUA neutralizam três tripulantes de lancha no Caribe", "", 3, None),
        ("pt", "Ataque a barco custa a vida de quatro homens", "", 4, None),
        ("pt", "Ataque a barco tira a vida de quatro pessoas", "", 4, None),
        ("pt", "EUA abatem oito em barco no Pacífico", "", 8, None),
        ("pt", "Quatro homens perderam a vida em barco atingido", "", 4, None),
        ("pt", "Perderam a vida quatro homens em barco atingido", "", 4, None),
        ("pt", "Faleceram cinco pessoas no ataque a um barco", "", 5, None),
        ("pt", "EUA assassinam três em barco no Caribe, diz Petro", "", 3, None),
        ("pt", "Ataque dos EUA a barco assassinou quatro pescadores", "", 4, None),
        ("pt", "Três pescadores executados em barco no Caribe", "", 3, None),
        ("fr", "Deux hommes exécutés en mer par une frappe américaine", "", 2, None),
        ("en", "Three men murdered in US boat strike, says Petro", "", 3, None),
        ("fr", "Trois narcoterroristes neutralisés dans les Caraïbes", "", 3, None),
        ("fr", "L'armée neutralise trois trafiquants dans le Pacifique", "", 3, None),
        ("fr", "Quatre hommes éliminés sur un bateau dans le Pacifique", "", 4, None),
        ("fr", "Une frappe coûte la vie à quatre personnes", "", 4, None),
        ("fr", "Cinq hommes ont trouvé la mort dans une frappe contre un bateau", "", 5, None),
        (
            "fr",
            "Trois hommes y ont laissé la vie, selon le commandement Sud",
            "Un bateau frappé dans le Pacifique.",
            3,
            None,
        ),
        ("fr", "L'armée abat six trafiquants présumés en mer", "", 6, None),
        ("en", "Both crewmen die in strike on boat", "", 2, 0),
        ("en", "A trio of smugglers met their end in Sunday's strike on a boat", "", 3, None),
        ("en", "Airstrike on boat claims quartet", "", 4, None),
        ("en", "SOUTHCOM: 'Six narco-terrorists removed from the battlefield' in boat strike", "", 6, None),
        ("en", "Boat strike body count: four", "", 4, None),
        ("en", "Two smugglers dispatched in Pacific boat strike, Hegseth boasts", "", 2, None),
        ("es", "El ataque a la lancha acabó con tres vidas", "", 3, None),
        ("es", "Tres ocupantes de una lancha fueron alcanzados por un misil y murieron en el acto", "", 3, None),
        ("es", "Dejan sin vida a cuatro hombres en una lancha", "", 4, None),
        ("es", "EE.UU. reporta cuatro 'terroristas' fuera de combate en ataque a lancha", "", 4, None),
        ("pt", "Míssil em lancha deixa quatro sem vida", "", 4, None),
        ("pt", "Ataque a barco faz seis vítimas fatais", "", 6, None),
        ("fr", "La frappe a décimé l'équipage : cinq morts", "", 5, None),
        ("fr", "Quatre narcotrafiquants « mis hors d'état de nuire » dans une frappe en mer", "", 4, None),
    ],
)
def test_every_verb_of_killing_counts_the_dead(
    lang: str, title: str, summary: str, killed: int | None, survivors: int | None
) -> None:
    assert _read(lang, title, summary) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "Hegseth: another skiff gone, crew of three gone with it", "", 3, 0),
        ("en", "Strike on boat wipes out crew of four", "", 4, 0),
        ("en", "Crew of four perishes as go-fast is blown up in Caribbean", "", 4, 0),
        ("en", "Boat struck in Pacific", "Nobody on board made it, five men, we're told.", 5, 0),
        ("en", "Boat struck in Pacific", "None of the four aboard survived.", 4, 0),
        ("en", "Boat struck in Pacific", "Neither of the two men made it.", 2, 0),
        ("en", "Drone destroys smuggling skiff, killing all three men on it", "", 3, 0),
        ("en", "Boat strike kills entire crew of five", "", 5, 0),
        ("en", "Boat goes down with all four hands in Caribbean strike", "", 4, 0),
        ("es", "Ataque a lancha: ninguno de los cuatro ocupantes sobrevivió", "", 4, 0),
        ("es", "Ataque a lancha", "Nadie salió con vida de la lancha, en la que iban tres hombres.", 3, 0),
        ("es", "Tripulación de cuatro muere en ataque a lancha", "", 4, 0),
        ("pt", "Ataque a barco: nenhum dos quatro ocupantes sobreviveu", "", 4, 0),
        ("pt", "Tripulação de três morre em ataque a barco", "", 3, 0),
        ("pt", "Todos os três ocupantes foram mortos em ataque a barco", "", 3, 0),
        ("pt", "Três homens estavam no barco e nenhum sobreviveu", "", 3, 0),
        ("fr", "Frappe contre un bateau : aucun des quatre occupants n'a survécu", "", 4, 0),
        ("fr", "L'équipage de quatre hommes périt dans une frappe", "", 4, 0),
        ("fr", "Onze personnes se trouvaient à bord ; aucune n'a survécu", "", 11, 0),
        ("en", "Boat strike leaves nobody alive; five were aboard", "", 5, 0),
        ("en", "Not one of the six men on the boat lived", "", 6, 0),
        ("es", "Matan a los tres hombres que iban en la lancha", "", 3, 0),
        ("fr", "Frappe dans le Pacifique : les trois occupants sont morts", "", 3, 0),
        ("en", "Missile turns drug skiff to matchwood; no one among the five aboard lives", "", 5, 0),
        ("en", "Strike on narco-sub buries crew of two at sea", "", 2, 0),
        ("en", "Six were on the boat. None walked away.", "", 6, 0),
        ("en", "Eight dead in the boat attack, and not a soul spared", "", 8, 0),
        ("es", "Los seis a bordo de la lancha perecieron en el ataque", "", 6, 0),
        ("es", "No quedó nadie con vida en la lancha: iban cuatro", "", 4, 0),
        ("pt", "Ataque a lancha: cinco mortos e nenhum sobrevivente", "", 5, 0),
        ("pt", "Os três que iam na lancha morreram", "", 3, 0),
        ("pt", "Ninguém escapou com vida do barco, que levava cinco homens", "", 5, 0),
        ("fr", "Six morts, aucun rescapé : nouvelle frappe contre une vedette", "", 6, 0),
        ("fr", "Ils étaient six à bord, pas un n'en a réchappé", "", 6, 0),
        ("fr", "Les cinq hommes à bord ont péri dans la frappe", "", 5, 0),
    ],
)
def test_that_nobody_was_left_is_read_in_many_words(
    lang: str, title: str, summary: str, killed: int | None, survivors: int | None
) -> None:
    assert _read(lang, title, summary) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "Two boats gone in Pacific strikes", "", None, None),
        ("en", "US takes out 81st drug boat", "", None, None),
        ("en", "US takes out two boats in one night", "", None, None),
        ("en", "Three officials said they lost confidence after the strike on the boat", "", None, None),
        ("es", "Neutralizan tres lanchas en el Caribe", "", None, None),
        ("pt", "EUA neutralizam duas embarcações no Caribe", "", None, None),
        ("fr", "L'armée neutralise deux bateaux dans le Pacifique", "", None, None),
        ("en", "Two engines lost as boat is hit in the Pacific", "", None, None),
        ("es", "Las fuerzas eliminan dos lanchas en el Pacífico", "", None, None),
        ("fr", "Les deux autres occupants du bateau ont été tués", "", 2, None),
        ("en", "The two other men on board were killed in the strike on the boat", "", 2, None),
    ],
)
def test_boats_that_are_taken_out_and_a_part_of_a_crew_say_no_such_thing(
    lang: str, title: str, summary: str, killed: int | None, survivors: int | None
) -> None:
    assert _read(lang, title, summary) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "US forces destroy go-fast, killing all but one of the five aboard", "", 4, 1),
        ("en", "US claims lives of six in new attack on vessel", "", 6, None),
        ("en", "Deadly US strike on boat in Pacific; four aboard did not survive", "", 4, None),
        ("es", "Pentágono: 'liquidados' seis ocupantes de una narcolancha", "", 6, None),
        ("es", '"Acabamos con cuatro": Hegseth, sobre el ataque a una lancha', "", 4, None),
        ("es", "Mueren cuatro y sobrevive uno en bombardeo a semisumergible", "", 4, 1),
        ("es", "Un ataque a una lancha, cuatro cadáveres y ninguna explicación", "", 4, None),
        ("pt", "Tripulação de três é morta em bombardeio dos EUA a lancha", "", 3, 0),
        ("fr", "Deux corps repêchés, un rescapé après une frappe contre un bateau", "", 2, 1),
        ("en", "Missile finished all six men on board, Trump says", "It hit a boat off Venezuela.", 6, 0),
        ("es", "Fueron muertas cuatro personas en un ataque de EE. UU.", "", 4, None),
        ("es", "EE.UU. mató anteayer a dos hombres en una lancha", "", 2, None),
        ("es", "Ejército de EE.UU. ultima a tres en ataque a 'go fast'", "", 3, None),
        ("es", "El operativo acabó con los seis tripulantes de la lancha", "", 6, 0),
        ("es", "Murió un hombre y otro sobrevivió en el ataque a una lancha", "", 1, 1),
        ("pt", "Foram mortas quatro pessoas em ataque a barco", "", 4, None),
        ("pt", "EUA mataram ontem à noite três pessoas em barco no Caribe", "", 3, None),
        ("pt", "EUA matam a tiros três em lancha no Caribe", "", 3, None),
        ("pt", "Lancha vira bola de fogo: Estados Unidos dão cabo de mais três", "", 3, None),
        ("fr", "Les trois hommes à bord du bateau ont été éliminés", "", 3, 0),
        ("en", "Survivor of US boat strike, two bodies handed to Costa Rica", "", 2, 1),
        ("es", "Guardia Costera halló dos cuerpos y a un hombre con vida tras ataque a lancha", "", 2, 1),
    ],
)
def test_the_dead_are_counted_wherever_the_verb_stands(
    lang: str, title: str, summary: str, killed: int, survivors: int | None
) -> None:
    assert _read(lang, title, summary) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("es", "En Güiria lloran a once hombres del bote que Washington voló", "", 11, None),
        ("es", "Bombardeo a una lancha: cuatro hombres a bordo, ninguno vive", "", 4, 0),
        ("es", "Así se ve el bote que EE.UU. destruyó con cuatro personas", "Los cuatro murieron.", 4, None),
        ("es", "Estados Unidos ataca una lancha y supera las 200 muertes en nueve meses", "Murieron tres.", 3, None),
        ("es", "Ocho de los once muertos de la lancha eran de Sinaloa", "", 11, None),
        ("en", "Families name four of six men killed in Pacific boat strike", "", 6, None),
        ("fr", "Les onze hommes à bord du bateau, tous membres d'un cartel d'après lui, ont péri", "", 11, 0),
        ("en", "All five aboard killed in boat strike as Congress presses for Sept. 2 video", "", 5, 0),
    ],
)
def test_time_and_parts_of_a_count_are_no_dead(
    lang: str, title: str, summary: str, killed: int, survivors: int | None
) -> None:
    assert _read(lang, title, summary) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes boat in the Caribbean, killing two and leaving a survivor", "The two died instantly."),
        ("es", "EE.UU. mata a dos en el Caribe y deja un sobreviviente", "Los dos murieron en el acto."),
    ],
)
def test_who_died_at_once_takes_no_survivor_away(lang: str, title: str, summary: str) -> None:
    assert _read(lang, title, summary) == (2, 1)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strike on boat in Caribbean",
            "All but four of the 53 Republican senators voted to back the strike.",
        ),
        ("en", "US strike on boat in Caribbean", "All but one of the 15 council members condemned the attack."),
        ("es", "EE.UU. ataca una lancha en el Caribe", "Dos cuerpos de seguridad colombianos investigan."),
    ],
)
def test_those_who_vote_or_inquire_are_no_dead(lang: str, title: str, summary: str) -> None:
    assert _read(lang, title, summary)[0] is None
