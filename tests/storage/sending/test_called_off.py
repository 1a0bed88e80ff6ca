"""What waits is called off by when its alert began: what is older stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.engine import open_engine
from storage.news.alert_rows import write_alerts
from storage.sending.outbox import SqlOutbox
from storage.transactions import writing
from tests.builders import an_alert_write
from tests.delivery_builders import WIRE, a_row
from tests.storage.sending.steps import after, claim


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
def test_cards_of_alerts_from_before_a_time_are_not_called_off(request: pytest.FixtureRequest, dialect: str) -> None:
    engine = open_engine(request.getfixturevalue(f"{dialect}_url"))
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(number, not_before=after(90)) for number in (1, 2)], now=after(60))
    with writing(engine) as connection:
        cards = [an_alert_write(key=a_row(number).alert_key, at=after(10 * number)) for number in (1, 2)]
        write_alerts(connection, [replace(card, strike_number=None) for card in cards])
    assert outbox.oldest_waiting("slack", WIRE) == after(10)
    assert outbox.call_off("slack", WIRE, since=after(15)) == 1
    assert claim(outbox, now=after(90)).key == a_row(1).key
    assert outbox.oldest_waiting("slack", WIRE) is None
    engine.dispose()
