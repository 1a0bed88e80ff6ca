"""What the people who run the service are told about telling. One note per fault, not one per message.

That nothing can be sent at all is told by `newsdesk.monitoring.monitor`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk.alerts import Delivery, Kind, Lane, NewDelivery
from newsdesk.errors import DeliveryError
from newsdesk.messages import OperatorNote
from newsdesk.text.printable import capital


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorChannel:
    transport: str
    channel: str


def nobody() -> OperatorChannel | None:
    """Stands for operators without a channel."""
    return None


def about(channel: str) -> tuple[str, ...]:
    """How the keys of notes begin that tell of a channel lost or back."""
    return f"channel_lost/{channel}/", f"channel_back/{channel}/"


def _loss(channel: str, now: datetime) -> str:
    """One key for both who may tell of it: of two at the same moment, one is heard."""
    return f"channel_lost/{channel}/{now:%Y%m%dT%H%M}"


def is_told(newest: str | None) -> bool:
    """Have the operators heard that a channel is lost? `newest` is the key of the newest note `about` it: Slack says
    so in an event, and by refusing a message, and one note is enough."""
    return newest is not None and not newest.startswith("channel_back/")


def channel_parked(delivery: Delivery, error: DeliveryError, *, now: datetime) -> OperatorNote:
    """One for each time that a channel is parked, if nobody told of it."""
    mended = _MENDED_BY_CODE.get(error.code)
    return OperatorNote(
        key=_loss(delivery.channel, now),
        kind="parked",
        subject=delivery.channel,
        since=now,
        last_error=_refusal(error.code),
        doing=f"its messages are kept and sent when the channel takes them again{f': {mended}' if mended else ''}",
        lost="nothing; the channel is not told meanwhile",
    )


LOST = {
    "archived": "it was archived",
    "deleted": "it was deleted",
    "left": "Strikewire was removed from it",
}
_MENDED_BY = {"archived": "unarchive it", "left": "type /invite @Strikewire there"}
_LET_US_POST = "let Strikewire post, in the settings of the channel"
_MENDED_BY_CODE = {
    "is_archived": _MENDED_BY["archived"],
    "not_in_channel": _MENDED_BY["left"],
    "channel_not_found": f"{_MENDED_BY['left']}, or correct its id",
    "restricted_action": _LET_US_POST,
    "restricted_action_read_only_channel": _LET_US_POST,
    "posting_to_channel_denied": _LET_US_POST,
}
_MEANT_BY_CODE = {
    "is_archived": "it is archived",
    "not_in_channel": "Strikewire is not in it",
    "channel_not_found": "Slack shows us no such channel",
    "restricted_action": "only some people may post there",
    "restricted_action_read_only_channel": "only some people may post there",
    "posting_to_channel_denied": "Slack does not let us post there",
}


def _refusal(code: str) -> str:
    """What Slack's code means, and the code, for who looks it up."""
    meant = _MEANT_BY_CODE.get(code)
    return f"{meant} ({code})" if meant else code


def channel_lost(channel: str, what: str, *, managed: bool, now: datetime) -> OperatorNote:
    """A subscribed channel that takes no messages any more, and how it does again; `what` is a key of `LOST`."""
    end = "take it out of the configuration" if managed else f"end it with /strikes unsubscribe {channel}"
    ways = [words for words in (_MENDED_BY.get(what), end) if words]
    return OperatorNote(
        key=_loss(channel, now),
        kind="channel_lost",
        subject=channel,
        since=now,
        last_error=LOST[what],
        doing=f"What is for it is kept. {capital(', or '.join(ways))}",
    )


def channel_back(channel: str, *, now: datetime) -> OperatorNote:
    return OperatorNote(
        key=f"channel_back/{channel}/{now:%Y%m%dT%H%M%S}",
        kind="channel_back",
        subject=channel,
        since=now,
        doing="what was kept for it is sent",
    )


def channel_renumbered(old: str, new: str, *, now: datetime) -> OperatorNote:
    """Tell operators that the configuration names a channel by its old id: a subscribed one, or their own."""
    return OperatorNote(
        key=f"channel_renumbered/{old}/{new}",
        kind="channel_renumbered",
        subject=new,
        since=now,
        doing="what was for the old one goes on there."
        f" Put {new} in place of {old} in the configuration when it suits",
    )


