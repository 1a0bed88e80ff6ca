"""What polls change about their feeds, and their history. Each write is guarded by the lease of its poll."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

import sqlalchemy as sa

from newsdesk.entries import PollOutcome, PollStatus
from storage.columns import Spell, UtcDateTime
from storage.statements import ByName, driver_form, insert_as_given, insert_or_update
from storage.tables import feed_windows, feeds, polls

POLLED = sa.text("feeds.state IN ('active', 'quarantined') AND feeds.removed_at IS NULL")  # as `ix_feeds_due` says
T = TypeVar("T")
_QUIET = (PollStatus.NOT_MODIFIED, PollStatus.UNCHANGED)
_by_feed = attrgetter("feed_id")

_AT = sa.bindparam("at", type_=UtcDateTime())
_OURS = sa.and_(feeds.c.id == sa.bindparam("feed"), feeds.c.lease_token == sa.bindparam("token"))
_ALWAYS = {
    # A person may have paused the feed while it was polled: that stands.
    "state": sa.case((POLLED, sa.bindparam("new_state", type_=feeds.c.state.type)), else_=feeds.c.state),
    "failures": sa.bindparam("new_failures"),
    "last_failure": sa.bindparam("new_last_failure"),
    "last_polled_at": _AT,
    "next_poll_at": sa.bindparam("new_next_poll_at"),
    "lease_token": sa.null(),
    "lease_until": sa.null(),
}


def _given_or_kept(column: sa.Column[T]) -> sa.ColumnElement[T]:
    return sa.func.coalesce(sa.bindparam(f"new_{column.name}", type_=column.type), column)


_SUCCEEDED = {
    **_ALWAYS,
    # A failure is over; what is wrong with the body stands until another body comes.
    "last_failure": sa.case((feeds.c.failures == sa.literal_column("0"), feeds.c.last_failure)),
    "etag": _given_or_kept(feeds.c.etag),
    "last_modified": _given_or_kept(feeds.c.last_modified),
    "last_success_at": _AT,
}
_LAST_NEW_AT = sa.case((sa.bindparam("brought_news", type_=sa.Boolean()), _AT), else_=feeds.c.last_new_at)
_FAILED_POLL = feeds.update().where(_OURS).values(**_ALWAYS, suggested_url=_given_or_kept(feeds.c.suggested_url))
_QUIET_POLL = feeds.update().where(_OURS).values(**_SUCCEEDED)
_FULL_POLL = (
    feeds.update()
    .where(_OURS)
    .values(
        **_SUCCEEDED
        | {
            "etag": sa.bindparam("new_etag"),  # a new body without validators must not keep those of the old one
            "last_modified": sa.bindparam("new_last_modified"),
            "last_failure": sa.bindparam("new_last_failure"),  # what was wrong with a body that could be read
        },
        suggested_url=_given_or_kept(feeds.c.suggested_url),
        first_polled_at=sa.func.coalesce(feeds.c.first_polled_at, _AT),
        last_new_at=_LAST_NEW_AT,
    )
)
# One part of a long body: all else is written with the last one. That there are entries is known from here on.
_PART_OF_A_POLL = feeds.update().where(_OURS).values(last_new_at=_LAST_NEW_AT)
_LINE = polls.insert()
_LEASES = sa.select(feeds.c.id, feeds.c.lease_token).where(feeds.c.id.in_(sa.bindparam("ids", expanding=True)))


def write_outcome(connection: sa.Connection, outcome: PollOutcome, *, brought_news: bool) -> bool:
    """Write what one poll says about its feed; False, and nothing is written, when its lease is not ours any more."""
    if not _write(connection, _statement_for(outcome), [outcome], brought_news=brought_news):
        return False
    _write_marks(connection, [outcome])
    return True


def write_outcomes(connection: sa.Connection, outcomes: Sequence[PollOutcome]) -> int:
    quiet = [outcome for outcome in outcomes if _is_touch(outcome)]
    telling = [outcome for outcome in outcomes if not _is_touch(outcome)]
    in_order = sorted(quiet, key=_by_feed)  # two workers take the rows' locks in one order
    return _write(connection, _QUIET_POLL, in_order) + _write_telling(connection, telling)


def _is_touch(outcome: PollOutcome) -> bool:
    """A poll that moves its feed's own times and no more."""
    return outcome.status in _QUIET and outcome.window is None and not outcome.gap


