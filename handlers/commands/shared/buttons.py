"""Buttons under an answer. Each carries a question, which is asked again when it is pressed."""

from __future__ import annotations

from dataclasses import replace

from handlers import action_ids as ids
from handlers.commands.reading.numbers import RECORD
from handlers.commands.reading.request import COMMAND, Request
from handlers.page import Button, Page
from newsdesk.prose.wording import Lang, say
from newsdesk.text.printable import cut

MOST_CARRIED = 2000  # characters by a button of Slack
LONGEST_LABEL = 75
_IN_A_WORD = ("latest", "total", "list")


def with_language(page: Page, asked_in: str) -> Page:
    """The page whose buttons ask in the same language: `asked_in` are the words that asked for it, if any did."""
    if not asked_in:
        return page
    return page.with_buttons(lambda button: _asking_in(button, asked_in))


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


def way_button(way: str, lang: Lang, *, name: str) -> Button:
    """The button that asks `way`, a question as it is typed, with or without `/strikes`; its label says which."""
    question = way.removeprefix(f"{COMMAND} ")
    command, _, rest = question.partition(" ")
    label, spoken = cut(say("run_it", lang, line=f"{COMMAND} {question}"), LONGEST_LABEL), ""
    if question == "help":
        label, spoken = say("help_button", lang), say("help_say", lang)
    elif command == "search":
        label, spoken = say("search_button", lang), say("search_say", lang)
    elif question in _IN_A_WORD:
        label, spoken = say(f"ask_{question}", lang), say("ask_for", lang, name=question)
    elif command == "strike" and RECORD.fullmatch(rest):
        label = say("open_record", lang, record=rest)
    return run_button(label, question[:MOST_CARRIED], name=name, spoken=spoken)
