"""An alert's key says which record or story its card is of, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from newsdesk.alerts import alert_key, story_in_key, strike_in_key


def test_the_key_of_a_strike_names_its_number() -> None:
    assert strike_in_key(alert_key("S-71")) == 71
    assert story_in_key(alert_key("S-71")) is None


def test_the_key_of_a_story_names_its_id() -> None:
    assert story_in_key(alert_key("N-412")) == 412
    assert strike_in_key(alert_key("N-412")) is None


@pytest.mark.parametrize("key", ["", "71", "strike/S-", "strike/S-71:C0123WIRE:root", "digest/N-412", "burst/BBC/17"])
def test_no_other_key_names_a_card(key: str) -> None:
    assert strike_in_key(key) is None
    assert story_in_key(key) is None
