"""What the subscription commands say when there is no subscription."""

from __future__ import annotations

from handlers.subscriptions.words import listed
from tests.builders import NOON


def test_desk_without_any_subscription_offers_the_form_for_this_channel() -> None:
    reply = listed([], "en", now=NOON, here="C0WIRE")
    assert reply.text.startswith("No channel is subscribed.")
    (button,) = reply.blocks[-1]["elements"]
    assert (button["action_id"], button["value"]) == ("subscribe.open", "C0WIRE")


def test_who_may_not_subscribe_is_not_offered_the_form() -> None:
    assert "subscribe.open" not in str(listed([], "en", now=NOON, changes=False, here="C0WIRE").blocks)
