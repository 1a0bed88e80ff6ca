"""A Slack with two people in one channel, known only by what they do and see there, so that any Slack can be it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar

from slack_server.patience import patience

ANA, BEN = "U0ANA", "U0BEN"
WIRE = "C0WIRE"
WITHIN_S = 30.0

Json = dict[str, Any]
Found = TypeVar("Found")


class Place(Protocol):
    """Messages are Slack's own JSON, oldest first. Whose hands and eyes are not named are Ana's."""

    async def command(self, text: str) -> None: ...

    async def say(self, text: str) -> None:
        """Write to the channel, where the bot is named."""
        ...

    async def chat(self, text: str) -> Json:
        """Write to the channel, not to the bot; the message that was written."""
        ...

    async def write_directly(self, text: str) -> None:
        """Write to the bot alone."""
        ...

    async def edit(self, message: Json, text: str) -> None: ...

    async def delete(self, message: Json) -> None:
        """Somebody deletes it who may: their own, or as an admin that of the bot."""
        ...

    async def open_home(self) -> None: ...

    async def home(self) -> Json:
        """Wait for a Home; the view that is there."""
        ...

    async def press_at_home(self, action_id: str, *, choose: str | None = None) -> None: ...

    async def press(self, message: Json, action_id: str, *, user: str = ANA, choose: str | None = None) -> None:
        """A button of the message as it was seen, or the choice of a menu whose value begins so."""
        ...

    async def form(self) -> Json:
        """Wait for a window that was opened for this person; the one on top."""
        ...

    async def fill_in(self, values: Json) -> Json:
        """Send the form on top with these values; what is wrong with them, by field."""
        ...

    async def shown(self, count: int) -> list[Json]:
        """Wait for `count` messages that everybody in the channel sees."""
        ...

    async def whispered(self, count: int, *, user: str = ANA) -> list[Json]:
        """Wait for `count` messages that only this person sees in the channel."""
        ...

    async def direct(self) -> list[Json]:
        """What stands between this person and the bot alone."""
        ...


# --- what stands before the eyes -------------------------------------------------------------------------------


async def until(wanted: Callable[[], Awaitable[Found | None]]) -> Found:
    async with asyncio.timeout(patience(WITHIN_S)):
        while not (found := await wanted()):
            await asyncio.sleep(0.02)
    return found


async def seen(place: Place, words: str, *, user: str = ANA) -> Json:
    """Wait for a message with these words, seen by all or by this person alone; the newest one."""

    async def with_words() -> list[Json]:
        messages = [*await place.shown(0), *await place.whispered(0, user=user)]
        return [message for message in messages if words in _all_of(message)]

    return max(await until(with_words), key=lambda message: float(message["ts"]))


async def directly(place: Place, words: str) -> Json:
    async def with_words() -> list[Json]:
        return [message for message in await place.direct() if words in _all_of(message)]

    return (await until(with_words))[-1]


async def at_home(place: Place, words: str) -> None:
    async def says_so() -> bool:
        return words in str(await place.home())

    await until(says_so)


async def in_window(place: Place, words: str) -> Json:
    async def with_words() -> Json | None:
        window = await place.form()
        return window if words in str(window) else None

    return await until(with_words)


async def card(place: Place, words: str = "'act.S-71.") -> Json:
    await seen(place, "Second origin")  # the last of what waited
    return await seen(place, words)


async def made_ben_an_editor(place: Place) -> None:
    await place.command(f"role <@{BEN}> editor")
    await seen(place, f"<@{BEN}> is *editor* now")


def _all_of(message: Json) -> str:
    return f"{message['text']} {message.get('blocks')}"
