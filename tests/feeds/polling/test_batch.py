"""EndOfTurnBatch: small work for many things, done in a row and for none of them twice."""

from __future__ import annotations

import asyncio

from feeds.polling.batch import EndOfTurnBatch


async def test_what_one_turn_of_the_loop_brings_is_done_in_a_row_before_the_next_turn_ends() -> None:
    done: list[str] = []
    together = EndOfTurnBatch(done.append)

    async def bring(thing: str) -> None:
        together.add(thing)
        done.append("asked")
        await asyncio.sleep(0)
        together.add(f"{thing} again")

    await asyncio.gather(bring("a"), bring("b"))
    await asyncio.sleep(0)
    assert done == ["asked", "asked", "a", "b", "a again", "b again"]


async def test_what_is_settled_at_once_is_not_done_again() -> None:
    done: list[int] = []
    together = EndOfTurnBatch(done.append)
    together.add(1)
    together.settle()
    together.add(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert done == [1, 2]
