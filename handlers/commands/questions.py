"""What a newsroom asks about this story: which command answers it, and what is plainly not known.

The list is the newsroom's own. `gap` says what the record does not have, in words for the person who asks.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.request import COMMAND
from handlers.page import Page, heading, note, section
from newsdesk.prose.lines import Bold, Code, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    asks: str
    command: str = ""
    gap: str = ""


QUESTIONS: tuple[Question, ...] = (
    Question(
        asks="Was there a strike in the last 24 hours? By whom announced, where, how many?",
        command="list past 24 hours",
    ),
    Question(asks="What is the total today, by which count, and why do other counts differ?", command="total"),
    Question(asks="Is this a new strike or one that was sent already?", command="why URL"),
    Question(asks="Which strikes had survivors, and what became of them?", command="list survivors"),
    Question(asks="Strikes per month and basin, the longest gap, the busiest week?", command="chart month"),
    Question(asks="Killed per announcement: median, most, how many with more than five?", command="total"),
    Question(
        asks="Which strikes have victims named, by whom?",
        command="policy category:victims",
        gap="not known: names, which are not kept with the strikes",
    ),
    Question(asks="Which strikes were announced more than one day late?", command="list late"),
    Question(asks="Was a strike ever corrected? Both versions?", command="disputed"),
    Question(
        asks="Which group did the US blame?",
        command="search Tren de Aragua",
        gap="not known: for how many strikes no group was named; groups stand in notes, not in figures",
    ),
    Question(
        asks="Did any official show evidence of cargo?", gap="not known: cargo is not kept. Outlets: search cargo"
    ),
    Question(
        asks="What did Congress do since a day? Tallies, crossing members?",
        command="policy congress since October 2025",
        gap="not known: crossing members, where no headline names them",
    ),
    Question(
        asks="Burnley v. United States and the FOIA suits?",
        command="policy category:courts",
        gap="not known: hearings to come",
    ),
    Question(
        asks="Which countries limited intelligence sharing, who softened it?", command="policy category:intel_sharing"
    ),
    Question(asks="What did Colombia, Mexico, the UK or Trinidad say?", command="policy Colombia"),
    Question(asks="Terrorist and sanctions listings: announced, in force?", command="policy category:designation"),
    Question(
        asks="Is Venezuelan airspace closed in law?",
        command="policy airspace",
        gap="not known: notices in force today, EASA",
    ),
    Question(
        asks="Which ships and aircraft are there now, against last month?",
        command="policy category:buildup",
        gap="not known: what is there now, only reported moves",
    ),
    Question(asks="Tankers seized so far: dates, names?", command="policy category:seizure"),
    Question(
        asks="Coast Guard interdictions: up or down?",
        command="policy interdiction",
        gap="not known: tonnage over time, only single cases",
    ),
    Question(
        asks="Who warned that strikes would cost intelligence, and what came of it?",
        command="policy intelligence",
        gap="not known: warnings as such. Outlets: search intelligence sharing",
    ),
    Question(
        asks="Alert me if a total jumps without a new strike",
        gap="not watched for: totals alone ring nobody. Compare total and as-of",
    ),
    Question(
        asks="Alert me if SOUTHCOM posts and no wire follows, or the other way round",
        gap="not watched for: a card without a second origin says so after 12 hours",
    ),
    Question(asks="A two-line brief in English and Spanish, attributed, no labels?", command="brief"),
    Question(asks="What do we not know about a strike?", command="strike S-34"),
)


def questions_page() -> Page:
    answered = [question for question in QUESTIONS if question.command]
    others = [question for question in QUESTIONS if not question.command]
    half = len(answered) // 2
    unanswered = " ".join(f"{question.asks} – {question.gap}." for question in others)
    return Page(
        text=f"{len(answered)} of {len(QUESTIONS)} questions that newsrooms ask have a command. {unanswered}",
        parts=(
            heading("What newsrooms ask"),
            section("q0", *map(_line, answered[:half]), essential=True),
            section("q1", *map(_line, answered[half:]), essential=True),
            section("others", (Bold("Not answered"),), *map(_line, others), essential=True),
            note("foot", ("All commands: ", Code(f"{COMMAND} help"))),
        ),
    )


def _line(question: Question) -> Line:
    gap = f" – {question.gap}" if question.gap else ""
    if not question.command:
        return (f"• {question.asks}{gap}",)
    return (f"• {question.asks} ", Code(f"{COMMAND} {question.command}"), gap)
