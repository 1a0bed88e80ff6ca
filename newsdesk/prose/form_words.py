"""What forms say, as (English, Spanish), side by side: titles, labels, hints, and what is wrong with a field.

Slack's limits bind both: 24 characters of a title or a button of the form, 75 of an option.
"""

from __future__ import annotations

from collections.abc import Mapping

FORM_WORDS: Mapping[str, tuple[str, str]] = {
    # every form
    "f_cancel": ("Cancel", "Cancelar"),
    "f_close": ("Close", "Cerrar"),
    "f_back": ("Back", "Atrás"),
    "f_sure": ("{what}?", "¿{what}?"),
    "f_choose": ("Choose one", "Elija una opción"),
    "f_too_late": (
        "*That form took too long to open.* Slack allows 3 seconds. Press the button once more.",
        "*El formulario tardó demasiado en abrirse.* Slack deja 3 segundos. Pulse el botón otra vez.",
    ),
    # not relevant
    "fn_title": ("Not relevant: {record}", "No relevante: {record}"),
    "fn_submit": ("Mark it", "Marcarla"),
    "fn_reason": ("Why is it not relevant?", "¿Por qué no es relevante?"),
    "fn_hint": (
        "One line. Everybody who sees the card reads it.",
        "Una línea. La lee todo el que ve la ficha.",
    ),
    "fn_no_reason": (
        "Give the reason: the card shows it in place of the news.",
        "Dé el motivo: la ficha lo muestra en lugar de la noticia.",
    ),
    "fn_rule": (
        "The card becomes one line in all its channels and is not updated any more; Undo stands on it. The record"
        " keeps what it knows. The entry becomes a candidate for the evaluation set: a person decides there, no model"
        " learns from this by itself.",
        "La ficha queda en una línea en todos sus canales y ya no se actualiza; lleva el botón Deshacer. El registro"
        " conserva lo que sabe. La entrada queda como candidata para el conjunto de evaluación: allí decide una"
        " persona; ningún modelo aprende de esto por sí solo.",
    ),
    # correct a figure
    "fc_title": ("Correct {record}", "Corregir {record}"),
    "fc_submit": ("Ask a second editor", "Consultar a otro editor"),
    "fc_now": ("*{record} now says*", "*{record} dice ahora*"),
    "fc_field": ("What is wrong", "Qué está mal"),
    "fc_value": ("Right value", "Valor correcto"),
    "fc_value_like": ("4, or 2026-06-21, or Caribbean", "4, o 2026-06-21, o Caribe"),
    "fc_value_hint": (
        "Write “unknown” if the old value has no basis.",
        "Escriba «desconocido» si el valor anterior no tiene fundamento.",
    ),
    "fc_source": ("Source link", "Enlace a la fuente"),
    "fc_source_hint": ("Required. The page that carries the value.", "Obligatorio. La página que da el valor."),
    "fc_note": ("Note", "Nota"),
    "fc_note_like": ("What the source says, in your words", "Qué dice la fuente, en sus palabras"),
    "fc_rule": (
        "Nothing changes until a second editor confirms. Then it is shown as a desk figure with both names.",
        "Nada cambia hasta que lo confirme otro editor. Entonces se muestra como cifra de la redacción, con los dos"
        " nombres.",
    ),
    "fc_number": (
        "Write a whole number from 0 to {most}, or unknown.",
        "Escriba un número entero de 0 a {most}, o desconocido.",
    ),
    "fc_place": (
        "Write one of: both, caribbean, eastern pacific, not disclosed, other, or unknown.",
        "Escriba uno de estos: ambos, caribe, pacífico oriental, no revelado, otro, o desconocido.",
    ),
    "fc_day": ("Write the day as 2026-06-21, or unknown.", "Escriba el día como 2026-06-21, o desconocido."),
    "fc_day_span": (
        "Write a day from {first} to {last}, or unknown.",
        "Escriba un día del {first} al {last}, o desconocido.",
    ),
    "fc_address": (
        "Give the address of the page that carries the value, https://...",
        "Dé la dirección de la página que da el valor, https://...",
    ),
    "fc_same": ("The record says so already: {value}.", "El registro ya lo dice: {value}."),
    # merge or split
    "fr_title": ("Merge or split {record}", "Unir o separar {record}"),
    "fr_submit": ("Do it", "Hacerlo"),
    "fr_rule": (
        "Choose one of these. Merging keeps the shipped record, else the one that channels know, else the older; the"
        " other card says where it went. Splitting opens a new record, with a card where this one stands. Nobody is"
        " alerted again, and it can be undone.",
        "Elija una de las dos cosas. Al unir queda el registro incluido; si no, el que conocen los canales; si no, el"
        " más antiguo; la otra ficha dice adónde fue. Separar abre un registro nuevo, con una ficha donde está esta."
        " Nadie recibe otro aviso, y se puede deshacer.",
    ),
    "fr_rule_merge": (  # of one report nothing can be split off
        "Merging keeps the shipped record, else the one that channels know, else the older; the other card says where"
        " it went. Nobody is alerted again, and it can be undone.",
        "Al unir queda el registro incluido; si no, el que conocen los canales; si no, el más antiguo; la otra ficha"
        " dice adónde fue. Nadie recibe otro aviso, y se puede deshacer.",
    ),
    "fr_same": ("It is the same strike as", "Es el mismo ataque que"),
    "fr_same_like": ("Choose a record", "Elija un registro"),
    "fr_typed": ("Or the same as this record", "O el mismo que este registro"),
    "fr_typed_like": ("S-31, or 30 Dec 2025", "S-31, o 30 dic 2025"),
    "fr_typed_hint": (
        "Any record, by its name or its day.",
        "Cualquier registro, por su nombre o su día.",
    ),
    "fr_split": ("These reports are about another strike", "Estas informaciones son de otro ataque"),
    "fr_split_like": ("Choose reports", "Elija informaciones"),
    "fr_one": (
        "Choose one: merge with one record, or split reports off.",
        "Elija una cosa: unir con un registro, o separar informaciones.",
    ),
    "fr_both": (
        "Another record is chosen in the list above. Leave one of the two empty.",
        "En la lista de arriba hay otro registro elegido. Deje vacío uno de los dos.",
    ),
    "fr_one_merge": ("Choose one record to merge with.", "Elija un registro con el que unirlo."),
    "fr_name": (
        "Write a record such as S-31, or a day such as 30 Dec 2025.",
        "Escriba un registro como S-31, o un día como 30 dic 2025.",
    ),
    "fr_no_record": (
        "There is no record {name}. What is on record: /strikes list",
        "No hay registro {name}. Los que hay: /strikes list",
    ),
    "fr_no_figure": ("no figure", "sin cifras"),
    # give a role
    "fg_title": ("Give a role", "Dar un rol"),
    "fg_submit": ("Give it", "Darlo"),
    "fg_who": ("Who", "Quién"),
    "fg_who_like": ("Choose a person", "Elija una persona"),
    "fg_role": ("Role", "Rol"),
    "fg_role_like": ("Choose a role", "Elija un rol"),
    "fg_admins": ("*Admins:*", "*Administradores:*"),
    "fg_editors": ("*Editors:*", "*Editores:*"),
    "fg_none": ("none", "nadie"),
    "fg_unread": ("*Not understood:*", "*No se entiende:*"),
    "fg_meant": (" Did you mean {role}? It is chosen below.", " ¿Quiso decir {role}? Está elegido abajo."),
    "fg_rule": (
        "Viewers ask. Editors also claim, mute, judge and correct. Admins also give roles, manage feeds and read the"
        " audit log.",
        "Los lectores preguntan. Los editores además se encargan, silencian, juzgan y corrigen. Los administradores"
        " además dan roles, llevan las fuentes y leen el registro de auditoría.",
    ),
    # add a feed
    "fa_title": ("Add a feed", "Añadir una fuente"),
    "fa_submit": ("Save", "Guardar"),
    "fa_reading": (
        "Reading {address} ... Nothing is saved yet.",
        "Leyendo {address} ... Aún no se ha guardado nada.",
    ),
    "fa_not_added": ("*Not added.* {reason}", "*No añadida.* {reason}"),
    "fa_not_saved": ("Nothing was saved.", "No se ha guardado nada."),
    "fa_known": ("{name} is read from this address already.", "{name} ya se lee en esta dirección."),
    "fa_no_title": ("A feed without a title", "Una fuente sin título"),
    "fa_found": ("{entries} read. Nothing is saved yet.", "Contiene {entries}. Aún no se ha guardado nada."),
    "fa_others": ("This site also has: {others}", "Este sitio también tiene: {others}"),
    "fa_name": ("Name", "Nombre"),
    "fa_outlet": ("Outlet", "Medio"),
    "fa_outlet_hint": ("As alerts name it.", "Como lo nombran las alertas."),
    "fa_tier": ("How much its figures weigh", "Cuánto pesan sus cifras"),
    "fa_tier_hint": (
        "Primary: the authority itself. An aggregator adds links and never moves a figure.",
        "Primaria: la propia autoridad. Un agregador añade enlaces y nunca cambia una cifra.",
    ),
    "fa_lang": ("Language", "Idioma"),
    "fa_lang_like": ("Several", "Varios"),
    "fa_lang_hint": ("Empty: several.", "Vacío: varios."),
    "fa_every": ("Read every", "Leer cada"),
    "fa_minutes": ("{n} minutes", "{n} minutos"),
    "fa_backlog": (
        "What it holds already is stored and rings nobody.",
        "Lo que ya contiene se guarda y no avisa a nadie.",
    ),
}
