"""Cards for the strikes of a digest that an outage, a flood or quiet hours made: from then on they stay up to date.

What a digest told has no card in its channel, so nothing that comes later can edit it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from newsdesk.alerting.card_marks import marks_of
from newsdesk.alerting.routing import Alert, route_quietly
from newsdesk.alerts import Subscription, alert_key
from newsdesk.messages import CardState, DigestItem, DigestMessage, StrikeCard
from newsdesk.people.actor import Actor
from newsdesk.ports import AlertView, Amendment, Archive, AuditNote, Clock, DeskActions, ToldChannel, prompt
from newsdesk.retry import retry_when_moved

MOST_CARDS = 10  # each of them rings
TRANSPORT = "slack"


def strikes_of(digest: DigestMessage) -> tuple[DigestItem, ...]:
    """The items that may get a card, those that were seen first."""
    return tuple(item for item in digest.items if _is_strike(item.headline_of))[:MOST_CARDS]


class DigestCards:
    """Raises `StoreUnavailable` as the store does."""

    def __init__(
        self,
        store: DeskActions,
        archive: Archive,
        clock: Clock,
        *,
        subscriptions: Callable[[], Sequence[Subscription]],
    ) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock
        self._subscriptions = subscriptions

    @prompt
    def post(self, key: str, channel: str, actor: Actor) -> tuple[str, ...] | None:
        """Post a card in the channel for each strike of its digest that has none there; the names of their records.
        None when the digest is not on record any more."""
        digest = self._archive.digest(TRANSPORT, channel, key)
        if digest is None:
            return None
        here = ToldChannel(channel=channel, transport=TRANSPORT, card_lang=self._language(channel))
        return tuple(item.record for item in strikes_of(digest) if self._post(digest, item, here, actor))

    def _post(self, digest: DigestMessage, item: DigestItem, here: ToldChannel, actor: Actor) -> bool:
        key = alert_key(item.record)
        return retry_when_moved(lambda: self._post_once(digest, key, here, actor), what=f"posting {key}")

    def _post_once(self, digest: DigestMessage, key: str, here: ToldChannel, actor: Actor) -> bool:
        view, now = self._store.card_view(key), self._clock.now()
        if view is None or not _lacks_card(view.alert, here.channel):
            return False
        alert = Alert(card=view.alert.card, severity=view.alert.severity)
        (row,) = route_quietly(alert, [here], self._subscriptions(), now=now)
        # The first card went into the digest under the key that it had then.
        row = replace(row, key=f"{row.key}:{digest.key.rsplit('/')[-1]}")
        note = AuditNote(at=now, actor=actor.id, action="post_card", subject=key, detail=f"in {here.channel}")
        self._store.amend(Amendment(expected_version=view.version, at=now, note=note, deliveries=(row,)))
        return True

    def _language(self, channel: str) -> str:
        return next((one.card_lang for one in self._subscriptions() if one.channel == channel), "en")


def _lacks_card(alert: AlertView, channel: str) -> bool:
    stands = _is_strike(alert.card) and marks_of(alert.card).set_aside is None
    return stands and all(one.channel != channel for one in alert.channels)


def _is_strike(card: object) -> bool:
    return isinstance(card, StrikeCard) and card.state is not CardState.WITHDRAWN
