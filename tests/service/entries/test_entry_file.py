"""Files of entries as the world writes them: with marks, holes and breakage. A wrong line is named."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from newsdesk.errors import UserError
from service.entries.entry_file import MAX_TEXT_CHARS, read_lines
from tests.service.conftest import Cli

GOOD = b'{"id": 7, "title": "US strike on alleged drug boat in Caribbean kills four"}'


def read(tmp_path: Path, data: bytes) -> list[dict[str, object]]:
    file = tmp_path / "entries.jsonl"
    file.write_bytes(data)
    return list(read_lines(str(file)))


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD,
        b"\r\n" + GOOD + b"\r\n\r\n",
        b"  \n\t" + GOOD + b"  ",
        GOOD.replace(b"}", b', "summary": null, "lang": null, "published": null, "outlet": null, "url": null}'),
        GOOD.replace(b"}", b', "tier": null}'),
        GOOD.replace(b"}", b', "published": "", "more": {"x": [1]}}'),
    ],
)
def test_a_mark_blank_lines_and_missing_values_do_not_matter(tmp_path: Path, data: bytes) -> None:
    (only,) = read(tmp_path, data)
    assert only["id"] == 7


def test_an_endless_line_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(UserError, match="/dev/zero, line 1 is longer than 10 MB"):
        list(read_lines("/dev/zero"))


def test_an_empty_file_has_no_entries(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"not json", "line 2 is not JSON"),
        (GOOD[:-1], "line 2 is not JSON"),
        (b"[" * 200_000, "line 2 is not JSON"),
        (b'{"id": ' + b"9" * 6000 + b"}", "line 2 is not JSON"),
        (b'{"id": 1, "title": "Espa\xf1a"}', "line 2 is not UTF-8"),
        (b"[1, 2]", "line 2: an entry is an object"),
        (b'{"title": "x"}', 'line 2: an entry is an object with an "id"'),
        (b'{"id": 1, "title": 5}', 'line 2: "title" is 5'),
        (b'{"id": 1, "tier": "gazette"}', 'line 2: "tier" is gazette, one of primary, wire'),
        (b'{"id": 1, "lang": ["en"]}', 'line 2: "lang" is'),
        (b'{"id": 1, "published": "gestern"}', "line 2: \"published\" is 'gestern'"),
        (b'{"id": 1, "published": "0001-01-01T00:00:00+14:00"}', 'line 2: "published" is'),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: bytes, told: str) -> None:
    with pytest.raises(UserError) as refused:
        read(tmp_path, GOOD + b"\n" + line + b"\n")
    assert told in str(refused.value)


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(UserError, match="cannot be read"):
            list(read_lines(str(path)))


def test_a_text_without_end_is_cut(tmp_path: Path) -> None:
    (only,) = read(tmp_path, json.dumps({"id": 1, "title": "strike on boat " * 300_000}).encode())
    assert len(str(only["title"])) == MAX_TEXT_CHARS


def test_half_a_character_becomes_a_whole_one(tmp_path: Path) -> None:
    (only,) = read(tmp_path, rb'{"id": 1, "title": "a \ud800 b \ud83d\udea2"}')
    assert only["title"] == "a \ufffd b 🚢"


@pytest.mark.parametrize("lang", ["de", "xx", "EN", "", "en-US", "🚢", "x" * 5000])
def test_a_language_that_nobody_knows_is_classified_all_the_same(cli: Cli, lang: str) -> None:
    line = json.dumps({"id": 1, "title": "Ein Angriff der USA auf ein Boot", "lang": lang})
    assert json.loads(cli("classify", "-", "--json", stdin=line).stdout)["lang"] in ("de", "en")


@pytest.mark.parametrize("command", [("classify", "-", "--json"), ("replay", "-", "--json"), ("classify", "-")])
def test_no_input_gives_no_output_and_is_no_error(cli: Cli, command: tuple[str, ...]) -> None:
    done = cli(*command, stdin="")
    assert (done.exit_code, done.stdout) == (0, "")


def test_ids_come_back_as_they_were_given(cli: Cli) -> None:
    given = GOOD.decode() + "\n" + GOOD.decode().replace("7", '"seven"')
    told = [json.loads(line)["id"] for line in cli("replay", "-", "--json", stdin=given).stdout.splitlines()]
    assert told == [7, "seven"]


@pytest.mark.parametrize("command", [("classify", "-"), ("replay", "-")])
def test_a_title_cannot_work_on_the_terminal(cli: Cli, command: tuple[str, ...]) -> None:
    hostile = {"id": "1\x1b[2J", "title": "\x1b]0;owned\x07US strike\r\nkills \u202efour \x9b31m"}
    shown = cli(*command, stdin=json.dumps(hostile)).stdout
    assert not [char for char in shown if not char.isprintable() and char not in "\n\t"]


class Keyboard(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("source", "hints"), [(Keyboard, 1), (io.TextIOWrapper, 0)])
def test_who_is_to_type_entries_is_told_so_and_a_pipe_is_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], source: type[io.TextIOWrapper], hints: int
) -> None:
    monkeypatch.setattr(sys, "stdin", source(io.BytesIO(GOOD)))
    assert [one["id"] for one in read_lines("-")] == [7]
    assert capsys.readouterr().err.count("One entry a line, Ctrl-D ends it: {") == hints
