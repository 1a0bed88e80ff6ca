"""Why something is not done, as (English, Spanish), side by side: who may not, what Slack refuses, what failed."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.people.roles import Permission, Role

# Each completes "Only editors can ...".
PERMISSIONS: Mapping[Permission, tuple[str, str]] = {
    Permission.OVERVIEW: (Permission.OVERVIEW, "ver quién recibe qué"),
    Permission.SUBSCRIBE: (Permission.SUBSCRIBE, "cambiar suscripciones"),
    Permission.CLAIM: (Permission.CLAIM, "encargarse de una alerta"),
    Permission.JUDGE: (Permission.JUDGE, "marcar una alerta como no relevante"),
    Permission.MUTE: (Permission.MUTE, "silenciar una historia"),
    Permission.REGROUP: (Permission.REGROUP, "unir o separar registros"),
    Permission.POST: (Permission.POST, "publicar lo que no se publicó"),
    Permission.CORRECT: (Permission.CORRECT, "corregir una cifra"),
    Permission.FEEDS: (Permission.FEEDS, "cambiar las fuentes"),
    Permission.GRANT: (Permission.GRANT, "dar roles"),
    Permission.AUDIT: (Permission.AUDIT, "leer el registro de auditoría"),
}
ROLES: Mapping[Role, tuple[str, str]] = {
    Role.VIEWER: ("viewer", "lector"),
    Role.EDITOR: ("editor", "editor"),
    Role.ADMIN: ("admin", "administrador"),
}

REFUSAL_WORDS: Mapping[str, tuple[str, str]] = {
    # who may
    "n_stranger": ("This desk serves another workspace.", "Esta redacción es de otro espacio de trabajo."),
    "n_guest": (
        "*Guests cannot {act}.* Ask a member of this workspace; questions such as `/strikes total` are for"
        " everybody.",
        "*Los invitados no pueden {act}.* Pídalo a un miembro de este espacio; las preguntas como `/strikes total`"
        " son para todos.",
    ),
    "n_unseen": (
        "*Strikewire cannot see who you are*, so it cannot let you {act}. Slack did not say; the app may lack the"
        " scope users:read. Try again, or ask an operator.",
        "*Strikewire no puede ver quién es usted*, así que no puede {act}. Slack no lo dijo; quizá falte a la app el"
        " permiso users:read. Pruebe de nuevo, o pregunte a un operador.",
    ),
    "n_no_roles": (
        "*Nobody can {act} yet:* no role is set. An operator adds `[roles] admins` to the configuration.",
        "*Nadie puede {act} todavía:* no hay roles. Un operador añade `[roles] admins` a la configuración.",
    ),
    "n_editors": (
        "*Only editors can {act}.* Your role is {role}.",
        "*Solo los editores pueden {act}.* Su rol es {role}.",
    ),
    "n_admins": (
        "*Only admins can {act}.* Your role is {role}.",
        "*Solo los administradores pueden {act}.* Su rol es {role}.",
    ),
    "n_are_editors": (" Editors: ", " Editores: "),
    "n_are_admins": (" Admins: ", " Administradores: "),
    "n_give_roles": (" Roles are given by ", " Los roles los da "),
    "n_everybody": (
        " *Sources*, *Why this alert?* and questions are for everybody: `/strikes help`",
        " *Fuentes*, *¿Por qué esta alerta?* y las preguntas son para todos: `/strikes help`",
    ),
    "n_more": (" and {n} more.", " y {n} más."),
    "n_none_editors": (" There are no editors yet.", " Aún no hay editores."),
    "n_none_admins": (" There are no admins yet.", " Aún no hay administradores."),
    "n_open": (
        "No roles are set here, so every member may {act}. Operators: `[roles]` in the configuration.",
        "Aquí no hay roles, así que todo miembro puede {act}. Operadores: `[roles]` en la configuración.",
    ),
    # faults
    "x_no_record": (
        ":no_entry: *Strikewire cannot read its record just now.* Alerts wait and are not lost. Try again in a"
        " minute.",
        ":no_entry: *Strikewire no puede leer su registro ahora.* Las alertas esperan y no se pierden. Pruebe en un"
        " minuto.",
    ),
    "x_slow": (
        ":no_entry: *No answer in time:* the desk is busy. Ask again in a minute.",
        ":no_entry: *Sin respuesta a tiempo:* la redacción está ocupada. Pregunte de nuevo en un minuto.",
    ),
    "x_fault": (
        ":no_entry: *Not answered:* a fault on our side. Operators find it in the log as `{id}`.",
        ":no_entry: *Sin respuesta:* un fallo nuestro. Los operadores lo encuentran en el log como `{id}`.",
    ),
    "x_wait": (
        "*Slack asks to wait:* too many requests just now. Try again in {seconds} s.",
        "*Slack pide esperar:* demasiadas peticiones ahora. Pruebe en {seconds} s.",
    ),
    "x_workspace": (
        "*Slack does not let Strikewire do this* ({code}). Operators: install the app again from its manifest, and"
        " set the token that Slack shows then.",
        "*Slack no deja a Strikewire hacer esto* ({code}). Operadores: instalen de nuevo la app desde su manifiesto y"
        " pongan el token que Slack muestre entonces.",
    ),
    "x_channel": (
        "*Strikewire cannot write in this channel* ({code}). Questions work everywhere: `/strikes help`. For more,"
        " somebody invites it: `/invite @Strikewire`.",
        "*Strikewire no puede escribir en este canal* ({code}). Las preguntas funcionan en todas partes:"
        " `/strikes help`. Para más, alguien lo invita: `/invite @Strikewire`.",
    ),
    "x_stumbled": (
        "*Slack did not carry it out* ({code}). Try again in a minute.",
        "*Slack no lo hizo* ({code}). Pruebe en un minuto.",
    ),
    "x_no_file": ("*The file could not be sent:* {why}", "*No se pudo enviar el archivo:* {why}"),
    "x_no_scope": (
        "the app lacks a scope that its manifest asks for, files:write or im:write.",
        "a la app le falta un permiso que pide su manifiesto, files:write o im:write.",
    ),
    "x_not_there": ("Strikewire is not in this channel.", "Strikewire no está en este canal."),
    "x_terminal": (
        ' In a terminal of its host: `python bot.py ask "/strikes export csv"`',
        ' En una terminal de su servidor: `python bot.py ask "/strikes export csv"`',
    ),
}
