"""The bench of hostile feeds: what it publishes rings, and it knows a post by the link of its entry."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bench.besieged import is_told_otherwise, posted, ringing
from newsdesk.alerts import Action
from slack_server import SlackServer
from slack_server.journal import Call
from tests.delivery_builders import NOON


def test_each_entry_that_it_publishes_is_another_story() -> None:
    found = ringing(3)
    assert len({item.title for item in found}) == 3


def test_a_post_is_known_by_the_whole_link_of_its_entry() -> None:
    slack = SlackServer()
    links = ["https://news.example.org/1/5", "https://news.example.org/1/55"]
    for second, text in enumerate((f"<{links[1]}|x>", "nothing", f"<{links[1]}|again>")):
        at = NOON + timedelta(seconds=second)
        slack.journal.calls.append(Call(method="chat.postMessage", args={"text": text}, at=at))
    assert posted(slack, links) == {1: NOON}


@pytest.mark.parametrize(
    ("action", "told", "counts"),
    [
        (Action.SILENT, (), True),
        (Action.ALERT, ("news/N-24",), True),  # in a digest, or on a card that left this outlet out
        (Action.ALERT, ("strike/S-71",), True),
        (Action.ALERT, ("news/N-2", "strike/S-7"), False),
    ],
)
def test_an_entry_that_no_post_links_is_lost_only_if_its_alert_was_told_nowhere(
    action: Action, told: tuple[str, ...], counts: bool
) -> None:
    assert is_told_otherwise(action, story=24, strike=71, told=told) is counts
