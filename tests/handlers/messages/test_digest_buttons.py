"""What stands under a digest to press, and the list that one of the buttons opens."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.messages.digest_list import digest_list
from handlers.rendering.blocks import page_payload, render
from handlers.rendering.plain import page_plain
from handlers.rendering.validate import problems
from newsdesk.prose.wording import Lang
from tests.builders import NOON
from tests.digests import ITEMS, KEY, a_digest


def buttons(payload: dict[str, Any]) -> list[tuple[str, str, str]]:
    elements = [each for block in payload["blocks"] if block["type"] == "actions" for each in block["elements"]]
    return [(each["text"]["text"], each["action_id"], each["value"]) for each in elements]


def shown(lang: Lang = "en", **changes: Any) -> list[tuple[str, str, str]]:
    payload = render(a_digest(**changes), card_lang=lang, mention=None, rung=0, now=NOON)
    assert problems(payload) == []
    return buttons(payload)


def test_long_delayed_digest_shows_all_of_it_and_offers_cards() -> None:
    assert shown() == [
        ("Show all 22", "digest.show", f"1 {KEY}"),
        ("Post 1 card", "digest.cards", KEY),
    ]
    assert [label for label, *_ in shown("es")] == ["Mostrar todo (22)", "Publicar 1 ficha"]


def test_what_has_room_needs_no_list_and_a_daily_digest_no_cards() -> None:
    assert [action for _, action, _ in shown(items=ITEMS[:5])] == ["digest.cards"]
    assert [action for _, action, _ in shown(why="daily", timezone="UTC")] == ["digest.show"]
    assert shown(items=ITEMS[1:4]) == []
    assert shown(why="daily", timezone="UTC", items=()) == []


@pytest.mark.parametrize("why", ["outage", "burst", "quiet"])
def test_cards_are_offered_for_whatever_came_as_one_message(why: str) -> None:
    assert "digest.cards" in [action for _, action, _ in shown(why=why)]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(
    ("number", "first", "turns"), [(1, 0, ["next"]), (2, 20, ["previous"]), (9, 20, ["previous"])]
)
def test_list_has_every_item_twenty_a_page(lang: Lang, number: int, first: int, turns: list[str]) -> None:
    page = digest_list(a_digest(), lang, number)
    payload = page_payload(page)
    assert problems(payload) == []
    words = page_plain(page)
    assert words.splitlines()[0].split(", ")[1].startswith(f"{first + 1} ")
    assert ("S-71" in words) is (first == 0)
    assert sum(item.record in words for item in ITEMS) == min(20, len(ITEMS) - first)
    assert [action for _, action, _ in buttons(payload)] == [f"digest.show.{turn}" for turn in turns]
