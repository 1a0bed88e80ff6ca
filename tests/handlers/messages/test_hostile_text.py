"""Nothing foreign can ping, fake a link or break a message."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.rendering.validate import problems
from newsdesk.entries import Tier
from newsdesk.messages import Message, Quote, SourceLink
from tests.handlers.messages import samples
from tests.handlers.messages.rendering import block, rendered
from tests.handlers.messages.samples import OFFICIAL

HOSTILE = [
    "<!channel> <@U01ANA> <!here> <!subteam^S1>",
    "&lt;!channel&gt;",
    "&amp;lt;!channel&amp;gt;",
    "<https://evil.example|reuters.com>",
    "a|b>c<d & `e` *f* _g_ ~h~",
    "*bold* > quote\n> second line\r\n```code```",
    "x" * 10_000,
    "&" * 10_000,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 900,
    "\u202eevil\u2066 \u200f\u05d0\u05d1\u05d2",
    "\ud83d broken half \x00\x07",
    "\u0301" * 5000,
    " \n\t ",
]
PINGS = re.compile(r"<!(?!date\^\d+\^)|<@|<#|<(?!https?://|!date\^)")


def hostile_messages(text: str) -> list[Message]:
    """The text wherever foreign text may stand."""
    source = SourceLink(outlet=text, url=f"https://news.example/{text[:300]}", tier=Tier.LOCAL)
    change = replace(samples.PRESUMED, old=text, new=text, who=text, aside=text, url=text)
    card = replace(
        samples.DISPUTED,
        source=text,
        place=text,
        survivors_fate=text,
        vessel_words=text,
        change=change,
        dispute=(replace(samples.DISPUTED.dispute[0], value=text, who=text),) * 6,
        quote=Quote(text=text, who=text, lang=text[:9]),
        sources=(source,) * 5,
        urgent_reason=text,
    )
    news = replace(samples.NEWS, headline=text, source=text, sources=(source,), quote=card.quote)
    line = replace(samples.LINE, headline=text, source=source)
    items = tuple(replace(samples.ITEMS[0], headline_of=each) for each in (card, news, line))
    return [
        card,
        replace(samples.WITHDRAWN, is_now="S-58", merged_by=text),
        news,
        line,
        replace(samples.THREAD, change=change, who=text, url=text),
        replace(samples.OUTAGE, items=items * 7, why="burst", feed=text),
        replace(samples.NOTE, subject=text, last_error=text, doing=text, lost=text),
    ]


@pytest.mark.parametrize("rung", range(4))
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_never_pings_never_links_never_breaks(text: str, rung: int) -> None:
    for message in hostile_messages(text):
        payload = rendered(message, rung=rung)
        assert problems(payload) == []
        shown = json.dumps(payload, ensure_ascii=False)
        assert not PINGS.search(shown)
        assert "<https://evil.example|" not in shown
        shown.encode("utf-8")


@settings(max_examples=40)
@given(st.text(max_size=400))
def test_no_text_at_all_breaks_a_message(text: str) -> None:
    for message in hostile_messages(text):
        payload = rendered(message)
        assert problems(payload) == []
        assert not PINGS.search(json.dumps(payload, ensure_ascii=False))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x|y>z <w", "<https://a.example/x%7Cy%3Ez%20%3Cw|AP>"),
        ("https://reuters.com@evil.example/", "AP"),
        ("javascript:alert(1)", "AP"),
        ("https://[broken", "AP"),
        ("https://a.example/" + "x" * 2000, "AP"),
        (None, "AP"),
    ],
)
def test_an_address_can_neither_end_its_link_early_nor_hide_its_host(url: str | None, shown: str) -> None:
    source = SourceLink(outlet="AP", url=url, tier=Tier.LOCAL)
    foot = block(rendered(replace(OFFICIAL, sources=(source,))), "foot")
    assert foot.splitlines()[0] == f"*Sources:* {shown}"