def events_dropped(minute: datetime) -> OperatorNote:
    """One an hour: Slack sends an app at most 30,000 events in that time, and says in which minute it sent fewer."""
    return OperatorNote(
        key=f"events_dropped/{minute:%Y%m%dT%H}",
        kind="events_dropped",
        subject="",
        since=minute,
        last_error="this workspace has more of them in an hour than Slack sends",
        doing="commands, buttons and alerts go on",
        lost="questions asked by mention, and what happened to channels, in that minute",
    )


def another_copy(*, now: datetime) -> OperatorNote:
    """One a day."""
    return OperatorNote(
        key=f"another_copy/{now:%Y-%m-%d}",
        kind="another_copy",
        subject="",
        since=now,
        last_error="Slack has more lines open to this app than services work on this database",
        doing="stop the other one, or let both use one PostgreSQL database: with databases of their own both tell"
        " every alert",
        lost="nothing; what is pressed or typed may reach the other one",
    )


def damaged(words: str, *, now: datetime) -> OperatorNote:
    """One a day, if what holds it is whole itself."""
    return OperatorNote(
        key=f"damaged/{now:%Y-%m-%d}",
        kind="damaged",
        subject="",
        since=now,
        last_error=words,
        doing="what does not need the damaged pages goes on. Stop the service, restore a backup, start it",
        lost="whatever cannot be read or recorded meanwhile, alerts among it",
    )


def clock_off(words: str, *, now: datetime) -> OperatorNote:
    """One a day, by the clock that is wrong."""
    return OperatorNote(
        key=f"clock/{now:%Y-%m-%d}",
        kind="clock",
        subject="",
        since=now,
        last_error=words,
        doing="the desk goes by the clock of its database: the PostgreSQL server's, else this machine's. Let a time"
        " server set it",
        lost="what depends on times: to a clock that is days ahead the news of today is old, and rings nobody",
    )


def form_refused(delivery: Delivery, code: str, *, last_rung: bool, now: datetime) -> OperatorNote:
    """One a day for each kind of refusal."""
    return OperatorNote(
        key=f"form_refused/{delivery.transport}/{code}/{now:%Y-%m-%d}",
        kind="form_refused",
        subject=delivery.alert_key,
        since=now,
        last_error=code,
        doing="the message is kept and waits for a person" if last_rung else "it was sent again in a plainer form",
        lost="this message" if last_rung else "nothing",
    )


def unheard_of(delivery: Delivery, code: str, *, now: datetime) -> OperatorNote:
    """One a day for each channel: what it means nobody taught us."""
    return OperatorNote(
        key=f"parked/{delivery.transport}/{delivery.channel}/{code}/{now:%Y-%m-%d}",
        kind="parked",
        subject=delivery.channel,
        since=now,
        last_error=code,
        doing="this release does not know that answer: what is for the channel is tried again every minute",
        lost="nothing; the channel is told late",
    )


def outcome_held(delivery: Delivery, *, now: datetime) -> OperatorNote:
    """One a day: without history nobody can tell whether a message arrived, and we were told not to repeat."""
    return OperatorNote(
        key=f"parked/{delivery.transport}/outcome/{now:%Y-%m-%d}",
        kind="parked",
        subject=delivery.channel,
        since=now,
        last_error="the outcome of a send is not known",
        doing="the message is kept. If it is not in the channel, restart the service: a start sends it again",
        lost="nothing if it arrived, else this message",
    )


BEGINNINGS = ("blind", "quarantined")  # kinds of notes that are edited when what they tell of is over


def as_delivery(note: OperatorNote, to: OperatorChannel) -> NewDelivery:
    """A message of its own; of a beginning that is over, the edit of the message that told of it."""
    over = note.mended and note.kind in BEGINNINGS
    return NewDelivery(
        key=f"{note.key}:{to.channel}:{'over' if over else 'operator'}",
        channel=to.channel,
        transport=to.transport,
        kind=Kind.UPDATE if over else Kind.OPERATOR,
        lane=Lane.NORMAL,
        alert_key=note.key,
        revision=2 if over else 1,
        message=note,
    )
