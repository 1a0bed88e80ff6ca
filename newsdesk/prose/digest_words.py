"""What digests, notes on our sight and greetings say, as (English, Spanish), side by side."""

from __future__ import annotations

from collections.abc import Mapping

DIGEST_WORDS: Mapping[str, tuple[str, str]] = {
    # what a quiet channel is worth
    "blind": ("We may be blind", "Puede que no veamos"),
    "blind_since": ("since", "desde"),
    "operators_know": ("Operators know.", "Los operadores lo saben."),
    "seeing": ("Seeing again", "Vemos de nuevo"),
    "blind_gap": ("Nothing was read", "No se leyó nada"),
    # digests
    "daily": ("since {since}", "desde {since}"),
    "delayed_by": ("Delayed {span}", "Con demora de {span}"),
    "burst": ("Burst", "Ráfaga"),
    "at_once": ("{items} at once", "{items} a la vez"),
    "at_once_from": ("{items} at once from {feed}", "{items} a la vez, de {feed}"),
    "test": ("Test:", "Prueba:"),
    "test_is": (
        "alerts for this channel arrive here. This is no news.",
        "las alertas de este canal llegan aquí. Esto no es una noticia.",
    ),
    "paused_lead": ("Paused", "En pausa"),
    "paused_until": (" until ", " hasta "),
    "paused_what": (
        "Everything waits till then, urgent alerts too. End it:",
        "Todo espera hasta entonces, también lo urgente. Acabarla:",
    ),
    "resumed_lead": ("Resumed", "Reanudado"),
    "resumed_what": ("What was held comes.", "Lo retenido llega."),
    "unsubscribed_lead": ("Unsubscribed", "Dado de baja"),
    "unsubscribed_what": (
        "Nothing new is posted here; cards that are here stay up to date. Subscribe again:",
        "Aquí no se publica nada nuevo; las fichas que hay siguen al día. Suscribirse de nuevo:",
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
    "no_feed_read": (
        "None of the {feeds} feeds was read in the last hour: this may be blindness, not quiet",
        "Ninguna de las {feeds} fuentes se leyó en la última hora: puede ser ceguera y no calma",
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
    "nothing_new": ("Nothing new for this channel", "Nada nuevo para este canal"),
    "strikes": ("Strikes", "Ataques"),
    "policy_and_law": ("Policy and law", "Política y justicia"),
    "others": ("Other", "Otros"),
    "first_seen": ("first seen ", "visto "),
    "and_more": ("and {n} more: ", "y {n} más: "),
    "show_all": ("Show all {n}", "Mostrar todo ({n})"),
    "show_all_say": ("Show all {n} items of this digest", "Mostrar todo lo de este resumen ({n})"),
    "all_items": ("All of it: {items}", "Todo: {items}"),
    "previous": ("Previous", "Anteriores"),
    "previous_say": ("Show the previous page", "Ver la página anterior"),
    "as_told_then": ("As it was told then.", "Tal como se contó entonces."),
    "post_cards": ("Post {cards}", "Publicar {cards}"),
    "post_cards_asks": (
        "Everybody here sees {cards} more, one for each strike. They stay up to date; this message does not.",
        "Todos verán aquí {cards} más: una por ataque. Siguen al día; este mensaje, no.",
    ),
    "not_sent": ("Could not be sent", "No se pudo enviar"),
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
