"""The questions that newsrooms ask: each answer is held against the files of the shipped record; gaps are said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest

from handlers.commands.answering import answer
from handlers.commands.shared.questions import QUESTIONS, Question
from handlers.rendering.plain import page_plain
from handlers.rendering.validate import problems
from newsdesk.ports import Answers
from tests.handlers.commands.shipped import NOW, Strike, ledger_file, rows_of

FILE = ledger_file()
POLICY = rows_of("policy.csv")
SEARCHED = ("category", "actor", "country", "headline")
LAST = max(FILE, key=lambda one: (one.day, one.first))


def said(question: str, store: Answers, now: datetime = NOW) -> str:
    reply = answer(question, answers=store, now=now)
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    return " ".join(reply.plain.split())


def name(one: Strike) -> str:
    return f"S-{one.first}" if one.first == one.last else f"S-{one.first} to S-{one.last}"


def words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


# --- what each answer must say, from the files alone -----------------------------------------------------------


def the_total() -> list[str]:
    killed, strikes = sum(one.killed for one in FILE), sum(one.strikes for one in FILE)
    presumed = sum(one.presumed_by(NOW.date()) for one in FILE)
    return [f"{killed} killed in {strikes} strikes", f"{presumed} presumed dead, kept apart", "CBS", "UPI"]


def the_survivors() -> list[str]:
    had = [one for one in FILE if one.survivors]
    killed, strikes = sum(one.killed for one in had), sum(one.strikes for one in had)
    fates = [row["value"] for row in rows_of("later.csv") if row["field"] == "survivors_fate"]
    said = [f"{name(one)}: {one.presumed_by(NOW.date())} presumed dead" for one in had if one.presumed]
    return [f"{killed} killed in {strikes} strikes", *fates, *said]


def the_months() -> list[str]:
    months: Counter[str] = Counter()
    for one in FILE:
        months[f"{one.day:%b %y}"] += one.strikes
    days = sorted({one.day for one in FILE})
    before, after = max(pairwise(days), key=lambda pair: pair[1] - pair[0])
    weeks: Counter[date] = Counter()
    for one in FILE:
        weeks[one.day - timedelta(days=one.day.weekday())] += one.strikes
    (monday, most) = max(weeks.items(), key=lambda item: item[1])
    return [
        *(f"{month} {n}" for month, n in months.items()),
        f"Longest gap: {(after - before).days} days, {words(before)} to {words(after)}",
        f"Busiest week: {most} strikes, from {monday:%a} {words(monday)}",
    ]


def the_spread() -> list[str]:
    killed = [one.killed for one in FILE]
    many = sum(n > 5 for n in killed)
    return [f"Median {median(killed):g}, most {max(killed)}", f"more than 5 in {many} of {len(killed)}"]


def the_late_ones() -> list[str]:
    late = [one for one in FILE if (one.announced - one.day).days > 1]
    return [f"in {len(late)} strikes", *(f"{name(one)}: {words(one.announced)}" for one in late)]


def the_changes() -> list[str]:
    later = [(one, known_on, n) for one in FILE for known_on, n in one.presumed if known_on > one.announced]
    lines = [f"{name(one)}, {words(one.day)}: presumed dead 0 → {n} – " for one, _, n in later]
    return [
        *lines,
        *{f"told {words(on)}" for _, on, _ in later},
        *(row["headline"] for row in POLICY if row["category"] == "figures.correction"),
    ]


def of_topic(topic: str) -> Callable[[], list[str]]:
    """Every event of the topic: as many as the file has, each by its headline."""

    def expected() -> list[str]:
        rows = [row for row in POLICY if row["category"].split(".")[0] == topic or row["category"] == topic]
        return [f"{len(rows)} policy event", *(row["headline"][:60] for row in rows[-10:])]

    return expected


def with_words(*wanted: str) -> Callable[[], list[str]]:
    """Every event that has these words in what was done, by whom, where or under which topic."""

    def expected() -> list[str]:
        said = {n: " ".join(row[name] for name in SEARCHED).lower() for n, row in enumerate(POLICY)}
        rows = [POLICY[n] for n, text in said.items() if all(word.lower() in text for word in wanted)]
        return [row["headline"][:60] for row in sorted(rows, key=lambda row: row["date"])[-10:]]

    return expected


def noted(words: str) -> list[str]:
    """The newest notes on strikes that have these words: how each begins."""
    rows = [row for row in rows_of("strikes.csv") if words in row["notes"]]
    newest = sorted(rows, key=lambda row: row["date"], reverse=True)[:3]
    return [part for row in newest for part in (row["notes"][:60], f"strike S-{row['seq'].split('-')[0]}")]


ANSWERED: dict[str, Callable[[], list[str]]] = {
    "total details": lambda: [*the_total(), *the_spread()],
    "why URL": lambda: ["Nothing on record is URL"],
    "list survivors": the_survivors,
    "chart month": the_months,
    "names": lambda: [*the_total()[:1], *of_topic("victims")()[1:]],
    "list late": the_late_ones,
    "disputed": the_changes,
    "policy congress since October 2025": with_words("congress."),
    "policy category:courts": of_topic("courts"),
    "policy category:intel_sharing": of_topic("intel_sharing"),
    "policy Colombia": with_words("Colombia"),
    "policy category:designation": of_topic("designation"),
    "policy airspace": with_words("airspace"),
    "policy category:buildup": of_topic("buildup"),
    "policy category:seizure": of_topic("seizure"),
    "policy interdiction": with_words("interdiction"),
    "policy intelligence": with_words("intelligence"),
    "search Tren de Aragua": lambda: [*with_words("Tren de Aragua")()[-3:], *noted("Tren de Aragua")],
    "brief": lambda: [*the_total()[:1], f"{sum(one.killed for one in FILE)} muertos en", "Comando Sur", "SOUTHCOM"],
    "strike S-34": lambda: ["Not on record: exact place, names, nationalities, cargo", "place not disclosed"],
}


@pytest.mark.parametrize("question", [each for each in QUESTIONS if each.command_es], ids=lambda each: each.command)
def test_question_that_is_proposed_in_spanish_is_the_same(question: Question, shipped: Answers) -> None:
    then = datetime.combine(LAST.day, datetime.max.time(), UTC)
    spanish, english = (
        answer(line, answers=shipped, now=then, lang="es") for line in (question.command_es, question.command)
    )
    assert page_plain(spanish.page) == page_plain(english.page)


@pytest.mark.parametrize("question", ANSWERED)
def test_an_answer_has_every_figure_of_the_record(question: str, shipped: Answers) -> None:
    shown = said(question, shipped)
    assert [part for part in ANSWERED[question]() if " ".join(part.split()) not in shown] == []


def test_every_command_of_the_list_is_held_against_the_record() -> None:
    commands = {question.command for question in QUESTIONS if question.command}
    assert commands - ANSWERED.keys() == {"list past 24 hours"}
    assert ANSWERED.keys() <= commands


def test_a_strike_of_the_last_day_is_told_with_who_where_and_how_many(shipped: Answers) -> None:
    morning_after = datetime.combine(LAST.day + timedelta(days=1), datetime.min.time(), UTC) + timedelta(hours=9)
    reply = answer("list past 24 hours", answers=shipped, now=morning_after)
    cells = [cell["text"] for cell in next(b["rows"] for b in reply.blocks if b["type"] == "data_table")[1]]
    assert cells[:4] == [name(LAST), LAST.day.isoformat(), LAST.location, str(LAST.killed)]
    assert cells[5] == str(LAST.survivors)
    assert cells[7] == "SOUTHCOM"


def test_after_the_end_of_the_record_nothing_is_said_to_be_quiet(shipped: Answers) -> None:
    assert said("list past 24 hours", shipped) == (
        f"No strike on record since then. The record reaches to {words(LAST.day)}:"
        " later days are not known, not quiet. /strikes status"
    )


def test_twenty_five_questions_each_have_a_command_or_a_plain_gap(shipped: Answers) -> None:
    assert len(QUESTIONS) == 25
    shown = said("help questions", shipped)
    for question in QUESTIONS:
        gap = question.gap[0] if question.gap else ""
        assert question.command or gap.startswith(("not known: ", "not watched for: "))
        assert question.asks[0] in shown and question.command in shown and gap in shown
