"""What is read is what a reader sees; what is quoted is what was printed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.classify import Classifier
from newsdesk.text.readable import readable
from newsdesk.understand import understand

PUBLISHED = datetime(2026, 2, 10, 15, tzinfo=UTC)
PLAIN = "US strike on boat kills three in the Caribbean"


@pytest.mark.parametrize(
    "printed",
    [
        "US str\u200bike on boat kills th\u200bree in the Carib\u200bbean",
        "US strike on boat kil\u00adls three in the Carib\u00adbean",
        "\ufeffUS strike on boat kills three in the Caribbean\u2069",
        "US strike on b\u043e\u0430t k\u0456lls thr\u0435\u0435 in the \u0421aribb\u0435an",  # Cyrillic letters
        "US strike on b\u03bfat kills three in the Caribbean",  # a Greek one
        "US strike on boat kills <b>three</b> in the&#32;Caribbean",
        "US strike on boat ki\u200dlls three in the Caribbean",
        "US\u202fstrike\u2007on\u00a0boat kills three in the Caribbean",
        "US strike on boat kills three in the Caribbea\u0301n".replace("a\u0301", "a\u0300"),
    ],
)
def test_a_text_is_understood_as_it_shows(printed: str) -> None:
    facts = understand(Classifier.load(), printed, "", published_at=PUBLISHED).facts
    (strike,) = facts.events
    assert strike.killed is not None
    assert strike.killed.value == 3
    assert str(strike.location) == "caribbean"
    assert strike.killed.text == f"{printed}\n"[strike.killed.start :][: len(strike.killed.text)]


def test_a_quote_is_the_very_characters_of_the_summary_behind_an_odd_headline() -> None:
    title, summary = "US hits b\u200bo\u200bat", "It ki\u00adlled four me\u200bn on Monday."
    facts = understand(Classifier.load(), title, summary, published_at=PUBLISHED).facts
    (strike,) = facts.events
    assert strike.killed is not None
    assert strike.date is not None
    text = f"{title}\n{summary}"
    assert text[strike.killed.start :].startswith(strike.killed.text)
    assert strike.killed.text.startswith("ki\u00adlled four")
    assert text[strike.date.start :].startswith("Monday")


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("o\ufb03cials", "officials"),
        ("if a<b then", "if a<b then"),
        ("AT&T", "AT&T"),
        ("R&amp;D", "R&D"),
        ("<p>one</p><p>two", " one  two"),
        ("\u0441\u0443\u0434\u043d\u043e", "\u0441\u0443\u0434\u043d\u043e"),  # a Russian word stays
        ("\u03c0\u03bb\u03bf\u03af\u03bf", "\u03c0\u03bb\u03bf\u03af\u03bf"),  # a Greek one, too
        ("murie\u0301ron", "murieron"),
    ],
)
def test_only_what_a_reader_sees_is_read(printed: str, seen: str) -> None:
    assert readable(printed).text == seen


@given(st.text(alphabet=st.sampled_from("ab &<>;b/\u200b\u00ad\u0430\ufb01\n&amp;<b>")))
def test_each_character_seen_has_its_place_in_order(printed: str) -> None:
    seen = readable(printed)
    places = [seen.printed(n, n + 1) for n in range(len(seen.text))]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(printed) for start, end in places)


@pytest.mark.parametrize(
    ("lang", "title", "sea"),
    [
        ("en", "US strike on boat kills three in the Carribean", "caribbean"),
        ("en", "US strike on boat kills three in the CARRIBBEAN Sea", "caribbean"),
        ("en", "US strike on boat kills three in the eastern Paciffic", "eastern_pacific"),
        ("es", "Ataque de EE.UU. a una lancha en el Carribe deja tres muertos", "caribbean"),
        ("es", "Ataque de EE.UU. a una lancha en el Pasífico oriental deja tres muertos", "eastern_pacific"),
        ("fr", "Frappe américaine sur un bateau dans les Carraïbes : trois morts", "caribbean"),
    ],
)
def test_a_sea_that_is_spelled_wrong_is_that_sea(lang: str, title: str, sea: str) -> None:
    told = understand(Classifier.load(), title, "", lang_hint=lang, published_at=PUBLISHED)
    (strike,) = told.facts.events
    assert told.classification.new_event
    assert str(strike.location) == sea
    assert strike.killed is not None
    assert title[strike.killed.start :].startswith(strike.killed.text)


@pytest.mark.parametrize("text", ["El Caribe y el Pacífico", "pacifico", "Caraibes, Caraïbes", "carbean", "Pacifica"])
def test_a_name_that_is_right_or_another_is_left_alone(text: str) -> None:
    assert readable(text).text == text
