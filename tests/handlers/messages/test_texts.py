"""What a notification and a screen reader say, and how a card breaks on a narrow screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.rendering.blocks import render
from newsdesk.messages import DigestItem, Message
from newsdesk.prose.wording import say
from newsdesk.understanding import Category, Severity
from tests.handlers.messages.samples import (
    DISPUTED,
    EVERY_MESSAGE,
    NEWS,
    NOW,
    OFFICIAL,
    OUTAGE,
    SEEN,
    UNCONFIRMED,
    VOTE,
    WITHDRAWN,
)

BARE = EVERY_MESSAGE["bare"]


def payload(message: Message, lang: str = "en") -> dict:
    return render(message, card_lang=lang, mention=None, rung=0, now=NOW)


def test_urgent_card_says_first_why_it_is_urgent() -> None:
    assert payload(UNCONFIRMED)["text"].startswith("Urgent: survivors. Unconfirmed: US strike on")
    assert payload(UNCONFIRMED, "es")["text"].startswith("Urgente: sobrevivientes. Sin confirmar: ataque de")
    assert payload(OFFICIAL)["text"].startswith("New strike, official: ")


@pytest.mark.parametrize(
    ("lang", "again", "late"),
    [
        ("en", "Posted again, the earlier card cannot be edited. ", "Delayed, held since 2026-10-04 23:12 UTC. "),
        (
            "es",
            "Publicado de nuevo, la ficha anterior ya no se puede editar. ",
            "Con demora, retenido desde 2026-10-04 23:12 UTC. ",
        ),
    ],
)
@pytest.mark.parametrize("card", [OFFICIAL, UNCONFIRMED, NEWS])
def test_card_that_comes_late_or_again_does_not_ring_as_if_it_were_new(
    card: Message, lang: str, again: str, late: str
) -> None:
    plain = payload(card, lang)["text"]
    assert payload(replace(card, delayed_since=SEEN), lang)["text"] == late + plain
    told_again = payload(replace(card, posted_again=True), lang)["text"]
    assert told_again.startswith(again)
    assert say("new_strike", lang, state="") not in told_again


@pytest.mark.parametrize(
    ("kind", "lang", "text"),
    [
        (
            "paused",
            "en",
            "Paused until 2026-10-05 01:12 UTC. Everything waits till then, urgent alerts too. End it:"
            " /strikes resume",
        ),
        (
            "paused",
            "es",
            "En pausa hasta 2026-10-05 01:12 UTC. Todo espera hasta entonces, también lo urgente. Acabarla:"
            " /strikes resume",
        ),
        ("resumed", "en", "Resumed. What was held comes."),
        (
            "unsubscribed",
            "en",
            "Unsubscribed. Nothing new is posted here; cards that are here stay up to date. Subscribe again:"
            " /strikes subscribe",
        ),
    ],
)
def test_channel_that_was_made_silent_reads_by_whom_and_the_way_back(kind: str, lang: str, text: str) -> None:
    told = payload(EVERY_MESSAGE[f"notice {kind}"], lang)
    assert told["text"] == text
    assert f"* {'by' if lang == 'en' else 'por'} <@U0BO>" in told["blocks"][0]["text"]["text"]


def test_what_nobody_is_counted_for_leaves_no_gap_in_the_state_line() -> None:
    (state,) = [block for block in payload(BARE)["blocks"] if block["block_id"].startswith("state.")]
    assert state["elements"][0]["text"].endswith("* · S-9")


def test_what_was_no_strike_is_not_urgent_any_more() -> None:
    assert payload(replace(WITHDRAWN, urgent_reason="survivors"))["text"].startswith("Withdrawn: ")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Killed, 2 figures in print: 14 – Hegseth on X, 28 Oct; 15 – some outlets."),
        ("es", "Muertos, 2 cifras publicadas: 14 – Hegseth on X, 28 Oct; 15 – some outlets."),
    ],
)
def test_figures_that_differ_stand_side_by_side(lang: str, words: str) -> None:
    assert words in payload(DISPUTED, lang)["text"]


def test_text_of_a_vote_says_how_it_ended() -> None:
    assert payload(VOTE)["text"].startswith(
        "Senate vote, failed, 49–51: Senate rejects resolution on hostilities in Venezuela – AP."
    )
    assert payload(VOTE, "es")["text"].startswith("Voto del Senado, rechazado, 49–51: Senate rejects")


@pytest.mark.parametrize(("lang", "label"), [("en", "Strike denied"), ("es", "Ataque negado")])
def test_a_denial_is_not_headed_as_a_strike(lang: str, label: str) -> None:
    denial = replace(NEWS, category=Category.STRIKE, denied=True)
    assert payload(denial, lang)["text"].startswith(f"{label}: ")
    assert f"*{label}* · 1 " in str(payload(denial, lang)["blocks"])


@pytest.mark.parametrize(
    ("lang", "state", "label"),
    [
        ("en", "*Strike denied* · S-71 · 1 origin", "Open S-71"),
        ("es", "*Ataque negado* · S-71 · 1 origen", "Abrir S-71"),
    ],
)
def test_a_denial_leads_to_the_record_of_the_strike(lang: str, state: str, label: str) -> None:
    shown = payload(replace(NEWS, category=Category.STRIKE, denied=True, denies="S-71", origins=1), lang)["blocks"]
    assert state in str(shown)
    opens = [one for one in shown[-1]["elements"] if one["action_id"].startswith("answer.run")]
    assert [(one["text"]["text"], one["value"]) for one in opens] == [(label, "strike S-71")]


def test_news_that_is_urgent_says_so_first() -> None:
    assert payload(replace(NEWS, severity=Severity.URGENT))["text"].startswith("Urgent. Policy: El Senado")


def test_digest_says_how_a_vote_ended() -> None:
    items = (DigestItem(record="N-412", headline_of=VOTE, first_seen_at=SEEN),)
    shown = str(payload(replace(OUTAGE, why="daily", items=items))["blocks"])
    assert "*Senate vote, failed, 49–51:* Senate rejects resolution" in shown


def test_country_stays_on_one_line_where_the_screen_is_narrow() -> None:
    header, *rest = payload(replace(UNCONFIRMED, source="US Coast Guard"), "es")["blocks"]
    assert "ataque de EE.\u00a0UU. contra" in header["text"]["text"]
    assert "EE. UU." not in str([header, rest])


def test_notification_is_plain_text_that_a_search_finds() -> None:
    assert "ataque de EE. UU. contra" in payload(UNCONFIRMED, "es")["text"]
