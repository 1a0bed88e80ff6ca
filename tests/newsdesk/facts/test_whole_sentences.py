"""Figures, days and totals in the words of wires, papers and ministries: one sentence a line in `sentences/`.

    language | n, f or a | title | summary | what a careful reader notes | published

n is a report of a new strike, f what became of its survivors, a an analysis. A strike is noted as "k3 s1 v1 p2
d2026-02-09 bcaribbean": so many killed, survivors, vessels, presumed dead, its day and its sea; several are set apart
by "/". Behind ";" stand totals: "ck83 cs21 q>=". "-" is what the text does not say; what a line does not name is not
asked. Published on 10 February 2026, a Tuesday, unless the line says otherwise.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdesk.understanding import Category, Cumulative, Facts, StrikeFacts
from tests.newsdesk.stated import PUBLISHED, extract, judged

SENTENCES = Path(__file__).parent / "sentences"
QUALIFIERS = {"exactly": "=", "at least": ">=", "more than": ">", "nearly": "<", None: "-"}


def lines() -> list[object]:
    files = sorted(SENTENCES.glob("*.txt"))
    told = [(path.stem, line) for path in files for line in path.read_text("utf-8").splitlines()]
    return [pytest.param(line, id=f"{name}: {line}") for name, line in told if line and not line.startswith("#")]


@pytest.mark.parametrize("line", lines())
def test_facts_are_read_as_a_careful_reader_reads_them(line: str) -> None:
    lang, kind, title, summary, noted, *published = (part.strip() for part in line.split("|"))
    facts = extract(
        title,
        summary,
        lang=lang,
        published_at=datetime.fromisoformat(published[0]).replace(tzinfo=UTC) if published else PUBLISHED,
        classification=judged(
            lang=lang,
            category=Category.ANALYSIS if kind == "a" else Category.STRIKE,
            new_event=kind == "n",
            topic="survivors.custody" if kind == "f" else None,
        ),
    )
    events, _, totals = noted.partition(";")
    wanted = [words.split() for words in events.split("/")] if events.strip() else []
    if wanted:
        assert [_noted(event, words) for event, words in zip(facts.events, wanted, strict=True)] == wanted
    assert _summed(facts.cumulative, totals.split()) == totals.split()
    assert all(_printed(facts, title, summary))


def _noted(event: StrikeFacts, words: list[str]) -> list[str]:
    figures = {
        "k": event.killed,
        "s": event.survivors,
        "v": event.vessels,
        "p": event.presumed_dead,
        "d": event.date,
        "b": event.location,
    }
    return [f"{word[0]}{figure.value if (figure := figures[word[0]]) else '-'}" for word in words]


def _summed(totals: Cumulative | None, words: list[str]) -> list[str]:
    found = {"q": QUALIFIERS[totals.qualifier if totals else None]}
    for kind, figure in (("ck", totals and totals.killed), ("cs", totals and totals.strikes)):
        found[kind] = str(figure.value) if figure else "-"
    kinds = [next(kind for kind in found if word.startswith(kind)) for word in words]
    return [kind + found[kind] for kind in kinds]


def _printed(facts: Facts, title: str, summary: str) -> list[bool]:
    """Is each quote the very characters of the entry?"""
    text = f"{title}\n{summary}"
    quotes = [
        q for event in facts.events for q in (event.killed, event.survivors, event.vessels, event.presumed_dead)
    ]
    return [text[quote.start :].startswith(quote.text) for quote in quotes if quote]
