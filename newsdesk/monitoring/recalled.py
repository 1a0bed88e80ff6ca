"""What a process that has ended told past the store, as the operators' channel has it: nothing else remembers it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from newsdesk.alerts import Receipt
from newsdesk.delivery.direct import Standing
from newsdesk.monitoring.episodes import Episode
from newsdesk.monitoring.faults import FaultKind
from newsdesk.monitoring.monitor_notes import STORE_ENDS, STORE_NOTES

LOOK_BACK = timedelta(days=1)


def untold_end(found: Mapping[str, list[Receipt]]) -> tuple[Episode, Standing] | None:
    """The last fault of the store that was told and whose end was not, with the note that stands there."""
    told = {_noticed(key, STORE_NOTES): key for key in found if key.startswith(STORE_NOTES)}
    last = max(told, default="")
    if not last or last in {_noticed(key, STORE_ENDS) for key in found if key.startswith(STORE_ENDS)}:
        return None
    began = datetime.strptime(last, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    episode = Episode(
        kind=FaultKind.STORE,
        subject="",
        began_at=began,
        noticed_at=began,
        seen="the service was started anew meanwhile",
        lost="",
        ripe=True,
        told_at=began,
        led=True,
        reminded_at=began,
    )
    return episode, Standing(key=told[last], receipt=found[told[last]][0])


def _noticed(key: str, prefix: str) -> str:
    """The moment in the key of a note."""
    return key.removeprefix(prefix).partition(":")[0]
