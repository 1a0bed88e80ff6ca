"""On the first day, before any feed was read, the record that comes with the product answers."""

from __future__ import annotations

from handlers.commands.answering import answer
from handlers.rendering.validate import problems
from newsdesk.ports import Answers
from newsdesk.record.totals import totals
from tests.handlers.commands.shipped import NOW


def said(question: str, shipped: Answers) -> str:
    reply = answer(question, answers=shipped, now=NOW)
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    return " ".join(reply.plain.split())


def test_the_total_is_right_at_once(shipped: Answers) -> None:
    sums = totals(shipped.ledger())
    shown = said("total details", shipped)
    assert shown.startswith(f"{sums.killed} killed in {sums.strikes} strikes on {sums.vessels} vessels")
    assert f"{sums.presumed_dead} presumed dead, kept apart" in shown
    assert "strikes and vessels differ by S-11 to S-13: 3 strikes on 4 vessels" in shown
    assert "CBS" in shown


def test_every_record_can_be_read(shipped: Answers) -> None:
    for row in shipped.ledger():
        assert f"S-{row.number}" in said(f"strike S-{row.number}", shipped)


def test_a_shipped_record_links_the_pages_that_tell_it(shipped: Answers) -> None:
    blocks = answer("strike S-70", answers=shipped, now=NOW).blocks
    sources = next(block["text"]["text"] for block in blocks if block["block_id"] == "sources")
    assert sources.startswith("*Sources:* <https://www.southcom.mil/")
    assert "|southcom.mil> (official)" in sources


def test_a_go_fast_boat_is_a_boat(shipped: Answers) -> None:
    assert said("strike S-70", shipped).startswith("4 killed in US strike on alleged drug boat in the Caribbean")


def test_the_policy_timeline_and_the_notes_answer_a_search(shipped: Answers) -> None:
    assert "On the policy timeline" in said("search senate war-powers", shipped)
    assert "/strikes strike S-1" in said("search double tap", shipped)


def test_an_unread_service_is_not_said_to_be_working(shipped: Answers) -> None:
    assert said("status", shipped).startswith("No feed is read.")
