"""Buttons under an answer. Each carries a question, which is asked again when it is pressed."""

from __future__ import annotations

from dataclasses import replace

from handlers import action_ids as ids
from handlers.commands.reading.request import Request
from handlers.page import Button, Page
from newsdesk.prose.wording import say

MOST_CARRIED = 2000  # characters by a button of Slack


def with_language(page: Page, asked_in: str) -> Page:
    """The page whose buttons ask in the same language: `asked_in` are the words that asked for it, if any did."""
    if not asked_in:
        return page
    buttons = [_asking_in(one, asked_in) if isinstance(one, Button) else one for one in page.buttons]
    return replace(page, buttons=tuple(buttons))


def _asking_in(button: Button, asked_in: str) -> Button:
    question = f"{button.value} {asked_in}"
    whole = button.value.startswith("search ")  # what is searched for would hold these words, too
    known = whole or button.value.endswith(asked_in) or len(question) > MOST_CARRIED
    return button if known or not button.action_id.startswith(ids.OF_ANSWERS) else replace(button, value=question)


def share_button(request: Request, question: str = "") -> tuple[Button, ...]:
    """`question` where it is another one than was typed."""
    asked = question or request.question
    if not 0 < len(asked) <= MOST_CARRIED:
        return ()
    label, spoken = say("share", request.lang), say("share_say", request.lang)
    return (Button(label=label, action_id=ids.SHARE, value=asked, spoken=spoken),)


def run_button(label: str, question: str, *, name: str = "", spoken: str = "") -> Button:
    action_id = f"{ids.RUN}.{name}" if name else ids.RUN
    return Button(label=label, action_id=action_id, value=question, spoken=spoken or label)
