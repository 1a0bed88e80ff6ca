"""Nouns, fields, categories, days and the like as (English, Spanish), side by side."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.strikes import Field
from newsdesk.understanding import Category, Comparator

NOUNS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "alert": (("alert", "alerts"), ("alerta", "alertas")),
    "announcement": (("announcement", "announcements"), ("anuncio", "anuncios")),
    "card": (("card", "cards"), ("ficha", "fichas")),
    "channel": (("channel", "channels"), ("canal", "canales")),
    "digest_item": (("item in digests", "items in digests"), ("asunto en resúmenes", "asuntos en resúmenes")),
    "entry": (("entry", "entries"), ("entrada", "entradas")),
    "failure": (("failure", "failures"), ("fallo", "fallos")),
    "figure": (("figure", "figures"), ("cifra", "cifras")),
    "feed": (("feed", "feeds"), ("fuente", "fuentes")),
    "held": (("held alert", "held alerts"), ("alerta retenida", "alertas retenidas")),
    "item": (("item", "items"), ("asunto", "asuntos")),
    "other_item": (("other item", "other items"), ("asunto más", "asuntos más")),
    "killed": (("killed", "killed"), ("muerto", "muertos")),
    "officials": (("official", "official"), ("oficial", "oficiales")),
    "origin": (("origin", "origins"), ("origen", "orígenes")),
    "other_event": (("other event", "other events"), ("hecho más", "hechos más")),
    "outlet": (("outlet", "outlets"), ("medio", "medios")),
    "report": (("report", "reports"), ("información", "informaciones")),
    "policy_event": (("policy event", "policy events"), ("hecho político", "hechos políticos")),
    "presumed": (("presumed dead", "presumed dead"), ("dado por muerto", "dados por muertos")),
    "record": (("record", "records"), ("registro", "registros")),
    "result": (("result", "results"), ("resultado", "resultados")),
    "source": (("source", "sources"), ("fuente", "fuentes")),
    "message": (("message", "messages"), ("mensaje", "mensajes")),
    "subscription": (("subscription", "subscriptions"), ("suscripción", "suscripciones")),
    "strike": (("strike", "strikes"), ("ataque", "ataques")),
    "survivor": (("survivor", "survivors"), ("sobreviviente", "sobrevivientes")),
    "update": (("update", "updates"), ("actualización", "actualizaciones")),
    "us_strike": (("US strike", "US strikes"), ("ataque de EE. UU.", "ataques de EE. UU.")),
    "vessel": (("vessel", "vessels"), ("embarcación", "embarcaciones")),
}

COMPARATORS = {
    Comparator.EXACTLY: ("", ""),
    Comparator.AT_LEAST: ("at least ", "al menos "),
    Comparator.MORE_THAN: ("more than ", "más de "),
    Comparator.NEARLY: ("nearly ", "casi "),
    Comparator.ABOUT: ("about ", "unos "),
    Comparator.AT_MOST: ("at most ", "como mucho "),  # of no figure so far, and days have words of their own
}

FIELDS = {
    Field.DATE: ("date", "fecha"),
    Field.LOCATION: ("place", "lugar"),
    Field.PLACE: ("place", "lugar"),
    Field.STRIKES: ("strikes", "ataques"),
    Field.VESSELS: ("vessels", "embarcaciones"),
    Field.VESSEL_KIND: ("kind of vessel", "tipo de embarcación"),
    Field.KILLED: ("killed", "muertos"),
    Field.SURVIVORS: ("survivors", "sobrevivientes"),
    Field.SURVIVORS_FATE: ("fate of survivors", "suerte de los sobrevivientes"),
    Field.PRESUMED_DEAD: ("presumed dead", "dados por muertos"),
    Field.PARTS: ("killed in each", "muertos en cada uno"),
    Field.DENIED: ("denial", "desmentido"),
}

CATEGORIES = {
    Category.STRIKE: ("Strike", "Ataque"),
    Category.INTERDICTION: ("Interdiction, not a strike", "Interdicción, no es un ataque"),
    Category.BUILDUP: ("Buildup", "Despliegue"),
    Category.POLICY: ("Policy", "Política"),
    Category.DIPLOMACY: ("Diplomacy", "Diplomacia"),
    Category.OVERSIGHT: ("Oversight", "Control parlamentario"),
    Category.LEGAL: ("Courts and law", "Justicia"),
    Category.CRIME: ("Crime", "Delito"),
    Category.ANALYSIS: ("Analysis", "Análisis"),
    Category.NONE: ("Other", "Otros"),
}

LANGUAGES = {
    "en": ("English", "inglés"),
    "es": ("Spanish", "español"),
    "pt": ("Portuguese", "portugués"),
    "fr": ("French", "francés"),
}

VESSEL_WORDS = {"go-fast boat": "lancha rápida", "boat": "lancha", "semi-submersible": "semisumergible"}

# Why a card is urgent, as the desk names it.
REASONS = {
    "survivors": "sobrevivientes",
    "8 or more killed": "8 muertos o más",
    "other waters": "otras aguas",
}

# What became of survivors, and values with a comparator, as the desk stores them.
VALUES = {
    "sent home": "repatriados",
    "in custody": "detenidos",
    "search on": "búsqueda en curso",
    "search suspended": "búsqueda suspendida",
    "handed to Costa Rica": "entregado a Costa Rica",
    "fate not stated": "suerte sin datos",
    "presumed dead": "dados por muertos",
    "not known": "no se sabe",
}

# The same in Spanish behind a number of people: of one, of several.
FATES = {
    "sent home": ("repatriado", "repatriados"),
    "in custody": ("detenido", "detenidos"),
    "handed to Costa Rica": ("entregado a Costa Rica", "entregados a Costa Rica"),
    "fate not stated": ("sin datos", "sin datos"),
    "presumed dead": ("dado por muerto", "dados por muertos"),
}

# The sentences that the desk writes beside a change.
ASIDES = (
    (r"Killed stays (\d+); both together (\d+) → (\d+)\.", r"Los muertos siguen en \1; sumados \2 → \3."),
    (r"Killed (\d+) → (\d+); both together (\d+) → (\d+)\.", r"Muertos \1 → \2; sumados \3 → \4."),
    (
        r"Presumed dead stays (\d+); both together (\d+) → (\d+)\.",
        r"Los dados por muertos, \1 como antes; sumados \2 → \3.",
    ),
    (r"Presumed dead (\d+) → (\d+); both together (\d+) → (\d+)\.", r"Dados por muertos \1 → \2; sumados \3 → \4."),
    (r"Killed and survivors unchanged\.", "Muertos y sobrevivientes sin cambio."),
    (r"Shown: (\S+)\.", r"Se muestra: \1."),
)

SPEAKERS = {
    "SOUTHCOM": "Comando Sur",
    "US Southern Command": "Comando Sur",
    "US Coast Guard": "Guardia Costera de EE. UU.",
    "Pentagon": "Pentágono",
    "Hegseth": "Hegseth",
    "Trump": "Trump",
    "Coast Guard": "Guardia Costera",
    "US military": "fuerzas armadas de EE. UU.",
    "relatives": "familiares",
    "fishermen": "pescadores",
    "a mayor": "un alcalde",
    "villagers": "vecinos",
    "desk correction": "corrección de la redacción",
    "Shipped record": "Registro incluido",
}

DAYS = (("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"))
MONTHS = (
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
)
