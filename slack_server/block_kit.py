"""Block Kit as Slack checks it: the product's own strict validator, answered in Slack's words."""

from __future__ import annotations

from typing import Any

from handlers.rendering.checks import Problem
from handlers.rendering.validate import Surface, block_problems, problems
from slack_server import shapes
from slack_server.errors import SlackRefusal


def check_blocks(blocks: Any) -> None:
    """Raises `invalid_blocks` with a line and a JSON pointer for each thing that Slack would refuse in a message."""
    _refuse(block_problems(blocks, "message"), "invalid_blocks")
    shapes.note("message", {"blocks": blocks})


def check_view(view: dict[str, Any]) -> None:
    surface: Surface = "home" if view.get("type") == "home" else "modal"
    _refuse(problems(view, surface), "invalid_arguments")
    shapes.note(surface, view)


def _refuse(found: list[Problem], name: str) -> None:
    if not found:
        return
    errors = [f"{problem.message} [json-pointer:{problem.pointer}]" for problem in found]
    raise SlackRefusal(name, errors=errors, response_metadata={"messages": [f"[ERROR] {error}" for error in errors]})
