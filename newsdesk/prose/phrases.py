"""The tables behind `newsdesk.prose.wording`: every fixed word of the house as (English, Spanish), side by side."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.strikes import Field
from newsdesk.understanding import Category, Comparator

WORDS: Mapping[str, tuple[str, str]] = {
    # states
    "unconfirmed": ("Unconfirmed", "Sin confirmar"),
    "official": ("Official", "Oficial"),
    "updated": ("Updated", "Actualizado"),
    "disputed": ("Disputed: {field}", "En disputa: {field}"),
    "corrected": ("Corrected: {field}", "Corregido: {field}"),
    "correction": ("Correction", "Corrección"),
    "reported": ("Reported by {origins}", "Según {origins}"),
    "withdrawn": ("Withdrawn", "Retirado"),
    "withdrawn_header": ("Withdrawn: was reported as a new strike", "Retirado: se informó como un ataque nuevo"),
    "withdrawn_is": (
        "Withdrawn: was reported as a new strike, is {record}",
        "Retirado: se informó como un ataque nuevo, es {record}",
    ),
    "merged_by": ("It is {record}, told twice: merged by {who}.", "Es {record}, contado dos veces: unido por {who}."),
    "was_shown": ("Was shown as: {headline}", "Se mostró así: {headline}"),
    "not_new": ("Not a new strike.", "No es un ataque nuevo."),
    "urgent": ("Urgent", "Urgente"),
    "urgent_because": ("Urgent: {reason}", "Urgente: {reason}"),
    "one_origin": ("one origin, no official statement yet", "un solo origen, sin declaración oficial aún"),
    "no_second": ("no second origin in 12 h", "sin segundo origen en 12 h"),
    "posted_again": (
        "posted again, the earlier card cannot be edited",
        "publicado de nuevo, la ficha anterior ya no se puede editar",
    ),
    "headline_in": ("headline in {lang}", "titular en {lang}"),
    "delayed": ("delayed, held since ", "con demora, retenido desde "),
    "new_strike": ("New strike, {state}", "Nuevo ataque, {state}"),
    "update_no": ("Update {n}", "Actualización {n}"),
    "update_disputed": ("Update {n}, figure disputed", "Actualización {n}, cifra en disputa"),
    "figure_disputed": ("figure disputed", "cifra en disputa"),
    "changed": ("Changed:", "Cambio:"),
    # people
    "toll_unknown": ("toll not stated", "sin cifra de muertos"),
    "in_dispute": ("disputed", "en disputa"),
    "survivors_some": ("survivors reported", "algunos sobrevivientes"),
    "survivors_some_line": ("survivors reported, number not stated", "hay sobrevivientes, sin cifra"),
    "survivors_none": ("no survivors reported", "sin sobrevivientes conocidos"),
    "survivors_unknown": ("survivors not stated", "sobrevivientes: sin datos"),
    # places
    "caribbean": ("Caribbean", "Caribe"),
    "eastern_pacific": ("eastern Pacific", "Pacífico oriental"),
    "in_caribbean": ("in the Caribbean", "en el Caribe"),
    "in_eastern_pacific": ("in the eastern Pacific", "en el Pacífico oriental"),
    "in_both": ("in the eastern Pacific and the Caribbean", "en el Pacífico oriental y el Caribe"),
    "in_two": ("in 2 basins", "en 2 zonas"),
    "both": ("Eastern Pacific and Caribbean", "Pacífico oriental y Caribe"),
    "other": ("Outside both basins", "Fuera de las dos zonas"),
    "basin_only": ("basin only", "sin más detalle"),
    "place_withheld": ("place not disclosed", "lugar no revelado"),
    "place_unknown": ("place not stated", "lugar: sin datos"),
    "date_unknown": ("Date not stated", "Fecha: sin datos"),
    "announced": ("announced {day}", "anunciado el {day}"),
    "one_post": ("one post", "un solo anuncio"),
    # footer
    "sources": ("Sources:", "Fuentes:"),
    "official_tag": ("official", "oficial"),
    "wire_tag": ("wire", "agencia"),
    "more_under": ("{n} more under Sources", "{n} más en Fuentes"),
    "seen": ("Seen ", "Visto "),
    "update_at": ("update {n} ", "actualización {n} "),
    "deadline": ("With no second origin by ", "Si no hay segundo origen antes de "),
    "deadline_end": (" this card will say so.", " esta ficha lo dirá."),
    "not_in_totals": ("Not in the totals", "Fuera de los totales"),
    "until_confirmed": (
        " until an official or a second origin reports it.",
        " hasta que lo informe una fuente oficial o un segundo origen.",
    ),
    "without_it": (" Without it: {total}.", " Sin este: {total}."),
    "total_since": ("Total since {day}:", "Total desde el {day}:"),
    "total": ("{killed} in {strikes} on {vessels}", "{killed} en {strikes} contra {vessels}"),
    "brief_total": (
        "As announced by US officials from {since} to {until}: {total}{apart}.",
        "Según lo anunciado por funcionarios de EE. UU. del {since} al {until}: {total}{apart}.",
    ),
    "presumed_apart": (", presumed dead not included", ", sin los dados por muertos"),
    "presumed_apart_n": (", {presumed} not included", ", sin contar {presumed}"),
    "in_print": (" In print: {counts}.", " En prensa: {counts}."),
    "record": ("Record {name}.", "Registro {name}."),
    "records": ("Records {name}.", "Registros {name}."),
    "details": ("Details: /strikes strike {record}", "Detalles: /strikes strike {record}"),
    "source": ("Source", "Fuente"),
    "source_small": ("source", "fuente"),
    # quotes
    "in_lang": ("(in {lang})", "(en {lang})"),
    "figures_in_print": ("{field}: {n} figures in print", "{field}: {n} cifras publicadas"),
    "shown": ("Shown.", "Se muestra."),
    "more_disputes": ("more under Sources", "más en Fuentes"),
    # thread lines
    "now_official": ("Now official", "Ahora oficial"),
    "second_origin": ("Second origin", "Segundo origen"),
    "desk_correction": ("Desk correction, {field}", "Corrección de la redacción, {field}"),
    "undone": ("Undone: desk correction, {field}", "Deshecho: corrección de la redacción, {field}"),
    "merged": ("Merged with {other}", "Unido con {other}"),
    "parted": ("Undone: merged with {other}", "Deshecho: unido con {other}"),
    "split": ("Split: {other} is a strike of its own", "Separado: {other} es un ataque aparte"),
    "correction_of": ("Correction, {field}", "Corrección, {field}"),
    "dispute_of": ("Disputed, {field}", "En disputa, {field}"),
    "not_stated": ("not stated", "sin datos"),
    "either": ("{one} or {other}", "{one} o {other}"),
    "posted_by": ("posted by ", "publicado por "),
    "claimed_by": ("claimed by ", "a cargo de "),
    "muted_by": ("muted by ", "silenciado por "),
    "until_new_fact": (" until a new fact", " hasta un dato nuevo"),
    "not_relevant": ("Marked not relevant", "Marcado como no relevante"),
    "by": (" by ", " por "),
    # what a quiet channel is worth
    "blind": ("We may be blind", "Puede que no veamos"),
    "blind_since": ("since", "desde"),
    "operators_know": ("Operators know.", "Los operadores lo saben."),
    "seeing": ("Seeing again", "Vemos de nuevo"),
    "blind_gap": ("Nothing was read", "No se leyó nada"),
    # buttons
    "b_correct": ("Correct", "Corregir"),
    "b_correct_say": ("Correct a figure of {record}", "Corregir un dato de {record}"),
    "b_not_relevant": ("Not relevant", "No es relevante"),
    "b_mute": ("Mute until a new fact", "Silenciar hasta un dato nuevo"),
    "b_regroup": ("Merge or split", "Unir o separar"),
    "b_unmute": ("Unmute", "Dejar de silenciar"),
    "b_put_back": ("Undo", "Deshacer"),
    "b_put_back_say": ("Show {record} again", "Mostrar {record} de nuevo"),
    "b_claim": ("Claim", "Me encargo"),
    "b_claim_say": ("Claim {record} for yourself", "Me encargo de {record}"),
    "b_release": ("Release", "Liberar"),
    "b_release_say": ("Release {record}", "Liberar {record}"),
    "b_sources": ("Sources", "Fuentes"),
    "b_sources_say": ("Show the sources of {record}", "Ver las fuentes de {record}"),
    "b_why": ("Why this alert?", "¿Por qué esta alerta?"),
    # digests
    "daily": ("since {since}", "desde {since}"),
    "delayed_by": ("Delayed {span}", "Con demora de {span}"),
    "burst": ("Burst: {entries} from one feed", "Ráfaga: {entries} de una sola fuente"),
    "test": ("Test:", "Prueba:"),
    "test_is": (
        "alerts for this channel arrive here. This is no news.",
        "las alertas de este canal llegan aquí. Esto no es una noticia.",
    ),
    "asked_by": ("Asked for by", "Pedido por"),
    "is_subscribed": ("This channel is subscribed:", "Este canal está suscrito:"),
    "by_configuration": ("Managed by configuration.", "Según la configuración."),
    "greeting_text": (
        "Strikewire is in this channel. It posts nothing here until the channel is subscribed: /strikes subscribe."
        " Questions work at once: /strikes total.",
        "Strikewire está en este canal. No publica nada hasta que el canal se suscriba: /strikes subscribe."
        " Las preguntas funcionan ya: /strikes total.",
    ),
    "greeting_what": (
        "follows one story: US strikes on alleged drug boats in the Caribbean and the eastern Pacific, and the policy"
        " around them.",
        "sigue una sola historia: los ataques de EE. UU. a presuntas narcolanchas en el Caribe y el Pacífico"
        " oriental, y la política en torno a ellos.",
    ),
    "greeting_quiet": (
        "Nothing is posted here until the channel is subscribed. Old news is not posted then either.",
        "Nada se publica aquí hasta que el canal se suscriba. Tampoco entonces se publican noticias viejas.",
    ),
    "try": ("Try", "Pruebe"),
    "only_you": ("now; only you see the answer.", "ahora; solo usted ve la respuesta."),
    "subscribe_this": ("Subscribe this channel", "Suscribir este canal"),
    "what_ask": ("What can I ask?", "¿Qué puedo preguntar?"),
    "yesterday": ("yesterday", "ayer"),
    "week_to": ("Week to {until}", "Semana hasta el {until}"),
    "daily_digest": ("Daily digest", "Resumen diario"),
    "weekly_digest": ("Weekly digest", "Resumen semanal"),
    "last_strike": ("Last strike on record: {day}", "Último ataque registrado: {day}"),
    "all_feeds_read": (
        "All {feeds} feeds read in the last hour, so this is quiet, not blind",
        "Las {feeds} fuentes se leyeron en la última hora: hay calma, no ceguera",
    ),
    "some_feeds_read": (
        "Only {read} of {feeds} feeds read in the last hour: this may be blindness, not quiet",
        "Solo se leyeron {read} de {feeds} fuentes en la última hora: puede ser ceguera y no calma",
    ),
    "while_quiet": ("While this channel was quiet", "Mientras este canal estaba en silencio"),
    "about_strikes": ("About strikes", "Sobre los ataques"),
    "card_link": ("card", "ficha"),
    "read_balance": (
        "Read {entries}: alerts {alert}, updates {update}, in digests {digest}, silent {silent}.",
        "Leídas {entries}: alertas {alert}, actualizaciones {update}, en resúmenes {digest}, en silencio {silent}.",
    ),
    "change_digest": ("Change or end it: ", "Cambiarlo o terminarlo: "),
    "months_title": ("Strikes per month, to {day}", "Ataques por mes, hasta el {day}"),
    "so_far": ("{month} so far", "{month} hasta ahora"),
    "elsewhere": ("Elsewhere, unknown", "Otro lugar, sin datos"),
    "month_axis": ("Month, US date", "Mes, fecha de EE. UU."),
    "nothing_new": ("Nothing new", "Nada nuevo"),
    "strikes": ("Strikes", "Ataques"),
    "policy_and_law": ("Policy and law", "Política y justicia"),
    "others": ("Other", "Otros"),
    "first_seen": ("first seen ", "visto "),
    "and_more": ("and {n} more: ", "y {n} más: "),
    "not_reachable": ("Slack was not reachable", "No se pudo llegar a Slack"),
    "became_one": (
        " {held} became this one message; nothing was dropped.",
        " {held} se reunieron en este mensaje; no se perdió nada.",
    ),
    "to": (" to ", " a "),
    "apart": (
        "{n} announcements, each its own: do not add them up with copies elsewhere.",
        "{n} anuncios, cada uno aparte: no sumarlos con copias de otros medios.",
    ),
}

NOUNS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "alert": (("alert", "alerts"), ("alerta", "alertas")),
    "announcement": (("announcement", "announcements"), ("anuncio", "anuncios")),
    "card": (("card", "cards"), ("ficha", "fichas")),
    "entry": (("entry", "entries"), ("entrada", "entradas")),
    "failure": (("failure", "failures"), ("fallo", "fallos")),
    "figure": (("figure", "figures"), ("cifra", "cifras")),
    "feed": (("feed", "feeds"), ("fuente", "fuentes")),
    "held": (("held alert", "held alerts"), ("alerta retenida", "alertas retenidas")),
    "item": (("item", "items"), ("asunto", "asuntos")),
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
    "desk correction": "corrección de la redacción",
}

DAYS = (("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"))
MONTHS = (
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
)
