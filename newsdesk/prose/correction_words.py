"""The question to a second editor and what became of it, as (English, Spanish), side by side: in the language of the
channel where it is asked."""

from __future__ import annotations

from collections.abc import Mapping

CORRECTION_WORDS: Mapping[str, tuple[str, str]] = {
    # the title, by state
    "k_waiting": ("Correction to confirm, {record}", "Corrección por confirmar, {record}"),
    "k_confirmed": ("Correction confirmed, {record}", "Corrección confirmada, {record}"),
    "k_rejected": ("Correction rejected, {record}", "Corrección rechazada, {record}"),
    "k_lapsed": ("Correction lapsed, {record}", "Corrección caducada, {record}"),
    "k_undone": ("Correction undone, {record}", "Corrección deshecha, {record}"),
    # all of it in one line
    "k_text": ("{title}: {what}. Source {host}.", "{title}: {what}. Fuente: {host}."),
    "k_text_undone": (
        "{title}: {what}. What the sources say is shown again.",
        "{title}: {what}. Se muestra otra vez lo que dicen las fuentes.",
    ),
    "k_text_until": (" Waits for a second editor until {until}.", " Espera a otro editor hasta {until}."),
    "k_source": ("Source:", "Fuente:"),
    "k_source_then": ("Source of {what}, now taken back:", "Fuente de {what}, ya retirada:"),
    "k_not_adopted": ("not adopted: {what}", "no adoptada: {what}"),
    "k_note": ("Note:", "Nota:"),
    # the foot, by state
    "k_foot_waiting": (
        "Proposed by {by} {at}. Any other editor can confirm. Lapses {lapses}.",
        "Propuesta de {by}, {at}. Puede confirmarla cualquier otro editor. Caduca: {lapses}.",
    ),
    "k_foot_lapsed": (
        "Proposed by {by} {at}. No second editor confirmed within 24 hours; nothing was changed.",
        "Propuesta de {by}, {at}. Ningún otro editor la confirmó en 24 horas; no se cambió nada.",
    ),
    "k_foot_confirmed": (
        "*Confirmed* by {who} {decided}, proposed by {by}. {cards} edited.",
        "*Confirmada* por {who}, {decided}; propuesta de {by}. Editado: {cards}.",
    ),
    "k_foot_rejected": (
        "*Rejected* by {who} {decided}, proposed by {by}. Nothing was changed.",
        "*Rechazada* por {who}, {decided}; propuesta de {by}. No se cambió nada.",
    ),
    "k_foot_undone": (
        "*Undone* by {who} {decided}, proposed by {by}. {cards} edited.",
        "*Deshecha* por {who}, {decided}; propuesta de {by}. Editado: {cards}.",
    ),
    # buttons
    "k_confirm": ("Confirm", "Confirmar"),
    "k_confirm_say": ("Confirm the correction of {record}", "Confirmar la corrección de {record}"),
    "k_confirm_asks": (
        "{record}, {what}. {cards} will be edited, and a thread line says so.",
        "{record}, {what}. Se edita lo publicado ({cards}), y una línea en el hilo lo dice.",
    ),
    "k_reject": ("Reject", "Rechazar"),
    "k_reject_say": ("Reject the correction of {record}", "Rechazar la corrección de {record}"),
    "k_open": ("Open {record}", "Abrir {record}"),
    "k_undo": ("Undo", "Deshacer"),
    "k_undo_say": ("Undo the correction of {record}", "Deshacer la corrección de {record}"),
}
