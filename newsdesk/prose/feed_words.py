"""What admins are told of feeds in Slack, as (English, Spanish), side by side."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.entries import FeedState, Tier

STATES: Mapping[FeedState, tuple[str, str]] = {
    FeedState.ACTIVE: ("active", "activa"),
    FeedState.QUARANTINED: ("quarantined", "en cuarentena"),
    FeedState.PAUSED: ("paused", "en pausa"),
    FeedState.OFF: ("off", "apagada"),
    FeedState.GONE: ("gone", "desaparecida"),
}
# Of several, and not in order: what the title of the list counts.
MANY: Mapping[FeedState, tuple[str, str]] = {
    FeedState.QUARANTINED: ("quarantined", "en cuarentena"),
    FeedState.PAUSED: ("paused", "en pausa"),
    FeedState.GONE: ("gone", "desaparecidas"),
}
TIERS: Mapping[Tier, tuple[str, str]] = {
    Tier.DESK: ("desk", "redacción"),
    Tier.PRIMARY: ("primary", "primaria"),
    Tier.RECORD: ("record", "registro"),
    Tier.WIRE: ("wire", "agencia"),
    Tier.MAJOR: ("major", "grande"),
    Tier.LOCAL: ("local", "local"),
    Tier.SPECIALIST: ("specialist", "especializada"),
    Tier.AGGREGATOR: ("aggregator", "agregador"),
}
FEED_WORDS: Mapping[str, tuple[str, str]] = {
    # the table
    "d_lately": ("{feeds}: {n} read in the last hour", "{feeds}: {n} con lectura en la última hora"),
    "d_failing": ("{n} failing", "{n} con fallos"),
    "d_caption": ("Feeds, those with trouble first", "Fuentes, primero las que fallan"),
    "d_feed": ("Feed", "Fuente"),
    "d_state": ("State", "Estado"),
    "d_read": ("Last read", "Leída"),
    "d_tier": ("Tier", "Peso"),
    "d_every": ("Every", "Cada"),
    "d_trouble": ("Trouble", "Problema"),
    "d_number": ("Number", "Número"),
    "d_ago": ("{span} ago", "hace {span}"),
    "d_never": ("never", "nunca"),
    "d_none": ("none", "ninguno"),
    "d_moved": ("moved to {url}", "se mudó a {url}"),
    "d_try": ("Try {name} now", "Probar {name} ya"),
    "d_foot": (
        "`/strikes feeds add https://...` tries an address before it is saved; `test`, `pause`, `resume` and `remove`"
        " take a name.",
        "`/strikes feeds add https://...` prueba una dirección antes de guardarla; `test`, `pause`, `resume` y"
        " `remove` piden un nombre.",
    ),
    "d_off": (
        "{n} more are kept but off, each with its reason: python bot.py feeds list --all",
        "{n} más se conservan apagadas, cada una con su motivo: python bot.py feeds list --all",
    ),
    "d_first": (
        "The first {n} are shown. All: python bot.py feeds list",
        "Se muestran las primeras {n}. Todas: python bot.py feeds list",
    ),
    # the question before a change, and what came of it
    "d_pause": ("Pause", "Pausar"),
    "d_resume": ("Resume", "Reanudar"),
    "d_remove": ("Remove", "Quitar"),
    "d_pause_it": ("Pause it", "Pausarla"),
    "d_resume_it": ("Resume it", "Reanudarla"),
    "d_remove_it": ("Remove it", "Quitarla"),
    "d_asks": (
        "*{verb} {name}?* {url}, every {span}, now {state}. {then}",
        "*¿{verb} {name}?* {url}, cada {span}, ahora {state}. {then}",
    ),
    "d_asks_say": ("{verb} the feed {name}", "{verb} la fuente {name}"),
    "d_pause_then": (
        "It is not read until somebody resumes it, and what it publishes meanwhile may be missed.",
        "No se lee hasta que alguien la reanude, y puede perderse lo que publique entretanto.",
    ),
    "d_resume_then": (
        "It is read at the next round, and from then on as often as before.",
        "Se lee en la próxima ronda y, desde entonces, tan a menudo como antes.",
    ),
    "d_remove_then": (
        "It is forgotten, and not read any more; its entries stay.",
        "Se olvida y ya no se lee; sus entradas quedan.",
    ),
    "d_paused": (
        "*Paused: {name}.* What it publishes meanwhile may be missed. Read it again:"
        " `/strikes feeds resume {number}`",
        "*En pausa: {name}.* Puede perderse lo que publique entretanto. Leerla de nuevo:"
        " `/strikes feeds resume {number}`",
    ),
    "d_resumed": (
        "*Resumed: {name}.* It is read at the next round.",
        "*Reanudada: {name}.* Se lee en la próxima ronda.",
    ),
    "d_removed": ("*Removed: {name}.* Its entries stay.", "*Quitada: {name}.* Sus entradas quedan."),
    "d_already": ("*{name} is {state} already.*", "*{name} ya está {state}.*"),
    "d_already_by": (
        "*{name} is {state} already*, by {who}: {at}.",
        "*{name} ya está {state}*, por {who}: {at}.",
    ),
    "d_gone": (
        "*This feed was removed meanwhile.* Those that are read: `/strikes feeds`",
        "*Esta fuente se quitó entretanto.* Las que se leen: `/strikes feeds`",
    ),
    "d_gone_named": (
        "*{name} was removed meanwhile.* Those that are read: `/strikes feeds`",
        "*{name} se quitó entretanto.* Las que se leen: `/strikes feeds`",
    ),
    "d_gone_by": (
        "*{name} is removed already*, by {who}: {at}. Those that are read: `/strikes feeds`",
        "*{name} ya está quitada*, por {who}: {at}. Las que se leen: `/strikes feeds`",
    ),
    "d_had_paused": (
        " Meanwhile {who} had paused it: {at}.",
        " Entretanto, {who} la había puesto en pausa: {at}.",
    ),
    "d_had_active": (
        " Meanwhile {who} had resumed it: {at}.",
        " Entretanto, {who} la había reanudado: {at}.",
    ),
    "d_elsewhere": (
        "*Feeds are not changed from Slack here.* On its host: `python bot.py feeds --help`.",
        "*Aquí las fuentes no se cambian desde Slack.* En su servidor: `python bot.py feeds --help`.",
    ),
    "d_takes": (
        "*feeds takes* nothing (the list), `add ADDRESS`, `test NAME`, `pause NAME`, `resume NAME`, `remove NAME`."
        " Try `/strikes feeds add https://news.example.org/rss.xml`",
        "*feeds admite* nada (la lista), `add DIRECCIÓN`, `test NOMBRE`, `pause NOMBRE`, `resume NOMBRE`,"
        " `remove NOMBRE`. Pruebe `/strikes feeds add https://news.example.org/rss.xml`",
    ),
    "d_which": (
        "*Which feed?* Write `/strikes feeds {verb} NAME`. All that are read: `/strikes feeds`",
        "*¿Qué fuente?* Escriba `/strikes feeds {verb} NOMBRE`. Todas las que se leen: `/strikes feeds`",
    ),
    "d_verb_near": (
        "*feeds does not know* `{typed}`. Did you mean `/strikes {better}`?",
        "*feeds no conoce* `{typed}`. ¿Quiso decir `/strikes {better}`?",
    ),
    "d_unknown": (
        "*There is no feed* `{typed}`. All that are read: `/strikes feeds`, in a terminal `bot.py feeds list`",
        "*No hay ninguna fuente* `{typed}`. Todas las que se leen: `/strikes feeds`, en una terminal"
        " `bot.py feeds list`",
    ),
    "d_unknown_near": (
        "*There is no feed* `{typed}`. Did you mean {near}? All that are read: `/strikes feeds`, in a terminal"
        " `bot.py feeds list`",
        "*No hay ninguna fuente* `{typed}`. ¿Quiso decir {near}? Todas las que se leen: `/strikes feeds`, en una"
        " terminal `bot.py feeds list`",
    ),
    "d_several": (
        "`{typed}` *fits {n} feeds*: {named}. Give the number of one.",
        "`{typed}` *coincide con {n} fuentes*: {named}. Dé el número de una.",
    ),
    "d_added": (
        "*{name}* is read from now on; what it holds already rings nobody.",
        "*{name}*: se lee desde ahora; lo que ya contiene no avisa a nadie.",
    ),
    "d_known": ("*{name}* is read already.", "*{name}* ya se lee."),
    "d_known_by": (
        "*{name} is read already*, added by {who}: {at}.",
        "*{name} ya se lee*; añadida por {who}: {at}.",
    ),
    "d_unreadable": ("{url} cannot be read: {why}.", "{url} no se puede leer: {why}."),
    "d_forbidden": (
        "{url} cannot be read: {why}. If you do mean it, ask whoever runs the service to add its host to"
        " STRIKEWIRE_ALLOW_PRIVATE_HOSTS.",
        "{url} no se puede leer: {why}. Si de verdad es esa, pida a quien opera el servicio que añada su servidor a"
        " STRIKEWIRE_ALLOW_PRIVATE_HOSTS.",
    ),
    "d_unparsed": ("{url} cannot be read as a feed. {why}", "{url} no se puede leer como fuente. {why}"),
    "d_no_feed": (
        "{url} is no feed, names none, and none is at the usual places. Give the feed's own address.",
        "{url} no es una fuente, no nombra ninguna y no hay ninguna en los lugares usuales. Dé su propia dirección.",
    ),
    "d_no_address": (
        "{address} is no web address{why}. An example is https://news.example.org/rss.xml",
        "{address} no es una dirección web{why}. Un ejemplo es https://news.example.org/rss.xml",
    ),
    # read at once
    "d_reading": ("Reading {name} ... Nothing is saved.", "Leyendo {name} ... No se guarda nada."),
    "d_newest": ("What the desk would do with the newest", "Qué haría la redacción con lo más reciente"),
    "d_after": (", after {seconds} s", ", tras {seconds} s"),
    "d_not_read": ("Not read: {name}", "No leída: {name}"),
    "d_is_read": ("Read: {name}", "Leída: {name}"),
    "d_again": ("Try again", "Probar otra vez"),
    "d_by_itself": (
        "Nothing was saved. By itself it is read every {span}, less often while it fails.",
        "No se guardó nada. Por sí sola se lee cada {span}, con menos frecuencia mientras falla.",
    ),
    "d_by_hand": (
        "Nothing was saved. It is {state}; to read it as often as before: `/strikes feeds resume {number}`",
        "No se guardó nada. Está {state}; para leerla como antes: `/strikes feeds resume {number}`",
    ),
    "d_silent": ("silent: not about this story ({pushes})", "en silencio: no es de esta historia ({pushes})"),
    "d_rings": (
        "would ring: a new strike, unless it is on record already ({pushes})",
        "avisaría: un ataque nuevo, salvo que ya conste ({pushes})",
    ),
    "d_no_strike": (
        "{category}, {severity}: no new strike ({pushes})",
        "{category}, {severity}: no es un ataque nuevo ({pushes})",
    ),
}
