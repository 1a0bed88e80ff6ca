"""The convoy of 30 December 2025, replayed through feeds into a Slack: the facts are public, the words are ours.

On 31 December the command said that it had hit three boats the day before: three people killed on the first, the
others had jumped into the sea. Others took it up, a search began and ended on 2 January, and on 7 January the
command told one outlet that the eight who were never found are presumed dead.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient

from feeds.polling.poll import Poller
from newsdesk.dispatch import Dispatcher
from newsdesk.entries import Tier
from service.config import Config, DeliverySettings, SubscriptionSettings
from service.demo.newsroom import Article, SampleNewsroom
from service.entries.entry_reader import EntryReader
from service.runtime import Runtime
from service.settings import Settings
from service.slack.side import open_sender
from service.wiring import dispatcher, open_poller
from slack_server import APP_TOKEN, BOT_TOKEN
from storage.baseline.load import load_baseline
from storage.baseline.rows import Baseline, read_baseline
from storage.engine import open_engine
from storage.executor import StoreCaller
from storage.migrations import upgrade
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.scenarios.office import OfficeClock

WIRE = "C0WIRE"
Outlets = Mapping[str, tuple[str, Tier, str]]  # name, tier, language by the path of the feed
OUTLETS: Outlets = {
    "southcom": ("SOUTHCOM", Tier.PRIMARY, "en"),
    "wire": ("Sample Wire", Tier.WIRE, "en"),
    "noticias": ("Noticias de Muestra", Tier.MAJOR, "es"),
    "local": ("Sample Local TV", Tier.LOCAL, "en"),
    "intercept": ("The Intercept", Tier.MAJOR, "en"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    at: datetime
    outlet: str
    title: str
    summary: str


def _at(day: int, hour: int, minute: int, *, month: int = 1) -> datetime:
    return datetime(2025 if month == 12 else 2026, month, day, hour, minute, tzinfo=UTC)


STATEMENT = Report(
    at=_at(31, 17, 2, month=12),
    outlet="southcom",
    title="Lethal kinetic strikes on three vessels, Dec. 30",
    summary=(
        "On Dec. 30, at the direction of the Secretary, Joint Task Force Southern Spear conducted kinetic strikes on"
        " three narco-trafficking vessels that were travelling as a convoy in the Eastern Pacific. Three"
        " narco-terrorists aboard the first vessel were killed. Those aboard the other two vessels jumped overboard"
        " before these were sunk; the U.S. Coast Guard was notified to search for survivors."
    ),
)
TAKEN_UP = (
    Report(
        at=_at(31, 17, 40, month=12),
        outlet="wire",
        title="US military says it struck three boats in the eastern Pacific, killing three; survivors are sought",
        summary=(
            "U.S. Southern Command said Wednesday that it struck a convoy of three boats allegedly carrying drugs in"
            " the eastern Pacific on Tuesday, killing three people. Others jumped overboard, and the Coast Guard is"
            " searching for survivors."
        ),
    ),
    Report(
        at=_at(31, 19, 15, month=12),
        outlet="noticias",
        title="EE. UU. ataca tres presuntas narcolanchas en el Pacífico oriental y mata a tres personas",
        summary=(
            "El Comando Sur informó el miércoles de que atacó el martes 30 de diciembre un convoy de tres lanchas en"
            " el Pacífico oriental: tres personas murieron y otras saltaron al mar. La Guardia Costera busca a los"
            " sobrevivientes."
        ),
    ),
)
SEARCH_ENDED = Report(
    at=_at(2, 22, 30),
    outlet="local",
    title="Coast Guard suspends search for eight survivors of Dec. 30 boat strikes",
    summary=(
        "The U.S. Coast Guard on Friday suspended its search for the eight people who jumped overboard when the US"
        " military struck three alleged drug boats in the eastern Pacific on Dec. 30, killing three. It had searched"
        " for 65 hours and found nobody."
    ),
)
PRESUMED_DEAD = Report(
    at=_at(7, 21, 30),
    outlet="intercept",
    title="Eight people missing after the Dec. 30 boat strikes are presumed dead, Southern Command says",
    summary=(
        "U.S. Southern Command told The Intercept that the eight people who jumped overboard during the strikes of"
        " Dec. 30 in the eastern Pacific, and were never found, are presumed dead. That raises the toll of the"
        " attack on three boats from three to 11."
    ),
)
NEW_YEARS_EVE = Report(
    at=_at(31, 22, 50, month=12),
    outlet="southcom",
    title="Lethal kinetic strikes on two vessels, Dec. 31",
    summary=(
        "On Dec. 31, at the direction of the Secretary, Joint Task Force Southern Spear conducted lethal kinetic"
        " strikes on two vessels operated by Designated Terrorist Organizations. Five narco-terrorists were killed:"
        " three in the first vessel and two in the second."
    ),
)
STORY = (STATEMENT, *TAKEN_UP, SEARCH_ENDED, PRESUMED_DEAD)


def record_before(day: date) -> Baseline:
    """The shipped record without what was announced from this day on."""
    shipped = read_baseline()
    return replace(
        shipped,
        records=tuple(record for record in shipped.records if record.opened_at.date() < day),
        events=tuple(event for event in shipped.events if event.date < day),
    )


@contextmanager
def _desk(settings: Settings, clock: OfficeClock) -> Iterator[Runtime]:
    engine = open_engine(settings.database_url.get_secret_value())
    call = StoreCaller(engine.dialect.name)
    try:
        upgrade(engine)
        load_baseline(engine, record_before(STATEMENT.at.date()))
        yield Runtime(
            settings=settings,
            clock=clock,
            engine=engine,
            store=SqlStore(engine),
            outbox=SqlOutbox(engine),
            call=call,
            reader=EntryReader(),
        )
    finally:
        call.close()
        engine.dispose()


@dataclass(slots=True, kw_only=True)
class Newsroom:
    """Feeds, desk and Slack transport as the service has them; time stands in the test's hand."""

    desk: Runtime
    clock: OfficeClock
    feeds: SampleNewsroom
    poller: Poller
    sender: Dispatcher

    async def publish(self, report: Report) -> None:
        self.clock.move_to(report.at + timedelta(minutes=5))
        item = Article(slug=f"{report.at:%d-%H%M}", title=report.title, summary=report.summary, at=report.at)
        self.feeds.publish(report.outlet, item)
        await self.round()

    async def round(self) -> None:
        await self.poller.round(ignore_due=True)
        await self.sender.drain(patience=timedelta(seconds=5))


