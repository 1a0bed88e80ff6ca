"""An editor who leaves and wants to be forgotten: what they did stays on record, who they were does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from newsdesk.ports import AuditNote
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from storage.people.forgetting import forget
from storage.tables import metadata
from tests.builders import NOON
from tests.scenarios.office import ADMIN, EDITOR, OTHER, VIEWER, Office
from tests.scenarios.steps import Step, by, in_room, looked, on_card, proposed, sent, to_merge, typed

NAME = OTHER.lower()  # as Slack has it
DONE = AuditNote(at=NOON, actor="command line", action="forget")
LEFT_BEHIND: dict[str, Step] = {
    "a claim": by(OTHER, on_card("alert.claim")),
    "a correction": by(EDITOR, proposed, in_room("correction.confirm")),
    "a merge": by(OTHER, to_merge, sent()),
    "a look at the Home": by(OTHER, looked),
    "a subscription": by(OTHER, typed("pause 2h"), typed("resume")),
}


def everything(office: Office) -> str:
    with office.desk.engine.connect() as connection:
        return "\n".join(str(row) for table in metadata.sorted_tables for row in connection.execute(sa.select(table)))


@pytest.mark.parametrize("what", LEFT_BEHIND)
async def test_nothing_in_the_database_names_who_was_forgotten(office: Office, what: str) -> None:
    await LEFT_BEHIND[what](office, EDITOR)
    await office.settled()
    assert OTHER in everything(office) or NAME in everything(office)
    forget(office.desk.engine, OTHER, DONE, names=[NAME])
    left = everything(office)
    assert OTHER not in left
    assert NAME not in left
    assert "UGONE" in left or what == "a look at the Home"


async def test_role_goes_and_so_does_its_trace_in_the_log(office: Office) -> None:
    await by(ADMIN, typed(f"role <@{VIEWER}> editor"))(office, ADMIN)
    assert VIEWER in office.desk.store.granted().editors
    forget(office.desk.engine, VIEWER, DONE)
    assert VIEWER not in everything(office)
    assert office.desk.store.granted().empty


async def test_what_they_decided_stays_with_the_name_of_the_other(office: Office) -> None:
    await by(EDITOR, proposed, in_room("correction.confirm"))(office, EDITOR)
    forget(office.desk.engine, OTHER, DONE)
    record = office.desk.store.strike(71)
    assert record is not None
    value = shown(record, Field.KILLED)
    assert (value.value, value.claim.origin) == (5, f"desk (former colleague & {EDITOR.lower()})")
    assert NAME not in everything(office), "found by the corrections, without being told"


async def test_others_whose_id_or_name_begins_alike_stay(office: Office) -> None:
    await by(OTHER, on_card("alert.claim"))(office, EDITOR)
    before = everything(office)
    assert forget(office.desk.engine, OTHER[:-1], DONE, names=[NAME[:-1]]) == 0
    assert everything(office).startswith(before[:1000])
    assert OTHER in everything(office)


def test_only_a_member_id_is_taken(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from service.cli import app

    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/desk.db", "SLACK_BOT_TOKEN": None, "STRIKEWIRE_CONFIG": None}
    assert "no member id" in str(CliRunner().invoke(app, ["db", "forget", "ana"], env=env).exception)
    done = CliRunner().invoke(app, ["db", "forget", "U0123ABCD"], env=env)
    assert done.output == "No row names U0123ABCD.\n"
