"""What the status, the Home and a failing feed say, as (English, Spanish), side by side."""

from __future__ import annotations

from collections.abc import Mapping

STATUS_WORDS: Mapping[str, tuple[str, str]] = {
    # the verdict, and what follows it
    "all_working": ("All working.", "Todo funciona."),
    "all_working_so": (" It is quiet, not blind.", " Hay calma, no ceguera."),
    "all_working_text": ("all working, quiet and not blind.", "todo funciona: calma, no ceguera."),
    "no_feed": ("No feed is read.", "No se lee ninguna fuente."),
    "no_feed_so": ("Every feed is off, paused or gone.", "Todas están apagadas, en pausa o desaparecidas."),
    "may_be_blind": ("We may be blind:", "Puede que no veamos:"),
    "half_blind": ("We may be half blind:", "Puede que no veamos una parte:"),
    "nothing_read": ("Nothing has been read yet.", "Aún no se ha leído nada."),
    "nothing_read_so": (
        "The first round is due, or the feeds cannot be reached.",
        "Falta la primera ronda, o no se llega a las fuentes.",
    ),
    "none_reached_so": (
        "No feed that was tried could be reached. Check the network of the host first.",
        "No se llegó a ninguna de las fuentes probadas. Revise primero la red del servidor.",
    ),
    "none_read_for": (
        "no feed read for {since}. Check the network of the host first.",
        "ninguna fuente leída desde hace {since}. Revise primero la red del servidor.",
    ),
    "store_fails": ("The database fails:", "Falla la base de datos:"),
    "store_fails_so": (
        "{seen} Until that is mended, news may be neither recorded nor told.",
        "{seen} Hasta que se arregle, puede que no se registre ni se avise de nada.",
    ),
    "no_slack": ("Slack is not reachable", "No se llega a Slack"),
    "no_slack_so": (
        "for {since}: {seen}. Messages are kept.",
        "desde hace {since}: {seen}. Los mensajes se guardan.",
    ),
    "not_going_out": ("Messages are not going out:", "Los mensajes no salen:"),
    "not_going_out_so": (
        "the oldest has waited for {waited}. Nothing is lost.",
        "el más antiguo espera desde hace {waited}. No se pierde nada.",
    ),
    "slow_store": ("The database is slow:", "La base de datos va lenta:"),
    "slow_store_so": (
        "a small write took {seconds} s. News and answers come late.",
        "una escritura pequeña tardó {seconds} s. Noticias y respuestas llegan tarde.",
    ),
    "no_balance": ("Today's entries do not add up:", "Las entradas de hoy no cuadran:"),
    "held_back": ("{messages} held back:", "{messages} sin entregar:"),
    "held_back_so": (
        "a channel or Slack refuses them. They are kept.",
        "un canal o Slack los rechaza. Se guardan.",
    ),
    "unsettled": ("{messages} unsettled:", "{messages} por aclarar:"),
    "unsettled_so": (
        "they may be in their channel; its history is being read.",
        "quizá ya estén en su canal; se lee su historial.",
    ),
    "unreadable": ("{subscriptions} not read:", "{subscriptions} sin leer:"),
    "unreadable_so": (
        "made by a newer release; this one cannot read its format.",
        "de una versión más nueva; esta no sabe leer su formato.",
    ),
    "feed_fails": ("{n} of {feeds} fails.", "Falla {n} de {feeds}."),
    "feeds_fail": ("{n} of {feeds} fail.", "Fallan {n} de {feeds}."),
    "others_read": ("The others are read.", "Las demás se leen."),
    "may_be_missing": ("Entries may be missing:", "Pueden faltar entradas:"),
    "blind_for": (
        "{what} for {since}, {seen} What we lose: {lost}",
        "{what} desde hace {since}, {seen} Se pierde: {lost}",
    ),
    "overrun": ("{what}. {lost}", "{what}. {lost}"),
    # what the monitor has seen, and what is lost by it
    "seen_no_poll": (
        "{feeds} due and not asked: the poller stands still, or the database is slow",
        "{feeds} sin leer a su hora: el lector está parado o la base de datos va lenta",
    ),
    "seen_no_feed": (
        "0 of {feeds} read, {reach} out of reach{refused}",
        "0 de {feeds} leídas, {reach} fuera de alcance{refused}",
    ),
    "seen_refused": (", {n} answered with an error", ", {n} con un error por respuesta"),
    "seen_group": ("0 of {feeds} read", "0 de {feeds} leídas"),
    "seen_overrun": (
        "nothing of the last body was in the next one: a shorter interval would miss less",
        "nada de la lectura anterior estaba en la siguiente: con un intervalo más corto se perdería menos",
    ),
    "lost_store": (
        "every alert while it lasts; what feeds still hold is read when the database is back",
        "todas las alertas mientras dure; lo que las fuentes aún guarden se lee cuando vuelva la base de datos",
    ),
    "lost_all": ("every alert", "todas las alertas"),
    "lost_none": (
        "nothing: messages are kept and sent when Slack is back",
        "nada: los mensajes se guardan y salen cuando Slack vuelva",
    ),
    "lost_primary": ("first word from the authorities themselves", "lo primero que dicen las propias autoridades"),
    "lost_language": ("what is told in {language} first", "lo que se cuenta primero en {language}"),
    "lost_part": ("{lost}; {others}", "{lost}; {others}"),
    "other_feed": ("{n} other feed read as usual", "{n} fuente más se lee como siempre"),
    "other_feeds": ("{n} other feeds read as usual", "{n} fuentes más se leen como siempre"),
    "lost_overrun": (
        "entries that came and went before the poll of {at}",
        "entradas que llegaron y se fueron antes de la lectura de las {at}",
    ),
    # what is not seen, by the kind of blindness
    "blind_store": ("the database fails", "falla la base de datos"),
    "blind_no_parser": ("no parser starts", "no arranca ningún lector de fuentes"),
    "blind_no_poll": ("no poll", "no se pregunta a ninguna fuente"),
    "blind_no_feed": ("no feed read", "ninguna fuente leída"),
    "blind_slack": ("Slack not reachable", "no se llega a Slack"),
    "blind_primary": ("primary tier unread", "fuentes primarias sin leer"),
    "blind_language": ("{subject} unread", "{subject} sin leer"),
    "blind_window": ("window overrun at {subject}", "entradas perdidas entre lecturas de {subject}"),
    # the status
    "status_text": (
        "Status: {verdict} {feeds}. {waiting} waiting for Slack.",
        "Estado: {verdict} {feeds}. {waiting} esperan a Slack.",
    ),
    "s_feeds": ("Feeds", "Fuentes"),
    "s_messages": ("Messages", "Mensajes"),
    "s_last_alert": ("Last alert", "Última alerta"),
    "s_today": ("Today", "Hoy"),
    "s_record": ("Record", "Registro"),
    "unconfirmed_n": (" and {n} unconfirmed", " y {n} sin confirmar"),
    "s_outdated": (
        "*Configuration* out of date: channel `{named}` is `{today}` now. Messages go on in {room}.",
        "*Configuración* desfasada: el canal `{named}` es ahora `{today}`. Los mensajes siguen en {room}.",
    ),
    "s_unreadable": (
        "*Subscription* of {room} not read: made by a newer release; this one cannot read it. Nothing is posted by"
        " it; subscribe the channel again, or go back to that release.",
        "*Suscripción* de {room} sin leer: la hizo una versión más nueva y esta no puede leerla. No se publica nada"
        " por ella; suscriba el canal de nuevo o vuelva a esa versión.",
    ),
    "read_last_hour": ("{n} of {feeds} read in the last hour", "{n} de {feeds} leídas en la última hora"),
    "paused_n": (", {n} paused", ", {n} en pausa"),
    "never_read_n": (", {n} never read yet", ", {n} aún sin leer"),
    "last_at": (", last ", ", la última "),
    "waiting_unsettled": ("{waiting} waiting, {unsettled} unsettled", "{waiting} en espera, {unsettled} por aclarar"),
    "last_sent_at": (", last sent ", ", el último enviado "),
    "none_yet": ("none yet", "ninguna aún"),
    "not_seen": ("What we do not see", "Lo que no vemos"),
    "feeds_that_fail": ("Feeds that fail", "Fuentes que fallan"),
    "feeds_noted": ("Feeds whose last body was not whole", "Fuentes cuyo último contenido no llegó entero"),
    "failed_once": ("failed once", "falló una vez"),
    "failed_times": ("failed {n} times in a row", "falló {n} veces seguidas"),
    "last_read_ago": ("last read {span} ago", "leída hace {span}"),
    "never_read": ("never read", "nunca leída"),
    "in_quarantine": (", in quarantine", ", en cuarentena"),
    "to_day": (", to {day}", ", hasta el {day}"),
    "schema": ("Schema {version} · ", "Esquema {version} · "),
    "balance_sum": (
        "{read} read = {alert} alerted + {update} updated + {digest} in digests + {silent} silent + {failed} failed",
        "leídas {read} = alertas {alert} + actualizaciones {update} + en resúmenes {digest} + en silencio {silent}"
        " + fallidas {failed}",
    ),
    # subscriptions
    "r_all_categories": ("all categories", "todas las categorías"),
    "r_all_basins": ("all basins", "todas las zonas"),
    "r_at_once": ("at once", "al momento"),
    "r_daily": ("daily digest at {time} {zone}", "resumen diario a las {time} ({zone})"),
    "r_weekly": ("Monday digest at {time} {zone}", "resumen los lunes a las {time} ({zone})"),
    "r_sources_in": ("sources in {languages}", "fuentes en {languages}"),
    "r_told_by": ("told by {outlets}", "según {outlets}"),
    "r_words": ("words: {words}", "palabras: {words}"),
    "r_quiet": ("quiet {start}–{end}", "silencio {start}–{end}"),
    "r_messages_in": ("messages in {language}", "mensajes en {language}"),
    # the Home
    "us_boat_strikes": ("US boat strikes", "Ataques de EE. UU. a barcos"),
    "for_everybody": (
        "Questions are for everybody: type ",
        "Las preguntas son para todos: escriba ",
    ),
    "or": (" or ", " o "),
    "no_strike_yet": ("No strike on record yet", "Aún no hay ataques en el registro"),
    "since_looked": ("Since you last looked: {result}", "Desde su última visita: {result}"),
    "nothing_since": ("nothing new", "nada nuevo"),
    "you_looked": ("You last looked ", "Última visita: "),
    "open": ("Open", "Abrir"),
    "open_the_record": ("Open the record {record}", "Abrir el registro {record}"),
    "home_total": ("Total:", "Total:"),
    "home_apart": ("; {presumed} apart", "; {presumed} aparte"),
    "home_behind": (
        "By US officials and news reports; who, and by which rule: ",
        "Según funcionarios de EE. UU. y la prensa; quién, y con qué regla: ",
    ),
    "home_unconfirmed": ("{records} unconfirmed, not counted: ", "{records} sin confirmar y sin contar: "),
    "no_claims": ("No claims.", "Nada a su cargo."),
    "claims_how": (
        " Claim on a card says that you follow it up.",
        " «Me encargo», en una ficha, dice que usted la sigue.",
    ),
    "your_claims": ("Your claims: {n}", "A su cargo: {n}"),
    "claimed_at": ("{record} · claimed ", "{record} · a su cargo desde "),
    "no_subscription": ("{whose}: no subscription.", "{whose}: ninguna suscripción."),
    "nothing_posted": (
        " Nothing is posted where nobody subscribed.",
        " No se publica nada donde nadie se ha suscrito.",
    ),
    "your_channels": ("Your channels", "Sus canales"),
    "subscribed_channels": ("Subscribed channels", "Canales suscritos"),
    "have_n": ("{whose}: {subscriptions}", "{whose}: {subscriptions}"),
    "subscribe_a_channel": ("Subscribe a channel", "Suscribir un canal"),
    "subscribe_say": ("Subscribe a channel to alerts", "Suscribir un canal a las alertas"),
    "read_only_here": (
        "Managed by configuration, read only here",
        "Según la configuración; aquí solo se lee",
    ),
    "paused": ("Paused", "En pausa"),
    "m_resume": ("Resume", "Reanudar"),
    "m_pause": ("Pause 2 hours", "Pausa de 2 horas"),
    "m_change": ("Change", "Cambiar"),
    "m_test": ("Test message", "Mensaje de prueba"),
    "m_unsubscribe": ("Unsubscribe", "Dar de baja"),
    "admins_only": (
        "Feeds that fail are shown to admins only. Updated ",
        "Solo los administradores ven las fuentes que fallan. Actualizado ",
    ),
    "written": ("Updated ", "Actualizado "),
    "try_now": ("Try now", "Probar ya"),
    "try_say": ("Read the feed {name} now", "Leer ya la fuente {name}"),
}
