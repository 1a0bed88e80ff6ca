"""Double clicks: the same button pressed, or the same form sent, twice in one movement.

Slack delivers these as two requests, each with an identity of its own; people mean one. What is typed or said counts
every time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import blake2b

from handlers.payloads import Body

WITHIN = timedelta(seconds=2)  # of a double click; who has read what came of a press takes longer


def press_key(body: Body) -> str | None:
    """Who pressed what, and where it stood; None for a request that is no press."""
    if body.get("type") not in ("block_actions", "view_submission"):
        return None
    parts = "\n".join((str(body["user"]["id"]), *_place(body), *_pressed(body)))
    return f"press/{blake2b(parts.encode(), digest_size=16).hexdigest()}"


def _place(body: Body) -> Iterator[str]:
    """With how often it was rewritten: who claims, releases and claims again means each of the three."""
    container, view, message = body.get("container") or {}, body.get("view") or {}, body.get("message") or {}
    yield str(container.get("channel_id") or "")
    yield str(container.get("message_ts") or view.get("id") or "")
    yield str((message.get("edited") or {}).get("ts") or view.get("hash") or "")


def _pressed(body: Body) -> Iterator[str]:
    for action in body.get("actions") or ():
        chosen = action.get("selected_option") or {}
        yield str(action.get("action_id"))
        yield str(chosen.get("value") or action.get("value") or "")
