"""The playground: one command, one address, the real bot behind it, and nothing left when it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest

from handlers.subscriptions.form import form_view
from newsdesk.alerts import Subscription
from newsdesk.errors import UserError
from service.playground import block_support, npm
from service.playground.npm import LOCAL_SLACK, install
from service.playground.run import serving
from service.playground.slack import ANA
from tests.scenarios.own_network import LOOPBACK_UP, OWN_NETWORK, missing
from tests.service.conftest import Cli

ROOT = Path(__file__).parents[2]
PLAYED_WITHIN_S = 600.0  # seconds on an idle machine
NAMES = {"C0WIRE": "#wire", "U0ANA": "Ana"}


@pytest.fixture(scope="module")
def played() -> dict[str, Any]:
    if reason := missing() or install(LOCAL_SLACK):
        pytest.skip(reason)
    done = subprocess.run(
        [*OWN_NETWORK, f'{LOOPBACK_UP}; exec "$0" -m tests.service.play', sys.executable],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PLAYED_WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(json.loads(done.stdout))


@pytest.mark.timeout(2 * PLAYED_WITHIN_S)
def test_a_channel_is_subscribed_by_its_form_and_gets_the_next_alert(played: dict[str, Any]) -> None:
    assert played["total"] == ANA
    assert "strikes, policy, courts, Congress · high and urgent · all basins · at once" in played["subscribed"]
    assert "Unconfirmed: 4 killed in US strike on alleged drug boat in the Caribbean" in played["alert"]
    assert not played["alert_is_private"]


@pytest.mark.timeout(2 * PLAYED_WITHIN_S)
def test_the_page_says_what_happened_and_what_can_happen_next(played: dict[str, Any]) -> None:
    assert "A wire reports a new strike." in played["panel"]
    assert (
        "alert (no record had this date and place, so it is a new strike: S-71, unconfirmed, one origin): US strike"
        " on alleged drug boat"
    ) in played["panel"]
    assert "Next: A second outlet reports it, in Spanish" in played["panel"]
    assert "Mend the feed of Noticias de Muestra" in played["broken"]
    assert "a page or" in played["broken"]
    assert "not_modified" not in played["broken"], "feeds that are as before are not worth a line"


@pytest.mark.timeout(2 * PLAYED_WITHIN_S)
def test_a_button_that_is_pressed_twice_in_one_movement_acts_once(played: dict[str, Any]) -> None:
    assert "Next: A second outlet reports it, in Spanish" in played["panel"], "as after one press"


@pytest.mark.timeout(2 * PLAYED_WITHIN_S)
def test_a_chart_that_this_slack_does_not_know_comes_in_words(played: dict[str, Any]) -> None:
    assert "data_visualization" not in played["chart"]
    assert played["chart"]


@pytest.mark.timeout(2 * PLAYED_WITHIN_S)
def test_playground_ends_on_ctrl_c_and_leaves_no_process(played: dict[str, Any]) -> None:
    assert (played["status"], played["left"]) == (0, [])


def test_package_that_another_process_still_unpacks_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "package.json").touch()
    (tmp_path / "bin").write_bytes(b"half of it")
    with ThreadPoolExecutor() as threads:
        with npm.at_rest(tmp_path):
            coming = threads.submit(install, tmp_path / "bin", beside=tmp_path)
            assert not wait([coming], timeout=0.2).done
        assert coming.result() is None


def test_another_machine_is_told_what_to_use_instead(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(npm.platform, "machine", lambda: "arm64")
    said = str(cli("playground").exception)
    assert re.search(r"local-slack is built for linux x86_64, this is \w+ arm64\. Instead: `make demo`", said)


async def test_a_port_that_is_taken_is_named_with_the_way_out() -> None:
    async with serving([], 0) as address:
        port = int(address.split(":")[-1].strip("/"))
        with pytest.raises(UserError, match=rf"Port {port} is taken\. Another one: .* --port 0"):
            async with serving([], port):
                pass


def test_a_field_left_alone_is_sent_back_as_it_began() -> None:
    option = {"text": {"type": "plain_text", "text": "Strikes"}, "value": "strike"}
    blocks = [
        _input("what", {"type": "checkboxes", "options": [option], "initial_options": [option]}),
        _input("where", {"type": "conversations_select", "initial_conversation": "C0WIRE"}),
        _input("at", {"type": "timepicker"}),
        _input("link", {"type": "url_text_input"}),
    ]
    touched = {"link": {"link": {"type": "plain_text_input", "value": "https://example.org"}}}
    assert block_support.submitted(
        {"what": {"what": {"type": "checkboxes", "selected_options": []}}, **touched}, blocks
    ) == {
        "what": {"what": {"type": "checkboxes", "selected_options": [option]}},
        "where": {"where": {"type": "conversations_select", "selected_conversation": "C0WIRE"}},
        "at": {"at": {"type": "timepicker", "selected_time": None}},
        "link": {"link": {"type": "url_text_input", "value": "https://example.org"}},
    }


def test_a_field_is_drawn_as_one_that_this_slack_knows_and_says_how_it_begins() -> None:
    channel = _input("where", {"type": "conversations_select", "initial_conversation": "C0WIRE"})
    (drawn,) = block_support.drawn_view({"type": "modal", "blocks": [channel]}, NAMES)["blocks"]
    assert drawn["element"]["type"] == "static_select"
    assert [option["value"] for option in drawn["element"]["options"]] == ["C0WIRE"]
    assert drawn["hint"]["text"] == "If left alone: #wire."
    chosen = {"where": {"where": {"type": "static_select", "selected_option": drawn["element"]["options"][0]}}}
    assert block_support.submitted(chosen, [channel])["where"]["where"]["selected_conversation"] == "C0WIRE"


def test_form_says_in_its_own_language_what_becomes_of_a_field_that_is_left_alone() -> None:
    form = form_view(Subscription(channel="C0WIRE"), "es", metadata="", here=True)
    drawn = block_support.drawn_view(form, NAMES)
    hints = [block["hint"]["text"] for block in drawn["blocks"] if "hint" in block]
    assert "Si no se toca: Graves y urgentes." in hints
    assert not any("left alone" in hint for hint in hints)
    lists = [each["element"] for each in drawn["blocks"] if each.get("element", {}).get("type") == "static_select"]
    assert {each["placeholder"]["text"] for each in lists} == {"Elija una opción"}


def test_who_reads_another_language_has_a_locale() -> None:
    answer = json.dumps({"ok": True, "user": {"id": "U0EVA"}})
    assert json.loads(block_support.with_locale(answer, {"U0EVA": "es-419"}))["user"]["locale"] == "es-419"
    assert block_support.with_locale(answer, {}) == answer


def test_what_is_wrong_with_a_field_stands_under_its_label() -> None:
    field = {**_input("value", {}), "label": {"type": "plain_text", "text": "Right value"}}
    told = block_support.by_label({"value": "Write a number.", "other": "No."}, [[field]])
    assert told == {"Right value": "Write a number.", "other": "No."}


def _input(name: str, element: dict[str, Any]) -> dict[str, Any]:
    label = {"type": "plain_text", "text": name}
    return {"type": "input", "block_id": name, "label": label, "element": {**element, "action_id": name}}


def test_block_of_code_is_drawn_line_by_line_with_its_columns() -> None:
    shown = block_support.coded(
        [{"type": "section", "text": {"type": "mrkdwn", "text": "```\nS-71   4\n\nS-7   11\n```"}}]
    )
    assert shown[0]["text"]["text"] == "`S\u201171\xa0\xa0\xa04`\n\n`S\u20117\xa0\xa0\xa011`"


def test_address_in_code_is_no_link_and_one_outside_stays() -> None:
    text = "`/strikes feeds add https://...` tries <https://a.example|it>"
    (shown,) = block_support.coded([{"type": "mrkdwn", "text": text}])
    assert shown["text"] == "`/strikes feeds add https:\u200b//...` tries <https://a.example|it>"


def test_address_in_the_code_of_a_message_without_blocks_is_no_link() -> None:
    assert block_support.coded_text("Try `/strikes feeds add https://a.example`") == (
        "Try `/strikes feeds add https:\u200b//a.example`"
    )


def test_message_with_an_empty_list_of_blocks_is_one_without_blocks() -> None:
    body = block_support.drawn_message({"text": "Try `/strikes feeds add https://a.example`", "blocks": []})
    assert body["text"] == "Try `/strikes feeds add https:\u200b//a.example`"


def test_plain_text_keeps_its_marks() -> None:
    assert block_support.coded({"type": "plain_text", "text": "`a` ```b```"}) == {
        "type": "plain_text",
        "text": "`a` ```b```",
    }
