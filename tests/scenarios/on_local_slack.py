"""Lists every way in, every event and every hardship: walked through on `local-slack`, or why it cannot be."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from tests.scenarios import walks, walks_at_home, walks_in_trouble
from tests.scenarios.behind import Behind
from tests.scenarios.beyond import BEYOND
from tests.scenarios.place import Place
from tests.scenarios.ways import QUESTIONS

Walk = Callable[[Place, Behind], Awaitable[None]]

# Each walk with what it goes through; what it types or presses on the way is named, too.
THROUGH: Mapping[Walk, tuple[str, ...]] = {
    walks.every_question_is_answered: tuple(QUESTIONS),
    walks.picture_of_the_map_comes_at_the_press_of_a_button: ("/strikes map", "answer.run"),
    walks.total_asked_by_mention_is_answered_in_its_thread: ("app_mention",),
    walks.question_in_a_direct_message_is_answered_there: ("message direct",),
    walks.record_named_in_passing_is_shown_in_the_thread: ("message naming a record",),
    walks.card_whose_address_is_pasted_is_shown_in_the_thread: ("message with the address of a card",),
    walks.sources_are_listed_in_private: ("alert.sources",),
    walks.card_is_claimed_and_released: ("alert.claim", "alert.release"),
    walks.claim_of_another_editor_is_taken_over: ("/strikes role", "alert.claim", "alert.take_over"),
    walks.card_pressed_twice_is_claimed_once: ("alert.claim", "double click"),
    walks.digest_is_shown_whole_and_gets_no_second_card: ("digest.show", "digest.cards"),
    walks.card_is_set_aside_and_put_back: ("alert.more not_relevant", "not_relevant", "alert.put_back"),
    walks.card_is_muted_and_heard_again: ("alert.more mute", "alert.more unmute"),
    walks.why_is_asked_from_the_menu_and_shared: ("alert.more why", "answer.share"),
    walks.records_are_merged_and_parted: ("/strikes merge", "regroup", "regroup.undo"),
    walks.record_is_merged_from_the_menu_and_parted_by_command: (
        "alert.more regroup",
        "regroup",
        "/strikes merge undo",
    ),
    walks.report_is_split_off: ("/strikes split", "regroup split"),
    walks.figure_is_corrected_by_two: (
        "/strikes role",
        "alert.correct",
        "correct",
        "correction.confirm",
        "correction.undo",
    ),
    walks.correction_is_rejected: ("alert.correct", "correct", "correction.reject"),
    walks.role_is_given_in_a_form: ("/strikes role form", "role", "/strikes audit", "/strikes audit csv"),
    walks.channel_is_unsubscribed_and_subscribed_again: (
        "/strikes subscriptions",
        "/strikes unsubscribe",
        "/strikes subscribe",
        "subscribe",
        "subscribe_confirm",
        "/strikes test",
        "/strikes pause",
        "/strikes resume",
    ),
    walks.greeting_leads_to_a_form: ("subscribe.open",),
    walks.feed_is_paused_resumed_and_removed: (
        "/strikes feeds",
        "/strikes feed",
        "feeds.pause",
        "feeds.resume",
        "feeds.remove",
    ),
    walks.feed_is_tried: ("/strikes feeds", "feeds.test"),
    walks.feed_of_a_front_page_is_found_looked_at_and_added: ("/strikes feeds", "feed_add"),
    walks.what_was_kept_silent_is_posted: ("/strikes why", "why.post"),
    walks_at_home.home_shows_what_is_new_and_answers_in_a_window: ("app_home_opened", "home.ask"),
    walks_at_home.claim_is_released_at_home: ("alert.claim", "app_home_opened", "home.release"),
    walks_at_home.channel_is_subscribed_from_home: ("app_home_opened", "home.subscribe"),
    walks_at_home.subscription_is_tested_paused_resumed_changed_and_ended_at_home: (
        "app_home_opened",
        "home.subscription test",
        "home.subscription pause",
        "home.subscription resume",
        "home.subscription subscribe",
        "home.subscription unsubscribe",
        "unsubscribe",
    ),
    walks_at_home.feed_that_fails_is_tried_at_home: ("app_home_opened", "home.test"),
    walks_in_trouble.correction_that_another_one_overtook_says_so: (
        "/strikes role",
        "alert.correct",
        "correct",
        "correction.confirm",
        "stale modal",
    ),
    walks_in_trouble.role_that_was_given_meanwhile_is_said_to_be_given_already: (
        "/strikes role",
        "role",
        "stale modal",
    ),
    walks_in_trouble.subscription_that_was_ended_meanwhile_is_shown_again: (
        "/strikes subscribe",
        "subscribe",
        "/strikes unsubscribe",
        "subscribe_confirm",
        "stale modal",
    ),
    walks_in_trouble.viewer_is_refused_and_nothing_changes: ("alert.claim", "alert.correct", "user without rights"),
    walks_in_trouble.card_that_was_deleted_is_posted_again: (
        "message_deleted",
        "/strikes merge",
        "regroup",
        "alert.claim",
        "message deleted by someone",
    ),
    walks_in_trouble.question_that_is_edited_or_deleted_is_answered_once: (
        "message naming a record",
        "message_changed",
        "message_deleted",
        "/strikes total",
    ),
}
WALKS: Mapping[str, Walk] = {walk.__name__: walk for walk in THROUGH}
# One for each kind of request: a question, a button and its form, a form on a form, one filled later, words, Home.
OVER_HTTP: tuple[Walk, ...] = (
    walks.every_question_is_answered,
    walks.card_is_set_aside_and_put_back,
    walks.channel_is_unsubscribed_and_subscribed_again,
    walks.feed_of_a_front_page_is_found_looked_at_and_added,
    walks.question_in_a_direct_message_is_answered_there,
    walks_at_home.home_shows_what_is_new_and_answers_in_a_window,
)
WALKED = frozenset(name for names in THROUGH.values() for name in names)
WALKED_OVER_HTTP = frozenset(name for walk in OVER_HTTP for name in THROUGH[walk])


def told(name: str) -> str:
    """How it stands with this on local-slack, in words."""
    if name in WALKED_OVER_HTTP:
        return "walked, over HTTP too"
    return "walked" if name in WALKED else BEYOND[name].why
