"""What is not so and the way on, as (English, Spanish), side by side: *bold*, and what to type in `backticks`."""

from __future__ import annotations

from collections.abc import Mapping

MISTAKE_WORDS: Mapping[str, tuple[str, str]] = {
    "e_quote": ("*The second quote mark is missing:* `{typed}`", "*Faltan las comillas que cierran:* `{typed}`"),
    "e_span": (
        "*That span ends before it begins:* {since} is after {until}.",
        "*Ese periodo acaba antes de empezar:* {since} es posterior a {until}.",
    ),
    "e_two_days": (
        "*Could not read* `{typed}`: it may be {one} or {other}. Write it like `{iso}`.",
        "*No se entiende* `{typed}`: puede ser {one} o {other}. Escriba, por ejemplo, `{iso}`.",
    ),
    "e_date": (
        "*Could not read the date* `{typed}`. Write it like 2026-02-28, 28 Feb, last week or March.",
        "*No se entiende la fecha* `{typed}`. Escríbala así: 2026-02-28, 28 feb, la semana pasada o marzo.",
    ),
    "e_no_such_day": (
        "*No calendar has the day* `{typed}`. Write it like 2026-02-28, 28 Feb, last week or March.",
        "*Ningún calendario tiene el día* `{typed}`. Escríbalo así: 2026-02-28, 28 feb, la semana pasada o marzo.",
    ),
    "e_no_value": (
        "*Nothing stands behind* `{name}:`. Write what it is to be, or leave it out.",
        "*Detrás de* `{name}:` *no hay nada.* Escriba el valor, o quite el filtro.",
    ),
    "e_basin": ("*There is no basin* `{typed}`. There are {choices}.", "*No hay zona* `{typed}`. Hay {choices}."),
    "e_filter": (
        "*{command} has no filter* `{name}:`. It takes {known}",
        "*{command} no tiene el filtro* `{name}:`. Admite {known}",
    ),
    "e_no_filter": (
        "*{command} has no filter* `{name}:`. It takes none.",
        "*{command} no tiene el filtro* `{name}:`. No admite ninguno.",
    ),
    "e_unknown_filter": (
        "*There is no filter* `{name}:`. {command} takes {known}",
        "*No hay ningún filtro* `{name}:`. {command} admite {known}",
    ),
    "e_unknown_filter_near": (
        "*There is no filter* `{name}:`. Did you mean `{near}:`? {command} takes {known}",
        "*No hay ningún filtro* `{name}:`. ¿Quiso decir `{near}:`? {command} admite {known}",
    ),
    "e_words": (
        "*Could not read* `{typed}`. Days are written like since March, last week, in 2025; basins are {basins}:"
        " `{example}`",
        "*No se entiende* `{typed}`. Los días se escriben así: desde marzo, la semana pasada, en 2025; las zonas son"
        " {basins}: `{example}`",
    ),
    "e_no_words": (
        "*{command} takes no other words,* not `{typed}`. Try `/strikes {command}`",
        "*{command} no admite más palabras,* tampoco `{typed}`. Pruebe `/strikes {command}`",
    ),
    "e_words_unknown": (
        "*Could not read* `{typed}` in that. Without it: `{line}`. What outlets wrote: `{search}`",
        "*No se entiende* `{typed}` en esa pregunta. Sin eso: `{line}`. Lo que escribieron los medios: `{search}`",
    ),
    "e_in_united_states": (
        "*No strike on record was in the United States.* Basins are {choices}. Without that: `{line}`. What outlets"
        " wrote: `{search}`",
        "*Ningún ataque del registro fue en Estados Unidos.* Las zonas son {choices}. Sin eso: `{line}`. Lo que"
        " escribieron los medios: `{search}`",
    ),
    "e_two_questions": (
        "*These are two questions.* One at a time: `{first}` and `{second}`",
        "*Son dos preguntas.* De una en una: `{first}` y `{second}`",
    ),
    "e_near_question": (
        "*No command answers just that.* Nearest: `{line}`. What newsrooms ask: `/strikes help questions`",
        "*Ningún comando responde justo a eso.* Lo más cercano: `{line}`. Lo que preguntan las redacciones:"
        " `/strikes help questions`",
    ),
    "e_respelt": (
        "*Could not read* `{typed}`. Did you mean `{line}`?",
        "*No se entiende* `{typed}`. ¿Quiso decir `{line}`?",
    ),
    "e_min_max": (
        "*No strike killed at least {least} and at most {most}.* Turned round: `{line}`",
        "*Ningún ataque dejó al menos {least} y como mucho {most} muertos.* Al revés: `{line}`",
    ),
    "e_min": (
        "*{name}: takes a number of killed*, not `{typed}`. Try `/strikes list {name}:5`",
        "*{name}: admite un número de muertos*, no `{typed}`. Pruebe `/strikes list {name}:5`",
    ),
    "e_which": (
        "*{command} does not know* `{typed}`. It takes confirmed, unconfirmed, killed, a number from 1 to {most},"
        " days and a basin: `/strikes {command} 5 in the Pacific since March`",
        "*{command} no conoce* `{typed}`. Admite confirmed, unconfirmed, killed, un número del 1 al {most}, días y"
        " una zona: `/strikes {command} 5 en el Pacífico desde marzo`",
    ),
    "e_how_many": (
        "*{command} takes a number* from 1 to {most}, not `{typed}`. Try `{better}`",
        "*{command} admite un número* del 1 al {most}, no `{typed}`. Pruebe `{better}`",
    ),
    "e_on_card": (
        "*{name} is no command but a button:* press *{button}* on the card, or in its menu.",
        "*{name} no es un comando, sino un botón:* pulse *{button}* en la ficha, o en su menú.",
    ),
    "e_most": (
        "*most goes by the killed* and takes a number from 1 to {most}, not `{typed}`. Try `/strikes most 5`",
        "*most va por los muertos* y admite un número del 1 al {most}, no `{typed}`. Pruebe `/strikes most 5`",
    ),
    "e_list": (
        "*list does not know* `{typed}`. It takes {kinds}, and a number up to {most}, days and a basin:"
        " `/strikes list 10 in the Pacific since March`",
        "*list no conoce* `{typed}`. Admite {kinds} y un número hasta {most}, días y una zona:"
        " `/strikes list 10 en el Pacífico desde marzo`",
    ),
    "e_export": (
        "*export does not know* `{typed}`. It takes csv or json, and {kinds}: `/strikes export csv since March`",
        "*export no conoce* `{typed}`. Admite csv o json, y {kinds}: `/strikes export csv desde marzo`",
    ),
    "e_brief": (
        "*brief does not know* `{typed}`. It takes en, es and a record: `/strikes brief es S-31`",
        "*brief no conoce* `{typed}`. Admite en, es y un registro: `/strikes brief es S-31`",
    ),
    "e_chart": (
        "*chart does not know* `{typed}`. There are `/strikes chart month`, `chart week`, `chart basin`,"
        " `chart killed month`, with days and a basin: `chart week since March in the Pacific`.",
        "*chart no conoce* `{typed}`. Hay `/strikes chart month`, `chart week`, `chart basin`,"
        " `chart killed month`, con días y una zona: `chart week desde marzo en el Pacífico`.",
    ),
    "e_map": (
        "*map does not know* `{typed}`. There are `/strikes map` and `/strikes map picture`, with days:"
        " `map since March`",
        "*map no conoce* `{typed}`. Hay `/strikes map` y `/strikes map picture`, con días: `map desde marzo`",
    ),
    "e_timeline": (
        "*timeline does not know* `{typed}`. There are `/strikes timeline`, `timeline strikes`, `timeline policy`,"
        " with days: `timeline last month`.",
        "*timeline no conoce* `{typed}`. Hay `/strikes timeline`, `timeline strikes`, `timeline policy`, con días:"
        " `timeline último mes`.",
    ),
    "e_which_strike": (
        "*Which strike?* Give a record, `/strikes strike S-31`, or a date: `/strikes strike {day}`.",
        "*¿Qué ataque?* Dé un registro, `/strikes strike S-31`, o una fecha: `/strikes strike {day}`.",
    ),
    "e_day": (
        "*Could not read* `{typed}`. Write S-31, 31, 2025-12-30 or 30 Dec 2025.",
        "*No se entiende* `{typed}`. Escriba S-31, 31, 2025-12-30 o 30 dic 2025.",
    ),
    "e_past": (
        "*Not a question about the record:* `{typed}`. These can be asked of the past: {known}.",
        "*No es una pregunta sobre el registro:* `{typed}`. Del pasado se puede preguntar: {known}.",
    ),
    "e_which_day": (
        "*As of which day?* Write it like `/strikes as-of 5 Jan 2026 total in the Pacific`",
        "*¿A fecha de qué día?* Escríbalo así: `/strikes as-of 5 ene 2026 total en el Pacífico`",
    ),
    "e_future": (
        "*{day} is still to come.* Nothing is known of it yet.",
        "*{day} está por llegar.* Aún no se sabe nada de ese día.",
    ),
    "e_policy": (
        "*No policy event fits* `{typed}`. What outlets wrote: `{search}`",
        "*Ningún hecho político coincide con* `{typed}`. Lo que escribieron los medios: `{search}`",
    ),
    "e_topic_near": (
        "*No policy event is filed under* `{typed}`. Did you mean `{near}`?",
        "*Ningún hecho político está bajo* `{typed}`. ¿Quiso decir `{near}`?",
    ),
    "e_topic": (
        "*No policy event is filed under* `{typed}` here. There are {known}.",
        "*Ningún hecho político está bajo* `{typed}` aquí. Hay {known}.",
    ),
    "e_no_topic": (
        "*No policy event is filed under* `{typed}`. There are no events in that time.",
        "*Ningún hecho político está bajo* `{typed}`. No hay hechos en ese tiempo.",
    ),
    "e_search": (
        '*Search for what?* Try `/strikes search "double tap"` or `/strikes search survivors lang:es`',
        '*¿Buscar qué?* Pruebe `/strikes search "double tap"` o `/strikes search survivors lang:es`',
    ),
    "e_nothing_there": (
        "*Nothing on the subject was read* for `{typed}`.{rare} The oldest entry kept was read on {since}.",
        "*No se leyó nada sobre el tema* para `{typed}`.{rare} La entrada más antigua que se guarda se leyó el"
        " {since}.",
    ),
    "e_nothing": (
        "*Nothing found* for `{typed}`. Try fewer words{without}.{rare} The oldest entry kept was read on {since}.",
        "*Nada encontrado* para `{typed}`. Pruebe con menos palabras{without}.{rare} La entrada más antigua que se"
        " guarda se leyó el {since}.",
    ),
    "e_unread": (
        "*Nothing has been read yet*, so nothing is found for `{typed}`. See `/strikes status`.",
        "*Aún no se ha leído nada*, así que no hay nada para `{typed}`. Vea `/strikes status`.",
    ),
    "e_without": (", or without {names}", ", o sin {names}"),
    "e_rare": (" Entries are understood in {named}.", " Las entradas se entienden en {named}."),
    "e_category_near": (
        "*There is no category* `{typed}`. Did you mean `{near}`?",
        "*No hay categoría* `{typed}`. ¿Quiso decir `{near}`?",
    ),
    "e_category": (
        "*There is no category* `{typed}`. There are {known}.",
        "*No hay categoría* `{typed}`. Hay {known}.",
    ),
    "e_language": (
        "*There is no language* `{typed}`. Read are mostly {named}.",
        "*No hay idioma* `{typed}`. Se leen sobre todo {named}.",
    ),
    "e_why": (
        "*Why what?* Give the address of a story: `/strikes why https://...` or a record: `/strikes why S-70`",
        "*¿Sobre qué noticia?* Dé la dirección de una noticia: `/strikes why https://...` o un registro:"
        " `/strikes why S-70`",
    ),
    "e_no_address": (
        "*Which story?* `{typed}` holds no address. Give one, or a record such as `S-70` or an entry such as `E-12`:"
        " `/strikes why https://...` By words: `/strikes search {typed}`",
        "*¿Qué noticia?* En `{typed}` no hay ninguna dirección. Dé una, o un registro como `S-70` o una entrada como"
        " `E-12`: `/strikes why https://...` Por palabras: `/strikes search {typed}`",
    ),
    "e_never_seen": (
        "*Never seen.* No feed we read carried `{address}`. By words of its title: `/strikes search WORDS`. An"
        " admin can add its feed: `/strikes feeds add {address}`",
        "*Nunca vista.* Ninguna fuente que leemos traía `{address}`. Por palabras de su titular:"
        " `/strikes search PALABRAS`. Un administrador puede añadir su fuente: `/strikes feeds add {address}`",
    ),
    "e_nothing_of_that_name": (
        "*Nothing on record is* `{address}`. Give the address of a story, a record such as `S-70` or an entry such as"
        " `E-12`. By words: `/strikes search {typed}`",
        "*No consta nada llamado* `{address}`. Dé la dirección de una noticia, un registro como `S-70` o una entrada"
        " como `E-12`. Por palabras: `/strikes search {typed}`",
    ),
    "e_shipped": (
        "*{record} came with the product's record.* No entry of a feed stands behind it, and no alert was posted for"
        " it. Its sources: `/strikes strike {key}`",
        "*{record} vino con el registro incluido.* No hay detrás ninguna entrada de una fuente, ni se publicó alerta."
        " Sus fuentes: `/strikes strike {key}`",
    ),
    "e_in_slack": (
        "*/strikes {name}* works as a slash command in a Slack channel. Type it there: `/strikes {line}`",
        "*/strikes {name}* funciona como comando en un canal de Slack. Escríbalo allí: `/strikes {line}`",
    ),
    "e_in_terminal": (
        "*/strikes {name}* works as a slash command in a Slack channel. Type it there: `/strikes {line}`; or in a"
        " terminal of its host: `python bot.py {way}`",
        "*/strikes {name}* funciona como comando en un canal de Slack. Escríbalo allí: `/strikes {line}`; o en una"
        " terminal de su servidor: `python bot.py {way}`",
    ),
    "e_in_config": (
        "*/strikes {name}* works as a slash command in a Slack channel. Type it there: `/strikes {line}`; or write it"
        " into the configuration: `{way}`",
        "*/strikes {name}* funciona como comando en un canal de Slack. Escríbalo allí: `/strikes {line}`; o póngalo"
        " en la configuración: `{way}`",
    ),
    "e_no_store": (
        "*Strikewire cannot read its record just now.* Alerts wait and are not lost. Try again in a minute.",
        "*Strikewire no puede leer su registro ahora.* Las alertas esperan y no se pierden. Pruebe en un minuto.",
    ),
}
