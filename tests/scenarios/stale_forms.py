"""Forms that are open while somebody else does something, and are sent after it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.scenarios.office import ADMIN, EDITOR, OTHER, VIEWER
from tests.scenarios.steps import (
    CORRECTION,
    Step,
    by,
    in_room,
    on_card,
    opened,
    option,
    sent,
    split_sent,
    to_add_feed,
    to_confirm,
    to_correct,
    to_give_role,
    to_judge,
    to_merge,
    to_split,
    to_subscribe,
    to_unsubscribe,
    typed,
    value,
)

FIVE = {**CORRECTION, "value": value("5")}

SIX = {**CORRECTION, "value": value("6")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A form that is open while somebody else does something, and is sent after it."""

    opened: Step
    meanwhile: Step
    sent: Step
    told: str
    person: str = EDITOR


STALE = {
    "not_relevant": Stale(
        opened=to_judge,
        meanwhile=by(OTHER, to_judge, sent(reason=value("a drill"))),
        sent=sent(reason=value("an exercise")),
        told=f"Marked not relevant* by <@{OTHER}> meanwhile",
    ),
    "correct": Stale(
        opened=to_correct,
        meanwhile=by(ADMIN, by(OTHER, to_correct, sent(**FIVE)), in_room("correction.confirm")),
        sent=sent(**SIX),
        told="killed is now 5 (was 4). Your entry is kept.",
    ),
    "correct merged": Stale(
        opened=opened(on_card("alert.correct", record="S-72"), "correct"),
        meanwhile=by(OTHER, to_merge, sent()),
        sent=sent(**FIVE),
        told="This card is not on record any more.",
    ),
    "regroup": Stale(
        opened=to_merge, meanwhile=by(OTHER, to_merge, sent()), sent=sent(), told="S-72 is part of S-71 already"
    ),
    "regroup split": Stale(
        opened=to_split,
        meanwhile=by(OTHER, to_split, split_sent),
        sent=split_sent,
        told="These reports are not in S-71 any more.* Open the form again.",
    ),
    "subscribe_confirm": Stale(
        opened=to_confirm,
        meanwhile=by(OTHER, to_subscribe, sent(severity=option("urgent")), sent()),
        sent=sent(),
        told="Somebody changed this subscription meanwhile",
    ),
    "unsubscribe": Stale(
        opened=to_unsubscribe, meanwhile=by(OTHER, typed("unsubscribe")), sent=sent(), told="is not subscribed"
    ),
    "role": Stale(
        opened=to_give_role,
        meanwhile=by(ADMIN, typed(f"role <@{VIEWER}> editor")),
        sent=sent(person={"selected_user": VIEWER}, role=option("editor")),
        told=f"<@{VIEWER}> is *editor* already",
        person=ADMIN,
    ),
    "feed_add": Stale(
        opened=to_add_feed,
        meanwhile=by(VIEWER, by(ADMIN, typed(f"role <@{VIEWER}> admin")), to_add_feed, sent()),
        sent=sent(),
        told="is read already",
        person=ADMIN,
    ),
}
