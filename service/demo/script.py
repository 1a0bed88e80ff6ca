"""What happens in the demonstration, step by step. All news in it is invented, dated around now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from service.demo.newsroom import Article

Publication = tuple[str, Article]  # outlet, item


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    title: str
    expect: str  # what to look for
    published: tuple[Publication, ...] = ()


_ES_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def steps(now: datetime) -> Iterator[Step]:
    """The steps of the demonstration, from a quiet first poll to a correction. The strike is dated yesterday."""
    day = now - timedelta(days=1)
    yield Step(
        title="First poll: everything is stored, nothing is announced",
        expect="the backlog is quiet; the broken feed is named while the others go on",
        published=_backlog(now),
    )
    yield Step(
        title="A wire reports a new strike",
        expect="one alert, marked unconfirmed: one origin, no official statement seen yet",
        published=(("wire", _report(day, now)),),
    )
    yield Step(
        title="A second outlet reports it, in Spanish; an unrelated strike arrives, too",
        expect="the same message is updated, nobody is told twice; the dockers' strike stays silent, with a reason",
        published=(("noticias", _report_in_spanish(day, now)), ("wire", _dockers(now))),
    )
    yield Step(
        title="The command's own statement confirms it",
        expect="the message becomes official, and its thread says so in one line",
        published=(("command", _statement(day, now, correction=False)),),
    )
    yield Step(
        title="The command corrects its statement: the same page, another figure",
        expect="the message shows 5; its thread gets one line, a correction, killed 4 → 5",
        published=(("command", _statement(day, now, correction=True)),),
    )


def _backlog(now: datetime) -> tuple[Publication, ...]:
    return (
        ("wire", _item("fuel", "Airlines raise fares as fuel costs climb", "Carriers cited fuel prices.", now, 300)),
        ("noticias", _item("mercado", "El mercado abre al alza", "La bolsa subió un punto.", now, 280)),
        ("command", _item("band", "Command band tours the islands", "A series of free concerts.", now, 260)),
    )


def _report(day: datetime, now: datetime) -> Article:
    return _item(
        "strike",
        "US strike on alleged drug boat in Caribbean kills four, official says",
        f"The US military struck a boat allegedly carrying drugs in the Caribbean Sea on {day:%A}, killing four"
        " people, a US official said. It is at least the 71st such strike since September 2025.",
        now,
        12,
    )


def _report_in_spanish(day: datetime, now: datetime) -> Article:
    return _item(
        "ataque",
        "Ataque de EE. UU. contra una presunta narcolancha deja cuatro muertos en el Caribe",
        f"Las fuerzas estadounidenses atacaron el {_ES_DAYS[day.weekday()]} una lancha que presuntamente transportaba"
        " drogas en el mar Caribe y murieron cuatro personas.",
        now,
        8,
    )


def _dockers(now: datetime) -> Article:
    return _item(
        "dockers",
        "Dockworkers' strike closes Caribbean port for a third day",
        "Unions and the port operator meet again on Friday over wages; ships wait at anchor.",
        now,
        7,
    )


def _statement(day: datetime, now: datetime, *, correction: bool) -> Article:
    title, killed, end = f"Lethal Kinetic Strike, {day:%B} {day.day}", "Four", ""
    if correction:
        title, killed, end = f"Correction: {title}", "Five", " An earlier version of this release said four."
    return _item(
        "statement",
        title,
        f"On {day:%b}. {day.day}, at the direction of the commander, Joint Task Force Western Hemisphere conducted a"
        " lethal kinetic strike on a vessel operated by a Designated Terrorist Organization in the Caribbean."
        f" {killed} male narco-terrorists were killed during this action. No U.S. military forces were harmed.{end}",
        now,
        3,
    )


def _item(slug: str, title: str, summary: str, now: datetime, minutes_ago: int) -> Article:
    return Article(slug=slug, title=title, summary=summary, at=now - timedelta(minutes=minutes_ago))