@asynccontextmanager
async def newsroom(slack_url: str, folder: Path, outlets: Outlets = OUTLETS) -> AsyncIterator[Newsroom]:
    """A newsroom on the morning of 31 December 2025, whose feeds were read once and are quiet."""
    clock = OfficeClock(STATEMENT.at - timedelta(hours=9))
    async with SampleNewsroom(outlets) as feeds:
        settings = Settings(
            database_url=SecretStr(f"sqlite:///{folder}/desk.db"),
            allow_private_hosts=(feeds.host,),
            config=Config(
                subscription=(SubscriptionSettings(channel=WIRE),),
                delivery=DeliverySettings(settle_seconds=1, spacing_seconds=0),
            ),
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_app_token=SecretStr(APP_TOKEN),
            slack_api_url=slack_url,
        )
        with _desk(settings, clock) as desk:
            desk.store.sync_catalogue(feeds.feeds(), now=clock.now())
            async with open_sender(desk) as transport:
                sender = dispatcher(desk, [transport])
                async with open_poller(desk, wake_sender=sender.wake) as poller:
                    room = Newsroom(desk=desk, clock=clock, feeds=feeds, poller=poller, sender=sender)
                    await room.round()
                    yield room


async def told_in_one_card(client: AsyncWebClient, folder: Path) -> list[dict[str, Any]]:
    """Play the story into the Slack behind `client`, and look at the channel with its eyes after each report.
    Returns the lines of the thread."""
    async with newsroom(client.base_url, folder) as room:
        for report in STORY:
            await room.publish(report)
            (card,) = await cards_of(client)  # never a second one
    assert card["text"].startswith(
        "Update 2: 3 killed, 8 presumed dead in 3 US strikes on alleged drug boats in the eastern Pacific – SOUTHCOM."
        " Tue 30 Dec 2025. Presumed dead 0 → 8 – SOUTHCOM in The Intercept, 7 Jan 2026. Killed stays 3; both together"
        " 3 → 11."
    )
    lines = await thread_of(client, card)
    assert [line["text"] for line in lines] == [
        "S-31 to S-33: Survivors not stated → 8 – Coast Guard in Sample Local TV, 2 Jan 2026. Fate of survivors:"
        " search on → search suspended.",
        "S-31 to S-33: Presumed dead 0 → 8 – SOUTHCOM in The Intercept, 7 Jan 2026. Killed stays 3; both together"
        " 3 → 11.",
    ]
    return lines


async def cards_of(client: AsyncWebClient) -> list[dict[str, Any]]:
    """The messages of the channel that are no replies, oldest first."""
    history = await client.conversations_history(channel=WIRE, limit=100)
    roots = [message for message in history["messages"] if message.get("thread_ts", message["ts"]) == message["ts"]]
    return sorted(roots, key=lambda message: float(message["ts"]))


async def thread_of(client: AsyncWebClient, card: dict[str, Any]) -> list[dict[str, Any]]:
    replies = await client.conversations_replies(channel=WIRE, ts=card["ts"])
    return sorted(replies["messages"], key=lambda message: float(message["ts"]))[1:]
