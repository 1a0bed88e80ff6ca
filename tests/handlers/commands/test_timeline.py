"""Strikes and policy on one spine, in pages, with sums by the rule of `total`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.commands.answering import Answer, answer
from handlers.rendering.validate import problems
from newsdesk.strikes import PolicyEvent
from tests.handlers.commands.desk import NOW, RUMOUR, SHIPPED, VOTE, DeskAnswers

ECHO = replace(VOTE, number=25, date=date(2026, 10, 4), topic="strike.reported", headline="Strike kills four")
RAID = replace(VOTE, number=26, date=date(2026, 1, 3), topic="land_action.venezuela", headline="Raid on Caracas")


class WithEvents(DeskAnswers):
    def __init__(self, *events: PolicyEvent, records: Sequence = SHIPPED) -> None:
        super().__init__(records)
        self.events = sorted(events, key=lambda event: (event.date, event.number), reverse=True)

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        return tuple(event for event in self.events if since is None or event.date >= since)[:limit]


def ask(text: str, answers: DeskAnswers | None = None) -> Answer:
    return answer(text, answers=answers or WithEvents(VOTE, RAID), now=NOW)


def said(text: str, answers: DeskAnswers | None = None) -> str:
    return " ".join(ask(text, answers).plain.split())


def buttons(reply: Answer) -> dict[str, str]:
    return {e["action_id"]: e["value"] for b in reply.blocks if b["type"] == "actions" for e in b["elements"]}


def test_strikes_and_policy_stand_on_one_spine_newest_first() -> None:
    reply = ask("timeline from 29 Dec 2025 to 7 Jan 2026")
    assert reply.blocks[0]["text"]["text"] == (
        "*30 Dec 2025 to 3 Jan 2026:* 8 killed in 5 strikes, 8 presumed dead; 1 other event"
    )
    assert reply.blocks[1]["text"]["text"].splitlines() == [
        "*Sat 3 Jan 2026* · Raid on Caracas – US Senate (on land, not a boat strike)",
        "*Wed 31 Dec 2025* · 5 killed, place not disclosed – SOUTHCOM · S-34 to S-35",
        "*Tue 30 Dec 2025* · 3 killed, 8 survivors then, 8 presumed dead, eastern Pacific – SOUTHCOM · S-31 to S-33",
    ]


def test_strikes_of_a_day_stand_before_what_was_said_of_them_on_it() -> None:
    remark = replace(VOTE, number=27, date=date(2026, 10, 4), headline="A senator asks for the video")
    reply = ask("timeline in October", WithEvents(remark))
    assert [line.split(" · ")[1][:8] for line in reply.blocks[1]["text"]["text"].splitlines()] == [
        "4 killed",
        "A senato",
    ]


def test_one_kind_stands_alone_and_the_other_is_one_command_away() -> None:
    assert "Raid" not in said("timeline strikes")
    assert "Also: /strikes timeline · /strikes timeline policy" in said("timeline strikes")
    assert said("timeline policy").startswith("6 Nov 2025 to 3 Jan 2026: 2 policy events")


@pytest.mark.parametrize("question", ["timeline", "timeline policy", "policy"])
def test_strike_of_the_record_is_not_told_again_as_an_event_of_policy(question: str) -> None:
    shown = said(question, WithEvents(ECHO, VOTE))
    assert "Senate rejects" in shown and "Strike kills four" not in shown


def test_strike_is_found_among_the_events_by_its_topic() -> None:
    assert "Strike kills four" in said("policy category:strike", WithEvents(ECHO, VOTE))


def test_an_unconfirmed_report_is_marked() -> None:
    shown = said("timeline strikes", WithEvents(records=(*SHIPPED, RUMOUR)))
    assert "Mon 5 Oct 2026 or earlier · unconfirmed: 2 killed, place not stated – El Colombiano · S-37" in shown
    assert "12 killed in 6 strikes" in shown
    assert "Not counted: S-37, unconfirmed." in shown


def test_a_kind_of_which_there_is_nothing_in_these_days_is_not_counted() -> None:
    assert said("timeline since Oct 2026").startswith("4 Oct 2026: 4 killed in 1 strike Sun 4 Oct 2026")


def test_twenty_lines_a_page_and_a_button_to_the_earlier_ones() -> None:
    events = [replace(VOTE, number=n, date=date(2026, 1, 1) + timedelta(days=n)) for n in range(45)]
    desk = WithEvents(*events, records=())
    first = ask("timeline policy", desk)
    assert "lines 1 to 20 of 45, newest first" in " ".join(first.plain.split())
    assert buttons(first)["answer.run.earlier"] == "timeline policy page:2"
    last = ask("timeline policy page:3", desk)
    assert "lines 41 to 45 of 45" in " ".join(last.plain.split())
    assert set(buttons(last)) == {"answer.run.later", "answer.share"}


@pytest.mark.parametrize("page", ["0", "-1", "99999", "x", "٣"])
def test_a_page_that_does_not_exist_is_the_nearest_that_does(page: str) -> None:
    reply = ask(f"timeline page:{page}")
    assert "Raid on Caracas" in reply.plain


def test_a_timeline_without_a_line_says_so() -> None:
    assert said("timeline in 2019").startswith("No strike on record for 1 Jan 2019 to 31 Dec 2019.")


def test_a_kind_that_does_not_exist_is_answered_with_those_that_do() -> None:
    assert said("timeline boats") == (
        "timeline does not know boats. There are /strikes timeline, timeline strikes, timeline policy, with days:"
        " timeline last month."
    )


# --- policy ----------------------------------------------------------------------------------------------------


def test_policy_tells_what_happened_who_acted_and_links_the_page() -> None:
    reply = ask("policy Senate rejects")
    assert reply.blocks[0]["text"]["text"] == "*1 policy event*, 6 Nov 2025, newest first"
    assert reply.blocks[1]["text"]["text"] == (
        "6 Nov 2025 · Senate rejects a resolution on hostilities against Venezuela, 49-51 – US Senate"
        " (<https://example.org/vote|example.org>)"
    )


def test_policy_is_narrowed_by_topic_group_words_and_days() -> None:
    desk = WithEvents(VOTE, RAID, replace(VOTE, number=30, topic="congress.vote", country="Colombia"))
    assert said("policy category:congress", desk).startswith("1 policy event,")
    assert said("policy Colombia vote", desk).startswith("1 policy event,")
    assert "Raid" in said("policy since 2026", desk)


def test_other_kinds_are_proposed_within_the_same_days() -> None:
    shown = said("timeline strikes since December 2025 in the Pacific")
    assert shown.endswith("Also: /strikes timeline since:2025-12-01 · /strikes timeline policy since:2025-12-01")


def test_a_topic_that_does_not_exist_is_answered_with_those_that_do() -> None:
    assert said("policy category:sports") == (
        "No policy event is filed under sports here. There are land_action, war_powers."
    )


def test_the_second_half_of_a_topic_proposes_the_whole_of_it() -> None:
    assert said("policy category:vote").endswith("Did you mean /strikes policy category:war_powers.vote?")


def test_no_event_leads_to_what_outlets_wrote() -> None:
    assert said("policy Norway") == "No policy event fits Norway. What outlets wrote: /strikes search Norway"


def test_a_page_of_long_headlines_is_one_that_slack_takes() -> None:
    long = [
        replace(VOTE, number=n, headline="x <&> " * 80, actor="y" * 300, urls=(f"https://a.example/{'z' * 900}",))
        for n in range(30)
    ]
    for question in ("policy", "timeline", "timeline page:2"):
        reply = ask(question, WithEvents(*long))
        assert problems({"text": reply.text, "blocks": reply.blocks}) == []
        assert len(reply.blocks) > 3


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "timeline policy since:2026-09-01",
            "No policy event on record since then. The timeline reaches to 3 Jan 2026",
        ),
        (
            "timeline policy since:2025-12-01 until:2025-12-02",
            "No policy event of those days fits timeline policy since:2025-12-01 until:2025-12-02. Of other days:"
            " /strikes timeline policy",
        ),
    ],
)
def test_who_asks_for_policy_where_there_is_none_is_not_told_of_strikes(question: str, told: str) -> None:
    assert said(question).startswith(told)
