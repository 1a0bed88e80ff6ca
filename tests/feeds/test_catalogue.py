"""The shipped catalogue is sound, and an operator's own list is refused in words that help."""

from __future__ import annotations

import tomllib
from datetime import timedelta

import pytest

from feeds.catalogue import load_catalogue, parse_feeds
from newsdesk.entries import FeedState, NewFeed, Tier
from newsdesk.errors import ConfigError
from newsdesk.text.links import canonical_link

URL = 'url = "https://x.org/rss"\n'


def feeds_of(*tables: str) -> tuple[NewFeed, ...]:
    return parse_feeds(tomllib.loads("".join(f"[[feed]]\n{table}\n" for table in tables))["feed"])


def test_catalogue_holds_every_source_once() -> None:
    catalogue = load_catalogue()
    assert len(catalogue) == 116
    assert len({canonical_link(feed.url) for feed in catalogue}) == 116


def test_catalogue_says_why_a_source_is_off() -> None:
    assert all(feed.note for feed in load_catalogue() if feed.state is FeedState.OFF)


def test_catalogue_asks_those_who_acted_and_wires_most_often() -> None:
    for feed in load_catalogue():
        first = feed.tier in {Tier.PRIMARY, Tier.WIRE}
        assert feed.interval == timedelta(minutes=5) if first else feed.interval >= timedelta(minutes=10), feed.name


def test_catalogue_reads_four_languages_and_every_tier_in_earnest() -> None:
    active = [feed for feed in load_catalogue() if feed.state is FeedState.ACTIVE]
    assert {"en", "es", "fr", "pt"} <= {feed.lang for feed in active}
    assert {feed.tier for feed in active} == set(Tier) - {Tier.DESK, Tier.RECORD}


def test_search_sites_never_carry_more_weight_than_an_aggregator() -> None:
    for feed in load_catalogue():
        searched = "news.google.com" in feed.url and feed.state is FeedState.ACTIVE
        assert not searched or feed.tier is Tier.AGGREGATOR, feed.name


@pytest.mark.parametrize(
    ("outlet", "tier"),
    [
        ("El Tiempo", Tier.MAJOR),
        ("El Espectador", Tier.MAJOR),
        ("El Universal (Mexico)", Tier.MAJOR),
        ("El Universo", Tier.MAJOR),
        ("La Jornada", Tier.MAJOR),
        ("TeleSUR", Tier.AGGREGATOR),  # state media
        ("CourtListener", Tier.SPECIALIST),  # a mirror of the court's papers
    ],
)
def test_outlet_weighs_what_it_is(outlet: str, tier: Tier) -> None:
    assert {feed.tier for feed in load_catalogue() if feed.outlet == outlet} == {tier}


def test_address_alone_is_enough() -> None:
    (feed,) = feeds_of(URL)
    assert (feed.url, feed.name, feed.outlet) == ("https://x.org/rss", "x.org", "x.org")
    assert (feed.tier, feed.interval, feed.state) == (Tier.LOCAL, timedelta(minutes=15), FeedState.ACTIVE)


def test_every_field_is_read() -> None:
    (feed,) = feeds_of(
        URL + 'name = "X en español"\noutlet = "X"\ntier = "wire"\nlang = "ES"\ncountry = "co"\n'
        'interval_minutes = 2.5\nenabled = false\nreason = "a page"'
    )
    assert feed == NewFeed(
        url="https://x.org/rss",
        name="X en español",
        outlet="X",
        tier=Tier.WIRE,
        lang="es",
        country="CO",
        interval=timedelta(minutes=2.5),
        state=FeedState.OFF,
        note="a page",
    )


REFUSED = {
    "no address": ('name = "X"', ["[[feed]] 1 ('X')", "url", "missing", 'url = "https://']),
    "an address of another kind": ('url = "ftp://x.org/rss"', ["ftp://x.org/rss", "no http or https address"]),
    "words for an address": ('url = "use a search site"', ["use a search site", "no http or https address"]),
    "a port that is no number": ('url = "https://x.org:rss/"', ["https://x.org:rss/"]),
    "an address without end": (f'url = "https://x.org/{"ñ" * 1300}"', ["https://x.org/ñ", "longer than 2500 bytes"]),
    "an address that is a number": ("url = 7", ["url = 7", "no web address"]),
    "an unknown tier": (URL + 'tier = "gold"', ["tier = 'gold'", "primary, wire, major", 'tier = "wire"']),
    "a tier that is a list": (URL + "tier = []", ["tier = []"]),
    "the desk's own tier": (URL + 'tier = "desk"', ["tier = 'desk'"]),
    "a language in words": (URL + 'lang = "Spanish"', ["lang = 'Spanish'", 'lang = "es"']),
    "a country that is a number": (URL + "country = 57", ["country = 57", 'country = "CO"']),
    "an interval in words": (URL + 'interval_minutes = "soon"', ["= 'soon'", "interval_minutes = 10"]),
    "an interval of nothing": (URL + "interval_minutes = 0", ["interval_minutes = 0"]),
    "an interval that is true": (URL + "interval_minutes = true", ["interval_minutes = True"]),
    "enabled in words": (URL + 'enabled = "no"', ["enabled = 'no'", "enabled = false"]),
    "a name that is a list": (URL + "name = [1]", ["name = [1]", "no text"]),
    "a misspelt field": (URL + 'langage = "es"', ["'langage'", "did you mean lang"]),
    "a field from elsewhere": (URL + "zzz = 1", ["'zzz'", "the fields are url, name"]),
}  # fmt: skip


@pytest.mark.parametrize(("table", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_refusal_names_the_field_the_value_and_an_example(table: str, words: list[str]) -> None:
    with pytest.raises(ConfigError) as refusal:
        feeds_of(table)
    assert all(word in str(refusal.value) for word in words), str(refusal.value)


def test_same_address_twice_is_refused_with_its_place() -> None:
    with pytest.raises(ConfigError, match=r"\[\[feed\]\] 2: .*stands in the list already"):
        feeds_of(URL, URL)
