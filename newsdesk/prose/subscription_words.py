"""What the forms of a subscription say, as (English, Spanish), side by side.

Slack's limits bind both: 24 characters of a title or a button of the form, 75 of an option.
"""

from __future__ import annotations

from collections.abc import Mapping

SUBSCRIPTION_WORDS: Mapping[str, tuple[str, str]] = {
    # subscribe a channel
    "fs_title": ("Subscribe a channel", "Suscribir un canal"),
    "fs_submit": ("See preview", "Ver vista previa"),
    "fs_channel": ("Channel", "Canal"),
    "fs_channel_hint": (
        "Invite Strikewire to the channel first.",
        "Invite antes a Strikewire al canal.",
    ),
    "fs_what": ("What", "Qué"),
    "fs_grave": ("How grave at least", "Gravedad mínima"),
    "fs_where": ("Where", "Dónde"),
    "fs_how": ("How", "Cómo"),
    "fs_digest_at": ("Digest time", "Hora del resumen"),
    "fs_digest_hint": ("Digests only. Time zone: {zone}.", "Solo para resúmenes. Zona horaria: {zone}."),
    "fs_lang": ("Message language", "Idioma de los mensajes"),
    "fs_sources": ("Source languages", "Idiomas de las fuentes"),
    "fs_sources_like": ("All four", "Los cuatro"),
    "fs_outlets": ("Outlets", "Medios"),
    "fs_outlets_hint": (
        "One of them must have reported it. Names as on cards, with commas. Empty: all.",
        "Alguno de ellos debe haberlo publicado. Nombres como en las fichas, con comas. Vacío: todos.",
    ),
    "fs_words": ("Words", "Palabras"),
    "fs_words_hint": (
        'AND, OR, NOT and "exact words". Empty: no filter.',
        'AND, OR, NOT y "palabras exactas". Vacío: sin filtro.',
    ),
    "fs_quiet_from": ("Quiet from", "Silencio desde"),
    "fs_quiet_until": ("Quiet until", "Silencio hasta"),
    "fs_quiet_hint": (
        "Urgent alerts still come. The rest come together at the end. Time zone: {zone}.",
        "Las alertas urgentes llegan igual. Las demás llegan juntas al final. Zona horaria: {zone}.",
    ),
    "fs_mention": ("Mention on urgent alerts", "Mencionar en alertas urgentes"),
    "fs_mention_hint": (
        "The id of a user group, such as S0123TEAM. Empty: nobody is mentioned.",
        "El id de un grupo de usuarios, como S0123TEAM. Vacío: no se menciona a nadie.",
    ),
    "fs_time": ("Time", "Hora"),
    "fs_rule": (
        "Nothing is saved yet. Next: what this would have posted in the last 30 days.",
        "Aún no se guarda nada. Después: lo que esto habría publicado en los últimos 30 días.",
    ),
    "fs_no_channel": ("Choose a channel.", "Elija un canal."),
    "fs_no_box": ("Choose at least one.", "Elija al menos una."),
    "fs_no_level": ("Choose one of the levels.", "Elija uno de los niveles."),
    "fs_no_mode": ("Choose one.", "Elija una."),
    "fs_no_time": ("A digest needs a time, such as 08:00.", "Un resumen necesita una hora, como 08:00."),
    "fs_no_start": ("Say from when, or leave both empty.", "Diga desde cuándo, o deje vacías las dos."),
    "fs_no_end": ("Say until when, or leave both empty.", "Diga hasta cuándo, o deje vacías las dos."),
    "fs_no_quiet": (
        "Quiet hours that end when they begin are none. Choose another time.",
        "Un silencio que acaba cuando empieza no es ninguno. Elija otra hora.",
    ),
    "fs_no_group": (
        "A user group's id looks like S0123TEAM: its page in Slack, More, Copy group ID.",
        "El id de un grupo es como S0123TEAM: su página en Slack, Más, Copiar ID del grupo.",
    ),
    "fs_not_member": (
        "Strikewire is not in this channel. Type /invite @Strikewire there, then try again.",
        "Strikewire no está en este canal. Escriba allí /invite @Strikewire y pruebe de nuevo.",
    ),
    "fs_archived": (
        "This channel is archived. Choose another one.",
        "Este canal está archivado. Elija otro.",
    ),
    "fs_no_outlet": ("No feed of {name} is read.", "No se lee ninguna fuente de {name}."),
    "fs_no_outlet_near": (
        "No feed of {name} is read. Did you mean {near}?",
        "No se lee ninguna fuente de {name}. ¿Quiso decir {near}?",
    ),
    # words that a channel listens for
    "fk_long": ("At most {most} characters of words.", "Como máximo {most} caracteres de palabras."),
    "fk_quote": ("The second quote mark is missing: {typed}", "Faltan las comillas que cierran: {typed}"),
    "fk_closed": ("There is a closing bracket too many.", "Sobra un paréntesis que cierra."),
    "fk_open": ("The closing bracket is missing.", "Falta el paréntesis que cierra."),
    "fk_deep": ("Brackets go at most {most} deep.", "Como máximo {most} paréntesis, uno dentro de otro."),
    "fk_none": ("There is no word to look for.", "No hay ninguna palabra que buscar."),
    "fk_mixed": (
        "AND and OR together need brackets, as in (Ecuador OR Colombia) AND tanker.",
        "AND y OR juntos necesitan paréntesis, como en (Ecuador OR Colombia) AND tanker.",
    ),
    "fk_before": ("A word is missing before {operator}.", "Falta una palabra antes de {operator}."),
    "fk_after": ("A word is missing after {operator}.", "Falta una palabra después de {operator}."),
    "fk_wordless": ("There is no word in {typed}", "No hay ninguna palabra en {typed}"),
    # what 30 days would have posted
    "fp_title": ("30-day preview", "Vista de 30 días"),
    "fp_submit": ("Subscribe", "Suscribir"),
    "fp_counting": ("Counting ...", "Contando ..."),
    "fp_looking": ("Looking through the last 30 days.", "Revisando los últimos 30 días."),
    "fp_would": ("30 days would have posted {n}", "En 30 días habría publicado {n}"),
    "fp_nothing": ("30 days would have posted nothing", "En 30 días no habría publicado nada"),
    "fp_most": ("*{found}*, at most {n} a day", "*{found}*, como máximo {n} al día"),
    "fp_updates": ("*{updates}* of them, in place", "*{updates}* de ellas, en la misma ficha"),
    "fp_below": ("*{n} below your level*, in no message", "*{n} por debajo de su nivel*, en ningún mensaje"),
    "fp_span": ("{first} to {last}.", "Del {first} al {last}."),
    "fp_unwatched": (
        "Strikewire has read no feed yet, so this says nothing.",
        "Strikewire aún no ha leído ninguna fuente, así que esto no dice nada.",
    ),
    "fp_watched": (
        "Strikewire reads feeds since {day} only: before that it saw nothing.",
        "Strikewire solo lee fuentes desde el {day}: antes no veía nada.",
    ),
    "fp_widest": (
        "Most is kept out by the filter _{name}_.",
        "Lo que más deja fuera es el filtro _{name}_.",
    ),
    "fp_lower": (
        "One level lower (_{level}_) would have posted {n}; that is {more} more.",
        "Un nivel menos (_{level}_) habría publicado {n}; son {more} más.",
    ),
    "fp_shared": (
        "*Shared with another company.* Its people read what is posted there.",
        "*Compartido con otra empresa.* Su gente lee lo que se publica allí.",
    ),
    "fp_old": (
        "Old items are not posted when you subscribe. Change it any time: `/strikes subscribe`",
        "Al suscribirse no se publica nada anterior. Se puede cambiar siempre: `/strikes subscribe`",
    ),
    "fp_changed": (
        "*Somebody changed this subscription meanwhile.* It is now: {rule}. Subscribe puts yours in its place.",
        "*Alguien cambió esta suscripción entretanto.* Ahora es: {rule}. Suscribir pone la suya en su lugar.",
    ),
    "fp_gone": (
        "*Somebody ended this subscription meanwhile.* Subscribe makes yours.",
        "*Alguien dio de baja esta suscripción entretanto.* Suscribir hace la suya.",
    ),
    # end a subscription
    "fe_title": ("Unsubscribe?", "¿Dar de baja?"),
    "fe_what": ("*Nothing more would be posted* in {room}:", "*No se publicaría nada más* en {room}:"),
    "fe_then": (
        "Cards that are there stay up to date. The channel is told who ended it. For a while only: *Pause 2 hours*.",
        "Las fichas que hay allí siguen al día. Al canal se le dice quién la dio de baja. Solo por un rato: *Pausa de"
        " 2 horas*.",
    ),
}
