"""What may go wrong between people, Slack and the desk, each with the scenarios that bring it about in our Slack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests import test_telling
from tests.scenarios import (
    test_double_click,
    test_late_forms,
    test_lost_channels,
    test_lost_messages,
    test_lost_token,
    test_refused_forms,
    test_slack_connect,
    test_storm,
    test_who_may,
)

Test = Callable[..., Any]

HARDSHIPS: Mapping[str, tuple[Test, ...]] = {
    "expired trigger": (
        test_late_forms.test_form_that_comes_after_three_seconds_is_said_to_be_too_late,
        test_late_forms.test_form_that_slack_does_not_open_is_said_with_when_to_try_again,
    ),
    "double click": (
        test_double_click.test_button_pressed_twice_works_once,
        test_double_click.test_answer_shared_twice_stands_in_the_channel_once,
        test_double_click.test_form_sent_twice_is_worked_off_once,
        test_double_click.test_two_editors_at_once_do_it_once_and_neither_reads_of_a_fault,
    ),
    "stale modal": (
        test_late_forms.test_form_that_others_overtook_says_so_and_spoils_nothing,
        test_late_forms.test_channel_that_was_lost_while_the_form_was_open_is_named_in_its_field,
        test_late_forms.test_form_of_a_card_that_was_deleted_meanwhile_is_worked_off,
    ),
    "archived channel": (
        test_lost_channels.test_what_an_archived_channel_missed_comes_in_order_when_it_is_back,
        test_lost_channels.test_press_on_a_card_in_an_archived_channel_is_worked_off_and_shown_later,
        test_lost_channels.test_command_about_an_archived_channel_is_answered_to_who_typed_it,
    ),
    "revoked token": (
        test_lost_token.test_alert_waits_for_a_token_that_was_taken_back_and_comes_once,
        test_lost_token.test_what_changes_the_desk_is_done_while_slack_takes_no_call_and_shown_when_it_does,
        test_lost_token.test_questions_are_answered_while_slack_takes_no_call,
        test_lost_token.test_removed_app_turns_readiness_red_and_says_why,
    ),
    "refused chart": (
        test_refused_forms.test_answer_comes_in_plainer_blocks_with_its_figures,
        test_refused_forms.test_answers_that_are_refused_in_every_form_come_in_words,
        test_refused_forms.test_shared_chart_that_the_workspace_does_not_know_is_shared_in_words,
        test_refused_forms.test_mention_is_answered_without_the_chart,
        test_telling.test_a_chart_that_a_workspace_does_not_know_leaves_its_figures,
        test_telling.test_blocks_that_slack_refuses_arrive_as_plain_words,
    ),
    "429 storm": (
        test_storm.test_every_alert_line_and_edit_is_there_exactly_once,
        test_storm.test_nothing_is_called_while_slack_asked_to_wait,
        test_storm.test_people_are_answered_at_once_all_the_while,
        test_lost_token.test_what_changes_the_desk_is_done_while_slack_takes_no_call_and_shown_when_it_does,
    ),
    "message deleted by someone": (
        test_lost_messages.test_card_that_cannot_be_edited_is_posted_again_and_says_so,
        test_lost_messages.test_what_is_pressed_on_the_card_that_was_posted_again_edits_that_one,
        test_lost_messages.test_line_of_a_thread_whose_card_was_deleted_goes_under_the_new_one,
        test_lost_messages.test_question_to_the_editors_that_cannot_be_edited_is_asked_again_when_it_is_decided,
    ),
    "edit window closed": (
        test_lost_messages.test_card_that_cannot_be_edited_is_posted_again_and_says_so,
        test_lost_messages.test_what_is_pressed_on_the_card_that_was_posted_again_edits_that_one,
        test_lost_messages.test_question_to_the_editors_that_cannot_be_edited_is_asked_again_when_it_is_decided,
        test_telling.test_a_card_whose_time_for_edits_is_over_is_posted_again_and_says_so,
    ),
    "channel renamed": (test_lost_channels.test_renamed_channel_gets_its_alerts_and_is_known_by_its_new_name,),
    "user without rights": (
        test_who_may.test_nobody_without_the_right_gets_through,
        test_who_may.test_form_is_refused_to_who_lost_the_role_meanwhile,
        test_who_may.test_who_lost_the_right_while_the_home_stood_there_is_told_in_a_window,
    ),
    "guest": (
        test_who_may.test_nobody_without_the_right_gets_through,
        test_who_may.test_home_of_a_guest_offers_questions_alone,
        test_who_may.test_guest_may_ask_everything_and_leaves_no_trace_in_the_log,
        test_who_may.test_what_members_alone_may_see_is_refused_to_a_guest,
    ),
    "other team": (
        test_who_may.test_nobody_without_the_right_gets_through,
        test_who_may.test_stranger_is_answered_nothing_but_where_this_desk_serves,
        test_slack_connect.test_talk_of_strangers_is_neither_answered_nor_noted,
        test_slack_connect.test_question_of_a_stranger_gets_one_polite_line_that_only_they_see,
    ),
}
