"""What a desk does for itself when nobody asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.messages import CardState
from newsdesk.ports import Amendment, AuditNote, DeskQuery
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.store import SqlStore
from tests.builders import a_card, a_new_delivery, a_strike_write, an_alert_write
from tests.service.conftest import Cli


@pytest.fixture
def store(environment: dict[str, str | None], tmp_path: Path) -> Iterator[SqlStore]:
    """The desk of the command line, with an unconfirmed card on the console since thirteen hours."""
    (tmp_path / "data").mkdir()
    engine = open_engine(str(environment["DATABASE_URL"]))
    upgrade(engine)
    store, told_at = SqlStore(engine), datetime.now(UTC) - timedelta(hours=13)
    card = a_card(state=CardState.UNCONFIRMED, seen_at=told_at)
    root = a_new_delivery("console", transport="console", message=card)
    store.amend(
        Amendment(
            expected_version=store.desk_view(DeskQuery(now=told_at)).version,
            at=told_at,
            note=AuditNote(at=told_at, actor="desk", action="seed"),
            strike=a_strike_write(),
            alert=an_alert_write(card, at=told_at),
            deliveries=(root,),
        )
    )
    yield store
    engine.dispose()


def test_cron_user_reads_too_that_a_report_stayed_alone(store: SqlStore, cli: Cli, tmp_path: Path) -> None:
    config = tmp_path / "desk.toml"
    config.write_text('[[feed]]\nurl = "http://127.0.0.1:9/feed"\nname = "Away"\noutlet = "Away"\ntier = "local"\n')
    said = cli("poll", "--once", STRIKEWIRE_CONFIG=str(config))
    assert said.exit_code == 0, said.output
    card = store.card_view("strike/S-71").alert.card
    assert (card.stayed_alone, card.revision) == (True, 2)
