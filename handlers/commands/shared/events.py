"""The dated events of the policy timeline: which of them a question means, and how one is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from handlers.commands.reading.request import COMMAND, Request, filter_words
from handlers.commands.reading.vocabulary import POLICY
from handlers.messages.card_parts import host_of
from newsdesk.ports import Answers
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Line, Link, Piece
from newsdesk.prose.wording import Lang, day, say
from newsdesk.strikes import PolicyEvent
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut, one_line

MOST_EVENTS = 5000  # decades of policy
_STRIKES = ("strike.first", "strike.reported", "strike.resumed")  # on record as strikes, with their figures
LONGEST_ADDRESS = 400  # ten lines with their pages fit into one message


def events_of(request: Request, answers: Answers) -> list[PolicyEvent]:
    """Newest first, within the days asked for."""
    return within_days(request, answers.policy_events(since=request.since, limit=MOST_EVENTS))


def within_days(request: Request, events: Iterable[PolicyEvent]) -> list[PolicyEvent]:
    first, last = request.since or date.min, request.until or date.max
    return [event for event in events if first <= event.date <= last]


def without_strikes(events: Iterable[PolicyEvent]) -> list[PolicyEvent]:
    return [event for event in events if event.topic not in _STRIKES]


def about(events: Iterable[PolicyEvent], words: Sequence[str]) -> list[PolicyEvent]:
    """The events that have every word in their text, actor, place or topic, which are English."""
    folded = [fold(word.strip('"')) for word in words]
    wanted = [POLICY.get(word, word) for word in folded]
    return [event for event in events if all(_is_in(word, _said(event)) for word in wanted)]


def _is_in(word: str, said: str) -> bool:
    """Whether the word is there, also in the singular: who asks for votes means every vote."""
    return word in said or (word.endswith("s") and len(word) > 3 and word[:-1] in said)


def of_topic(request: Request, events: Sequence[PolicyEvent], topic: str) -> list[PolicyEvent]:
    """The events of a topic or of a group of topics: `congress` has `congress.vote`. Raises Mistake for a topic that
    there is not, whatever the days."""
    wanted = fold(topic)
    found = [event for event in events if event.topic == wanted or event.topic.startswith(f"{wanted}.")]
    if not found:
        groups = sorted({event.topic.partition(".")[0] for event in events})
        topics = sorted({event.topic for event in events})
        ends = [topic for topic in topics if topic.partition(".")[2] == wanted]  # "vote" of "congress.vote"
        close = ends or get_close_matches(wanted, [*groups, *topics], n=1)
        if close:
            like = f"{COMMAND} policy category:{close[0]}"
            raise Mistake("e_topic_near", request.lang, ways=[like], typed=cut(topic, 60), near=like)
        key = "e_topic" if groups else "e_no_topic"
        raise Mistake(key, request.lang, typed=cut(topic, 60), known=", ".join(groups))
    return found


def no_events(request: Request, newest: date | None, looked_for: Sequence[str], *, is_of_other_days: bool) -> Mistake:
    """The mistake for a question that no event fits. Days behind the end of the timeline, whose last event is of
    `newest`, are not the same as days without one; a search for what is `looked_for` may find more.
    """
    if newest is None:
        return NothingToShow("e_no_policy", request.lang)
    days = [each for each in request.filter_words if each.startswith(("since:", "until:"))]
    asked = " ".join([*looked_for, *days]) or say("words_here", request.lang)
    search = f"{COMMAND} search {cut(asked, 60)}"
    if request.since and request.since > newest:
        until = day(newest, request.lang, weekday=False)
        return NothingToShow("e_no_policy_since", request.lang, ways=[search], day=until, search=search)
    typed = request.question.removeprefix("policy ")
    if is_of_other_days:
        topic = filter_words({name: value for name, value in request.filters.items() if name == "category"})
        others = " ".join([COMMAND, request.command, *request.words, *topic])
        return NothingToShow("e_policy_then", request.lang, ways=[others, search], typed=typed, others=others)
    return NothingToShow("e_policy", request.lang, ways=[search], typed=typed, search=search)


def event_words(event: PolicyEvent, lang: Lang) -> str:
    """`Senate votes 52-47 to take up the resolution – US Senate`; what happened on land says that it is no strike."""
    said_so = "not a boat strike" in event.headline
    aside = say("on_land", lang) if event.topic.startswith("land_action") and not said_so else ""
    return f"{cut(one_line(event.headline), 220)} – {cut(one_line(event.actor), 60)}{aside}"


def event_line(event: PolicyEvent, lang: Lang) -> Line:
    """An event in one line, with its day and its best page."""
    source: tuple[Piece, ...] = ()
    if event.urls and len(event.urls[0]) <= LONGEST_ADDRESS:
        source = (" (", Link(host_of(event.urls[0]), event.urls[0]), ")")
    return (f"{day(event.date, lang, weekday=False)} · {event_words(event, lang)}", *source)


def _said(event: PolicyEvent) -> str:
    topic = f"{event.topic} {event.topic.replace('.', ' ').replace('_', ' ')}"
    return fold(f"{event.headline} {event.actor} {event.country} {topic}")
