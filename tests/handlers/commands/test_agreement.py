"""`total`, `list`, `timeline` and `as-of` agree with each other and with the files of the shipped record.

The days are drawn anew in each run, by the seed that pytest-randomly prints (`--randomly-seed=N` repeats it).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from handlers.commands.answering import Answer, answer
from newsdesk.ports import Answers
from tests.handlers.commands.shipped import NOW, Strike, ledger_file

DAYS = 20
FILE = ledger_file()


@dataclass(frozen=True, slots=True)
class Figures:
    killed: int
    strikes: int
    presumed: int


@pytest.fixture(scope="module")
def days(request: pytest.FixtureRequest) -> list[date]:
    seed = request.config.getoption("randomly_seed", default=0)
    draw, first, last = Random(seed), min(one.day for one in FILE), max(one.day for one in FILE)
    drawn = [first + timedelta(days=draw.randint(0, (last - first).days)) for _ in range(DAYS)]
    print(f"seed {seed}: {', '.join(map(str, sorted(drawn)))}")
    return drawn


def of_file(strikes: Sequence[Strike], known_by: date) -> Figures:
    return Figures(
        killed=sum(one.killed for one in strikes),
        strikes=sum(one.strikes for one in strikes),
        presumed=sum(one.presumed_by(known_by) for one in strikes),
    )


def ask(question: str, store: Answers) -> Answer:
    return answer(question, answers=store, now=NOW)


def of_total(reply: Answer) -> Figures:
    shown = " ".join(reply.plain.split())
    killed, strikes = re.search(r"(\d+) killed in (\d+) strikes? on", shown).groups()
    return Figures(int(killed), int(strikes), int(re.search(r"(\d+) presumed dead", shown)[1]))


def of_list(reply: Answer) -> Figures:
    """Added up from the cells of the table itself."""
    header, *rows = next(block["rows"] for block in reply.blocks if block["type"] == "data_table")
    names = [cell["text"] for cell in header]

    def column(name: str) -> list[int]:
        return [row[names.index(name)].get("value", 0) for row in rows]

    spans = [re.findall(r"S-(\d+)", row[0]["text"]) for row in rows]
    strikes = sum(int(span[-1]) - int(span[0]) + 1 for span in spans)
    return Figures(sum(column("Killed")), strikes, sum(column("Presumed dead")))


def of_timeline(reply: Answer) -> Figures:
    head = reply.blocks[0]["text"]["text"]
    presumed = re.search(r"(\d+) presumed dead", head)
    killed, strikes = re.search(r"(\d+) killed in (\d+) strike", head).groups()
    return Figures(int(killed), int(strikes), int(presumed[1]) if presumed else 0)


def of_lines(question: str, store: Answers) -> tuple[int, int]:
    """Killed and presumed dead, added up over the lines of every page of a timeline."""
    killed = presumed = 0
    pages = 1
    while pages:
        reply = ask(f"{question} page:{pages}", store)
        blocks = [block["text"]["text"] for block in reply.blocks if re.fullmatch(r"p\d+", block["block_id"])]
        lines = "\n".join(blocks).splitlines()
        killed += sum(int(n) for line in lines for n in re.findall(r"(\d+) killed", line))
        presumed += sum(int(n) for line in lines for n in re.findall(r"(\d+) presumed dead", line))
        more = any(e["action_id"] == "answer.run.earlier" for e in reply.blocks[-1]["elements"])
        pages = pages + 1 if more else 0
    return killed, presumed


def test_what_happened_by_a_day_is_the_same_in_every_answer(shipped: Answers, days: list[date]) -> None:
    for day in days:
        expected = of_file([one for one in FILE if one.day <= day], known_by=NOW.date())
        assert of_total(ask(f"total until {day}", shipped)) == expected, day
        assert of_list(ask(f"list until {day}", shipped)) == expected, day
        assert of_timeline(ask(f"timeline strikes until {day}", shipped)) == expected, day
        assert of_lines(f"timeline strikes until {day}", shipped) == (expected.killed, expected.presumed), day


def test_what_was_known_on_a_day_is_the_same_in_every_answer(shipped: Answers, days: list[date]) -> None:
    for day in days:
        expected = of_file([one for one in FILE if one.announced <= day], known_by=day)
        assert of_total(ask(f"as-of {day} total", shipped)) == expected, day
        assert of_list(ask(f"as-of {day} list", shipped)) == expected, day
        assert of_timeline(ask(f"as-of {day} timeline strikes", shipped)) == expected, day


def test_what_happened_in_a_span_and_basin_is_the_same_in_every_answer(shipped: Answers, days: list[date]) -> None:
    for first, last in pairwise(days):
        since, until = sorted((first, last))
        inside = [one for one in FILE if since <= one.day <= until and one.location == "Eastern Pacific"]
        question = f"in the Pacific since {since} until {until}"
        if inside:
            expected = of_file(inside, known_by=NOW.date())
            assert of_total(ask(f"total {question}", shipped)) == expected, question
            assert of_list(ask(f"list {question}", shipped)) == expected, question
