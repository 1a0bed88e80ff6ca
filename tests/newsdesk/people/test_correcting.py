"""A figure is corrected by two editors: from the proposal to the card and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from unittest import mock

import pytest

from newsdesk.alerts import DeliveryState, Kind, Subscription
from newsdesk.delivery.collapse import digest_of
from newsdesk.entries import Tier
from newsdesk.messages import CardState, ThreadLine
from newsdesk.people.actor import Actor
from newsdesk.people.correction.steps import Correcting, CorrectionOutcome
from newsdesk.people.correction.values import NOT_KNOWN
from newsdesk.ports import CardView
from newsdesk.record.confirming import confirmed, origins
from newsdesk.record.past import as_known
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import disputed, shown
from newsdesk.strikes import UNKNOWN, Field
from storage.sending.outbox import SqlOutbox
from tests.builders import a_claim, a_new_delivery, a_record, a_strike_write, an_alert_write
from tests.delivery_builders import a_row
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.newsdesk.people.proposals import ANA, BO, KEY, SOURCE, a_proposal


@pytest.fixture
def store(store_on_file: InspectedStore) -> InspectedStore:
    """A strike with three killed, whose card stands in #wire."""
    told = (a_new_delivery(alert_key=KEY),)
    store_on_file.change(strike=a_strike_write(), alert=an_alert_write(), deliveries=told)
    return store_on_file


@pytest.fixture
def correcting(store: InspectedStore, clock: FakeClock) -> Correcting:
    clock.advance(minutes=10)
    wire = Subscription(channel="C0WIRE")
    return Correcting(store, clock, subscriptions=lambda: (wire,), editors=lambda: "C0EDITORS")


def proposed(correcting: Correcting, **what) -> int:
    return correcting.propose(KEY, ANA, a_proposal(**what), channel="C0WIRE").correction.note.number


def confirm(correcting: Correcting, **what) -> int:
    number = proposed(correcting, **what)
    assert correcting.confirm(number, BO).outcome is CorrectionOutcome.DONE
    return number


def rows(store: InspectedStore, key: str, kind: Kind, state: DeliveryState = DeliveryState.READY) -> list:
    return [r.new for r in store.deliveries if (r.new.alert_key, r.new.kind, r.state) == (key, kind, state)]


def test_a_proposal_changes_nothing_and_asks_the_editors(store: InspectedStore, correcting: Correcting) -> None:
    number = proposed(correcting)
    (asked,) = rows(store, f"correction/{number}", Kind.ROOT)
    assert (asked.channel, asked.message.old, asked.message.new) == ("C0EDITORS", "3", "4")
    assert shown(store.card_view(KEY).record, Field.KILLED).value == 3
    assert store.card_view(KEY).alert.revision == 1


def test_without_a_channel_for_editors_the_question_is_asked_where_the_form_was(
    store: InspectedStore, clock: FakeClock
) -> None:
    here = Correcting(store, clock, subscriptions=tuple)
    assert here.propose(KEY, ANA, a_proposal(), channel="C0WIRE").correction.channel == "C0WIRE"


@pytest.mark.parametrize(
    ("langs", "asked_in"),
    [
        ({"C0EDITORS": "es", "C0WIRE": "en"}, "es"),
        ({"C0EDITORS": "en", "C0WIRE": "es"}, "en"),
        ({"C0WIRE": "es"}, "es"),
        ({}, "en"),
    ],
)
def test_question_is_asked_in_the_language_of_its_channel(
    store: InspectedStore, clock: FakeClock, langs: dict[str, str], asked_in: str
) -> None:
    rooms = [Subscription(channel=channel, card_lang=lang) for channel, lang in langs.items()]
    number = proposed(Correcting(store, clock, subscriptions=lambda: rooms, editors=lambda: "C0EDITORS"))
    kept = {row.new.card_lang for row in store.deliveries if row.new.alert_key == f"correction/{number}"}
    assert kept == {asked_in}


