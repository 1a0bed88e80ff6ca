"""The form holds what a subscription holds, and says what is wrong in the field where it is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.rendering.validate import problems
from handlers.subscriptions.draft import Draft
from handlers.subscriptions.form import Mistakes, form_view, read_form
from newsdesk.alerts import Subscription
from tests.handlers.subscriptions.filling import FULL, PLAIN, chosen, filled, one


@pytest.mark.parametrize("shown", [FULL, PLAIN, replace(FULL, quiet_hours=None, mention=None, keywords=())])
def test_form_that_is_sent_as_shown_gives_back_the_subscription(shown: Subscription) -> None:
    view = form_view(shown, "en", metadata="{}")
    assert problems(view, "modal") == []
    assert read_form({"state": {"values": filled(view)}}, "en", timezone=shown.timezone) == shown


@pytest.mark.parametrize(
    ("field", "filled_in", "told"),
    [
        ("channel", {"selected_conversation": None}, "Choose a channel."),
        ("categories", chosen(), "Choose at least one."),
        ("basins", chosen(), "Choose at least one."),
        ("severity", one("dire"), "Choose one of the levels."),
        ("mode", one("hourly"), "Choose one."),
        ("digest_at", {"selected_time": None}, "A digest needs a time, such as 08:00."),
        ("keywords", {"value": '"Los Choneros'}, 'The second quote mark is missing: "Los Choneros'),
        ("quiet_from", {"selected_time": None}, "Say from when, or leave both empty."),
        ("quiet_until", {"selected_time": None}, "Say until when, or leave both empty."),
        (
            "quiet_until",
            {"selected_time": "23:00"},
            "Quiet hours that end when they begin are none. Choose another time.",
        ),
        (
            "mention",
            {"value": "@desk"},
            "A user group's id looks like S0123TEAM: its page in Slack, More, Copy group ID.",
        ),
    ],
)
def test_mistake_is_told_in_its_field(field: str, filled_in: dict, told: str) -> None:
    values = filled(form_view(FULL, "en", metadata="{}"), **{field: filled_in})
    assert read_form({"state": {"values": values}}, "en", timezone="UTC") == Mistakes({field: told})


def test_all_basins_mean_no_filter() -> None:
    values = filled(form_view(FULL, "en", metadata="{}"), basins=chosen("caribbean", "eastern_pacific", "other"))
    read = read_form({"state": {"values": values}}, "en", timezone="UTC")
    assert isinstance(read, Subscription) and read.regions == ()


def test_draft_comes_back_whole_and_fits_into_a_view() -> None:
    held = replace(FULL, keywords=("ñ" * 300,), paused_until=datetime(2026, 11, 25, tzinfo=UTC))
    draft = Draft(channel="C0WIRE", response_url="https://x/" + "r" * 200, subscription=held, before="b" * 600)
    assert Draft.of({"private_metadata": draft.dump()}) == draft
    assert len(draft.dump()) <= 3000
