"""Every kind of message, answer and view against `@slack/types`, the schema that Slack's own client is built with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from handlers.feeds.pages import feeds_page
from handlers.page import Bars
from handlers.rendering.blocks import render
from handlers.rendering.natives import native_block
from handlers.replies.reply import laid_out
from tests.builders import NOON, a_feed
from tests.handlers.commands.asked import QUESTIONS
from tests.handlers.commands.asking import ask
from tests.handlers.every_view import homes, modals
from tests.handlers.messages.samples import EVERY_MESSAGE
from tests.slack_types import missing, problems_of


@pytest.fixture(scope="module", autouse=True)
def types() -> None:
    if reason := missing():
        pytest.skip(reason)


def message(blocks: Any) -> dict[str, Any]:
    return {"surface": "message", "payload": {"blocks": list(blocks)}}


def cards_and_digests() -> Iterator[dict[str, Any]]:
    for sample in EVERY_MESSAGE.values():
        for lang in ("en", "es"):
            for rung in range(3):
                payload = render(sample, card_lang=lang, mention="S0123TEAM", rung=rung, now=NOON)
                yield message(payload.get("blocks", ()))


def answers() -> Iterator[dict[str, Any]]:
    for question in QUESTIONS:
        reply = ask(question)
        yield message(reply.blocks)
        yield message(reply.plainer)
    yield message(laid_out(feeds_page([a_feed()], "en", now=NOON), "en").blocks)
    yield message([native_block(Bars(title="t", categories=("a",), series={"s": (1,)}, x_label="x", y_label="y"))])


def views() -> Iterator[dict[str, Any]]:
    for surface, shown in (("modal", modals()), ("home", homes())):
        for view in shown.values():
            yield {"surface": surface, "payload": view}


@pytest.mark.parametrize("kind", [cards_and_digests, answers, views])
def test_slacks_own_types_allow_it(kind: Any) -> None:
    given = list(kind())
    assert given
    assert problems_of(*given) == []


WRONG = (
    message([{"type": "section", "text": {"type": "mrkdwn", "text": "x"}, "colour": "red"}]),
    message([{"type": "actions", "elements": [{"type": "button", "action_id": "a"}]}]),
    message([{"type": "data_visualization", "title": "t"}]),
    {"surface": "modal", "payload": {"type": "modal", "blocks": []}},
)


def test_the_schema_refuses_what_is_wrong() -> None:
    assert len(problems_of(*WRONG)) == len(WRONG)
