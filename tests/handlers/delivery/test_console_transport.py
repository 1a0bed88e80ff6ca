"""What a person sees in the terminal."""

from __future__ import annotations

import pytest

from handlers.delivery.console import REMEMBERED, ConsoleTransport
from newsdesk.alerts import Kind, Receipt
from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import a_card, a_row
from tests.handlers.delivery.transports import FixedClock, an_update, claimed


class Screen:
    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.transport = ConsoleTransport(self.blocks.append, clock=FixedClock())


async def test_a_card_is_printed_with_its_place_and_time() -> None:
    screen = Screen()
    await screen.transport.post(claimed(channel="console"))
    (block,) = screen.blocks
    head, headline, *_ = block.splitlines()
    assert head.startswith("── console · 2026-10-05 12:00 UTC ─")
    assert headline.startswith("4 killed in US strike")


async def test_an_update_prints_the_new_words_as_updated() -> None:
    screen = Screen()
    receipt = await screen.transport.post(claimed())
    row = a_row(71, kind=Kind.UPDATE, revision=2, message=a_card(71, revision=2, killed=6))
    await screen.transport.update(claimed(row, root_ts=receipt.ts), receipt)
    assert "updated" in screen.blocks[1].splitlines()[0]
    assert "6 killed" in screen.blocks[1]


async def test_an_update_that_changes_no_word_prints_nothing() -> None:
    screen = Screen()
    receipt = await screen.transport.post(claimed())
    await screen.transport.update(claimed(root_ts=receipt.ts), receipt)
    assert len(screen.blocks) == 1


async def test_an_update_of_a_card_of_an_earlier_run_is_printed() -> None:
    screen = Screen()
    await screen.transport.update(an_update("1.1"), Receipt(channel="console", ts="1.1"))
    assert len(screen.blocks) == 1


async def test_memory_does_not_grow_for_ever() -> None:
    screen = Screen()
    receipts = [await screen.transport.post(claimed()) for _ in range(REMEMBERED + 1)]
    await screen.transport.update(claimed(), receipts[-1])
    assert len(screen.blocks) == REMEMBERED + 1
    await screen.transport.update(claimed(), receipts[0])
    assert len(screen.blocks) == REMEMBERED + 2


async def test_a_closed_terminal_is_never_an_unknown_outcome() -> None:
    def write(words: str) -> None:
        raise BrokenPipeError

    with pytest.raises(DeliveryError) as caught:
        await ConsoleTransport(write, clock=FixedClock()).post(claimed())
    assert caught.value.reason is DeliveryReason.NOT_CONNECTED
