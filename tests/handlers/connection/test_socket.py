"""Socket Mode stays up, comes back by itself, and says so when it does not."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.connection.identity import first_socket_address, identify
from newsdesk.errors import ConfigError, SlackUnreachable
from slack_server import APP_TOKEN, BOT_TOKEN, TEAM_ID, Answer, Fault, SlackServer, faults
from tests.patience import until
from tests.slack_bot import Bot, running_bot

ANA = "U0ANA"
WIRE = "C0WIRE"


@pytest.fixture
def slack(slack: SlackServer) -> SlackServer:
    slack.socket_mode.ack_s = 0.3
    return slack


@pytest.fixture
async def client(slack: SlackServer) -> AsyncIterator[AsyncWebClient]:
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])


async def connected(slack: SlackServer, bot: Bot, *, opened: int = 1) -> None:
    await slack.until(lambda: slack.socket_mode.opened >= opened and slack.socket_mode.sockets)
    await answered(slack, bot)


async def answered(slack: SlackServer, bot: Bot) -> None:
    """Ask until an answer comes: commands sent while the line is down are lost, as in life."""
    for _ in range(50):
        if (await slack.command("/strikes", "status", user=ANA, channel=WIRE)).acked:
            await slack.until(lambda: bot.asked.questions)
            return
    raise AssertionError("no command was acked")


async def test_dead_handshakes_are_recovered_with_fresh_addresses(slack: SlackServer) -> None:
    slack.socket_mode.kill_handshakes(3)
    async with running_bot(slack.base_url) as bot:
        await connected(slack, bot)
        assert slack.socket_mode.refused == 3
        assert len(slack.journal.of("apps.connections.open")) == 4
        assert bot.health.fault() is None


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "link_disabled", "too_many_websockets"])
async def test_every_disconnect_reason_is_survived(slack: SlackServer, reason: str) -> None:
    async with running_bot(slack.base_url) as bot:
        await connected(slack, bot)
        await slack.socket_mode.disconnect(reason)
        await connected(slack, bot, opened=2)


async def counted(bot: Bot, lines: int) -> None:
    await until(lambda: bot.health.connections == lines)


async def test_how_many_lines_the_app_has_is_heard_and_can_be_asked_again(slack: SlackServer) -> None:
    async with running_bot(slack.base_url) as bot:
        await counted(bot, 1)
        async with running_bot(slack.base_url) as copy:
            await counted(copy, 2)
            assert bot.health.connections == 1
            await bot.socket.renew()
            await counted(bot, 2)
        await bot.socket.renew()
        await counted(bot, 1)
        assert bot.health.fault() is None


async def test_line_cut_without_a_word_comes_back(slack: SlackServer) -> None:
    async with running_bot(slack.base_url) as bot:
        await connected(slack, bot)
        slack.socket_mode.cut()
        await connected(slack, bot, opened=2)


async def test_cut_line_whose_next_handshakes_die_comes_back(slack: SlackServer) -> None:
    async with running_bot(slack.base_url) as bot:
        await connected(slack, bot)
        slack.socket_mode.kill_handshakes(2)
        slack.socket_mode.cut()
        await connected(slack, bot, opened=2)


async def test_line_that_looks_open_and_carries_nothing_is_replaced(slack: SlackServer) -> None:
    async with running_bot(slack.base_url, pong_s=1.0) as bot:
        await connected(slack, bot)
        slack.socket_mode.half_open()
        await slack.until(lambda: slack.socket_mode.opened == 2)
        await connected(slack, bot, opened=2)
        assert bot.health.reconnects == 1


async def test_healthy_line_is_left_in_peace_however_often_it_is_looked_at(slack: SlackServer) -> None:
    async with running_bot(slack.base_url, check_s=0.01, pong_s=30.0) as bot:
        await connected(slack, bot)
        for _ in range(5):
            await answered(slack, bot)
        assert (bot.health.reconnects, slack.socket_mode.opened) == (0, 1)


async def test_line_that_never_says_hello_is_replaced_by_the_watchdog(slack: SlackServer) -> None:
    slack.socket_mode.silent_handshakes = 1
    async with running_bot(slack.base_url) as bot:
        await connected(slack, bot, opened=2)
        assert bot.health.reconnects == 1


async def test_watchdog_gives_up_after_its_time_and_says_why(slack: SlackServer) -> None:
    slack.socket_mode.kill_handshakes(1000)
    async with running_bot(slack.base_url, down_s=0.05, give_up_s=0.2) as bot:
        with pytest.raises(SlackUnreachable, match="no Socket Mode connection"):
            await bot.task
        assert bot.health.fault() == "no Socket Mode connection"


async def test_stopping_closes_the_line_and_leaves_no_task(slack: SlackServer) -> None:
    async with running_bot(slack.base_url) as bot:
        await connected(slack, bot)
    await slack.until(lambda: not slack.socket_mode.sockets)
    assert bot.task.done()


async def test_identity_and_scopes_come_from_slack(slack: SlackServer, client: AsyncWebClient) -> None:
    identity = await identify(client)
    assert (identity.team_id, identity.reads_history) == (TEAM_ID, True)
    assert BOT_TOKEN not in repr(identity)


@pytest.mark.parametrize(
    ("error", "kind"),
    [("invalid_auth", ConfigError), ("token_revoked", SlackUnreachable), ("account_inactive", SlackUnreachable)],
)
async def test_refused_bot_token_names_the_setting_and_one_taken_back_may_be_given_again(
    slack: SlackServer, client: AsyncWebClient, error: str, kind: type[Exception]
) -> None:
    slack.bot_token.refusal = error
    with pytest.raises(kind, match=rf"SLACK_BOT_TOKEN.*{error}"):
        await identify(client)


async def test_refused_app_token_names_the_setting_and_what_is_missing(
    slack: SlackServer, client: AsyncWebClient
) -> None:
    with pytest.raises(ConfigError, match=r"SLACK_APP_TOKEN must be an app-level token"):
        await first_socket_address(client, BOT_TOKEN)
    slack.app_token.scopes = frozenset()
    with pytest.raises(ConfigError, match=r"SLACK_APP_TOKEN lacks the scope connections:write"):
        await first_socket_address(client, APP_TOKEN)


@pytest.mark.parametrize(
    "fault",
    [
        faults.RESET_BEFORE,
        faults.status(503),
        Fault(answer=Answer.HTML),
        Fault(answer=Answer.SLOW),  # {"ok": true} and no word more
        faults.refusal("internal_error"),
        faults.refusal("team_added_to_org"),  # while it moves
        faults.refusal("a_name_of_next_year"),
    ],
)
async def test_slack_that_is_down_is_no_configuration_error(
    slack: SlackServer, client: AsyncWebClient, fault: Fault
) -> None:
    slack.faults.next("auth.test", fault)
    with pytest.raises(SlackUnreachable):
        await identify(client)
