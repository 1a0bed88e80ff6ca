"""`why`: what was made of an entry, step by step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.commands.answering import answer
from newsdesk.alerts import Action, Decision, DeliveryState, Reason
from newsdesk.grounds import Ground, Grounds
from newsdesk.ports import EarlierText, Posted
from newsdesk.prose.ground_words import GROUND_WORDS
from newsdesk.prose.why_words import DELIVERY_WORDS, REASON_WORDS
from tests.handlers.commands.asking import ask, lines, said
from tests.handlers.commands.desk import (
    ALERTED,
    NOW,
    RUMOUR,
    SHIPPED,
    SOUTHCOM_URL,
    DeskAnswers,
)


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


@pytest.mark.parametrize(
    ("share", "words"), [(0.9999, "over 99% sure"), (0.0001, "over 99% sure"), (0.8, "80% sure")]
)
def test_why_never_claims_to_be_quite_sure(share: float, words: str) -> None:
    assert ALERTED.understanding is not None
    read = replace(ALERTED.understanding.classification, relevance=share, relevant=share > 0.5)
    found = replace(ALERTED, understanding=replace(ALERTED.understanding, classification=read))
    assert f", {words}, " in said("why https://a.example/", DeskAnswers(explained={"https://a.example/": found}))


def test_why_not_names_the_step_that_stopped_it() -> None:
    silent = replace(ALERTED, decision=Decision(action=Action.SILENT, reason=Reason.LOW_TIER), posted=())
    answers = DeskAnswers(explained={"https://a.example/": silent})
    assert said("why https://a.example/", answers).startswith(
        "Not posted: stopped at step 5 of 6: a rewrite site alone"
    )
    assert "6 Told nobody" in lines("why https://a.example/", answers)


def test_what_the_headline_said_before_is_told_and_other_texts_below_it_are_not() -> None:
    titles = ALERTED.entry.title, "Four killed", "Four killed", "Boat hit"
    earlier = tuple(EarlierText(title=title, until=NOW - timedelta(hours=n)) for n, title in enumerate(titles))
    edited = DeskAnswers(explained={"https://a.example/": replace(ALERTED, earlier=earlier)})
    told = [line.strip() for line in lines("why https://a.example/", edited) if "headline until" in line]
    assert [line.rpartition(": ")[2] for line in told] == ["Four killed", "Boat hit"]


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


@pytest.mark.parametrize("typed", ["E-99999", "not-an-address"])
def test_what_is_no_address_and_on_no_record_brings_no_feed(typed: str) -> None:
    told = said(f"why {typed}")
    assert told.startswith("Nothing on record is")
    assert "feeds add" not in told


def test_words_without_an_address_are_asked_for_one() -> None:
    told = said("why did we get this alert")
    assert told.startswith("Which story? did we get this alert holds no address.")
    assert told.endswith("By words: /strikes search did we get this alert")
    assert "feeds add" not in told


@pytest.mark.parametrize("typed", ["no alert for {}", "was <{}> not posted", "{} please"])
def test_the_address_is_found_among_other_words(typed: str) -> None:
    assert said(f"why {typed.format(SOUTHCOM_URL)}") == said(f"why {SOUTHCOM_URL}")


def test_an_address_that_no_feed_carried_was_never_seen() -> None:
    told = said("why https://unknown.example/")
    assert told.startswith("Never seen. No feed we read carried")
    assert "/strikes feeds add https://unknown.example/" in told


def test_every_reason_has_its_words() -> None:
    assert set(REASON_WORDS) == set(Reason)


def test_every_ground_has_its_words() -> None:
    assert set(GROUND_WORDS) == set(Ground)


def grounded(lang: str = "en", **changes) -> str:
    """The answer in one line, however it is wrapped."""
    answers = DeskAnswers(explained={"E-9": replace(ALERTED, **changes)})
    return " ".join(answer("why E-9", answers=answers, now=NOW, lang=lang).plain.split())


def test_why_says_which_facts_put_an_entry_into_its_strike() -> None:
    agreed = (Ground.SAME_DAY, Ground.SAME_WATERS, Ground.SAME_TOLL)
    facts = Grounds(strike=agreed, record=36, story=(Ground.OF_STRIKE,))
    shown = grounded(grounds=facts)
    assert "the strike: same day, same waters, same number killed" in shown
    assert "the story: it reports on the same strike" in shown
    assert "el ataque: mismo día, mismas aguas, mismo número de muertos" in grounded("es", grounds=facts)


@pytest.mark.parametrize(("name", "then"), [("S-36", 36), ("S-36 to S-38", 36), (None, 36), ("S-36", None)])
def test_record_that_nobody_regrouped_is_named_once(name: str | None, then: int | None) -> None:
    assert "regrouped" not in grounded(grounds=Grounds(strike=(Ground.SAME_DAY,), record=then), strike_name=name)


def test_why_says_that_people_regrouped_the_record_since() -> None:
    opened = Grounds(strike=(Ground.OPENED,), record=37)
    assert "it opened one; that was S-37, regrouped since" in grounded(grounds=opened)
    assert "abrió uno; era S-37, reagrupado después" in grounded("es", grounds=opened)


def test_why_shows_the_words_in_common_as_the_entry_prints_them() -> None:
    shared = Grounds(story=(Ground.SAME_WORDS, Ground.SAME_ACT), shared=("lethal", "kineti", "absent"))
    assert "the story: in common: Lethal, Kinetic, one kind of act" in grounded(grounds=shared)
    nothing = replace(shared, shared=("absent",))
    assert "the story: one kind of act" in grounded(grounds=nothing)


def test_why_names_the_story_that_came_nearest_as_long_as_it_is_kept() -> None:
    apart = Grounds(story=(Ground.OTHER_CHAMBER,), rival=4)
    told = grounded(grounds=apart, rival_title="Senate rejects *the* measure\n")
    assert "it began the story: another chamber votes than in “Senate rejects *the* measure”" in told
    assert "it began the story: another chamber votes than in the nearest story" in grounded(grounds=apart)


def test_story_that_one_outlet_alone_tells_is_no_story_of_the_entrys_own() -> None:
    placed = "4 Placed {}, strike S-36".format
    assert placed("a story of its own") in grounded(grounds=Grounds(story=(Ground.NONE_NEAR,)))
    assert placed("same story as another entry of the outlet") in grounded(grounds=Grounds(story=(Ground.SAME_ACT,)))


def test_why_of_an_entry_that_an_older_release_placed_gives_no_grounds() -> None:
    assert "the strike:" not in grounded()
    assert "story:" not in grounded()


@pytest.mark.parametrize(
    ("kept", "told"), [("only Yahoo so far", "de momento solo Yahoo"), ("S-36, killed 3 → 4", "S-36, muertos 3 → 4")]
)
def test_detail_beside_the_reason_is_in_the_language_of_the_answer(kept: str, told: str) -> None:
    decision = Decision(action=Action.UPDATE, reason=Reason.FIGURE_CHANGED, detail=kept)
    assert kept in grounded(decision=decision)
    assert told in grounded("es", decision=decision)


@pytest.mark.parametrize("state", DeliveryState)
def test_message_that_is_not_in_its_channel_yet_says_how_it_stands(state: DeliveryState) -> None:
    waiting = (Posted(channel="C0123WIRE", state=state, at=None, permalink=None),)
    english, spanish = DELIVERY_WORDS[state]
    assert grounded(posted=waiting).partition("6 Told")[2].startswith(f" C0123WIRE {english}")
    assert grounded("es", posted=waiting).partition("6 Publicada")[2].startswith(f" C0123WIRE {spanish}")
