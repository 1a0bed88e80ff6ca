"""Why something was posted or not, as (English, Spanish), side by side. What pushed it stays as it was found."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.alerts import DeliveryState, Reason
from newsdesk.understanding import Severity

REASON_WORDS: Mapping[Reason, tuple[str, str]] = {
    Reason.NEW_STRIKE: (
        "no record had this date and place, so it is a new strike",
        "ningún registro tenía esta fecha y este lugar, así que es un ataque nuevo",
    ),
    Reason.UNTOLD_STRIKE: (
        "the strike was on record, but no channel had been told",
        "el ataque constaba, pero no se había avisado a ningún canal",
    ),
    Reason.NEW_STORY: ("a grave story that nobody had been told of", "una historia grave que nadie conocía"),
    Reason.NOW_OFFICIAL: (
        "the first official word on a strike that was unconfirmed",
        "la primera palabra oficial sobre un ataque sin confirmar",
    ),
    Reason.SECOND_ORIGIN: (
        "a second independent origin for a strike that had one",
        "un segundo origen independiente de un ataque que tenía uno",
    ),
    Reason.FIGURE_CHANGED: ("it changes a figure of the record", "cambia una cifra del registro"),
    Reason.CORRECTED: ("it corrects the record", "corrige el registro"),
    Reason.DISPUTED: (
        "it contradicts a figure of the record from a source of weight",
        "contradice una cifra del registro y viene de una fuente de peso",
    ),
    Reason.DEVELOPMENT: (
        "the story went on: a vote, a ruling or a listing came further than was told",
        "la historia siguió: un voto, un fallo o una lista avanzó más de lo publicado",
    ),
    Reason.MORE_SOURCES: (
        "another outlet with nothing new; its link was added",
        "otro medio sin nada nuevo; se añadió su enlace",
    ),
    Reason.BELOW_LEVEL: ("on topic, but below the level that rings", "es del tema, pero no llega al nivel que avisa"),
    Reason.LOOK_BACK: (
        "it looks back and states no new dated fact",
        "mira atrás y no da ningún hecho nuevo con fecha",
    ),
    Reason.TOTAL_ONLY: ("it states only a running total", "solo da un total acumulado"),
    Reason.IRRELEVANT: ("it is about something else", "trata de otra cosa"),
    Reason.NO_NEW_FACT: ("told already, and it says nothing new", "ya se contó, y no dice nada nuevo"),
    Reason.FIRST_POLL: (
        "it was there when the feed was first read, so it is backlog",
        "estaba ya cuando se leyó la fuente por primera vez: es de antes",
    ),
    Reason.TOO_OLD: ("it was too old when we first saw it", "era demasiado antigua cuando la vimos"),
    Reason.BURST: (
        "its feed sent too many at once, so they became one message",
        "su fuente envió demasiadas a la vez, y se hizo un solo mensaje",
    ),
    Reason.LOW_TIER: (
        "a rewrite site alone does not ring and moves no figure",
        "un sitio que reescribe no avisa por sí solo ni mueve cifras",
    ),
    Reason.POSTED: (
        "an editor posted it; the desk had decided otherwise",
        "la publicó un editor; la decisión había sido otra",
    ),
    Reason.IMPLAUSIBLE: ("its figures need a person's look", "sus cifras necesitan que las mire una persona"),
}
SEVERITY_WORDS: Mapping[Severity, tuple[str, str]] = {
    Severity.URGENT: ("urgent", "urgente"),
    Severity.HIGH: ("high", "grave"),
    Severity.NORMAL: ("normal", "normal"),
    Severity.LOW: ("low", "leve"),
}
# How it stands with a message that is not in its channel, or may not be.
DELIVERY_WORDS: Mapping[DeliveryState, tuple[str, str]] = {
    DeliveryState.READY: ("waits", "en espera"),
    DeliveryState.SENDING: ("on its way", "en camino"),
    DeliveryState.UNKNOWN: ("unsettled", "por aclarar"),
    DeliveryState.SENT: ("sent", "enviada"),
    DeliveryState.PARKED: ("held back", "retenida"),
    DeliveryState.COLLAPSED: ("in a digest", "en un resumen"),
    DeliveryState.SUPERSEDED: ("overtaken by a later one", "superada por otra posterior"),
}
WHY_WORDS: Mapping[str, tuple[str, str]] = {
    "why_is": ("Why: {title}. {verdict}: {reason} ({code}).", "Por qué: {title}. {verdict}: {reason} ({code})."),
    "why_foot": ("E-{entry}, revision {revision} · decided ", "E-{entry}, revisión {revision} · decidido "),
    "v_alert": ("Posted as an alert", "Publicada como alerta"),
    "v_untold": ("An alert, but no channel is subscribed to it", "Una alerta, pero ningún canal la pide"),
    "v_added": ("Added to {record}", "Añadida a {record}"),
    "its_story": ("its story", "su historia"),
    "v_digest": ("Kept for the digest", "Guardada para el resumen"),
    "v_silent": ("Not posted: stopped at step {step} of 6", "No publicada: parada en el paso {step} de 6"),
    "w_read": ("Read", "Leída"),
    "w_feed": (", feed {feed}, {tier}", ", fuente {feed}, {tier}"),
    "w_earlier": ("    headline until ", "    titular hasta "),
    "w_understood": ("Understood", "Entendida"),
    "w_too_old": (" not: it was too old to be read", " no: era demasiado antigua para leerla"),
    "w_as": (" as {kind}", " como {kind}"),
    "w_over": ("over {share}", "más del {share}"),
    "w_about": (", {severity}, {sure} sure, {lang}", ", {severity}, {sure} seguro, {lang}"),
    "w_not_about": ("not about this story", "ajena a esta historia"),
    "w_new": (", reports a new strike", ", informa de un ataque nuevo"),
    "w_pushed": ("    pushed by: {pushes}", "    la empujan: {pushes}"),
    "w_in_title": ("{words} in title", "{words} en el titular"),
    "w_facts": ("Facts", "Datos:"),
    "w_takes_back": ("none: it takes a report back", "ninguno: retira una información"),
    "w_no_facts": ("none that we keep", "ninguno que guardemos"),
    "w_strike_only": ("a strike, no figures", "un ataque, sin cifras"),
    "w_total": ("total in print: {killed}", "total publicado: {killed}"),
    "w_placed": ("Placed", "Situada:"),
    "w_same_story": ("same story as {outlets}", "misma historia que {outlets}"),
    "w_same_outlet": ("same story as another entry of the outlet", "misma historia que otra nota del medio"),
    "w_own_story": ("a story of its own", "una historia aparte"),
    "w_no_story": ("in no story", "en ninguna historia"),
    "w_strike_for": ("    the strike: {grounds}", "    el ataque: {grounds}"),
    "w_regrouped": ("{grounds}; that was {record}, regrouped since", "{grounds}; era {record}, reagrupado después"),
    "w_story_for": ("    the story: {grounds}", "    la historia: {grounds}"),
    "w_story_begun": ("    it began the story: {grounds}", "    empezó la historia: {grounds}"),
    "w_rival": ("the nearest story", "la historia más cercana"),
    "w_strike": (", strike {record}", ", ataque {record}"),
    "w_decided": ("Decided", "Decidido:"),
    "w_reason": (" {action}, reason ", " {action}, razón "),
    "a_alert": ("alert", "alerta"),
    "a_update": ("update", "actualización"),
    "a_digest": ("digest", "resumen"),
    "a_silent": ("silent", "silencio"),
    "w_told": ("Told", "Publicada"),
    "w_nobody": (" nobody", " en ningún canal"),
    "w_more": (" and {n} more", " y {n} más"),
    "post_anyway": ("Post anyway", "Publicar igual"),
    "post_say": ("Post {entry} against the decision", "Publicar {entry} contra la decisión"),
    "post_asks": (
        "It goes to the channels that ask for such news and to this one, with your name on the card.",
        "Va a los canales que piden tales noticias y a este, con su nombre en la ficha.",
    ),
    # a sub-command that does not exist
    "there_is_no": ("There is no ", "No existe "),
    "no_command": (
        "There is no `{typed}`. Did you mean `{line}`?",
        "No existe `{typed}`. ¿Quiso decir `{line}`?",
    ),
    "run_it": ("Run {line}", "Ejecutar {line}"),
    "help_instead": (". These are there:", ". Estos son los que hay:"),
    "help_button": ("Help", "Ayuda"),
    "help_say": ("Show help", "Ver la ayuda"),
    "most_asked": (
        "There is no command `{typed}`. What outlets wrote: `{search}`. Most asked: `/strikes latest`,"
        " `/strikes total`, `/strikes list`. All of them: `/strikes help`",
        "No hay ningún comando `{typed}`. Lo que escribieron los medios: `{search}`. Lo más preguntado:"
        " `/strikes latest`, `/strikes total`, `/strikes list`. Todo lo demás: `/strikes help`",
    ),
    "most_asked_of": (
        "*Could not read* `{typed}`. What outlets wrote: `{search}`. Most asked: `/strikes latest`, `/strikes total`,"
        " `/strikes list`. All of them: `/strikes help`",
        "*No se entiende* `{typed}`. Lo que escribieron los medios: `{search}`. Lo más preguntado: `/strikes latest`,"
        " `/strikes total`, `/strikes list`. Todo lo demás: `/strikes help`",
    ),
    "see_records": (" · On record: `{lines}`", " · Lo que consta: `{lines}`"),
    "read_languages": (
        " · Questions are read, and answered, in English and Spanish",
        " · Se leen y se responden preguntas en inglés y en español",
    ),
    "see_policy": (" · Policy timeline: `{policy}`", " · Cronología política: `{policy}`"),
    "search_button": ("Search", "Buscar"),
    "search_say": ("Search for what was typed", "Buscar lo escrito"),
    "ask_for": ("Ask for {name}", "Preguntar {name}"),
    "ask_latest": ("Latest", "Últimos"),
    "ask_total": ("Total", "Total"),
    "ask_list": ("List", "Lista"),
}
