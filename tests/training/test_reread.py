"""Reading unlabelled feeds again: what a change of the rules moved is shown, the grave first."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import reread
from training.reread import Judged, changes

STRIKE = "US strikes alleged drug boat in the Caribbean, killing four"


def a_feed(folder: Path, *titles: str) -> None:
    items = "".join(f"<item><title>{title}</title><description>As said.</description></item>" for title in titles)
    (folder / "wire.xml").write_text(f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>')


def judged(title: str, **of: object) -> Judged:
    return {
        "title": title, "summary": "", "category": "none", "topic": None, "severity": "low",
        "new_event": False, "killed": [], "total": None,
    } | of  # fmt: skip


def test_the_first_run_keeps_and_says_what_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_feed(tmp_path, STRIKE, "Dockers strike closes the port")
    reread.main([str(tmp_path)])
    assert capsys.readouterr().out.startswith("2 entries, 1 ours, 1 new strikes. Kept in ")


def test_nothing_changed_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_feed(tmp_path, STRIKE)
    reread.main([str(tmp_path)])
    reread.main([str(tmp_path)])
    assert capsys.readouterr().out.endswith("Changed: 0\n")


def test_an_entry_read_differently_is_shown_with_both_readings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_feed(tmp_path, STRIKE)
    reread.main([str(tmp_path)])
    base = tmp_path / reread.KEPT
    base.write_text(base.read_text("utf-8").replace('"new_event": true', '"new_event": false'), "utf-8")
    reread.main([str(tmp_path)])
    assert "new_event: False → True" in capsys.readouterr().out


def test_a_later_run_leaves_the_base_until_it_is_asked_to_keep(tmp_path: Path) -> None:
    a_feed(tmp_path, STRIKE)
    reread.main([str(tmp_path)])
    first = (tmp_path / reread.KEPT).read_text("utf-8")
    a_feed(tmp_path, "Dockers strike closes the port")
    reread.main([str(tmp_path)])
    assert (tmp_path / reread.KEPT).read_text("utf-8") == first
    reread.main([str(tmp_path), "--keep"])
    assert (tmp_path / reread.KEPT).read_text("utf-8") != first


def test_a_file_that_is_no_feed_is_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_feed(tmp_path, STRIKE)
    (tmp_path / "notes.txt").write_text("not a feed")
    reread.main([str(tmp_path)])
    assert "1 entries" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        reread.main([str(tmp_path / "none")])
    assert f"{tmp_path / 'none'} is no folder" in capsys.readouterr().err


def test_new_strikes_come_first_then_the_graver() -> None:
    before = {title: judged(title) for title in ("vote", "ship", "boat", "calm")}
    now = before | {
        "vote": judged("vote", severity="high"),
        "ship": judged("ship", severity="normal"),
        "boat": judged("boat", new_event=True),
    }
    assert [change.now["title"] for change in changes(before, now)] == ["boat", "vote", "ship"]


def test_entries_that_stand_in_one_run_alone_are_no_change() -> None:
    assert changes({"old": judged("old")}, {"new": judged("new")}) == []
