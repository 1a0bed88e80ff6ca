"""What people do on the Home of the app, with the service as it runs behind it."""

from __future__ import annotations

from tests.scenarios.behind import Behind
from tests.scenarios.news import fail
from tests.scenarios.place import ANA, WIRE, Place, at_home, card, in_window, seen


async def home_shows_what_is_new_and_answers_in_a_window(place: Place, behind: Behind) -> None:
    await place.open_home()
    await at_home(place, "Latest 3 strikes")
    await place.press_at_home("home.ask")
    await in_window(place, "*Killed: 4*")


async def claim_is_released_at_home(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.claim")
    await seen(place, f"claimed by <@{ANA}>")
    await place.open_home()
    await at_home(place, "Your claims")
    await place.press_at_home("home.release")
    await at_home(place, "No claims")
    await seen(place, "'alert.claim', 'value': 'S-71'")


async def channel_is_subscribed_from_home(place: Place, behind: Behind) -> None:
    await place.open_home()
    await at_home(place, f"<#{WIRE}>")
    await place.press_at_home("home.subscribe")
    await in_window(place, "Subscribe a channel")


async def subscription_is_tested_paused_resumed_changed_and_ended_at_home(place: Place, behind: Behind) -> None:
    await place.open_home()
    await at_home(place, f"<#{WIRE}>")
    await place.press_at_home("home.subscription", choose="test")
    await seen(place, "alerts for this channel arrive here. This is no news.")
    await place.press_at_home("home.subscription", choose="pause")
    await at_home(place, "*Paused*")
    await place.press_at_home("home.subscription", choose="resume")
    await at_home(place, "'pause:")
    await place.press_at_home("home.subscription", choose="subscribe")
    await in_window(place, "'callback_id': 'subscribe'")
    await place.press_at_home("home.subscription", choose="unsubscribe")
    await in_window(place, "'callback_id': 'unsubscribe'")
    await place.fill_in({})
    await at_home(place, ": no subscription.")


async def feed_that_fails_is_tried_at_home(place: Place, behind: Behind) -> None:
    fail(behind.desk)
    await place.open_home()
    await at_home(place, "'home.test'")
    await place.press_at_home("home.test")
    await in_window(place, "Not read: ")
