"""An answer in its forms: blocks and text for Slack, lines for a terminal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from handlers.commands.request import Request
from handlers.delivery.blocks import NO_NATIVE, page_payload
from handlers.delivery.plain import page_plain, plain_line
from handlers.page import Attachment, Button, Page
from newsdesk.prose.lines import Line
from newsdesk.prose.wording import Lang, say

MOST_CARRIED = 2000  # characters by a button of Slack
ASKS = "answer."  # so begin the action ids of buttons that carry a question


@dataclass(frozen=True, slots=True)
class Reply:
    """`text` is escaped and complete by itself; `blocks` say the same and are empty when no form fits."""

    page: Page
    answers: bool = True  # False: it says why there is no answer
    command: str = ""  # the sub-command that answers
    lang: Lang = "en"

    @property
    def text(self) -> str:
        return str(page_payload(self.page)["text"])

    @property
    def blocks(self) -> list[dict[str, Any]]:
        return list(page_payload(self.page).get("blocks", ()))

    @property
    def plainer(self) -> list[dict[str, Any]]:
        """The blocks without tables and charts, for a workspace that refuses them; empty when there are none."""
        if not self.page.has_native:
            return []
        return list(page_payload(self.page, rung=NO_NATIVE).get("blocks", ()))

    @property
    def file(self) -> Attachment | None:
        return self.page.file

    @property
    def plain(self) -> str:
        """The lines for a terminal; of an answer with a text file the file alone, which can be written to disk."""
        content = self.page.file.content if self.page.file else None
        return content.rstrip("\r\n") if isinstance(content, str) else page_plain(self.page)

    @staticmethod
    def words(line: Line) -> str:
        return plain_line(line)


def with_language(page: Page, asked_in: str) -> Page:
    """The page whose buttons ask in the same language: `asked_in` are the words that asked for it, if any did."""
    if not asked_in:
        return page
    buttons = [_asking_in(one, asked_in) if isinstance(one, Button) else one for one in page.buttons]
    return replace(page, buttons=tuple(buttons))


def _asking_in(button: Button, asked_in: str) -> Button:
    question = f"{button.value} {asked_in}"
    known = button.value.endswith(asked_in) or len(question) > MOST_CARRIED
    return button if known or not button.action_id.startswith(ASKS) else replace(button, value=question)


def share_button(request: Request, question: str = "") -> tuple[Button, ...]:
    """Shares without any state: the button carries the question, which is asked again when it is pressed. `question`
    where it is another one than was typed."""
    asked = question or request.question
    if not 0 < len(asked) <= MOST_CARRIED:
        return ()
    label, spoken = say("share", request.lang), say("share_say", request.lang)
    return (Button(label=label, action_id="answer.share", value=asked, spoken=spoken),)


def run_button(label: str, question: str, *, name: str = "", spoken: str = "") -> Button:
    action_id = f"answer.run.{name}" if name else "answer.run"
    return Button(label=label, action_id=action_id, value=question, spoken=spoken or label)
