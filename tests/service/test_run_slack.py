"""The service and a workspace, as two processes meet: feeds on one side, a channel and its people on the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.demo.newsroom import Article
from service.demo.script import steps
from slack_server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, SlackServer
from slack_server.faults import refusal, says, slow, status
from tests.patience import until
from tests.service.conftest import WatchedNewsroom
from tests.service.running import Contains, Lacks, Running, get, start

OUTLETS = ("wire", "noticias", "command")
WIRE = "C0WIRE"
ANA = "U0ANA"


def told(slack: SlackServer, mode: str = "socket") -> Mapping[str, str]:
    """What an operator sets to serve this workspace."""
    way = {"SLACK_APP_TOKEN": APP_TOKEN} if mode == "socket" else {"SLACK_SIGNING_SECRET": SIGNING_SECRET}
    return {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_API_URL": slack.base_url, **way}


def news() -> tuple[tuple[str, Article], ...]:
    """One strike from a wire, from an outlet in Spanish, and from the command with another figure."""
    told = {item.slug: (outlet, item) for step in steps(datetime.now(UTC)) for outlet, item in step.published}
    return told["strike"], told["ataque"], told["statement"]


def alerts(slack: SlackServer) -> list[str]:
    return [message.text for message in slack.messages(WIRE) if not message.is_reply]


async def connected(service: Running, slack: SlackServer, mode: str) -> None:
    port = await service.port()
    if mode == "http":
        slack.use_http(f"http://127.0.0.1:{port}/slack/events")
    else:
        await slack.until(lambda: slack.socket_mode.sockets)


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_strike_is_told_once_kept_up_to_date_and_answered_for(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer, mode: str
) -> None:
    wire, spanish, statement = news()
    newsroom.publish(*wire)
    service = await start(tmp_path, newsroom, outlets=OUTLETS, **told(slack, mode))
    await connected(service, slack, mode)
    await slack.until(lambda: alerts(slack))
    (first,) = alerts(slack)
    assert "4 killed" in first
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    assert "in 70 strikes" in slack.ephemerals(ANA)[-1].text  # one outlet alone is not counted yet
    assert 'strikewire_questions_total{command="total"} 1.0' in (await get(await service.port(), "/metrics"))[1]
    assert await service.stop() == (0, Lacks("Traceback"))
    newsroom.publish(*spanish)
    newsroom.publish(*statement)
    cron = await start(tmp_path, newsroom, "poll", "--once", "--all", outlets=OUTLETS, **told(slack, mode))
    assert await cron.ended() == (0, Lacks("Traceback"))
    (now,) = alerts(slack)
    assert "5 killed" in now
    assert len([message for message in slack.messages(WIRE) if message.is_reply and "4 → 5" in message.text]) == 1


async def test_killed_in_the_middle_and_started_again_there_is_one_message(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    wire, *_ = news()
    newsroom.publish(*wire)
    slack.faults.next("chat.postMessage", slow(5.0))
    service = await start(tmp_path, newsroom, send_timeout=2, **told(slack))
    await slack.until(lambda: slack.journal.of("chat.postMessage"))
    service.process.kill()
    await service.ended()
    again = await start(tmp_path, newsroom, send_timeout=2, **told(slack))
    await slack.until(lambda: slack.journal.of("conversations.history"))
    await slack.until(lambda: slack.socket_mode.opened == 2 and slack.socket_mode.sockets)
    await slack.command("/strikes", f"why http://{newsroom.host}/wire/strike", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    assert await again.stop() == (0, Lacks("Traceback"))
    assert len(alerts(slack)) == len(slack.journal.of("chat.postMessage")) == 1


async def test_a_refused_token_stops_the_start_in_clear_words(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    service = await start(tmp_path, newsroom, **{**told(slack), "SLACK_BOT_TOKEN": "xoxb-canary-secret"})
    status, log = await service.ended()
    assert (status, log) == (2, Contains("SLACK_BOT_TOKEN is refused by Slack (invalid_auth)"))
    assert "Traceback" not in log
    assert "canary-secret" not in log + service.printed


async def test_a_token_that_was_taken_back_leaves_the_feeds_read(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    slack.bot_token.refusal = "token_revoked"
    service = await start(tmp_path, newsroom, STRIKEWIRE_LOG_FORMAT="json", **told(slack))
    await service.logs("SLACK_BOT_TOKEN is refused by Slack (token_revoked)")
    await newsroom.read("wire")
    assert await service.stop() == (0, Lacks("Traceback"))


async def test_slack_that_stumbles_once_at_the_start_is_asked_again_at_once(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    slack.faults.next("auth.test", status(503))
    service = await start(tmp_path, newsroom, **told(slack))
    await slack.until(lambda: slack.socket_mode.sockets)
    assert await service.stop() == (0, Lacks("Traceback"))


async def test_a_token_taken_back_while_it_runs_stops_the_telling_and_nothing_else(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    wire, *_ = news()
    newsroom.publish(*wire)
    slack.faults.always("chat.postMessage", refusal("token_revoked"))
    service = await start(tmp_path, newsroom, **told(slack))
    await slack.until(lambda: slack.journal.of("chat.postMessage"))
    await service.logs("token_revoked")
    port = await service.port()
    assert await get(port, "/readyz") == (503, Contains('"slack": "Slack takes no messages (token_revoked)"'))
    assert (await get(port, "/livez"))[0] == 200
    assert await service.stop() == (0, Lacks("Traceback"))


async def test_a_token_that_was_put_in_place_of_one_taken_back_needs_no_start(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    wire, *_ = news()
    newsroom.publish(*wire)
    slack.faults.always("chat.postMessage", refusal("token_revoked"))
    kept = tmp_path / "bot_token"
    kept.write_text(BOT_TOKEN, encoding="utf-8")
    told_in_files = {name: text for name, text in told(slack).items() if name != "SLACK_BOT_TOKEN"}
    service = await start(tmp_path, newsroom, SLACK_BOT_TOKEN_FILE=str(kept), **told_in_files)
    await service.logs("token_revoked")
    slack.api.tokens["xoxb-new-canary"] = replace(slack.bot_token, text="xoxb-new-canary")
    slack.bot_token.refusal = "token_revoked"
    slack.faults.clear()
    kept.write_text("xoxb-new-canary", encoding="utf-8")
    await slack.until(lambda: alerts(slack))
    status, log = await service.stop()
    assert (status, log) == (0, Lacks("Traceback"))
    assert "xoxb" not in log
    assert len(alerts(slack)) == 1


@pytest.mark.parametrize("wrong", ["nobody's", "another workspace's"])
async def test_a_wrong_token_that_was_put_in_place_leaves_the_old_one_at_work(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer, wrong: str
) -> None:
    kept = tmp_path / "bot_token"
    kept.write_text(BOT_TOKEN, encoding="utf-8")
    told_in_files = {name: text for name, text in told(slack).items() if name != "SLACK_BOT_TOKEN"}
    service = await start(tmp_path, newsroom, SLACK_BOT_TOKEN_FILE=str(kept), **told_in_files)
    await connected(service, slack, "socket")
    if wrong == "another workspace's":
        slack.api.tokens["xoxb-other-canary"] = replace(slack.bot_token, text="xoxb-other-canary")
        elsewhere = {"ok": True, "team_id": "T0OTHER", "user_id": "U0OTHER", "bot_id": "B0OTHER"}
        slack.faults.always("auth.test", says(elsewhere))
    kept.write_text("xoxb-other-canary", encoding="utf-8")
    await service.logs("new tokens not taken, the old ones stay")
    await slack.command("/strikes", "test", user=ANA, channel=WIRE)
    await slack.until(lambda: alerts(slack))
    assert await service.stop() == (0, Lacks("slack not reached"))


async def test_service_whose_output_nobody_reads_any_more_goes_on_when_slack_is_opened_anew(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    kept = tmp_path / "bot_token"
    kept.write_text(BOT_TOKEN, encoding="utf-8")
    told_in_files = {name: text for name, text in told(slack).items() if name != "SLACK_BOT_TOKEN"}
    service = await start(tmp_path, newsroom, SLACK_BOT_TOKEN_FILE=str(kept), **told_in_files)
    await connected(service, slack, "socket")
    service.close_output()
    slack.api.tokens["xoxb-new-canary"] = replace(slack.bot_token, text="xoxb-new-canary")
    kept.write_text("xoxb-new-canary", encoding="utf-8")
    await until(lambda: slack.socket_mode.opened == 2 or service.process.returncode is not None)
    assert await service.stop() == (0, Lacks("Traceback"))


async def test_service_that_tells_slack_starts_though_its_output_is_full(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    service = await start(tmp_path, newsroom, before=("sh", "-c", 'exec "$@" >/dev/full', "sh"), **told(slack))
    await until(lambda: slack.socket_mode.sockets or service.process.returncode is not None)
    assert await service.stop() == (0, Lacks("cannot be written"))


async def test_with_slack_away_at_the_start_feeds_are_read(tmp_path: Path, newsroom: WatchedNewsroom) -> None:
    away = {"SLACK_API_URL": "http://127.0.0.1:1/api/", "SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
    service = await start(tmp_path, newsroom, **away)
    await service.logs("slack not reached, feeds are read meanwhile")
    await newsroom.read("wire")
    assert await service.stop() == (0, Lacks("Traceback"))


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open", "chat.postMessage"])
async def test_told_to_stop_while_slack_hangs_it_ends_in_time(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer, method: str
) -> None:
    wire, *_ = news()
    newsroom.publish(*wire)
    slack.faults.always(method, slow(60.0))
    service = await start(tmp_path, newsroom, **told(slack))
    await slack.until(lambda: slack.journal.of(method))
    assert await service.stop() == (0, Lacks("Traceback"))
