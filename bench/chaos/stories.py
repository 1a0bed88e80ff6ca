"""Invented strikes, told as the press tells them: a wire first, an outlet in Spanish, the command, its correction.

Each is a record of its own: no two are of one day and one sea, no toll of a day is told of two, and none is
older than the week within which a strike is news.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from service.demo.newsroom import Article

MOST = 12  # two seas, six days
STAGES = 4
SEAS = (
    ("Caribbean", "Caribbean Sea", "el mar Caribe"),
    ("eastern Pacific", "eastern Pacific", "el Pacífico oriental"),
)
MONTHS_ES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    number: int
    day: date
    sea: int
    killed: int  # corrected to one more by the last stage

    @property
    def told_at_last(self) -> tuple[str, str]:
        """What the card's headline must say in the end, when each edit came to the right message."""
        return f"{self.killed + 1} killed", SEAS[self.sea][0]

    def stage(self, number: int, at: datetime) -> tuple[str, Article]:
        """(outlet, item); the last two are one page, corrected."""
        outlet, slug, title, summary = (self._wire, self._spanish, self._statement, self._correction)[number]()
        return outlet, Article(slug=slug, title=title, summary=summary, at=at)

    def _wire(self) -> tuple[str, str, str, str]:
        short, sea, _ = SEAS[self.sea]
        told = (
            f"The US military struck a boat allegedly carrying drugs in the {sea} on {self.day:%B} {self.day.day},"
            f" killing {self.killed} people, a US official said."
        )
        title = f"US strike on alleged drug boat in {short} kills {self.killed}, official says"
        return "wire", f"strike-{self.number}", title, told

    def _spanish(self) -> tuple[str, str, str, str]:
        sea = SEAS[self.sea][2]
        told = (
            f"Las fuerzas estadounidenses atacaron el {self.day.day} de {MONTHS_ES[self.day.month - 1]} una lancha"
            f" que presuntamente transportaba drogas en {sea} y murieron {self.killed} personas."
        )
        title = f"Ataque de EE. UU. contra una presunta narcolancha deja {self.killed} muertos en {sea}"
        return "noticias", f"ataque-{self.number}", title, told

    def _statement(self) -> tuple[str, str, str, str]:
        title = f"Lethal Kinetic Strike, {self.day:%B} {self.day.day}"
        told = (
            f"On {self.day:%b}. {self.day.day}, at the direction of the commander, Joint Task Force Western"
            " Hemisphere conducted a lethal kinetic strike on a vessel operated by a Designated Terrorist"
            f" Organization in the {SEAS[self.sea][0]}. {self.killed} male narco-terrorists"
            " were killed during this action. No U.S. military forces were harmed."
        )
        return "command", f"statement-{self.number}", title, told

    def _correction(self) -> tuple[str, str, str, str]:
        outlet, slug, title, told = self._statement()
        told = told.replace(f"{self.killed} male", f"{self.killed + 1} male")
        told += f" An earlier version of this release said {self.killed}."
        return outlet, slug, f"Correction: {title}", told


def stories(count: int, today: date) -> list[Story]:
    """The first `count` of them, in the order of their days, the last of yesterday."""
    days = (count + 1) // 2
    return [
        Story(number=day * 2 + sea, day=today - timedelta(days=days - day), sea=sea, killed=2 + 2 * sea)
        for day in range(days)
        for sea in range(len(SEAS))
    ][:count]