def test_what_became_of_it_is_told_in_the_language_of_the_question(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    spanish = [Subscription(channel="C0EDITORS", card_lang="es")]
    number = proposed(Correcting(store, clock, subscriptions=lambda: spanish, editors=lambda: "C0EDITORS"))
    correcting.reject(number, BO)
    last = [row.new for row in store.deliveries if row.new.alert_key == f"correction/{number}"][-1]
    assert (last.message.state, last.card_lang) == ("rejected", "es")


def test_nobody_confirms_what_they_proposed(store: InspectedStore, correcting: Correcting) -> None:
    assert correcting.confirm(proposed(correcting), ANA).outcome is CorrectionOutcome.OWN
    assert shown(store.card_view(KEY).record, Field.KILLED).value == 3


def test_a_confirmed_value_is_the_desks_and_carries_both_names(store: InspectedStore, correcting: Correcting) -> None:
    confirm(correcting)
    view = store.card_view(KEY)
    chosen = shown(view.record, Field.KILLED)
    assert (chosen.value, chosen.claim.tier, chosen.claim.url) == (4, Tier.DESK, SOURCE)
    assert chosen.claim.origin == "desk (ana & bo)"
    assert (view.alert.card.state, view.alert.card.killed.value) == (CardState.CORRECTED, 4)
    assert [row.killed for row in store.ledger()] == [4]
    assert not disputed(view.record)


def test_the_thread_says_once_what_the_desk_corrected_and_who(store: InspectedStore, correcting: Correcting) -> None:
    confirm(correcting)
    (line,) = [row.message for row in rows(store, KEY, Kind.THREAD)]
    assert isinstance(line, ThreadLine)
    assert (line.kind, line.change.old, line.change.new, line.who) == ("desk_correction", "3", "4", "ana & bo")
    assert line.broadcast


def test_a_channel_that_was_told_in_a_digest_gets_the_card_as_corrected(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    outbox, late = SqlOutbox(store._engine), timedelta(minutes=5)
    outbox.enqueue([a_row(9, channel="C0WIRE")], now=clock.now() - 2 * late)
    (members,) = outbox.overdue(clock.now(), transports=["slack"], age=late, rows=20, young=late)
    digest = digest_of(members, now=clock.now(), late=late)
    assert digest is not None and outbox.collapse(members, digest, now=clock.now())
    confirm(correcting)
    (card,) = rows(store, KEY, Kind.ROOT)
    assert (card.channel, card.message.killed.value, card.mention) == ("C0WIRE", 4, None)
    assert rows(store, KEY, Kind.THREAD) == []


def test_the_desk_is_no_origin_and_no_source_of_its_own(store: InspectedStore, correcting: Correcting) -> None:
    before = origins(store.card_view(KEY).record)
    confirm(correcting)
    view = store.card_view(KEY)
    assert origins(view.record) == before
    assert [link.outlet for link in view.alert.card.sources] == ["The Wire"]


def test_a_figure_without_basis_becomes_not_known(store: InspectedStore, correcting: Correcting) -> None:
    confirm(correcting, value=UNKNOWN)
    view = store.card_view(KEY)
    assert shown_row(view.record).killed is None
    assert (view.alert.card.killed, view.alert.card.change.new) == (None, NOT_KNOWN)


def test_that_nothing_is_known_confirms_no_record(store: InspectedStore, correcting: Correcting) -> None:
    confirm(correcting, value=UNKNOWN)
    assert not confirmed(store.card_view(KEY).record)


def test_undo_shows_again_what_the_sources_say(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    number = confirm(correcting)
    clock.advance(minutes=5)
    assert correcting.undo(number, ANA).outcome is CorrectionOutcome.DONE
    record = store.card_view(KEY).record
    assert shown(record, Field.KILLED).claim.outlet == "The Wire"
    assert shown(as_known(record, clock.now() - timedelta(minutes=1)), Field.KILLED).value == 4
    assert not confirmed(record)
    assert [row.message.kind for row in rows(store, KEY, Kind.THREAD)] == ["desk_correction", "undone"]
    assert correcting.undo(number, BO).outcome is CorrectionOutcome.SETTLED
    (edited,) = [row.message for row in rows(store, f"correction/{number}", Kind.UPDATE) if row.revision == 4]
    assert edited.undoing == ("4", "3")
    assert store.audited()[0].detail == f"killed: 4 -> 3, source {SOURCE}"


def test_undoing_a_correction_that_a_later_one_overtook_takes_nothing_of_that_back(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    first = confirm(correcting)
    clock.advance(minutes=5)
    later = confirm(correcting, value=6, seen="4")
    clock.advance(minutes=5)
    undone = correcting.undo(first, ANA)
    assert (undone.outcome, undone.shown_now) == (CorrectionOutcome.OVERTAKEN, "6")
    assert shown(store.card_view(KEY).record, Field.KILLED).value == 6
    assert correcting.undo(later, ANA).outcome is CorrectionOutcome.DONE


def test_a_later_source_that_differs_from_the_desk_is_a_dispute_again(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    confirm(correcting)
    later = clock.advance(minutes=30)
    said = a_claim(Field.KILLED, 6, outlet="SOUTHCOM", tier=Tier.PRIMARY, claimed_at=later, known_at=later)
    record = store.card_view(KEY).record
    grown = replace(record, claims=(*record.claims, said))
    assert shown(grown, Field.KILLED).value == 4
    assert disputed(grown)


def test_a_form_that_was_open_while_the_record_moved_is_asked_again(
    store: InspectedStore, correcting: Correcting
) -> None:
    result = correcting.propose(KEY, ANA, a_proposal(seen="2"), channel="C0WIRE")
    assert (result.outcome, result.shown_now) == (CorrectionOutcome.MOVED, "3")
    assert store.correction(1) is None


def test_a_record_that_moved_before_the_confirmation_is_confirmed_by_a_second_press(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    number = proposed(correcting)
    said = a_claim(Field.KILLED, 5, outlet="SOUTHCOM", tier=Tier.PRIMARY, claimed_at=clock.now())
    record = a_record(71, *a_record().claims, said)
    store.change(strike=a_strike_write(record, claims=(said,)))
    moved = correcting.confirm(number, BO)
    assert (moved.outcome, moved.shown_now) == (CorrectionOutcome.MOVED, "5")
    assert correcting.confirm(number, BO).outcome is CorrectionOutcome.DONE
    assert shown(store.card_view(KEY).record, Field.KILLED).value == 4


def test_a_proposal_lapses_after_a_day_and_says_so_by_itself(
    store: InspectedStore, correcting: Correcting, clock: FakeClock
) -> None:
    number = proposed(correcting)
    lapses = clock.now() + timedelta(hours=24)
    waiting = [*rows(store, f"correction/{number}", Kind.UPDATE), *rows(store, f"correction/{number}", Kind.THREAD)]
    assert [(row.message.state, row.not_before) for row in waiting] == [("lapsed", lapses)] * 2
    clock.advance(hours=24)
    assert correcting.confirm(number, BO).outcome is CorrectionOutcome.LAPSED
    assert correcting.reject(number, BO).outcome is CorrectionOutcome.LAPSED


def test_what_was_decided_does_not_lapse_any_more(store: InspectedStore, correcting: Correcting) -> None:
    number = confirm(correcting)
    key = f"correction/{number}"
    assert [row.message.state for row in rows(store, key, Kind.UPDATE)] == ["confirmed"]
    assert rows(store, key, Kind.THREAD) == []


def test_a_rejected_proposal_can_not_be_confirmed(store: InspectedStore, correcting: Correcting) -> None:
    number = proposed(correcting)
    assert correcting.reject(number, BO).outcome is CorrectionOutcome.DONE
    assert correcting.confirm(number, BO).outcome is CorrectionOutcome.SETTLED
    assert shown(store.card_view(KEY).record, Field.KILLED).value == 3


def test_two_editors_who_confirm_at_once_make_one_claim(store: InspectedStore, correcting: Correcting) -> None:
    number = confirm(correcting)
    again = correcting.confirm(number, Actor(team="T0", user="U0CY", name="cy"))
    assert (again.outcome, again.correction.note.decided_by) == (CorrectionOutcome.SETTLED, "U0BO")
    assert sum(claim.tier is Tier.DESK for claim in store.card_view(KEY).record.claims) == 1


@pytest.mark.parametrize("other", ["reject", "confirm"])
@pytest.mark.parametrize("late", ["confirm", "reject"])
def test_what_another_process_decided_while_this_one_looked_is_not_decided_again(
    store: InspectedStore, correcting: Correcting, clock: FakeClock, late: str, other: str
) -> None:
    number = proposed(correcting)

    def card_view(key: str) -> CardView | None:
        looking.card_view = store.card_view
        assert getattr(correcting, other)(number, BO).outcome is CorrectionOutcome.DONE
        return store.card_view(key)

    looking = mock.Mock(wraps=store, card_view=card_view)
    second = Actor(team="T0", user="U0CY", name="cy")
    decided = getattr(Correcting(looking, clock, subscriptions=tuple), late)(number, second)
    assert (decided.outcome, decided.correction.note.decided_by) == (CorrectionOutcome.SETTLED, "U0BO")
    assert store.correction(number).note.decided_by == "U0BO"


def test_every_step_stands_in_the_audit_log(store: InspectedStore, correcting: Correcting) -> None:
    number = confirm(correcting)
    correcting.undo(number, BO)
    assert [(note.actor, note.action) for note in store.notes] == [
        ("T0/U0ANA", "correction_propose"),
        ("T0/U0BO", "correction_confirm"),
        ("T0/U0BO", "correction_undo"),
    ]
    assert store.notes[0].detail == f"killed: 3 -> 4, source {SOURCE}"


def test_a_story_without_figures_has_none_to_correct(correcting: Correcting) -> None:
    assert correcting.record("news/N-412") is None
    assert correcting.propose("news/N-412", ANA, a_proposal(), channel="C0WIRE").outcome is CorrectionOutcome.NO_CARD


def test_the_source_of_a_correction_is_not_given_for_what_stands_after_its_undo(
    store: InspectedStore, correcting: Correcting
) -> None:
    number = confirm(correcting)
    assert store.card_view(KEY).alert.card.change.url == SOURCE
    correcting.undo(number, ANA)
    assert store.card_view(KEY).alert.card.change.url is None


def test_an_undo_is_the_word_of_who_undid_it(store: InspectedStore, correcting: Correcting) -> None:
    number = confirm(correcting)
    assert store.card_view(KEY).alert.card.change.who == "ana & bo"
    correcting.undo(number, ANA)
    assert store.card_view(KEY).alert.card.change.who == "ana"
    assert [row.message.who for row in rows(store, KEY, Kind.THREAD)] == ["ana & bo", "ana"]
