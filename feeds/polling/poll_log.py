"""What the log says of polls. A network that is away is told as one thing, not once for each feed."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable

from feeds.polling.poll_rounds import FeedPoll
from newsdesk.entries import PollStatus
from newsdesk.errors import FetchReason, out_of_reach
from newsdesk.monitoring.faults import ENOUGH_FEEDS

logger = logging.getLogger(__name__)


class PollLog:
    """A line for each feed with news and for each that fails, silence only for those who debug.

    Failures wait for `tell`. Where until then many feeds were out of reach and none answered, it is our network: then
    they share a line, and while `network_down` says so they have none, for that was told. `status` names them.
    """

    def __init__(self, network_down: Callable[[], bool]) -> None:
        self._network_down = network_down
        self._failed: list[FeedPoll] = []
        self._answered = False

    def note(self, poll: FeedPoll) -> None:
        if poll.status is PollStatus.FAILED:
            self._failed.append(poll)
        else:
            level = logging.INFO if poll.new or poll.revised else logging.DEBUG
            _write(logging.WARNING if poll.status is None else level, poll)
        self._answered = self._answered or _has_answered(poll)

    def tell(self) -> None:
        """Call it every few seconds, and when all is done."""
        failed, alone = self._failed, self._answered or len(self._failed) < ENOUGH_FEEDS
        self._failed, self._answered = [], False
        known = self._network_down()
        if not (alone or known):
            counted = Counter(poll.reason for poll in failed).most_common()
            reasons = ", ".join(f"{reason} {n}" for reason, n in counted)
            logger.warning("no feed reached", extra={"feeds": len(failed), "reasons": reasons, "named_by": "status"})
        for poll in failed:
            ours = poll.reason == FetchReason.NO_PARSER  # said by the pool, once
            apart = not ours and (_has_answered(poll) or (alone and not known))
            _write(logging.WARNING if apart else logging.DEBUG, poll)


def _has_answered(poll: FeedPoll) -> bool:
    return poll.status is not None and not (poll.status is PollStatus.FAILED and out_of_reach(poll.reason))


def _write(level: int, poll: FeedPoll) -> None:
    if logger.isEnabledFor(level):
        fields = {"feed": poll.name, "status": poll.status or "left", "reason": poll.reason, "new": poll.new}
        logger.log(level, "feed polled", extra={**fields, "duration_s": round(poll.seconds, 3)})
