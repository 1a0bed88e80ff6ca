"""Two requests are one movement of a finger only if everything that was pressed is the same."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from handlers.double_click import press_key

PRESS: dict[str, Any] = {
    "type": "block_actions",
    "trigger_id": "1.2",
    "user": {"id": "U0ANA"},
    "container": {"channel_id": "C0WIRE", "message_ts": "17.1"},
    "message": {"ts": "17.1", "edited": {"user": "U0BOT", "ts": "18.0"}},
    "actions": [{"action_id": "alert.claim", "value": "strike/S-71"}],
}
MENU: dict[str, Any] = PRESS | {"actions": [{"action_id": "alert.more", "selected_option": {"value": "mute"}}]}
AT_HOME: dict[str, Any] = PRESS | {"container": {"type": "view"}, "message": {}, "view": {"id": "V1", "hash": "1.a"}}
FORM: dict[str, Any] = {"type": "view_submission", "user": {"id": "U0ANA"}, "view": {"id": "V1"}}
REQUESTS = {"a press": PRESS, "a menu": MENU, "a press on the Home": AT_HOME, "a form": FORM}
ANOTHER = [
    (PRESS, "user.id", "U0EVE"),
    (PRESS, "container.channel_id", "C0DESK"),
    (PRESS, "container.message_ts", "17.2"),
    (PRESS, "message.edited.ts", "19.0"),
    (PRESS, "actions.0.action_id", "alert.mute"),
    (PRESS, "actions.0.value", "strike/S-72"),
    (MENU, "actions.0.selected_option.value", "unmute"),
    (AT_HOME, "view.id", "V2"),
    (AT_HOME, "view.hash", "2.b"),
    (FORM, "view.id", "V2"),
    (FORM, "user.id", "U0EVE"),
]


def changed(body: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    body = deepcopy(body)
    *places, last = path.split(".")
    inside: Any = body
    for place in places:
        inside = inside[int(place) if place.isdigit() else place]
    inside[last] = value
    return body


@pytest.mark.parametrize("body", REQUESTS.values(), ids=REQUESTS)
def test_same_press_has_one_key_however_often_slack_delivers_it(body: dict[str, Any]) -> None:
    assert press_key(body)
    assert press_key(body) == press_key(body | {"trigger_id": "3.4", "response_url": "https://hooks.example/2"})


@pytest.mark.parametrize(("body", "path", "value"), ANOTHER)
def test_press_of_something_else_has_another_key(body: dict[str, Any], path: str, value: str) -> None:
    assert press_key(body) != press_key(changed(body, path, value))


@pytest.mark.parametrize("kind", ["event_callback", "view_closed", "shortcut", None])
def test_what_is_no_press_has_no_key(kind: str | None) -> None:
    assert press_key(PRESS | {"type": kind}) is None


def test_key_of_a_press_names_nobody() -> None:
    assert "U0ANA" not in str(press_key(PRESS))