def _write(
    connection: sa.Connection, statement: sa.Update, outcomes: Sequence[PollOutcome], *, brought_news: bool = False
) -> int:
    """One statement, handed to the driver as it is: what SQLAlchemy does about each value is twice the work of
    writing it. The lease is looked at by the statement itself."""
    if not outcomes:
        return 0
    text, values_of = driver_form(statement, connection.dialect)
    spell = UtcDateTime().bind_processor(connection.dialect)
    rows = [values_of(_parameters(outcome, spell, brought_news=brought_news)) for outcome in outcomes]
    return connection.exec_driver_sql(text, rows).rowcount


def _write_telling(connection: sa.Connection, outcomes: Sequence[PollOutcome]) -> int:
    """Polls that leave marks: one look at all leases, then one statement for each kind of outcome."""
    if not outcomes:
        return 0
    locked = _LEASES.order_by(feeds.c.id).with_for_update()
    tokens = dict(connection.execute(locked, {"ids": [outcome.feed_id for outcome in outcomes]}).all())
    ours = [outcome for outcome in outcomes if tokens.get(outcome.feed_id) == outcome.lease_token]
    groups: dict[sa.Update, list[PollOutcome]] = defaultdict(list)
    for outcome in ours:
        groups[_statement_for(outcome)].append(outcome)
    for statement, group in groups.items():
        _write(connection, statement, group)
    _write_marks(connection, ours)
    return len(ours)


def _statement_for(outcome: PollOutcome) -> sa.Update:
    if outcome.unfinished:
        return _PART_OF_A_POLL
    if outcome.status is PollStatus.FAILED:
        return _FAILED_POLL
    return _QUIET_POLL if outcome.status in _QUIET and outcome.window is None else _FULL_POLL


def _write_marks(connection: sa.Connection, outcomes: Sequence[PollOutcome]) -> None:
    """Remember what the bodies held, and what is worth a line in the history."""
    windows: list[ByName] = [
        {
            "feed_id": outcome.feed_id,
            "piece_digests": outcome.window.piece_digests,
            "window_keys": "\n".join(outcome.window.keys),
        }
        for outcome in outcomes
        if outcome.window is not None
    ]
    insert_as_given(connection, insert_or_update(connection.dialect.name, feed_windows), windows)
    spell = UtcDateTime().bind_processor(connection.dialect)
    worth_a_line = (outcome for outcome in outcomes if outcome.status not in _QUIET or outcome.gap)
    insert_as_given(connection, _LINE, [_history(outcome, spell) for outcome in worth_a_line])


def _parameters(outcome: PollOutcome, spell: Spell, *, brought_news: bool) -> ByName:
    words = (outcome.failure, outcome.detail)
    return {
        "feed": outcome.feed_id,
        "token": outcome.lease_token,
        "at": spell(outcome.at),
        "new_state": outcome.state.value,
        "new_failures": outcome.failures,
        "new_last_failure": ": ".join(filter(None, words)) or None,
        "new_next_poll_at": spell(outcome.next_poll_at),
        "new_etag": outcome.etag,
        "new_last_modified": outcome.last_modified,
        "new_suggested_url": outcome.suggested_url,
        "brought_news": brought_news,
    }


def _history(outcome: PollOutcome, spell: Spell) -> ByName:
    return {
        "feed_id": outcome.feed_id,
        "at": spell(outcome.at),
        "status": outcome.status.value,
        "gap": outcome.gap,
        "brought": outcome.brought,
    }
