"""Who was told what and when: every message and edit of a channel, in its words, after the fact."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from typer.testing import CliRunner

from newsdesk.alerts import Kind, Receipt
from service.cli import app
from service.cli.told import NOT_KNOWN
from storage.tables import deliveries
from tests.scenarios.office import EDITOR, OTHER, SIDE, WIRE, Office
from tests.scenarios.steps import by, in_room, proposed


def told(office: Office, *options: str) -> list[dict[str, Any]]:
    env = {"DATABASE_URL": office.desk.settings.database_url.get_secret_value(), "STRIKEWIRE_CONFIG": None}
    result = CliRunner().invoke(app, ["told", "--until", "2100-01-01", *options], env=env)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout) if "json" in options else list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.fixture
async def corrected(office: Office) -> Office:
    await by(EDITOR, proposed, in_room("correction.confirm"))(office, OTHER)
    return office


@pytest.mark.parametrize("form", [(), ("--format", "json")])
async def test_each_message_and_edit_is_there_with_its_time_and_words(
    corrected: Office, form: tuple[str, ...]
) -> None:
    rows = [row for row in told(corrected, "--channel", WIRE, *form) if row["of"] == "strike/S-71"]
    assert [row["what"] for row in rows[-2:]] == ["edit", "line in the thread"]
    first, edit = rows[0], rows[-2]
    assert (first["what"], "4 killed" in first["words"], "5 killed" in first["words"]) == ("message", True, False)
    assert "5 killed" in edit["words"]
    assert first["at"] < edit["at"]
    assert first["at"].endswith("+00:00")
    assert first["link"].startswith("https://")


async def test_another_channel_was_told_nothing(corrected: Office) -> None:
    assert told(corrected, "--channel", SIDE) == []


async def test_days_are_whole_and_in_utc(corrected: Office) -> None:
    day = told(corrected)[0]["at"][:10]
    everything = len(told(corrected))
    assert len(told(corrected, "--since", day, "--until", day)) == everything
    assert told(corrected, "--since", "2099-12-31") == []


async def test_what_was_learned_from_a_channel_after_a_restore_has_its_own_time_and_no_made_up_words(
    corrected: Office,
) -> None:
    posted = Receipt(channel=SIDE, ts="1789000000.000100")
    now = corrected.clock.now()
    corrected.desk.outbox.learn("slack", SIDE, {f"strike/S-99:{SIDE}:root": posted}, now=now)
    (row,) = told(corrected, "--channel", SIDE)
    assert row["at"] == "2026-09-10T00:26:40+00:00"
    assert (row["of"], row["words"][:21]) == ("strike/S-99", "(in the channel only:")
    assert told(corrected, "--channel", SIDE, "--until", "2026-09-10") == [row]


async def test_what_only_a_newer_release_can_say_is_told_of_without_its_words(corrected: Office) -> None:
    before = told(corrected)
    with corrected.desk.engine.begin() as connection:
        connection.execute(
            deliveries.update().where(deliveries.c.kind == Kind.ROOT).values(message='{"type": "newer"}')
        )
    after = told(corrected)
    assert [row["at"] for row in after] == [row["at"] for row in before]
    assert {row["words"] for row in after if row["what"] == "message"} == {NOT_KNOWN}
