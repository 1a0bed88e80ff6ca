"""`why URL`: what happened to one entry, step by step, and the reason by its code name."""

from __future__ import annotations

import re

from handlers.commands.reasons import RULES
from handlers.commands.reply import share_button
from handlers.commands.request import COMMAND, Mistake, Request, Usage
from handlers.page import Button, Page, note, section
from newsdesk.alerts import Action, Reason
from newsdesk.messages import Figure
from newsdesk.ports import Answers, Explanation
from newsdesk.prose.lines import Bold, Code, Line, Link, Moment, Piece, Room, cut, one_line
from newsdesk.prose.wording import category_name, day, figure, language_name, place_words
from newsdesk.understanding import Classification, Facts, Push, StrikeFacts

USAGE = Usage(name="why", example="why https://...", does="why posted, or why not", group="Words and reasons")
MOST_PUSHES = 4
POST = "why.post"
UNTOLD = (Action.SILENT, Action.DIGEST)
_RECORD = re.compile(r"(?i)s-?(\d{1,6})")
_STOPPED_AT = {Reason.FIRST_POLL: 1, Reason.TOO_OLD: 1, Reason.IRRELEVANT: 2, Reason.NO_NEW_FACT: 4}


def run(request: Request, answers: Answers) -> Page:
    if not request.words:
        raise Mistake(
            Bold("Why what?"),
            " Give the address of a story: ",
            Code(f"{COMMAND} why https://..."),
            " or a record: ",
            Code(f"{COMMAND} why S-70"),
        )
    address = request.text.strip('<>"').split("|")[0]
    found = _explained(address, answers)
    if found is None:
        raise Mistake(
            Bold("Never seen."),
            " No feed we read carried ",
            Code(cut(address, 200)),
            ". Nearest: ",
            Code(f"{COMMAND} search WORDS"),
            " of its title. An admin can add its feed: ",
            Code(f"{COMMAND} feed add {cut(address, 200)}"),
        )
    verdict = _verdict(found)
    return Page(
        text=f"Why: {_title(found)}. {verdict}: {_reason(found)} ({found.decision.reason.value}).",
        parts=(
            section(
                "head",
                (Bold(f"{verdict}"), f": {_reason(found)}"),
                (Link(_title(found), found.entry.link),),
                essential=True,
            ),
            section("steps", *_steps(found), essential=True),
            note("foot", (f"E-{found.entry_id}, revision {found.revision} · decided ", Moment(found.decided_at))),
        ),
        buttons=(*_post_button(found), *share_button(request, f"why {address}")),
        more=f"{COMMAND} why E-{found.entry_id}",
    )


def _explained(address: str, answers: Answers) -> Explanation | None:
    """A record is explained by the first entry that spoke of it."""
    number = _RECORD.fullmatch(address)
    if not number:
        return answers.explain(address)
    record = answers.strike(int(number[1]))
    if record is None:
        raise Mistake(Bold(f"No record S-{number[1]}."), " Try ", Code(f"{COMMAND} latest"), ".")
    told = sorted((claim for claim in record.claims if claim.entry_key), key=lambda claim: claim.known_at)
    if not told:
        raise Mistake(
            Bold(f"{record.name} came with the product's record."),
            " No entry of a feed stands behind it, and no alert was posted for it. Its sources: ",
            Code(f"{COMMAND} strike {record.key}"),
        )
    return answers.explain(told[0].entry_key or "")


def _post_button(found: Explanation) -> tuple[Button, ...]:
    """For an entry that no channel has a card of; who may is asked when it is pressed."""
    if found.decision.action not in UNTOLD or found.posted or found.understanding is None:
        return ()
    asks = "It goes to the channels that ask for such news and to this one, with your name on the card."
    name = f"E-{found.entry_id}"
    spoken = f"Post {name} against the decision"
    return (Button(label="Post anyway", action_id=POST, value=name, spoken=spoken, asks=asks),)


def _title(found: Explanation) -> str:
    return cut(one_line(found.entry.title) or found.entry.outlet, 150)


def _reason(found: Explanation) -> str:
    return RULES[found.decision.reason]


def _verdict(found: Explanation) -> str:
    record = found.strike_name or "its story"
    match found.decision.action:
        case Action.ALERT if found.posted:
            return "Posted as an alert"
        case Action.ALERT:
            return "An alert, but no channel is subscribed to it"
        case Action.UPDATE:
            return f"Added to {record}"
        case Action.DIGEST:
            return "Kept for the digest"
        case Action.SILENT:
            return f"Not posted: stopped at step {_STOPPED_AT.get(found.decision.reason, 5)} of 6"


