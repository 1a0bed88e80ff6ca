"""The delivery protocol, row by row: what a crash, a lost answer, a refusal or a stop leads to. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from newsdesk.alerts import DispatchPolicy, Kind, Lane
from newsdesk.dispatch import GRACE_S
from newsdesk.errors import DeliveryError, DeliveryReason, StoreUnavailable
from newsdesk.messages import OperatorNote, StrikeCard
from tests.delivery_builders import WIRE, a_row
from tests.fake_transport import Fault
from tests.newsdesk.dispatch_harness import Desk
from tests.virtual_time import START, simulate

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
ROOT = a_row(71).key


def test_an_alert_is_posted_once_and_its_receipt_kept() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        (post,) = desk.slack.posts
        assert (post.key, post.channel) == (ROOT, WIRE)
        assert desk.fake.row(ROOT).receipt.ts == post.ts
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_a_woken_sender_does_not_wait_for_its_tick() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.0)
        async with desk.running():
            await asyncio.sleep(10.3)
            desk.enqueue(a_row(71))
            await asyncio.sleep(0.001)
            assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_a_row_that_another_process_wrote_is_seen_within_a_tick() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.0)
        async with desk.running():
            await asyncio.sleep(10.3)
            desk.outbox.enqueue([a_row(71)], now=desk.clock.now())
            await asyncio.sleep(1.01)
            assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


# --- crashes ---------------------------------------------------------------------------------------------------


def claim(desk: Desk):
    lease = desk.policy.send_timeout + desk.policy.settle
    return desk.outbox.claim(desk.clock.now(), lease=lease, busy_channels=(), transports=["slack"])


def test_crash_between_claim_and_send_posts_after_the_lease_and_once() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        claim(desk)  # and here the process died
        async with desk.running():
            await asyncio.sleep(54)
            assert desk.slack.posts == []
            await asyncio.sleep(60)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.row(ROOT).attempt == 2

    simulate(story())


def test_crash_between_send_and_receipt_is_found_in_the_history() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        receipt = desk.slack.put(claim(desk))  # and here the process died
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.row(ROOT).receipt.ts == receipt.ts
        assert desk.slack.calls_of("post") == []

    simulate(story())


# --- lost answers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stored", [True, False])
def test_an_unknown_outcome_is_settled_by_history_never_by_sending_again(stored: bool) -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=stored)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert len(desk.slack.calls_of("post")) == (1 if stored else 2)
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_history_is_not_asked_before_an_accepted_message_must_show() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.history_lag = timedelta(seconds=44)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.calls_of("find")[0].at - START >= desk.policy.send_timeout + desk.policy.settle

    simulate(story())


@pytest.mark.parametrize("error", [RuntimeError("a bug"), ConnectionResetError()])
def test_whatever_else_escapes_a_transport_leaves_the_outcome_unknown(error: Exception) -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(error, stored=True))
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_a_send_that_hangs_is_given_up_and_settled() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(None, stored=True, hangs_s=3600))
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_many_unknown_sends_of_a_channel_are_settled_by_one_look() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True, times=4)
        desk.enqueue(*[a_row(number) for number in range(4)])
        await asyncio.gather(desk.run_for(58 * SECOND))
        assert len(desk.slack.calls_of("find")) <= 4
        assert len(desk.slack.keys(WIRE)) == 4
        await desk.run_for(2 * MINUTE)
        assert desk.fake.states() == {"sent": 4}
        assert len(desk.slack.calls_of("post")) == 4

    simulate(story())


def test_no_verdict_without_a_whole_history() -> None:
    async def story() -> None:
        desk = Desk()
        failure = DeliveryError(DeliveryReason.UNKNOWN, "timeout")
        desk.slack.find_errors.extend([failure] * 3)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert len(desk.slack.calls_of("find")) == 4
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_an_unknown_send_does_not_delay_other_alerts() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=False)
        desk.enqueue(a_row(1), a_row(2))
        await desk.run_for(3 * SECOND)
        assert desk.slack.keys(WIRE) == [a_row(2).key]

    simulate(story())


def test_without_history_an_unknown_send_is_repeated_if_so_set() -> None:
    async def story() -> None:
        desk = Desk(keeps_history=False)
        desk.slack.fail_next(DeliveryReason.UNKNOWN)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.calls_of("find") == []

    simulate(story())


def test_without_history_an_unknown_send_is_held_and_told_if_so_set() -> None:
    async def story() -> None:
        desk = Desk(keeps_history=False, policy=DispatchPolicy(on_unknown="hold"))
        desk.slack.fail_next(DeliveryReason.UNKNOWN)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == []
        assert desk.fake.row(ROOT).state == "parked"
        assert [post.message.kind for post in desk.slack.in_channel("C0OPS")] == ["parked"]

    simulate(story())


def test_an_unknown_edit_is_simply_made_again() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(2 * SECOND)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71, kind=Kind.UPDATE, revision=2))
        await desk.run_for(5 * SECOND)
        (post,) = desk.slack.in_channel(WIRE)
        assert [card.revision for card in post.edits] == [2, 2]
        assert desk.fake.states() == {"sent": 2}

    simulate(story())


# --- the audit sweep -------------------------------------------------------------------------------------------


def doubled(desk: Desk, *, replies_on: int | None = None) -> None:
    """A message that stands twice, as after a freeze longer than its lease; the second copy is the one we know."""
    desk.enqueue(a_row(71))
    first = claim(desk)
    desk.slack.put(first)
    desk.outbox.retry(first, not_before=desk.clock.now(), code="test")
    second = claim(desk)
    desk.outbox.sent(second, desk.slack.put(second), now=desk.clock.now())
    if replies_on is not None:
        desk.slack.posts[replies_on].replies = 2


@pytest.mark.parametrize(("replies_on", "kept"), [(None, 0), (0, 0), (1, 1)])
def test_an_hour_later_surplus_copies_go_unless_somebody_replied(replies_on: int | None, kept: int) -> None:
    async def story() -> None:
        desk = Desk()
        doubled(desk, replies_on=replies_on)
        await desk.run_for(59 * MINUTE)
        assert len(desk.slack.in_channel(WIRE)) == 2
        await desk.run_for(3 * MINUTE)
        (post,) = desk.slack.in_channel(WIRE)
        assert post is desk.slack.posts[kept]
        assert desk.fake.row(ROOT).receipt.ts == post.ts
        assert desk.dispatcher.counts["surplus_deleted"] == 1

    simulate(story())


def test_the_audit_looks_once() -> None:
    async def story() -> None:
        desk = Desk()
        doubled(desk)
        await desk.run_for(65 * MINUTE)
        await desk.run_for(10 * MINUTE)
        assert len(desk.slack.calls_of("find")) == 1

    simulate(story())


# --- definite refusals -----------------------------------------------------------------------------------------


def test_a_request_that_never_left_is_sent_again_without_a_look_into_history() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.NOT_CONNECTED, times=2)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * SECOND)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.calls_of("find") == []

    simulate(story())


def test_retry_after_is_obeyed_exactly() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.RATE_LIMITED, retry_after_s=17.0)
        desk.enqueue(a_row(1), a_row(2), a_row(1, channel="C0DESK"))
        await desk.run_for(60 * SECOND)
        first, *others = [call.at for call in desk.slack.calls_of("post")]
        refused_at = first + timedelta(seconds=desk.slack.latency_s)
        later = [at for at in others if at >= refused_at]
        assert min(later) >= refused_at + 17 * SECOND
        assert min(later) < refused_at + 18 * SECOND
        assert len(desk.slack.posts) == 3

    simulate(story())


def test_an_archived_channel_is_parked_told_once_and_others_go_on() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number) for number in range(3)])
        desk.enqueue(*[a_row(number, channel="C0DESK") for number in range(3)])
        async with desk.running():
            await asyncio.sleep(0.5)
            gone = DeliveryError(DeliveryReason.CHANNEL, "is_archived")
            desk.slack.refusal = lambda delivery: gone if delivery.channel == WIRE else None
            await asyncio.sleep(600)
            desk.enqueue(a_row(9))
            await asyncio.sleep(600)
        assert desk.slack.keys(WIRE) == [a_row(0).key]
        assert len(desk.slack.keys("C0DESK")) == 3
        assert len([call for call in desk.slack.calls_of("post") if call.channel == WIRE]) == 2
        notes = [post.message for post in desk.slack.in_channel("C0OPS")]
        assert [(note.kind, note.subject, note.last_error) for note in notes] == [("parked", WIRE, "is_archived")]

        desk.slack.accept_all()
        desk.outbox.unpark(now=desk.clock.now(), channel=WIRE)
        desk.dispatcher.wake()
        await desk.run_for(60 * SECOND)
        assert len({*desk.slack.keys(WIRE)}) == len(desk.slack.keys(WIRE))
        assert "parked" not in desk.fake.states()

    simulate(story())


def test_a_revoked_token_stops_posting_and_is_probed_once_a_minute() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number, channel=f"C{number}") for number in range(3)])
        async with desk.running():
            await asyncio.sleep(5)
            desk.slack.refuse_all(DeliveryReason.WORKSPACE, "token_revoked")
            desk.enqueue(*[a_row(number, channel=f"C{number}") for number in range(3, 6)])
            await asyncio.sleep(600)
            assert desk.dispatcher.outages == {"slack": "token_revoked"}
            refused = len(desk.slack.calls_of("post")) - 3
            assert refused <= 3
            assert len(desk.slack.calls_of("probe")) == pytest.approx(10, abs=1)
            desk.slack.accept_all()
            await asyncio.sleep(70)
        assert len(desk.slack.posts) == 6 + 2  # six alerts; operators hear that it stopped, and that it is over
        kinds = [post.message.kind for post in desk.slack.in_channel("C0OPS")]
        assert kinds == ["parked", "seeing"]
        assert desk.dispatcher.outages == {}

    simulate(story())


def test_a_refused_form_is_sent_again_plainer_and_never_lost() -> None:
    async def story() -> None:
        desk = Desk()
        refused = DeliveryError(DeliveryReason.FORM, "invalid_blocks")
        desk.slack.refusal = lambda delivery: refused if delivery.rung < 3 and delivery.kind is Kind.ROOT else None
        desk.enqueue(a_row(71), a_row(72))
        await desk.run_for(30 * SECOND)
        assert [(post.key, post.rung) for post in desk.slack.in_channel(WIRE)] == [(ROOT, 3), (a_row(72).key, 3)]
        assert [post.message.kind for post in desk.slack.in_channel("C0OPS")] == ["form_refused"]

    simulate(story())


def test_a_message_refused_in_its_plainest_form_waits_for_a_person() -> None:
    async def story() -> None:
        desk = Desk()
        refused = DeliveryError(DeliveryReason.FORM, "no_text")
        desk.slack.refusal = lambda delivery: refused if delivery.kind is Kind.ROOT else None
        desk.enqueue(a_row(71))
        await desk.run_for(10 * MINUTE)
        assert desk.fake.row(ROOT).state == "parked"
        assert len([call for call in desk.slack.calls_of("post") if call.channel == WIRE]) == 4

    simulate(story())


def test_an_update_of_a_deleted_card_becomes_a_new_card_that_says_so() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(2 * SECOND)
        desk.slack.posts[0].deleted = True
        desk.enqueue(a_row(71, kind=Kind.UPDATE, revision=2))
        await desk.run_for(5 * SECOND)
        desk.enqueue(a_row(71, kind=Kind.UPDATE, revision=3), a_row(71, kind=Kind.THREAD, revision=3))
        await desk.run_for(5 * SECOND)
        card, line = desk.slack.in_channel(WIRE)
        assert isinstance(card.message, StrikeCard) and card.message.posted_again and card.message.revision == 2
        assert [edit.revision for edit in card.edits] == [3]
        assert line.root_ts == card.ts

    simulate(story())


# --- order and pace --------------------------------------------------------------------------------------------


def test_a_thread_line_hangs_under_its_card() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71), a_row(71, kind=Kind.THREAD, revision=2))
        await desk.run_for(5 * SECOND)
        card, line = desk.slack.in_channel(WIRE)
        assert (card.key, line.root_ts) == (ROOT, card.ts)

    simulate(story())


def test_a_full_channel_never_delays_another() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number) for number in range(40)])
        async with desk.running():
            await asyncio.sleep(5.5)
            desk.enqueue(a_row(1, channel="C0DESK"))
            await asyncio.sleep(0.2)
            assert len(desk.slack.in_channel("C0DESK")) == 1
            assert len(desk.slack.in_channel(WIRE)) < 8

    simulate(story())


def test_breaking_goes_first_in_a_full_channel() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number, lane=Lane.NORMAL) for number in range(10)])
        async with desk.running():
            await asyncio.sleep(2.5)
            told = len(desk.slack.posts)
            desk.enqueue(a_row(71, lane=Lane.BREAKING))
            await asyncio.sleep(15)
        assert desk.slack.posts[told].key == ROOT

    simulate(story())


def test_a_storm_of_429_drops_nothing_keeps_order_and_a_second_between_posts() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.02)
        channels = [f"C{number}" for number in range(5)]
        desk.enqueue(*[a_row(number, channel=channel) for number in range(10) for channel in channels])
        for number in range(12):
            desk.slack.break_next(Fault(DeliveryError(DeliveryReason.RATE_LIMITED, "ratelimited", retry_after_s=2.0)))
            desk.slack.break_next(Fault(None)) if number % 2 else None
        await desk.run_for(3 * MINUTE)
        for channel in channels:
            assert desk.slack.keys(channel) == [a_row(number, channel=channel).key for number in range(10)]
            times = [post.at for post in desk.slack.in_channel(channel)]
            assert all(later - earlier >= SECOND for earlier, later in pairwise(times))

    simulate(story())


def test_edits_keep_to_fifty_a_minute() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.01)
        channels = [f"C{number}" for number in range(60)]
        desk.enqueue(*[a_row(71, channel=channel) for channel in channels])
        await desk.run_for(30 * SECOND)
        desk.enqueue(*[a_row(71, kind=Kind.UPDATE, revision=2, channel=channel) for channel in channels])
        await desk.run_for(2 * MINUTE)
        times = [call.at for call in desk.slack.calls_of("update")]
        assert len(times) == 60
        assert all(late - early > MINUTE for early, late in zip(times, times[50:], strict=False))

    simulate(story())


# --- stopping, draining, the database --------------------------------------------------------------------------


def test_stopping_finishes_the_send_under_way_and_claims_nothing_more() -> None:
    async def story() -> None:
        desk = Desk(latency_s=2.0)
        desk.enqueue(*[a_row(number) for number in range(5)])
        await desk.run_for(0.5 * SECOND)
        assert desk.fake.states() == {"sent": 1, "ready": 4}

    simulate(story())


def test_stopping_leaves_no_row_in_the_middle_of_a_send() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(None, stored=True, hangs_s=3600))
        desk.enqueue(a_row(71))
        async with desk.running():
            await asyncio.sleep(1)
            asked_at = desk.clock.monotonic()
        assert desk.clock.monotonic() - asked_at <= GRACE_S + 1
        assert desk.fake.states() == {"unknown": 1}
        desk.dispatcher = desk.another()
        await desk.run_for(2 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_draining_sends_all_that_is_due_and_says_what_it_did() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.01)
        desk.enqueue(*[a_row(number) for number in range(3)], a_row(9, not_before=START + HOUR))
        counts = await desk.dispatcher.drain()
        assert counts["sent"] == 3
        assert desk.clock.monotonic() < 2.2  # two pauses between three posts, none after the last
        assert desk.fake.states() == {"sent": 3, "ready": 1}

    simulate(story())


def test_draining_settles_what_an_earlier_round_left_unknown() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN)
        desk.enqueue(a_row(71))
        await desk.dispatcher.drain()
        assert desk.fake.states() == {"unknown": 1}
        assert desk.clock.monotonic() < 5
        await asyncio.sleep(300)
        counts = await desk.another().drain()
        assert (counts["settled_not_found"], counts["sent"]) == (1, 1)
        assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_draining_waits_for_a_short_retry_after() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.RATE_LIMITED, retry_after_s=20.0)
        desk.enqueue(a_row(71))
        assert (await desk.dispatcher.drain())["sent"] == 1

    simulate(story())


def test_a_database_that_is_away_for_ten_minutes_is_waited_for() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        real = desk.fake.claim
        rounds = []

        def away(*args: object, **kwargs: object) -> None:
            rounds.append(desk.clock.now())
            raise StoreUnavailable("connection refused")

        desk.fake.claim = away
        async with desk.running():
            await asyncio.sleep(600)
            assert desk.slack.posts == []
            assert len(rounds) < 400
            desk.fake.claim = real
            await asyncio.sleep(3)
            assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_an_outcome_that_cannot_be_written_is_found_again_later() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        real = desk.fake.sent

        def full(*args: object, **kwargs: object) -> bool:
            desk.fake.sent = real
            raise StoreUnavailable("disk full")

        desk.fake.sent = full
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


# --- after a restore -------------------------------------------------------------------------------------------


def test_after_a_restore_nothing_that_stands_in_a_channel_is_posted_again() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number) for number in range(4)])
        await desk.run_for(10 * SECOND)
        restored = Desk()
        restored.clock = desk.clock
        restored.slack = desk.slack
        restored.dispatcher = restored.another()
        restored.enqueue(a_row(0), a_row(1))  # what the backup held; the others come again with the next poll
        assert await restored.dispatcher.reconcile([WIRE], since=START) == 4
        restored.enqueue(a_row(2), a_row(3), a_row(4))
        await restored.run_for(10 * SECOND)
        assert desk.slack.keys(WIRE) == [a_row(number).key for number in range(5)]

    simulate(story())


def test_the_gate_stays_shut_when_a_channel_cannot_be_read() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.find_errors.append(DeliveryError(DeliveryReason.CHANNEL, "missing_scope"))
        with pytest.raises(DeliveryError, match="missing_scope"):
            await desk.dispatcher.reconcile([WIRE], since=START)

    simulate(story())


def test_operators_are_told_each_fault_once_a_day() -> None:
    async def story() -> None:
        desk = Desk()
        refused = DeliveryError(DeliveryReason.FORM, "invalid_blocks")
        desk.slack.refusal = lambda delivery: refused if delivery.rung < 1 and delivery.kind is Kind.ROOT else None
        for number in range(4):
            desk.enqueue(a_row(number))
            await desk.run_for(10 * SECOND)
            await asyncio.sleep(8 * 3600)
        notes = [post.message for post in desk.slack.in_channel("C0OPS")]
        assert all(isinstance(note, OperatorNote) for note in notes)
        assert [note.since.day for note in notes] == [5, 6]

    simulate(story())
