"""Ways in by the right that they need."""

from __future__ import annotations

from newsdesk.people.roles import Role
from tests.scenarios.ways import AT_HOME, COMMANDS, FORMS, ON_ANSWERS, ON_CARDS, QUESTIONS, WAYS

NEEDS_A_RIGHT = [name for name, way in WAYS.items() if way.needs is not Role.VIEWER]
# What the Home does not show cannot be pressed there; to take over one must have been let to claim.
PRESSED = [name for name in NEEDS_A_RIGHT if name not in {*AT_HOME, *FORMS, "alert.take_over"}]
SENT = [name for name in NEEDS_A_RIGHT if name in FORMS]
ASKED = [name for name in (*COMMANDS, *QUESTIONS, *ON_CARDS, *ON_ANSWERS) if WAYS[name].needs is Role.VIEWER]
FOR_MEMBERS = [name for name in ASKED if not WAYS[name].guests]

AT_HOME_OF_MEMBERS = [name for name in AT_HOME if name.startswith("home.subscri")]
