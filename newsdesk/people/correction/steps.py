"""Corrections step by step: propose, confirm or reject, undo. Each is one press of one person, one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from newsdesk.alerts import Subscription
from newsdesk.entries import Tier
from newsdesk.messages import CorrectionNote, CorrectionState
from newsdesk.people.actor import Actor
from newsdesk.people.correction.values import LAPSES_AFTER, desk_claim, state_at, value_words, with_claim
from newsdesk.people.correction.writes import CorrectionStep, amendment, apply_correction, edit_row, question_rows
from newsdesk.ports import (
    CardView,
    Clock,
    Correction,
    DeskActions,
    prompt,
    reads,
)
from newsdesk.record.strike_rules import shown
from newsdesk.retry import retry_when_moved
from newsdesk.strikes import RETRACTED, Field, StrikeRecord


class CorrectionOutcome(StrEnum):
    """How a step of a correction ended."""

    DONE = "done"
    NO_CARD = "no_card"
    MOVED = "moved"  # the record shows something else by now: look again, then once more
    SAME = "same"  # the record shows the value already
    OWN = "own"  # nobody confirms what they proposed
    LAPSED = "lapsed"
    SETTLED = "settled"  # decided by somebody meanwhile
    OVERTAKEN = "overtaken"  # the desk has said something else since, which is what would be taken back


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionResult:
    outcome: CorrectionOutcome
    correction: Correction | None = None
    shown_now: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What an editor filled in. `seen` is what the form said of the field when it was opened."""

    field: Field
    value: int | str
    source_url: str
    note: str
    seen: str | None


