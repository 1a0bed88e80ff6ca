"""What a person alone is told after a press, a form or a command that changes something, as (English, Spanish), side
by side."""

from __future__ import annotations

from collections.abc import Mapping

DECIDED: Mapping[str, tuple[str, str]] = {
    "waiting": ("waiting", "en espera"),
    "confirmed": ("confirmed", "confirmada"),
    "rejected": ("rejected", "rechazada"),
    "lapsed": ("lapsed", "caducada"),
    "undone": ("undone", "deshecha"),
}

REPLY_WORDS: Mapping[str, tuple[str, str]] = {
    # cards
    "t_no_card": (
        "*This card is not on record any more.* What is: `/strikes latest`.",
        "*Esta ficha ya no consta.* Lo que consta: `/strikes latest`.",
    ),
    "t_set_aside": (
        "*Marked not relevant* by {who} meanwhile.",
        "*Marcada como no relevante* por {who} entretanto.",
    ),
    "t_taken": ("*Already claimed* by {who}.", "*Ya se encarga* {who}."),
    "t_taken_at": ("*Already claimed* by {who} at {at}.", "*Ya se encarga* {who}, desde {at}."),
    "t_take_over": ("Take over", "Relevar"),
    "t_take_over_say": ("Take over {record} from its claimer", "Relevar a quien se encarga de {record}"),
    "t_old_button": (
        "*This button does nothing any more.* What can be asked now: `/strikes help`.",
        "*Este botón ya no hace nada.* Lo que se puede preguntar: `/strikes help`.",
    ),
    # corrections
    "t_says_so": ("*The record says so already.*", "*El registro ya lo dice.*"),
    "t_asked": (
        "*A second editor is asked* in {room}. Nothing changes before somebody confirms; it lapses {lapses}.",
        "*Se consulta a otro editor* en {room}. Nada cambia hasta que alguien confirme; caduca: {lapses}.",
    ),
    "t_moved": (
        "*This record has changed*: {field} is now {now} (was {was}). Press Confirm once more to correct it all the"
        " same.",
        "*Este registro ha cambiado*: {field}, ahora {now} (antes {was}). Confirme otra vez para corregirlo de todos"
        " modos.",
    ),
    "t_own": (
        "*A second editor confirms.* You proposed this correction yourself.",
        "*Confirma otro editor.* Esta corrección la propuso usted.",
    ),
    "t_corrected_since": (
        "*The desk has corrected this again since:* {field} is now {now}. Undo that correction instead.",
        "*La redacción lo ha corregido otra vez:* {field}, ahora {now}. Deshaga esa corrección.",
    ),
    "t_lapsed": (
        "*This correction has lapsed:* nobody confirmed it within 24 hours. Propose it again.",
        "*Esta corrección ha caducado:* nadie la confirmó en 24 horas. Propóngala de nuevo.",
    ),
    "t_decided": ("*Already {state}* by {who}.", "*Ya {state}* por {who}."),
    "t_card_changed": (
        "*This card has changed* since you opened the form: {field} is now {now} (was {was}). Your entry is kept.",
        "*Esta ficha ha cambiado* desde que abrió el formulario: {field}, ahora {now} (antes {was}). Se guarda lo que"
        " escribió.",
    ),
    "t_form_again": ("Open the form again", "Abrir otra vez"),
    "t_form_again_say": (
        "Open the correction form for {record} again",
        "Abrir otra vez el formulario de {record}",
    ),
    # merge, split, post anyway
    "t_merged": ("*Merged: {lost} and {kept}.*", "*Unidos: {lost} y {kept}.*"),
    "t_split": ("*Split: {lost} and {kept}.*", "*Separados: {lost} y {kept}.*"),
    "t_undone": ("*Undone: {lost} and {kept}.*", "*Deshecho: {lost} y {kept}.*"),
    "t_regrouped": (
        " {reports} moved, {cards} edited, nobody alerted again. {kept} now: {record}.",
        " Movido: {reports}; editado: {cards}; nadie recibe otro aviso. {kept} ahora: {record}.",
    ),
    "t_undo": ("Undo", "Deshacer"),
    "t_undo_say": ("Undo it: {lost} and {kept}", "Deshacerlo: {lost} y {kept}"),
    "t_not_alone": (
        "*No record {name} to merge or split:* there is none, or it is part of another. What is on record:"
        " `/strikes list`.",
        "*No hay registro {name} que unir o separar:* no existe, o es parte de otro. Lo que consta: `/strikes list`.",
    ),
    "t_no_record": (
        "*No record {name}.* What is on record: `/strikes list`.",
        "*No hay registro {name}.* Lo que consta: `/strikes list`.",
    ),
    "t_many_fit": (
        "*{records} fit {day}:* {names}. Name one: `/strikes merge {one} {other}`",
        "*{records} coinciden con {day}:* {names}. Nombre uno: `/strikes merge {one} {other}`",
    ),
    "t_none_fits": (
        "*No other record fits that day.* Name one: `/strikes merge {one} {other}`",
        "*Ningún otro registro es de ese día.* Nombre uno: `/strikes merge {one} {other}`",
    ),
    "t_one_record": (
        "*That is one record.* Name two: `/strikes merge S-72 S-71`.",
        "*Es un solo registro.* Nombre dos: `/strikes merge S-72 S-71`.",
    ),
    "t_one_report": (
        "*{name} rests on one report:* there is nothing to split off. Is it the same strike as another?"
        " `/strikes merge {name} {near}`",
        "*{name} se basa en una sola información:* no hay nada que separar. ¿Es el mismo ataque que otro?"
        " `/strikes merge {name} {near}`",
    ),
    "t_both_shipped": (
        "*Both are of the shipped record,* which was checked by hand: it is not merged here.",
        "*Los dos son del registro incluido,* comprobado a mano: aquí no se unen.",
    ),
    "t_is_part": (
        "*{name} is part of {whole} already.* Undo that first: `/strikes merge undo {name}`.",
        "*{name} ya es parte de {whole}.* Deshágalo antes: `/strikes merge undo {name}`.",
    ),
    "t_is_whole": (
        "*{name} is no part of another record:* there is nothing to undo.",
        "*{name} no es parte de otro registro:* no hay nada que deshacer.",
    ),
    "t_every_report": (
        "*Every report was chosen:* nothing would be left of {name}. Leave one at least.",
        "*Se eligieron todas:* no quedaría nada de {name}. Deje al menos una.",
    ),
    "t_reports_gone": (
        "*These reports are not in {name} any more.* Open the form again.",
        "*Estas informaciones ya no están en {name}.* Abra otra vez el formulario.",
    ),
    "t_which_record": (
        "*Which record?* Write it like `/strikes {example}`",
        "*¿Qué registro?* Escríbalo así: `/strikes {example}`",
    ),
    "t_posted": ("*Posted {name} as {record}* in", "*Publicada {name} como {record}* en"),
    "t_posted_by": (", with your name on the card.", ", con su nombre en la ficha."),
    "t_told": ("*{name} is told already*", "*{name} ya se ha publicado*"),
    "t_told_in": (" in", " en"),
    "t_unread": (
        "*{name} was too old to be read:* there is nothing to make a card of.",
        "*{name} era demasiado antigua para leerla:* no hay con qué hacer una ficha.",
    ),
    "t_nobody_asks": (
        "*No channel asks for such news.* To subscribe this one: `/strikes subscribe`",
        "*Ningún canal pide noticias así.* Para suscribir este: `/strikes subscribe`",
    ),
    "t_no_entry": ("*{name} is not on record any more.*", "*{name} ya no consta.*"),
    # digests
    "t_no_digest": (
        "*This digest is not kept any more.* What is on record: `/strikes list`.",
        "*Este resumen ya no se guarda.* Lo que consta: `/strikes list`.",
    ),
    "t_cards_posted": (
        "*Posted here:* {records}. These cards stay up to date.",
        "*Publicado aquí:* {records}. Estas fichas siguen al día.",
    ),
    "t_cards_there": (
        "*Nothing to post:* each of these strikes has a card here already, or stands no more.",
        "*Nada que publicar:* cada uno de estos ataques ya tiene ficha aquí, o ya no consta.",
    ),
    # roles and the log
    "t_role_fixed": (
        "{who} is *{role}* by the configuration. Operators change it there.",
        "{who} es *{role}* según la configuración. Los operadores lo cambian allí.",
    ),
    "t_role_same": ("{who} is *{role}* already.", "{who} ya es *{role}*."),
    "t_role_given": ("{who} is *{role}* now, was {before}.", "{who} es ahora *{role}*; antes, {before}."),
    "t_audit": ("Audit log: {entries}", "Registro de auditoría: {entries}"),
    "t_audit_none": ("Audit log: no entries yet", "Registro de auditoría: aún sin entradas"),
    "t_audit_last": ("Audit log: last {entries}", "Registro de auditoría: últimas {entries}"),
    "t_audit_file": ("All of them as a file: `/strikes audit csv`", "Todas, en un archivo: `/strikes audit csv`"),
    "t_audit_takes": (
        "*audit takes csv or nothing,* not `{typed}`. Try `/strikes audit csv`",
        "*audit admite csv o nada,* no `{typed}`. Pruebe `/strikes audit csv`",
    ),
    # subscriptions
    "t_subscribed": (
        "*Subscribed* {room}: {rule}. Test it: `/strikes test`",
        "*Suscrito* {room}: {rule}. Pruébelo: `/strikes test`",
    ),
    "t_subscribed_since": (
        "*Not saved:* somebody changed the subscription of {room} just before you. It is now: {rule}. Yours would be:"
        " {mine}. Look again: `/strikes subscribe`",
        "*No guardado:* alguien cambió la suscripción de {room} justo antes que usted. Ahora es: {rule}. La suya"
        " sería: {mine}. Mírelo otra vez: `/strikes subscribe`",
    ),
    "t_ended_since": (
        "*Not saved:* somebody ended the subscription of {room} just before you. Yours would be: {mine}. Look again:"
        " `/strikes subscribe`",
        "*No guardado:* alguien dio de baja {room} justo antes que usted. La suya sería: {mine}. Mírelo otra vez:"
        " `/strikes subscribe`",
    ),
    "t_unsubscribed": (
        "*Unsubscribed* {room}. Cards that are there stay up to date.",
        "*Dado de baja* {room}. Las fichas que hay allí siguen al día.",
    ),
    "t_paused": (
        "*Paused* {room} until {until}. Everything waits till then, urgent alerts too. End it with"
        " `/strikes resume`.",
        "*En pausa* {room} hasta {until}. Todo espera hasta entonces, también lo urgente. Acabarla:"
        " `/strikes resume`.",
    ),
    "t_resumed": (
        "*Resumed* {room}. What was held during the pause comes now.",
        "*Reanudado* {room}. Lo retenido durante la pausa llega ahora.",
    ),
    "t_resumed_quiet": (
        "*Resumed* {room}. What was held during the pause comes at the end of the quiet hours, {at}.",
        "*Reanudado* {room}. Lo retenido durante la pausa llega al acabar el silencio, {at}.",
    ),
    "t_not_paused": (
        "{room} *was not paused.* Nothing was held.",
        "{room} *no estaba en pausa.* No había nada retenido.",
    ),
    "t_tested": (
        "*Test sent* to {room}. If it does not appear there, see `/strikes status`.",
        "*Prueba enviada* a {room}. Si no aparece allí, vea `/strikes status`.",
    ),
    "t_configured": (
        "{room} *is subscribed by the configuration*. Operators change it there.",
        "{room} *está suscrito por la configuración*. Los operadores lo cambian allí.",
    ),
    "t_unsubscribed_yet": (
        "{room} *is not subscribed.* To subscribe it type there: `/strikes subscribe`.",
        "{room} *no está suscrito.* Para suscribirlo escriba allí: `/strikes subscribe`.",
    ),
    "t_none_subscribed": (
        "*No channel is subscribed.* To subscribe one type there: `/strikes subscribe`",
        "*Ningún canal está suscrito.* Para suscribir uno escriba allí: `/strikes subscribe`",
    ),
    "t_list_title": ("{channels} subscribed", "{channels} con suscripción"),
    "t_list_foot": (
        "Change one: `/strikes subscribe`, `unsubscribe`, `pause 2h` or `test`, typed in the channel.",
        "Para cambiar uno: `/strikes subscribe`, `unsubscribe`, `pause 2h` o `test`, escrito en el canal.",
    ),
    "t_how_long": (
        "*For how long?* Write it like `/strikes pause 2h`; `30m` and `3d` work too.",
        "*¿Por cuánto tiempo?* Escríbalo así: `/strikes pause 2h`; también `30m` y `3d`.",
    ),
    "t_too_long": (
        "*A pause lasts from a minute to {days} days.* To end all posts: `/strikes unsubscribe`",
        "*Una pausa dura de un minuto a {days} días.* Para que no llegue nada más: `/strikes unsubscribe`",
    ),
    "t_one_channel": (
        "*Name one channel,* not `{typed}`. Write it like `/strikes test #wire`; without a name it is the one where"
        " you type.",
        "*Nombre un solo canal,* no `{typed}`. Escríbalo así: `/strikes test #wire`; sin nombre es aquel en que"
        " escribe.",
    ),
    "t_form_asks": (
        "*subscribe takes a channel,* not `{typed}`. What it gets is asked in the form: `/strikes subscribe`",
        "*subscribe admite un canal,* no `{typed}`. Lo que recibe se pregunta en el formulario: `/strikes subscribe`",
    ),
    "t_no_channel": (
        "*No subscribed channel is called #{name}.* Those that are: `/strikes subscriptions`",
        "*Ningún canal suscrito se llama #{name}.* Los que hay: `/strikes subscriptions`",
    ),
}
