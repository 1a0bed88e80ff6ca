"""The smallest run of the benchmark: that it works, never how fast anything is."""

from __future__ import annotations

from argparse import Namespace
from io import BytesIO
from pathlib import Path

import feedparser
import pytest

from bench.feed_generator import LANGUAGES, format_of, make_feeds
from bench.results import Result, markdown
from bench.rounds import measure_rounds

GOALS = {"P1", "P2", "P3", "P4", "P6", "P12", "P13"}


@pytest.mark.allow_hosts([f"127.0.0.{host}" for host in range(1, 61)])
async def test_the_smallest_run_gives_a_figure_for_every_goal_and_loses_no_entry(tmp_path: Path) -> None:
    results = await measure_rounds(Namespace(feeds=5, rounds=1, only=sorted(GOALS)), tmp_path)
    assert {result.goal for result in results} == GOALS
    assert [result.measured for result in results if result.goal == "P6"] == [1.0]
    assert all(result.measured > 0 for result in results)
    assert markdown(results, title="").count("\n| P") == len(results)


@pytest.mark.allow_hosts([f"127.0.0.{host}" for host in range(1, 61)])
async def test_rounds_with_news_are_measured_beside_rounds_of_their_own_without(tmp_path: Path) -> None:
    results = await measure_rounds(Namespace(feeds=5, rounds=1, only=["P2"]), tmp_path)
    assert "P2" in {result.goal for result in results}
    assert "P1" not in {result.goal for result in results}


def test_made_feeds_are_of_the_stated_formats_and_languages() -> None:
    formats = [format_of(number) for number in range(300)]
    assert {name: formats.count(name) for name in formats} == {"rss": 180, "atom": 75, "rdf": 24, "json": 21}
    assert {feed.lang for feed in make_feeds(10, window=1)} == set(LANGUAGES)


@pytest.mark.parametrize("number", range(8))
def test_a_made_feed_is_read_whole_by_feedparser(number: int) -> None:
    feed = make_feeds(number + 1, window=3)[number]
    read = feedparser.parse(BytesIO(feed.body(built="now")))
    assert [entry.title for entry in read.entries] == [entry.title for entry in feed.entries]


def test_a_goal_says_how_far_away_it_is() -> None:
    most = Result(goal="P1", what="", measured=2.0, wanted=1.5)
    least = Result(goal="P4", what="", measured=2.5, wanted=3, at_least=True)
    assert (most.reached, most.cells()[4]) == (False, "no, by 0.50x")
    assert (least.reached, least.cells()[4]) == (False, "no, by 0.50x")
    assert Result(goal="P6", what="", measured=1, wanted=1, at_least=True, unit="share").cells()[4] == "yes"


@pytest.mark.parametrize(
    ("measured", "unit", "cells"),
    [
        (0.301, "x", ("0.301x", "<= 0.30x", "no, by 0.001x")),
        (110.04, "MB", ("110.04 MB", "<= 110 MB", "no, by 0.04 MB")),
        (0.2999, "x", ("0.30x", "<= 0.30x", "yes")),
    ],
)
def test_a_goal_that_is_just_missed_is_missed_by_more_than_nothing(
    measured: float, unit: str, cells: tuple[str, str, str]
) -> None:
    wanted = 0.30 if unit == "x" else 110
    assert Result(goal="P2", what="", measured=measured, wanted=wanted, unit=unit).cells()[2:5] == cells
