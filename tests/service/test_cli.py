"""The command line as an operator types it, on a first start and after."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.errors import UserError
from newsdesk.ports import Amendment, AuditNote, DeskQuery
from service.cli import ledger
from service.clock import SystemClock
from storage.engine import open_engine
from storage.store import SqlStore
from tests.builders import a_card, an_alert_write
from tests.service.conftest import Cli

ROOT = Path(__file__).parents[2]

STRIKE = {
    "id": "one",
    "title": "US strike on alleged drug boat in the Caribbean kills four, Hegseth says",
    "summary": "The military struck a boat on Monday in international waters, killing all four men aboard.",
    "lang": "en",
    "published": "2026-11-24",
}
PORT = {
    "id": "two",
    "title": "Dockworkers' strike closes port for a third day",
    "summary": "Unions and the port operator meet again on Friday over wages.",
    "lang": "en",
    "published": "2026-11-24",
}


def lines(*entries: dict[str, object]) -> str:
    return "\n".join(json.dumps(entry) for entry in entries)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("/strikes help", "/strikes total"),
        ("/strikes latest", "S-70"),
        ("/strikes total", "213 killed in 70 strikes on 71 vessels"),
        ("/strikes strike S-1", "11 killed"),
        ("/strikes strike 2025-09-02", "11 killed"),
        ("/strikes search survivors", "survivors"),
        ("/strikes status", "never read"),
        ("latest 1", "S-70"),
    ],
)
def test_each_question_is_answered_from_the_shipped_record_on_a_first_start(
    cli: Cli, question: str, expected: str
) -> None:
    answered = cli("ask", question)
    assert answered.exit_code == 0
    assert expected.lower() in answered.output.lower()


def test_an_unknown_word_gets_a_suggestion(cli: Cli) -> None:
    assert "Did you mean /strikes total?" in str(cli("ask", "/strikes totl").exception)


def test_another_command_is_not_ours(cli: Cli) -> None:
    assert isinstance(cli("ask", "/remind me").exception, UserError)


def test_who_asks_in_spanish_is_answered_in_spanish(cli: Cli) -> None:
    assert "muertos en" in cli("ask", "cuántos", "muertos").stdout


def test_classify_keeps_the_order_and_the_fields(cli: Cli) -> None:
    result = cli("classify", "-", "--json", stdin=lines(STRIKE, PORT))
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["id"], second["id"]) == ("one", "two")
    assert first["new_event"] is True
    assert first["events"][0]["killed"] == 4
    assert first["events"][0]["location"] == "caribbean"
    assert second["relevant"] is False
    assert second["category"] == "none"
    assert second["cumulative"] is None
    assert {"lang", "relevance", "topic", "severity", "reasons"} <= first.keys()


def test_classify_names_the_line_that_is_no_json(cli: Cli) -> None:
    result = cli("classify", "-", "--json", stdin='{"id": 1, "title": "x"}\nnot json\n')
    assert isinstance(result.exception, UserError)
    assert "line 2" in str(result.exception)


def test_replay_joins_two_outlets_into_one_story(cli: Cli, tmp_path: Path) -> None:
    second = {
        **STRIKE,
        "id": "three",
        "outlet": "B",
        "title": "Four killed as US hits suspected drug boat in Caribbean",
    }
    file = tmp_path / "entries.jsonl"
    file.write_text(lines({**STRIKE, "outlet": "A"}, second, PORT), encoding="utf-8")
    done = {row["id"]: row for row in map(json.loads, cli("replay", str(file), "--json").stdout.splitlines())}
    assert done["one"]["decision"] == "alert"
    assert done["three"]["decision"] == "update"
    assert done["one"]["story"] == done["three"]["story"]
    assert done["two"]["decision"] == "silent"
    assert done["two"]["reason"] == "irrelevant"


def test_eval_of_the_development_set_is_out_of_fold_and_good_enough(cli: Cli) -> None:
    scores = json.loads(cli("eval", "--json").stdout)
    assert "out of fold" in scores["basis"]
    assert scores["relevance"]["f1"] >= 0.93
    assert scores["new_event"]["f1"] >= 0.90
    assert scores["values"]["killed"]["f1"] >= 0.85


def test_a_question_needs_no_quotes(cli: Cli) -> None:
    in_words, quoted = cli("ask", "total", "in", "2025"), cli("ask", "total in 2025")
    assert in_words.stdout.splitlines()[0] == quoted.stdout.splitlines()[0]
    assert in_words.exit_code == 0


@pytest.mark.parametrize("tier", ["desk", "record"])
def test_a_feed_cannot_be_given_the_weight_of_a_correction_or_of_the_shipped_record(cli: Cli, tier: str) -> None:
    assert "not one of primary, wire" in str(cli("feeds", "add", "http://127.0.0.1:9/", "--tier", tier).output)
    assert tier not in cli("feeds", "add", "--help").stdout.partition("--tier")[2].partition("--lang")[0]


def test_a_paragraph_of_the_help_is_not_broken_where_its_source_is(cli: Cli) -> None:
    assert "so that nothing is told twice" in cli("db", "restore", "--help").stdout


def test_eval_asks_for_labels(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "unlabelled.jsonl"
    file.write_text(lines(STRIKE), encoding="utf-8")
    assert "label" in str(cli("eval", str(file)).exception)


def test_eval_where_only_the_program_is_asks_for_a_file(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.entries.evaluation.TRAINING", tmp_path / "training")
    assert "name a file of labels" in str(cli("eval").exception)


def test_eval_of_an_empty_file_says_so_where_only_the_program_is(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.entries.evaluation.TRAINING", tmp_path / "training")
    file = tmp_path / "empty.jsonl"
    file.write_text("", encoding="utf-8")
    assert "0 entries" in cli("eval", str(file)).stdout


def test_a_backup_without_a_name_stands_beside_the_database(cli: Cli, tmp_path: Path) -> None:
    cli("db", "upgrade")
    assert cli("db", "backup").exit_code == 0
    (copy,) = (tmp_path / "data" / "backups").iterdir()
    assert re.fullmatch(r"strikewire-\d{8}T\d{6}Z\.db", copy.name)


def test_the_exported_ledger_adds_up_to_the_total_that_is_answered(cli: Cli) -> None:
    rows = list(csv.DictReader(io.StringIO(cli("ledger", "export").stdout)))
    killed = sum(int(row["killed"]) for row in rows if row["killed"] and row["confirmed"] == "True")
    assert f"{killed} killed in {sum(int(row['strikes']) for row in rows)} strikes" in cli("ask", "total").stdout


def test_a_ledger_as_json_ends_its_last_line(cli: Cli) -> None:
    said = cli("ledger", "export", "--format", "json").stdout
    assert said.endswith("]\n")
    assert len(json.loads(said)) == 68


def test_an_exported_ledger_that_is_imported_again_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "ledger.csv"
    file.write_bytes("\ufeff".encode() + cli("ledger", "export").stdout_bytes)  # as a spreadsheet saves it
    assert "0 new records, 0 new claims; 68 rows" in cli("ledger", "import", str(file)).stdout


def test_an_imported_strike_is_listed_and_counted_with_its_source(cli: Cli) -> None:
    row = "happened_on,location,killed,number,outlet,tier,url\n2026-11-20,caribbean,3,,SOUTHCOM,primary,\n"
    assert "1 new records" in cli("ledger", "import", "-", stdin=row).stdout
    assert "S-71\t2026-11-20\tcaribbean\t3" in cli("ledger", "list").stdout
    assert "216 killed in 71 strikes" in cli("ask", "total").stdout


def test_a_ledger_that_is_cut_short_is_not_imported(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "MAX_BYTES", 2_000)
    row = "number,happened_on,outlet,tier,killed\n,2026-10-06,Wire,wire,3\n"
    done = cli("ledger", "import", "-", stdin=row + f"{row.splitlines()[1]}\n" * 99)
    assert isinstance(done.exception, UserError)
    assert "larger than 2 kB" in str(done.exception)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"number,happened_on,outlet,tier\n,yesterday,BBC,major\n", "row 2: happened_on"),
        (b"number,happened_on,outlet,tier\n,2026-11-20,Espa\xf1a,major\n", "line 2: this is not UTF-8"),
        (b"", "row 1"),
    ],
)
def test_a_ledger_file_that_is_wrong_is_refused_in_words(cli: Cli, tmp_path: Path, data: bytes, told: str) -> None:
    file = tmp_path / "ledger.csv"
    file.write_bytes(data)
    assert told in str(cli("ledger", "import", str(file)).exception)


def test_feeds_travel_as_opml(cli: Cli, tmp_path: Path) -> None:
    exported = cli("feeds", "export").stdout
    file = tmp_path / "feeds.opml"
    file.write_text(exported, encoding="utf-8")
    assert re.search(r"^0 added, \d+ known already", cli("feeds", "import", str(file)).stdout)


def test_a_paused_feed_is_listed_as_paused(cli: Cli) -> None:
    cli("feeds", "pause", "GAO reports", "--why", "too noisy")
    assert "too noisy" in cli("feeds", "list").stdout


@pytest.mark.parametrize(("address", "taught"), [("http://10.0.0.5/rss", True), ("http://0x7f.1/rss", False)])
def test_test_of_a_refused_address_names_the_setting_where_it_helps(cli: Cli, address: str, taught: bool) -> None:
    said = str(cli("feeds", "test", address).exception)
    assert "cannot be read as a feed. forbidden_address" in said
    assert ("name its host in STRIKEWIRE_ALLOW_PRIVATE_HOSTS" in said) is taught


def test_a_round_of_one_feed_is_told_in_the_singular(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('[[feed]]\nurl = "http://10.0.0.5/rss"\nname = "A"\noutlet = "A"\n')
    assert "\n1 feed in " in cli("poll", "--once", STRIKEWIRE_CONFIG=str(tmp_path / "desk.toml")).stdout


def test_a_removed_feed_is_gone_at_the_next_start_too(cli: Cli) -> None:
    cli("feeds", "remove", "GAO reports")
    assert "GAO reports" not in cli("feeds", "list", "--all").stdout


def test_check_says_what_is_in_order_and_what_to_set(cli: Cli) -> None:
    result = cli("check")
    assert result.exit_code == 0
    assert "SLACK_BOT_TOKEN" in result.output


def test_check_fails_with_words_about_a_bad_setting(cli: Cli) -> None:
    result = cli("check", STRIKEWIRE_HTTP_PORT="eighty")
    assert result.exit_code == 1
    assert "STRIKEWIRE_HTTP_PORT" in result.output


def test_release_is_told_without_a_start(cli: Cli) -> None:
    release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert cli("--version").stdout == f"Strikewire {release}\n"


def test_the_manual_names_every_command_and_no_other(cli: Cli) -> None:
    manual = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    table = manual.split("| command | does |")[1].split("\n\n")[0]
    told = {row.split("`")[1].split()[0] for row in table.splitlines() if row.startswith("| `")}
    offered = set(re.findall(r"^│ ([a-z]+) ", cli("--help").output, flags=re.MULTILINE))
    assert told == offered


@pytest.fixture
def told_store(environment: dict[str, str | None], cli: Cli) -> None:
    """A store that told one strike an hour ago, and one two months ago."""
    cli("ask", "latest")  # makes the database
    now = SystemClock().now()
    engine = open_engine(str(environment["DATABASE_URL"]))
    store = SqlStore(engine)
    for number, at in ((71, now - timedelta(hours=1)), (72, now - timedelta(days=60))):
        version = store.desk_view(DeskQuery(now=now)).version
        alert = an_alert_write(a_card(number), at=at)
        note = AuditNote(at=at, actor="T0/U0SEED", action="seed")
        store.amend(Amendment(expected_version=version, at=at, note=note, alert=alert))
    engine.dispose()


@pytest.mark.usefixtures("told_store")
def test_replay_of_a_subscription_looks_back_over_the_store(cli: Cli) -> None:
    rows = [json.loads(line) for line in cli("replay", "--subscription", "console", "--json").stdout.splitlines()]
    assert [(row["key"], row["decision"]) for row in rows] == [("strike/S-71", "alert")]
    longer = cli("replay", "--subscription", "console", "--days", "90").stdout
    assert "2 of 2 alerts of the last 90 days in console" in longer


@pytest.mark.usefixtures("told_store")
def test_replay_tries_a_subscription_of_the_file_before_there_is_a_token(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('[[subscription]]\nchannel = "C0WIRE"\ncategories = ["legal"]\n')
    done = cli("replay", "--subscription", "C0WIRE", STRIKEWIRE_CONFIG=str(tmp_path / "desk.toml"))
    assert "0 of 1 alerts of the last 30 days in C0WIRE" in done.stdout


def test_replay_of_a_file_and_a_subscription_is_refused(cli: Cli) -> None:
    assert "not both" in str(cli("replay", "news.jsonl", "--subscription", "console").exception)


@pytest.mark.parametrize(
    ("options", "taught"),
    [
        (("--since", "2026-11-02", "--until", "2026-11-01"), "is after --until 2026-11-01: swap the two"),
        (("--channel", "#wire"), "give the channel's id, such as C0123WIRE"),
    ],
)
def test_told_refuses_what_can_match_nothing(cli: Cli, options: tuple[str, ...], taught: str) -> None:
    assert taught in str(cli("told", *options).exception)


def test_a_channel_that_was_told_nothing_is_said_beside_an_empty_list(cli: Cli) -> None:
    told = cli("told", "--channel", "C0MISTYPED")
    assert (told.exit_code, told.stdout.count("\n")) == (
        0,
        1,
    )  # the names of the columns, for whoever reads it by program
    assert told.stderr == "Nothing was told to C0MISTYPED then. Nor to anybody else.\n"


def test_replay_of_an_unknown_channel_names_those_there_are(cli: Cli) -> None:
    assert "There are: console" in str(cli("replay", "--subscription", "C0NOBODY").exception)


@pytest.mark.parametrize("command", [("ask", "total"), ("check",), ("feeds", "export"), ("ledger", "list")])
def test_a_command_from_a_shell_without_the_settings_changes_no_feed(
    cli: Cli, tmp_path: Path, command: tuple[str, ...]
) -> None:
    config = tmp_path / "desk.toml"
    config.write_text('[[feed]]\nurl = "http://127.0.0.1:9/feed"\nname = "Ours"\noutlet = "Ours"\ntier = "local"\n')
    assert cli("poll", "--once", STRIKEWIRE_CONFIG=str(config)).exit_code == 0
    cli(*command)
    listed = cli("feeds", "list", "--all").stdout.splitlines()
    assert [line.split("\t")[1] for line in listed] == ["feed", "Ours"]
