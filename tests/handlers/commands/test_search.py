"""`search`: what outlets wrote, and what else is kept on the same words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from newsdesk.ports import Answers
from tests.handlers.commands.asking import ask, buttons, lines, said
from tests.handlers.commands.desk import (
    CONVOY,
    HIT,
    NEW_YEAR,
    NOW,
    RUMOUR,
    SHIPPED,
    DeskAnswers,
)


def test_a_result_is_the_outlets_title_as_a_link_with_the_matched_word_in_bold() -> None:
    result = ask("search survivors").blocks[1]["text"]["text"]
    assert result.splitlines() == [
        "<https://ksl.example/51427069|Coast Guard suspends search for *survivors*>",
        "KSL · 2 Jan 2026 · strike, S-31",
    ]


def test_words_that_only_the_text_holds_are_shown_where_they_stand() -> None:
    found = replace(HIT, title="Coast Guard ends its search", snippet="… two survivors were seen at sea")
    shown = lines("search survivors", DeskAnswers(hits=(found,)))
    assert "“… two survivors were seen at sea”" in shown
    assert "*survivors*" in str(ask("search survivors", DeskAnswers(hits=(found,))).blocks)
    told_by_its_title = replace(HIT, snippet="The search for survivors has ended")
    assert "has ended" not in said("search survivors", DeskAnswers(hits=(told_by_its_title,)))


def test_search_hands_words_and_filters_to_the_store() -> None:
    answers = DeskAnswers()
    ask('search "double tap" outlet:KSL lang:es until:2026-01-31 category:legal', answers)
    words, filters = answers.searched[0]
    assert words == '"double tap"'
    assert (filters.outlet, filters.lang, filters.category) == ("KSL", "es", "legal")
    assert filters.until.isoformat() == "2026-02-01T00:00:00+00:00"


def test_filters_alone_list_what_was_read_on_the_subject_and_a_wrong_one_is_told() -> None:
    answers = DeskAnswers()
    assert said("search since:2026-10-04", answers).startswith(
        "1 result · since 4 Oct 2026 Coast Guard suspends search"
    )
    assert "On the policy timeline" not in said("search since:2025-10-04")
    words, filters = answers.searched[0]
    assert (words, filters.since.isoformat()) == ("", "2026-10-04T00:00:00+00:00")
    assert said("search category:foo").startswith("There is no category foo.")
    assert ("answer.run.next", "search since:2026-10-04 before:7") in buttons(
        ask("search since:2026-10-04", DeskAnswers(more=True))
    )


def test_nothing_read_in_that_time_says_how_far_back_was_looked() -> None:
    none = DeskAnswers(hits=(), oldest=NOW - timedelta(days=9))
    assert said("search since:2026-10-04", none) == (
        "Nothing on the subject was read for since:2026-10-04. The oldest entry kept was read on 26 Sep 2026."
    )


def test_search_for_nothing_is_told_what_is_missing() -> None:
    assert said("search") == 'Search for what? Try /strikes search "double tap" or /strikes search survivors lang:es'
    assert said("search before:7") == said("search")


def test_more_results_are_one_button_away() -> None:
    reply = ask("search survivors lang:en", DeskAnswers(more=True))
    assert ("answer.run.next", "search survivors lang:en before:7") in buttons(reply)


def test_long_question_is_not_given_back_whole() -> None:
    assert len(said("search " + "xyzzy " * 150)) < 400


def test_the_policy_timeline_answers_too() -> None:
    assert "6 Nov 2025 · Senate rejects a resolution" in said("search senate resolution")


def test_a_spanish_word_of_policy_is_looked_for_in_the_english_timeline() -> None:
    assert "6 Nov 2025 · Senate rejects a resolution" in said("buscar senado")


def test_note_is_shown_by_its_whole_sentences_that_tell_of_it() -> None:
    between = "Nothing of this is settled, and it is said at some length. " * 4
    noted = replace(NEW_YEAR, note=f"CBS counts strikes. {between}238 is 213 killed outright and 25 who are missing.")
    shown = said("search missing", DeskAnswers((noted,)))
    assert "CBS counts strikes. ... 238 is 213 killed outright and 25 who are missing. /strikes strike" in shown


def test_notes_and_events_that_are_not_shown_are_counted() -> None:
    noted = [replace(record, note=f"Boat {record.number} of a convoy.") for record in (*SHIPPED, RUMOUR)]
    assert "and 1 more" in said("search boat", DeskAnswers(noted))


def test_events_that_are_not_shown_are_one_question_away(shipped: Answers) -> None:
    shown = said("search senate since:2025-10-01", shipped)
    assert re.search(r"and \d+ more: /strikes policy senate since:2025-10-01", shown)


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


def test_nothing_found_says_how_to_find_more_and_how_far_back_was_looked() -> None:
    assert said("search panga since:2026-09-01", DeskAnswers(hits=(), oldest=NOW - timedelta(days=3))) == (
        "Nothing found for panga since:2026-09-01. Try fewer words, or without since:."
        " The oldest entry kept was read on 2 Oct 2026."
    )


def test_a_desk_that_has_read_nothing_says_so() -> None:
    told = "Nothing has been read yet, so nothing is found for panga. See /strikes status."
    assert said("search panga", DeskAnswers(hits=(), oldest=None)) == told


def test_a_hostile_title_neither_pings_nor_links() -> None:
    hit = replace(HIT, title="<!channel> <https://evil.example|*survivors*>", matched=("survivors", "<!channel>"))
    shown = ask("search survivors", DeskAnswers(hits=[hit])).blocks[1]["text"]["text"]
    assert "<!channel>" not in shown
    assert shown.count("<") == 1
