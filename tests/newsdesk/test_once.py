"""What is made of a value is worked out once, and told apart by what it was worked out for."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from newsdesk.once import once


@dataclass(frozen=True)
class Text:
    words: str
    worked_out: dict[Hashable, Any] = field(default_factory=dict, compare=False)


class Counted:
    """A function that counts how often it was called."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, text: Text, word: str = "") -> str | None:
        self.calls += 1
        return word if word in text.words.split() else None


def test_the_same_is_worked_out_once_even_if_nothing_is_found() -> None:
    find = Counted()
    asked = once(lambda text, word: find(text, word))
    text = Text("a boat")
    assert [asked(text, "boat"), asked(text, "boat"), asked(text, "ship"), asked(text, "ship")] == [
        "boat",
        "boat",
        None,
        None,
    ]
    assert find.calls == 2


def test_each_value_and_each_question_has_an_answer_of_its_own() -> None:
    first, last = once(lambda text: text.words.split()[0]), once(lambda text: text.words.split()[-1])
    one, other = Text("a boat"), Text("the ship")
    assert [first(one), last(one), first(other), last(other)] == ["a", "boat", "the", "ship"]
    assert [first(one), last(one)] == ["a", "boat"]
