"""The hour at which an unconfirmed card admits that nobody followed: edited where it stands, and nobody is rung."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsdesk.alerting.card_marks import listening
from newsdesk.alerting.routing import Alert, route_update
from newsdesk.errors import DeskMoved
from newsdesk.messages import CardState, StrikeCard
from newsdesk.ports import AlertView, Amendment, AuditNote, Clock, DeskActions

SECOND_ORIGIN_WITHIN = timedelta(hours=12)
LOOKED_BACK = timedelta(days=3)  # after an outage; what is older was answered long ago
ACTOR = "desk"


def is_alone(card: StrikeCard) -> bool:
    """Is it a report of one origin that has not said yet that it stayed alone?"""
    return card.state is CardState.UNCONFIRMED and not card.stayed_alone and card.marks.set_aside is None


class AdmitAlone:
    """Looks through the cards of the last days and edits those whose time is over; returns how many. A card that
    somebody else changes at the same moment waits for the next look. Raises `StoreUnavailable` as the store does."""

    def __init__(self, store: DeskActions, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def __call__(self) -> int:
        now = self._clock.now()
        until = now - SECOND_ORIGIN_WITHIN
        cards = self._store.strike_alerts(since=until - LOOKED_BACK, until=until)
        alone = [view.key for view in cards if isinstance(view.card, StrikeCard) and is_alone(view.card)]
        return sum(self._admit(key) for key in alone)

    def _admit(self, key: str) -> bool:
        view = self._store.card_view(key)
        if view is None or not isinstance(view.alert.card, StrikeCard) or not is_alone(view.alert.card):
            return False
        card = replace(view.alert.card, stayed_alone=True, revision=view.alert.card.revision + 1)
        try:
            self._store.amend(self._amendment(view.version, view.alert, card))
        except DeskMoved:
            return False
        return True

    def _amendment(self, version: int, before: AlertView, card: StrikeCard) -> Amendment:
        now = self._clock.now()
        alert = Alert(card=card, severity=before.severity)
        return Amendment(
            expected_version=version,
            at=now,
            note=AuditNote(at=now, actor=ACTOR, action="stayed_alone", subject=before.key),
            alert=before.rewritten(card, at=now),
            deliveries=route_update(alert, listening(card, before.channels)),
        )