class Correcting:
    """`editors` gives the channel where a second editor is asked; None: where the form was opened.

    The question is in the language of the cards of that channel; if it has none, of where the form was opened.
    """

    def __init__(
        self,
        store: DeskActions,
        clock: Clock,
        *,
        subscriptions: Callable[[], Sequence[Subscription]],
        editors: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._subscriptions = subscriptions
        self._editors = editors

    @reads
    def record(self, key: str) -> StrikeRecord | None:
        view = self._store.card_view(key)
        return view.record if view else None

    @prompt
    def propose(self, key: str, actor: Actor, proposal: Proposal, *, channel: str) -> CorrectionResult:
        return retry_when_moved(lambda: self._propose(key, actor, proposal, channel), what=f"correcting {key}")

    @prompt
    def confirm(self, number: int, actor: Actor) -> CorrectionResult:
        """Confirm a correction; anybody but the proposer may. If the record moved, the next press confirms it."""
        return retry_when_moved(lambda: self._confirm(number, actor), what=f"deciding about correction {number}")

    @prompt
    def reject(self, number: int, actor: Actor) -> CorrectionResult:
        return retry_when_moved(lambda: self._reject(number, actor), what=f"deciding about correction {number}")

    @prompt
    def undo(self, number: int, actor: Actor) -> CorrectionResult:
        """The desk takes its word back: what the sources say is shown again."""
        return retry_when_moved(lambda: self._undo(number, actor), what=f"deciding about correction {number}")

    # --- steps ------------------------------------------------------------------------------------------------

    def _propose(self, key: str, actor: Actor, proposal: Proposal, channel: str) -> CorrectionResult:
        view = self._store.card_view(key)
        if view is None or view.record is None or _is_part(view):
            return CorrectionResult(outcome=CorrectionOutcome.NO_CARD)
        shows = _shows(view.record, proposal.field)
        if shows != proposal.seen:
            return CorrectionResult(outcome=CorrectionOutcome.MOVED, shown_now=shows)
        if shows == value_words(proposal.value):
            return CorrectionResult(outcome=CorrectionOutcome.SAME, shown_now=shows)
        correction = self._proposed(view, view.record, proposal, actor, channel)
        step = self._step(view, actor, "propose")
        self._store.amend(amendment(step, correction, deliveries=question_rows(correction)))
        return CorrectionResult(outcome=CorrectionOutcome.DONE, correction=correction)

    def _proposed(
        self, view: CardView, record: StrikeRecord, proposal: Proposal, actor: Actor, channel: str
    ) -> Correction:
        asked_in = self._editors() or channel
        note = _question(view, record, proposal, actor, self._clock.now())
        return Correction(
            note=note,
            alert_key=view.alert.key,
            value=proposal.value,
            transport="slack",
            channel=asked_in,
            names=(actor.name or actor.user,),
            agreed_on=note.old,
            lang=self._language(asked_in, channel),
        )

    def _language(self, *channels: str) -> str:
        """The card language of the first of these channels that has a subscription, else English."""
        langs = {one.channel: one.card_lang for one in reversed(self._subscriptions())}
        return next((langs[channel] for channel in channels if channel in langs), "en")

    def _confirm(self, number: int, actor: Actor) -> CorrectionResult:
        now = self._clock.now()
        correction, view = self._open(number)
        if correction is None or view is None or view.record is None:
            return CorrectionResult(outcome=CorrectionOutcome.NO_CARD)
        if over := _over(correction, now):
            return over
        if actor.user == correction.note.proposed_by:
            return CorrectionResult(outcome=CorrectionOutcome.OWN, correction=correction)
        shows = _shows(view.record, correction.note.field)
        if shows != correction.agreed_on:
            step = self._step(view, actor, "look_again")
            self._store.amend(amendment(step, replace(correction, agreed_on=shows)))
            return CorrectionResult(outcome=CorrectionOutcome.MOVED, correction=correction, shown_now=shows)
        agreed = replace(
            correction,
            names=(*correction.names, actor.name or actor.user),
            note=_decided(correction.note, "confirmed", actor, now, cards=len(view.alert.channels)),
        )
        self._apply(self._step(view, actor, "confirm"), view.record, agreed, agreed.value)
        return CorrectionResult(outcome=CorrectionOutcome.DONE, correction=agreed)

    def _reject(self, number: int, actor: Actor) -> CorrectionResult:
        now = self._clock.now()
        correction, view = self._open(number)
        if correction is None or view is None:
            return CorrectionResult(outcome=CorrectionOutcome.NO_CARD)
        if over := _over(correction, now):
            return over
        rejected = replace(correction, note=_decided(correction.note, "rejected", actor, now, cards=0))
        step = self._step(view, actor, "reject")
        self._store.amend(amendment(step, rejected, deliveries=(edit_row(rejected),)))
        return CorrectionResult(outcome=CorrectionOutcome.DONE, correction=rejected)

    def _undo(self, number: int, actor: Actor) -> CorrectionResult:
        now = self._clock.now()
        correction, view = self._open(number)
        if correction is None or view is None or view.record is None:
            return CorrectionResult(outcome=CorrectionOutcome.NO_CARD)
        if correction.note.state != "confirmed":
            return CorrectionResult(outcome=CorrectionOutcome.SETTLED, correction=correction)
        if _said_since(view.record, correction):
            shows = _shows(view.record, correction.note.field)
            return CorrectionResult(outcome=CorrectionOutcome.OVERTAKEN, correction=correction, shown_now=shows)
        note = _decided(correction.note, "undone", actor, now, cards=len(view.alert.channels))
        undone = replace(
            correction,
            names=(actor.name or actor.user,),  # whose word it is now
            note=replace(note, undoing=_undoing(view.record, correction, now)),
        )
        self._apply(self._step(view, actor, "undo"), view.record, undone, RETRACTED)
        return CorrectionResult(outcome=CorrectionOutcome.DONE, correction=undone)

    def _open(self, number: int) -> tuple[Correction | None, CardView | None]:
        """A correction and its card; none of a record that is part of another one by now. What is decided about it
        counts as of the card's version, or later: then the write fails."""
        named = self._store.correction(number)
        view = self._store.card_view(named.alert_key) if named else None
        return self._store.correction(number), None if view is None or _is_part(view) else view

    def _step(self, view: CardView, actor: Actor, action: str) -> CorrectionStep:
        return CorrectionStep(view=view, actor=actor, action=action, at=self._clock.now())

    def _apply(self, step: CorrectionStep, record: StrikeRecord, correction: Correction, value: int | str) -> None:
        subscriptions = self._subscriptions()
        self._store.amend(apply_correction(step, record, correction, value, subscriptions=subscriptions))


def _over(correction: Correction, now: datetime) -> CorrectionResult | None:
    """Why nobody can decide about it any more; None while it waits."""
    state = state_at(correction, now)
    if state == "waiting":
        return None
    outcome = CorrectionOutcome.LAPSED if state == "lapsed" else CorrectionOutcome.SETTLED
    return CorrectionResult(outcome=outcome, correction=correction)


def _is_part(view: CardView) -> bool:
    return view.record is not None and view.record.merged_into is not None


def _shows(record: StrikeRecord, field: Field) -> str | None:
    value = shown(record, field)
    return value.words if value else None


def _said_since(record: StrikeRecord, correction: Correction) -> bool:
    """Has the desk spoken on the field once more since this was confirmed? The first word since is its own."""
    field, decided = correction.note.field, correction.note.decided_at
    said = [claim for claim in record.claims if claim.tier is Tier.DESK and claim.field is field]
    return decided is not None and sum(claim.claimed_at >= decided for claim in said) > 1


def _undoing(record: StrikeRecord, correction: Correction, now: datetime) -> tuple[str | None, str | None]:
    field, after = correction.note.field, with_claim(record, desk_claim(correction, RETRACTED, now))
    return _shows(record, field), _shows(after, field)


def _question(
    view: CardView, record: StrikeRecord, proposal: Proposal, actor: Actor, now: datetime
) -> CorrectionNote:
    return CorrectionNote(
        number=view.next_correction,
        record=record.key,
        record_name=record.name,
        field=proposal.field,
        old=_shows(record, proposal.field),
        new=value_words(proposal.value),
        source_url=proposal.source_url,
        note=proposal.note,
        state="waiting",
        proposed_by=actor.user,
        proposed_at=now,
        lapses_at=now + LAPSES_AFTER,
        cards=len(view.alert.channels),
    )


def _decided(
    note: CorrectionNote, state: CorrectionState, actor: Actor, now: datetime, *, cards: int
) -> CorrectionNote:
    return replace(note, state=state, decided_by=actor.user, decided_at=now, cards=cards)
