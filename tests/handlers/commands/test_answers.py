"""Every sub-command answers in the agreed words, in a form that Slack takes, and says what is not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.commands import SUBCOMMANDS, Reply, answer
from handlers.commands.reasons import RULES
from handlers.delivery.validate import problems
from newsdesk.alerts import Action, Decision, Reason
from newsdesk.ports import OutboxStats
from newsdesk.strikes import Claim, Field
from newsdesk.watching.sight import Blindness
from tests.handlers.commands.desk import (
    ALERTED,
    CONVOY,
    HIT,
    NEW_YEAR,
    NOW,
    RUMOUR,
    SHIPPED,
    SOUTHCOM_URL,
    DeskAnswers,
    NoStore,
    a_blindness,
    a_failing_feed,
    a_status,
)
from tests.handlers.delivery.rebuilding import rebuild


def ask(text: str, answers: DeskAnswers | None = None) -> Reply:
    return answer(text, answers=answers or DeskAnswers(explained={SOUTHCOM_URL: ALERTED}), now=NOW)


def lines(text: str, answers: DeskAnswers | None = None) -> list[str]:
    """The answer as a terminal shows it."""
    return [line.strip() for line in ask(text, answers).plain.splitlines()]


def said(text: str, answers: DeskAnswers | None = None) -> str:
    """The answer in one line, however it is wrapped."""
    return " ".join(lines(text, answers))


def buttons(reply: Reply) -> list[tuple[str, str]]:
    return [
        (element["action_id"], element["value"])
        for block in reply.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


QUESTIONS = [
    "",
    "help",
    "help questions",
    "help list",
    "as-of 5 Jan 2026 list",
    "latest",
    "latest 1",
    "latest 99",
    "latest 2 in the Pacific",
    "total",
    "total basin:pacific since:2025",
    "total basin:baltic",
    "total by SOUTHCOM min 4",
    "map",
    "map picture",
    "map atlantis",
    "strike S-31",
    "strike 4 Oct",
    "strike 31 Dec 2025",
    "strike latest",
    "strike S-99",
    "strike",
    "search survivors",
    "search senate",
    "search",
    f"why {SOUTHCOM_URL}",
    "why https://unknown.example/",
    "why S-31",
    "status",
    "totl since:march",
    "frobnicate",
    "list",
    "list survivors",
    "list min:9",
    "export csv",
    "export pdf",
    "chart",
    "chart week",
    "chart basin",
    "brief",
    "brief fr",
    "disputed",
    "timeline",
    "timeline policy",
    "timeline in the Pacific",
    "disputed S-31",
    "policy",
    "policy category:sports",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_is_one_that_slack_takes(question: str) -> None:
    reply = ask(question)
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    assert problems({"text": reply.text, "blocks": reply.plainer}) == []
    assert reply.blocks
    assert reply.plain
    for block in [*reply.blocks, *reply.plainer]:
        rebuild(block)


def test_help_is_made_from_the_sub_commands() -> None:
    shown = said("help")
    for command in SUBCOMMANDS.values():
        assert f"/strikes {command.USAGE.example} {command.USAGE.does}" in shown


def test_every_sub_command_has_its_row_in_the_readme() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    assert [name for name in SUBCOMMANDS if f"| `/strikes {name}" not in readme] == []


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_example_in_the_help_works_when_typed(name: str) -> None:
    example = SUBCOMMANDS[name].USAGE.example.replace("https://...", SOUTHCOM_URL)
    assert not said(example).startswith(("There is no", "Could not", f"{name} has no"))


# --- latest ----------------------------------------------------------------------------------------------------


def test_latest_shows_three_lines_a_strike_newest_first() -> None:
    assert lines("latest 1")[:4] == [
        "Latest strike",
        "4 killed · no survivors reported",
        "Sun 4 Oct 2026 · Caribbean · S-36",
        "SOUTHCOM",
    ]
    assert "+ 1 source" in said("latest 1")


def test_an_unconfirmed_strike_is_marked_and_stands_first() -> None:
    assert lines("latest 2", DeskAnswers((*SHIPPED, RUMOUR)))[1] == "Unconfirmed · 2 killed · survivors not stated"


def test_latest_names_the_last_day_on_record_and_the_next_command() -> None:
    assert "As of 2026-10-05 09:00 UTC · record to 4 Oct 2026" in said("latest")
    assert "one: /strikes strike S-36" in said("latest")


def test_an_empty_record_is_said_to_be_empty() -> None:
    assert "No strikes on record yet." in said("latest", DeskAnswers(()))
    assert "0 killed in 0 strikes on 0 vessels" in said("total", DeskAnswers(()))


def test_latest_takes_a_number_it_can_show() -> None:
    assert said("latest 99") == "latest takes a number from 1 to 10, not 99. Try /strikes list 99"


# --- total -----------------------------------------------------------------------------------------------------


def test_the_total_states_figures_rule_and_presumed_dead_apart() -> None:
    shown = lines("total")
    assert shown[0] == "12 killed in 6 strikes on 6 vessels"
    assert "Counting rule" in shown
    assert "8 presumed dead, kept apart" in shown
    assert "8 (30 Dec 2025)" in shown


def test_the_total_says_what_became_of_the_survivors() -> None:
    assert "What became of 8 survivors 8 presumed dead" in said("total")


def test_the_total_goes_by_basin() -> None:
    assert "Caribbean: 4 killed, 1 strike" in lines("total")
    assert "Place not disclosed: 5 killed, 2 strikes" in lines("total")


def test_a_total_of_one_basin_and_span_says_so() -> None:
    assert lines("total basin:caribbean since:2026")[0] == "4 killed in 1 strike on 1 vessel, Caribbean"


def test_the_note_on_the_newest_record_speaks_of_other_counts() -> None:
    noted = replace(SHIPPED[2], note="CBS counts 235, UPI 238. Not settled.")
    answers = DeskAnswers((noted,))
    assert "Other counts: note on S-36 CBS counts 235, UPI 238. Not settled." in said("total", answers)
    assert "Other counts" not in said("total basin:caribbean", answers)


def test_strikes_and_vessels_that_differ_are_explained() -> None:
    two_boats = replace(CONVOY, claims=tuple(_with_vessels(claim, 4) for claim in CONVOY.claims))
    assert "strikes and vessels differ by S-31 to S-33: 3 strikes on 4 vessels" in said(
        "total", DeskAnswers((two_boats,))
    )


def _with_vessels(claim: Claim, vessels: int) -> Claim:
    return replace(claim, value=vessels) if claim.field is Field.VESSELS else claim


def test_an_unconfirmed_strike_is_named_as_not_counted() -> None:
    answers = DeskAnswers((*SHIPPED, RUMOUR))
    assert lines("total", answers)[0] == "12 killed in 6 strikes on 6 vessels"
    assert "Not counted, one origin, no official statement yet: S-37" in said("total", answers)


def test_thin_records_are_counted_among_those_of_the_total() -> None:
    thin = [replace(record, confidence="low") for record in SHIPPED]
    assert "1 of 1 record rests on thin sources: S-36." in said("total since 2026", DeskAnswers(thin))


def test_the_text_of_a_total_is_complete_by_itself() -> None:
    assert ask("total").text == (
        "12 killed in 6 strikes on 6 vessels, 30 Dec 2025 to 4 Oct 2026."
        " Announced deaths only; 8 presumed dead are a separate count. As of 2026-10-05 09:00 UTC."
    )


def test_a_total_in_words_is_the_total_of_those_days() -> None:
    assert (
        lines("total in the Pacific since December 2025")[0] == "3 killed in 3 strikes on 3 vessels, eastern Pacific"
    )


def test_words_that_a_total_does_not_understand_are_named() -> None:
    assert said("total since Pentecost").startswith("Could not read since Pentecost. Days are written like")


def test_a_basin_that_does_not_exist_is_answered_with_those_that_do() -> None:
    assert "There is no basin baltic. There are caribbean, pacific" in said("total basin:baltic")


# --- strike ----------------------------------------------------------------------------------------------------


def test_a_record_shows_each_claim_with_who_and_when() -> None:
    shown = said("strike S-31")
    assert shown.startswith("3 killed, 8 presumed dead in 3 US strikes on alleged drug boats in the eastern Pacific")
    assert "Killed: 3 Presumed dead: 8 – SOUTHCOM in AP, 7 Jan 2026" in shown
    assert "Where no source stands beside it: SOUTHCOM, 31 Dec 2025, official." in shown
    assert "Survivors at first: 8" in shown


def test_figures_that_differ_stand_side_by_side_and_the_shown_one_is_marked() -> None:
    october = SHIPPED[2]
    other = replace(october.claims[1], outlet="UPI", origin="UPI", value=5, speaker=None)
    answers = DeskAnswers((replace(october, claims=(*october.claims, other)),))
    shown = lines("strike S-36", answers)
    assert "• 4 – SOUTHCOM, 4 Oct 2026, official; also CBS. Shown" in shown
    assert any(line.startswith("• 5 – UPI, 4 Oct 2026") for line in shown)


def test_a_number_inside_a_group_finds_the_group() -> None:
    assert lines("strike 32")[0] == lines("strike S-31")[0]


def test_a_record_says_what_is_not_on_record_and_what_is_close_in_time() -> None:
    assert "Not on record: exact place, names, nationalities, cargo" in said("strike S-31")
    assert "Close in time and not the same: S-34 to S-35 (31 Dec)" in said("strike S-31")


def test_a_day_with_two_announcements_asks_which() -> None:
    reply = ask("strike 31 Dec 2025")
    assert "2 records fit Wed 31 Dec 2025: 1 of that day, 1 announced that day. Which one?" in said("31 Dec 2025")
    assert buttons(reply) == [("answer.run.1", "strike S-31"), ("answer.run.2", "strike S-34")]


def test_a_record_that_does_not_exist_names_the_last_one() -> None:
    assert said("strike S-99") == (
        "No record S-99. The last is S-36. Try /strikes latest or a date: /strikes strike 2026-10-04."
    )


def test_a_day_without_a_strike_names_the_nearest_ones() -> None:
    assert said("strike 1 Jan 2026") == (
        "No strike on record for Thu 1 Jan 2026. Nearest: S-34 to S-35, Wed 31 Dec 2025; S-36, Sun 4 Oct 2026."
    )


# --- search ----------------------------------------------------------------------------------------------------


def test_a_result_is_the_outlets_title_as_a_link_with_the_matched_word_in_bold() -> None:
    result = ask("search survivors").blocks[1]["text"]["text"]
    assert result.splitlines() == [
        "<https://ksl.example/51427069|Coast Guard suspends search for *survivors*>",
        "KSL · 2 Jan 2026 · strike, S-31",
    ]


def test_search_hands_words_and_filters_to_the_store() -> None:
    answers = DeskAnswers()
    ask('search "double tap" outlet:KSL lang:es until:2026-01-31 category:legal', answers)
    words, filters = answers.searched[0]
    assert words == '"double tap"'
    assert (filters["outlet"], filters["lang"], filters["category"]) == ("KSL", "es", "legal")
    assert filters["until"].isoformat() == "2026-02-01T00:00:00+00:00"


def test_more_results_are_one_button_away() -> None:
    reply = ask("search survivors lang:en", DeskAnswers(more=True))
    assert ("answer.run.next", "search survivors lang:en before:7") in buttons(reply)


def test_the_policy_timeline_answers_too() -> None:
    assert "6 Nov 2025 · Senate rejects a resolution" in said("search senate resolution")


def test_the_notes_on_strikes_answer_too_within_the_span_asked_for() -> None:
    assert "30 Dec 2025 · Convoy of three" in said("search convoy jumped")
    assert "Convoy" not in said("search convoy jumped since:2026-01-01")


def test_a_note_that_records_share_is_shown_once_with_all_of_them() -> None:
    noted = [replace(record, note=CONVOY.note) for record in (CONVOY, NEW_YEAR)]
    shown = said("search convoy jumped", DeskAnswers(noted))
    assert shown.count("Convoy of three") == 1
    assert "30 Dec 2025 · S-31 to S-33, S-34 to S-35: Convoy of three" in shown


def test_what_only_entries_can_meet_is_not_answered_from_the_record() -> None:
    assert "In the notes" not in said("search convoy lang:en")


def test_nothing_found_says_how_to_find_more() -> None:
    assert said("search panga since:2026-09-01", DeskAnswers(hits=())) == (
        "Nothing found for panga since:2026-09-01. Try fewer words, or without since:."
    )


def test_a_hostile_title_neither_pings_nor_links() -> None:
    hit = replace(HIT, title="<!channel> <https://evil.example|*survivors*>", matched=("survivors", "<!channel>"))
    shown = ask("search survivors", DeskAnswers(hits=[hit])).blocks[1]["text"]["text"]
    assert "<!channel>" not in shown
    assert shown.count("<") == 1


# --- why -------------------------------------------------------------------------------------------------------


def test_why_gives_the_verdict_then_six_steps_and_the_code_name() -> None:
    shown = lines(f"why {SOUTHCOM_URL}")
    assert shown[0].startswith("Posted as an alert: no record had this date and place")
    starts = ("1 Read", "2 Understood", "3 Facts", "4 Placed", "5 Decided", "6 Told")
    assert [line for line in shown if line.startswith(starts)] == sorted(
        line for line in shown if line[:2].strip().isdigit()
    )
    assert "`new_strike`" in ask(f"why {SOUTHCOM_URL}").blocks[1]["text"]["text"]


def test_why_says_what_pushed_and_which_way() -> None:
    assert "pushed by: lethal kinetic strike (+), date in title (+), anniversary (-)" in said(f"why {SOUTHCOM_URL}")


def test_why_not_names_the_step_that_stopped_it() -> None:
    silent = replace(ALERTED, decision=Decision(action=Action.SILENT, reason=Reason.LOW_TIER), posted=())
    answers = DeskAnswers(explained={"https://a.example/": silent})
    assert said("why https://a.example/", answers).startswith(
        "Not posted: stopped at step 5 of 6: a rewrite site alone"
    )
    assert "6 Told nobody" in lines("why https://a.example/", answers)


def test_an_entry_too_old_to_be_read_is_explained_too() -> None:
    old = replace(
        ALERTED, understanding=None, decision=Decision(action=Action.SILENT, reason=Reason.TOO_OLD), posted=()
    )
    shown = said("why https://a.example/", DeskAnswers(explained={"https://a.example/": old}))
    assert shown.startswith("Not posted: stopped at step 1 of 6")
    assert "2 Understood not: it was too old to be read" in shown


def test_a_record_is_explained_by_its_first_entry() -> None:
    answers = DeskAnswers((*SHIPPED, RUMOUR), explained={"rumour-key": ALERTED})
    assert said("why S-37", answers).startswith("Posted as an alert")


def test_a_shipped_record_was_posted_by_nobody() -> None:
    assert said("why S-31").startswith("S-31 to S-33 came with the product's record.")


def test_an_address_that_no_feed_carried_was_never_seen() -> None:
    assert said("why https://unknown.example/").startswith("Never seen. No feed we read carried")


def test_every_reason_has_its_words() -> None:
    assert set(RULES) == set(Reason)


# --- status ----------------------------------------------------------------------------------------------------


def test_when_all_works_it_is_quiet_and_not_blind() -> None:
    shown = lines("status")
    assert shown[0] == "All working. It is quiet, not blind."
    assert "Feeds 38 of 38 read in the last hour, last 2026-10-05 08:58 UTC" in shown
    assert "Today 412 read = 1 alerted + 4 updated + 9 in digests + 398 silent + 0 failed" in said("status")
    assert "Record 6 strikes, to 4 Oct 2026" in shown


NOTHING_SENT = OutboxStats(by_state={}, oldest_ready_at=None, unknown=0, last_sent_at=None)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"feeds_by_state": {}}, "No feed is read."),
        (
            {"blind": (a_blindness(Blindness.NO_FEED, seen="0 of 38 feeds read, 38 out of reach"),)},
            "We may be blind: no feed read for 22 min, 0 of 38 feeds read, 38 out of reach.",
        ),
        (
            {"blind": (a_blindness(Blindness.SLACK, seen="ClientConnectorError"),), "failing": (a_failing_feed(),)},
            "Slack is not reachable for 22 min: ClientConnectorError. Messages are kept.",
        ),
        (
            {"blind": (a_blindness(Blindness.LANGUAGE, "es"),), "failing": (a_failing_feed(),)},
            "We may be half blind: Spanish unread for 22 min",
        ),
        ({"store_s": 6.2, "failing": (a_failing_feed(),)}, "The database is slow: a small write took 6 s."),
        ({"blind": (a_blindness(Blindness.WINDOW, "NPR"),)}, "Entries may be missing: window overrun at NPR."),
        ({"last_success_at": None, "feeds_read_last_hour": 0}, "Nothing has been read yet."),
        (
            {"feeds_read_last_hour": 0, "last_success_at": NOW - timedelta(hours=2)},
            "We may be blind: no feed read for 2 h.",
        ),
        (
            {"outbox": replace(NOTHING_SENT, by_state={"ready": 3}, oldest_ready_at=NOW - timedelta(minutes=22))},
            "Messages are not going out: the oldest has waited for 22 min.",
        ),
        ({"outbox": replace(NOTHING_SENT, by_state={"parked": 1})}, "1 message held back:"),
        ({"outbox": replace(NOTHING_SENT, unknown=2)}, "2 messages unsettled:"),
        ({"failing": (a_failing_feed(),)}, "1 of 38 feeds fails."),
    ],
)
def test_the_worst_fault_comes_first(changes: dict[str, Any], verdict: str) -> None:
    assert said("status", DeskAnswers(report=a_status(**changes))).startswith(verdict)


def test_a_failing_feed_is_named_with_its_error() -> None:
    shown = said("status", DeskAnswers(report=a_status(failing=(a_failing_feed(),))))
    assert "US Coast Guard news: failed 6 times in a row, http_status 403, last read 9 h ago, in quarantine" in shown


def test_a_day_that_does_not_add_up_says_so_first_and_names_the_entry() -> None:
    short = replace(a_status().balance, read=413, stored=413, undecided=(90117,))
    shown = said("status", DeskAnswers(report=a_status(balance=short)))
    assert shown.startswith("Today's entries do not add up: 413 read = 1 alerted + 4 updated + 9 in digests")
    assert "1 missing: E-90117. Feeds 38 of 38" in shown


# --- mistakes and sharing --------------------------------------------------------------------------------------


def test_a_misspelt_command_offers_the_right_one_with_its_filters_kept() -> None:
    reply = ask("totl since:march")
    assert "There is no `totl`. Did you mean *total*?" in reply.blocks[0]["text"]["text"]
    assert buttons(reply) == [("answer.run", "total since:march"), ("answer.run.help", "help")]


def test_a_word_that_is_like_no_command_brings_what_most_people_ask() -> None:
    reply = ask("frobnicate")
    assert said("frobnicate") == "There is no frobnicate. Most asked are these; all of them: /strikes help"
    assert [value for _, value in buttons(reply)] == ["latest", "total", "list", "help"]


def test_a_misspelt_word_of_a_filter_gets_a_suggestion() -> None:
    assert said("total sinse March").startswith("Could not read sinse. Did you mean since? Days are written like")


def test_a_filter_that_does_nothing_is_refused_rather_than_ignored() -> None:
    assert said("total lang:es") == "total has no filter lang:. It takes since:, until:, basin:, min:, source:"


def test_an_answer_can_be_shared_without_any_state() -> None:
    assert ("answer.share", "total basin:pacific") in buttons(ask("total basin:pacific"))


def test_a_store_that_cannot_be_read_is_said_plainly() -> None:
    assert said("total", NoStore()).startswith("Strikewire cannot read its record just now. Alerts wait")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["", *SUBCOMMANDS]), st.text(max_size=120))
def test_no_words_at_all_break_an_answer(command: str, words: str) -> None:
    reply = ask(f"{command} {words}")
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    assert "<!channel" not in str(reply.blocks)