# --- the six steps ---------------------------------------------------------------------------------------------


def _steps(found: Explanation) -> list[Line]:
    tier = found.entry.tier.value
    lines: list[Line] = [
        (
            "1 ",
            Bold("Read"),
            " ",
            Moment(found.entry.first_seen_at),
            f", feed {cut(one_line(found.feed_name), 80)}, {tier}",
        )
    ]
    if found.understanding is None:
        lines.append(("2 ", Bold("Understood"), " not: it was too old to be read"))
    else:
        lines += _understood(found.understanding.classification)
        lines.append(("3 ", Bold("Facts"), f" {_facts(found.understanding.facts)}"))
    lines.append(("4 ", Bold("Placed"), f" {_placed(found)}"))
    decision = found.decision
    lines.append(("5 ", Bold("Decided"), f" {decision.action.value}, reason ", Code(decision.reason.value)))
    if decision.detail:
        lines.append((f"    {cut(one_line(decision.detail), 200)}",))
    return [*lines, _told(found)]


def _understood(thought: Classification) -> list[Line]:
    sure = thought.relevance if thought.relevant else 1 - thought.relevance
    topic: Line = (" ", Code(thought.topic)) if thought.topic else ()
    new = ", reports a new strike" if thought.new_event else ""
    kind = category_name(thought.category).split(",")[0].lower() if thought.relevant else "not about this story"
    about = f", {thought.severity.value}, {sure:.0%} sure, {language_name(thought.lang)}{new}"
    lines: list[Line] = [("2 ", Bold("Understood"), f" as {kind}", *topic, about)]
    pushes = ", ".join(list(dict.fromkeys(map(_push, thought.reasons)))[:MOST_PUSHES])
    return [*lines, (f"    pushed by: {pushes}",)] if pushes else lines


def _push(push: Push) -> str:
    """`lethal kinetic strike (+)`: what was found in the text, and which way it pushed."""
    kind, colon, words = push.what.partition(": ")
    what = f"{words} in title" if kind == "title" else words if colon else push.what
    return f"{cut(one_line(what), 60)} ({'+' if push.weight >= 0 else '-'})"


def _facts(facts: Facts) -> str:
    said = [_event(event) for event in facts.events[:3]]
    total = facts.cumulative
    if total and total.killed:
        said.append(f"total in print: {total.qualifier or 'about'} {total.killed.value} killed")
    who = f" – {cut(one_line(facts.speaker), 60)}" if facts.speaker and said else ""
    return ("; ".join(said) + who) if said else "none that we keep"


def _event(event: StrikeFacts) -> str:
    figures = (
        (event.killed, "killed"),
        (event.presumed_dead, "presumed"),
        (event.survivors, "survivor"),
        (event.strikes, "strike"),
        (event.vessels, "vessel"),
    )
    said = [
        figure(Figure(value=quoted.value, comparator=quoted.comparator), noun, "en")
        for quoted, noun in figures
        if quoted
    ]
    said += [place_words(event.location.value, "en")] if event.location else []
    said += [day(event.date.value, weekday=False)] if event.date else []
    return ", ".join(said) or "a strike, no figures"


def _placed(found: Explanation) -> str:
    others = [outlet for outlet in found.story_outlets if outlet != found.entry.outlet]
    story = (
        f"same story as {', '.join(cut(one_line(outlet), 40) for outlet in others[:4])}"
        if others
        else "a story of its own"
    )
    if found.story_id is None:
        story = "in no story"
    return story + (f", strike {found.strike_name}" if found.strike_name else "")


def _told(found: Explanation) -> Line:
    if not found.posted:
        return ("6 ", Bold("Told"), " nobody")
    pieces: list[Piece] = ["6 ", Bold("Told")]
    for n, posted in enumerate(found.posted[:5]):
        pieces += [", " if n else " ", Room(posted.channel), " "]
        pieces.append(Moment(posted.at, time_only=True) if posted.at else posted.state)
        pieces += [" ", Link("card", posted.permalink)] if posted.permalink else []
    more = len(found.posted) - 5
    return (*pieces, f" and {more} more") if more > 0 else tuple(pieces)
