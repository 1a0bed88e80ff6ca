"""Ids and code names inside a sentence become what they name; shouted words and single ones stay words."""

from __future__ import annotations

from newsdesk.prose.ids_in_text import named
from newsdesk.prose.rich_text import ChannelRef, Code, Person


def test_a_channel_and_a_code_name_are_told_from_words() -> None:
    pieces = named("is_archived in C0123WIRE, not CBSNEWS: archived", people=False)
    assert pieces == [Code("is_archived"), " in ", ChannelRef("C0123WIRE"), ", not CBSNEWS: archived"]


def test_people_are_named_only_where_nobody_else_reads_it() -> None:
    assert named("by U0AB12CD", people=True) == ["by ", Person("U0AB12CD")]
    assert named("by U0AB12CD", people=False) == ["by ", "U0AB12CD"]
