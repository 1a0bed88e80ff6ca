"""What a definite refusal leads to, one test for each row of the error table. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from newsdesk.alerts import Delivery, Kind
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.messages import OperatorNote, StrikeCard, Unreadable
from tests.delivery_builders import WIRE, a_row, a_thread_line
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import simulate

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
ROOT = a_row(71).key


def test_a_request_that_never_left_is_sent_again_without_a_look_into_history() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.NOT_CONNECTED, times=2)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * SECOND)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.calls_of("find") == []

    simulate(story())


def test_what_only_a_newer_release_can_tell_is_kept_for_it_and_nothing_else_waits() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71, message=Unreadable()), a_row(72))
        await desk.run_for(5 * SECOND)
        assert desk.slack.keys(WIRE) == [a_row(72).key]
        assert desk.fake.row(ROOT).state == "parked"

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
        assert [(note.kind, note.subject, note.last_error) for note in notes] == [
            ("parked", WIRE, "it is archived (is_archived)")
        ]

        desk.slack.accept_all()
        desk.outbox.unpark(channel=WIRE)
        desk.dispatcher.wake()
        await desk.run_for(60 * SECOND)
        assert len({*desk.slack.keys(WIRE)}) == len(desk.slack.keys(WIRE))
        assert "parked" not in desk.fake.states()

    simulate(story())


def test_a_refusal_that_arrives_after_the_channel_is_back_holds_nothing_up() -> None:
    async def story() -> None:
        desk = Desk()

        def refused(delivery: Delivery) -> DeliveryError:
            desk.outbox.unpark(transport="slack", channel=WIRE)
            desk.slack.accept_all()
            return DeliveryError(DeliveryReason.CHANNEL, "not_in_channel")

        desk.slack.refusal = refused
        desk.enqueue(a_row(71))
        await desk.run_for(5 * SECOND)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.in_channel("C0OPS") == []

    simulate(story())


@pytest.mark.parametrize(
    ("code", "said", "mended"),
    [
        (
            "restricted_action",
            "only some people may post there (restricted_action)",
            "in the settings of the channel",
        ),
        ("channel_not_found", "Slack shows us no such channel (channel_not_found)", "/invite @Strikewire"),
    ],
)
def test_operators_read_what_a_refusal_means_and_what_mends_it(code: str, said: str, mended: str) -> None:
    async def story() -> None:
        desk = Desk()
        async with desk.running():
            closed = DeliveryError(DeliveryReason.CHANNEL, code)
            desk.slack.refusal = lambda delivery: closed if delivery.channel == WIRE else None
            desk.enqueue(a_row(71))
            await asyncio.sleep(60)
        (note,) = [post.message for post in desk.slack.in_channel("C0OPS")]
        assert note.last_error == said
        assert mended in note.doing

    simulate(story())


def test_a_channel_that_takes_messages_again_without_a_word_is_found_within_the_hour_and_its_next_loss_is_told() -> (
    None
):
    async def story() -> None:
        desk = Desk()
        closed = DeliveryError(DeliveryReason.CHANNEL, "restricted_action")
        async with desk.running():
            for number in (1, 2):
                desk.slack.refusal = lambda delivery: closed if delivery.channel == WIRE else None
                desk.enqueue(a_row(number))
                await asyncio.sleep(2 * 3600)
                assert len([call for call in desk.slack.calls_of("post") if call.channel == WIRE]) <= 3 * number
                desk.slack.accept_all()
                await asyncio.sleep(3700)
                assert len(desk.slack.keys(WIRE)) == number
        notes = [post.message.kind for post in desk.slack.in_channel("C0OPS")]
        assert notes == ["parked", "channel_back"] * 2

    simulate(story())


def test_a_channel_that_takes_messages_after_a_start_is_told_to_be_back() -> None:
    async def story() -> None:
        desk = Desk()
        closed = DeliveryError(DeliveryReason.CHANNEL, "restricted_action")
        desk.slack.refusal = lambda delivery: closed if delivery.channel == WIRE else None
        desk.enqueue(a_row(1))
        await desk.run_for(5 * SECOND)
        desk.slack.accept_all()
        desk.dispatcher = desk.another()
        desk.dispatcher.hope_for(desk.outbox.reopen("slack", parked_before=desk.clock.now()))
        await desk.run_for(5 * SECOND)
        assert [post.message.kind for post in desk.slack.in_channel("C0OPS")] == ["parked", "channel_back"]

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
        assert len(desk.slack.posts) == 6
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


@pytest.mark.parametrize(("rings", "shown"), [(True, [True]), (False, [])])
def test_a_line_whose_card_was_deleted_comes_by_itself_if_it_rings_and_else_not(rings: bool, shown: list) -> None:
    async def story() -> None:
        desk = Desk()
        gone = DeliveryError(DeliveryReason.MESSAGE_GONE, "thread_not_found")
        desk.slack.refusal = lambda delivery: gone if delivery.kind is Kind.THREAD else None
        desk.enqueue(a_row(71))
        await desk.run_for(2 * SECOND)
        desk.slack.posts[0].deleted = True
        desk.enqueue(a_row(71, kind=Kind.THREAD, message=a_thread_line(broadcast=rings)))
        await desk.run_for(10 * MINUTE)
        assert [post.message.broadcast for post in desk.slack.in_channel(WIRE)] == shown
        assert len(desk.slack.calls_of("post")) == 2 + rings

    simulate(story())


def test_a_refusal_that_nobody_knows_holds_up_its_own_channel_alone_until_it_is_over() -> None:
    async def story() -> None:
        desk = Desk()
        strange = DeliveryError(DeliveryReason.UNHEARD_OF, "an_error_of_next_year")
        desk.slack.refusal = lambda delivery: strange if delivery.channel == WIRE else None
        desk.enqueue(*[a_row(number) for number in range(6)])
        async with desk.running():
            for number in range(6, 12):
                await asyncio.sleep(600)
                desk.enqueue(a_row(number, channel="C0DESK"))
            await asyncio.sleep(2)
            waited = [post.at for post in desk.slack.in_channel("C0DESK")]
            assert [at.minute for at in waited] == [10, 20, 30, 40, 50, 0]
            assert all(at.second <= 2 for at in waited)
            assert desk.dispatcher.outages == {}
            refused = [call for call in desk.slack.calls_of("post") if call.channel == WIRE]
            assert len(refused) <= 60, "one try a minute"
            desk.slack.accept_all()
            await asyncio.sleep(180)
        assert set(desk.fake.states()) == {"sent", "collapsed"}
        (note,) = [post.message for post in desk.slack.in_channel("C0OPS")]
        assert (note.subject, note.last_error) == (WIRE, "an_error_of_next_year")

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
