"""Editors, and a correction that one of them proposes."""

from __future__ import annotations

from newsdesk.people.actor import Actor
from newsdesk.people.correction.steps import Proposal
from newsdesk.strikes import Field

ANA = Actor(team="T0", user="U0ANA", name="ana")

BO = Actor(team="T0", user="U0BO", name="bo")

KEY = "strike/S-71"


def a_proposal(field: Field = Field.KILLED, value: int | str = 4, seen: str | None = "3") -> Proposal:
    return Proposal(field=field, value=value, source_url=SOURCE, note="AP corrected its copy", seen=seen)


SOURCE = "https://apnews.com/corrected"
