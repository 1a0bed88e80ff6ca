"""Daily and weekly digests as a channel reads them: its own time, the result first, and what quiet is worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.messages.digest import result
from handlers.rendering.blocks import render
from handlers.rendering.validate import problems
from newsdesk.entries import Tier
from newsdesk.messages import (
    CardFigure,
    CardState,
    DigestItem,
    DigestMessage,
    LineCard,
    Month,
    SourceLink,
    TotalsLine,
)
from newsdesk.understanding import Category
from tests.builders import a_card, a_news_card
from tests.handlers.messages.samples import LINE, VOTE

MORNING = datetime(2026, 11, 25, 13, tzinfo=UTC)  # 08:00 in New York


def digest(*items: DigestItem, **changes: object) -> DigestMessage:
    plain = {
        "key": "digest/C0WIRE/2026-11-25",
        "why": "daily",
        "since": MORNING - timedelta(days=1),
        "until": MORNING,
        "items": items,
        "timezone": "America/New_York",
        "last_strike_on": date(2026, 10, 4),
        "feeds": 38,
        "feeds_read": 38,
    }
    return DigestMessage(**plain | changes)


def payload(message: DigestMessage, lang: str = "en") -> dict:
    rendered = render(message, card_lang=lang, mention=None, rung=0, now=MORNING)
    assert problems(rendered) == []
    return rendered


ITEM = DigestItem(
    record="S-71", headline_of=a_card(killed=CardFigure(value=4)), first_seen_at=MORNING - timedelta(hours=5)
)


def test_title_is_the_result_since_yesterday_in_local_time() -> None:
    shown = payload(digest(ITEM))
    assert shown["blocks"][0]["text"]["text"].startswith("Since yesterday 08:00: 4 killed in 1 US strike")
    assert shown["blocks"][1]["elements"][0]["text"] == "Daily digest · Wed 25 Nov 2026, 08:00 New York"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "8 killed (disputed) in 2 US strikes (1 unconfirmed)"),
        ("es", "8 muertos (en disputa) en 2 ataques de EE. UU. (1 sin confirmar)"),
    ],
)
def test_title_says_how_much_of_the_result_is_disputed_or_unconfirmed(lang: str, expected: str) -> None:
    disputed = a_card(killed=CardFigure(value=4), killed_disputed=True, state=CardState.DISPUTED)
    unconfirmed = a_card(record="S-72", killed=CardFigure(value=4), state=CardState.UNCONFIRMED)
    items = [
        DigestItem(record=card.record, headline_of=card, first_seen_at=MORNING) for card in (disputed, unconfirmed)
    ]
    assert result(items, lang) == expected
    assert result(items[1:], lang).endswith("US strike (unconfirmed)" if lang == "en" else "EE. UU. (sin confirmar)")


@pytest.mark.parametrize(
    ("lang", "strikes", "expected"),
    [
        ("en", (1, 1), "8 killed in 2 US strikes"),
        ("en", (3, 1), "8 killed in 4 US strikes (2 announcements)"),
        ("es", (3, 1), "8 muertos en 4 ataques de EE.\u00a0UU. (2 anuncios)"),
    ],
)
def test_announcements_are_counted_where_they_are_fewer_than_the_strikes(
    lang: str, strikes: tuple[int, int], expected: str
) -> None:
    items = [item(killed=CardFigure(value=4), strikes=each) for each in strikes]
    assert payload(digest(*items), lang)["blocks"][0]["text"]["text"].endswith(expected)


def test_digest_that_covers_an_outage_names_its_first_day() -> None:
    shown = payload(digest(ITEM, since=MORNING - timedelta(days=3)))
    assert shown["blocks"][0]["text"]["text"].startswith("Since Sun 22 Nov 08:00: ")


def item(**facts: object) -> DigestItem:
    return DigestItem(record="S-71", headline_of=a_card(**facts), first_seen_at=MORNING)


CONVOY = item(killed=CardFigure(value=3), strikes=3, presumed_dead=CardFigure(value=8), presumed_by="US Coast Guard")


@pytest.mark.parametrize(
    ("lang", "items", "title"),
    [
        ("en", [CONVOY], "Since yesterday 08:00: 3 killed, 8 presumed dead (US Coast Guard) in 3 US strikes"),
        (
            "es",
            [CONVOY],
            "Desde ayer 08:00: 3 muertos y 8 dados por muertos (Guardia Costera de EE.\xa0UU.) en 3 ataques de"
            " EE.\xa0UU.",
        ),
        (
            "en",
            [CONVOY, item(killed=None, presumed_dead=CardFigure(value=1), presumed_by="SOUTHCOM")],
            "Since yesterday 08:00: at least 3 killed, 9 presumed dead (US Coast Guard, SOUTHCOM) in 4 US strikes"
            " (2 announcements)",
        ),
        (
            "en",
            [item(killed=None, presumed_dead=CardFigure(value=2))],
            "Since yesterday 08:00: 2 presumed dead in 1 US strike",
        ),
        (
            "en",
            [item(killed=CardFigure(value=4), presumed_dead=CardFigure(value=0), presumed_by="SOUTHCOM")],
            "Since yesterday 08:00: 4 killed in 1 US strike",
        ),
    ],
)
def test_title_has_the_presumed_dead_beside_the_killed_with_who_counts_them_so(
    lang: str, items: list[DigestItem], title: str
) -> None:
    assert payload(digest(*items), lang)["blocks"][0]["text"]["text"] == title


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "*3 killed, 8 presumed dead* in 3 US"), ("es", "*3 muertos y 8 dados por muertos* en 3")],
)
def test_line_of_an_item_has_both_figures_in_bold(lang: str, line: str) -> None:
    shown = [block["text"]["text"] for block in payload(digest(CONVOY), lang)["blocks"] if block["type"] == "section"]
    assert shown[0].startswith(line)


def test_presumed_dead_of_three_speakers_are_attributed_line_by_line() -> None:
    items = [item(killed=None, presumed_dead=CardFigure(value=1), presumed_by=who) for who in ("AP", "CBS", "NPR")]
    assert "3 presumed dead in 3 US strikes" in payload(digest(*items))["blocks"][0]["text"]["text"]


TOTAL = TotalsLine(since=date(2025, 9, 2), strikes=70, vessels=71, killed=213, presumed_dead=9, includes_this=True)
MONTHS = tuple(Month(first=date(2026, n, 1), caribbean=n - 6, eastern_pacific=1, elsewhere=0) for n in range(6, 12))


def last_text(shown: dict) -> str:
    return shown["blocks"][-1]["elements"][0]["text"]


def test_foot_has_the_total_what_was_read_and_how_to_change_it() -> None:
    decided = (("alert", 2), ("update", 3), ("digest", 7), ("silent", 46))
    foot = last_text(payload(digest(ITEM, totals=TOTAL, decided=decided)))
    assert "*Total since 2 Sep 2025:* 213 killed in 70 strikes on 71 vessels" in foot
    assert "Read 58 entries: alerts 2, updates 3, in digests 7, silent 46. `/strikes status`" in foot
    assert "Change or end it: `/strikes subscribe` · `/strikes unsubscribe`" in foot


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Strikes per month, to 25 Nov 2026: Jun 1 · Jul 2 · Aug 3 · Sep 4 · Oct 5 · Nov 6 so far"),
        ("es", "Ataques por mes, hasta el 25 nov 2026: jun 1 · jul 2 · ago 3 · sep 4 · oct 5 · nov 6 hasta ahora"),
    ],
)
def test_weekly_digest_has_a_chart_and_its_figures_in_words(lang: str, line: str) -> None:
    message = digest(ITEM, weekly=True, months=MONTHS)
    shown = payload(message, lang)
    (chart,) = [block for block in shown["blocks"] if block["type"] == "data_visualization"]
    assert [point["value"] for point in chart["chart"]["series"][0]["data"]] == [0, 1, 2, 3, 4, 5]
    assert len(chart["chart"]["series"]) == 2, "waters without a strike have no bars"
    assert line in str(shown["blocks"])
    plainer = render(message, card_lang=lang, mention=None, rung=1, now=MORNING)
    assert "data_visualization" not in str(plainer)
    assert line in str(plainer["blocks"])


def test_months_without_a_strike_make_no_chart() -> None:
    empty = tuple(replace(month, caribbean=0, eastern_pacific=0) for month in MONTHS)
    assert "data_visualization" not in str(payload(digest(ITEM, weekly=True, months=empty))["blocks"])


def test_record_of_an_item_links_to_its_card_and_the_outlet_of_a_line_without_one_to_its_page() -> None:
    carded = replace(ITEM, card_url="https://news.example/archives/C0WIRE/p1")
    source = SourceLink(outlet="AP", url="https://apnews.com/1", tier=Tier.WIRE)
    line = LineCard(
        record="E-9",
        revision=1,
        category=Category.STRIKE,
        headline="The boat war in numbers",
        headline_lang="en",
        source=source,
        happened_on=None,
        seen_at=MORNING,
    )
    shown = str(payload(digest(carded, DigestItem(record="E-9", headline_of=line, first_seen_at=MORNING)))["blocks"])
    assert "<https://news.example/archives/C0WIRE/p1|S-71>" in shown
    assert "<https://apnews.com/1|AP>" in shown
    assert "*About strikes:*" in shown, "what is only about strikes is not taken for one"


def test_item_of_another_year_says_so_and_a_day_needs_no_hour_beside_it() -> None:
    old = replace(ITEM, headline_of=a_card(happened_on=date(2025, 12, 30), announced_on=None))
    (about,) = {block["text"]["text"].splitlines()[1] for block in payload(digest(old))["blocks"][2:3]}
    assert about == "Tue 30 Dec 2025 · S-71"


@pytest.mark.parametrize(
    ("lang", "about"), [("en", "Tue 24 Nov or earlier · S-71"), ("es", "Mar 24 nov o antes · S-71")]
)
def test_item_whose_day_nobody_states_says_so(lang: str, about: str) -> None:
    told = replace(ITEM, headline_of=a_card(happened_on=None, happened_by=date(2026, 11, 24)))
    assert about in str(payload(digest(told), lang)["blocks"])


def test_quiet_after_a_strike_whose_day_nobody_states_says_so() -> None:
    assert "Last strike on record: Sun 4 Oct 2026 or earlier." in payload(digest(last_strike_bounded=True))["text"]


def test_weekly_digest_says_which_week() -> None:
    shown = payload(digest(ITEM, weekly=True, since=MORNING - timedelta(days=7)))
    assert shown["blocks"][0]["text"]["text"].startswith("Week to Wed 25 Nov 2026: 4 killed")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            "*Nothing new for this channel* since yesterday 08:00. Last strike on record: Sun 4 Oct 2026. All 38"
            " feeds read in the last hour, so this is quiet, not blind.",
        ),
        (
            "es",
            "*Nada nuevo para este canal* desde ayer 08:00. Último ataque registrado: dom 4 oct 2026. Las 38"
            " fuentes se leyeron en la última hora: hay calma, no ceguera.",
        ),
    ],
)
def test_empty_day_is_one_line_that_says_quiet_and_seeing(lang: str, told: str) -> None:
    (block,) = payload(digest(), lang)["blocks"]
    assert block["text"]["text"] == told


def test_empty_day_of_a_desk_that_reads_little_does_not_call_it_quiet() -> None:
    (block,) = payload(digest(feeds_read=12))["blocks"]
    assert block["text"]["text"].endswith(
        "Only 12 of 38 feeds read in the last hour: this may be blindness, not quiet."
    )


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "None of the 38 feeds was read in the last hour:"), ("es", "Ninguna de las 38 fuentes se leyó")],
)
def test_empty_day_of_a_desk_that_reads_nothing_does_not_say_only_zero(lang: str, told: str) -> None:
    assert told in payload(digest(feeds_read=0), lang)["blocks"][0]["text"]["text"]


@pytest.mark.parametrize(
    ("lang", "title", "state"),
    [
        ("en", "Burst: 8 killed in 2 US strikes", "2 items at once · "),
        ("es", "Ráfaga: 8 muertos en 2 ataques de EE.\xa0UU.", "2 asuntos a la vez · "),
    ],
)
def test_burst_says_the_result_and_names_no_feed_that_nobody_knows(lang: str, title: str, state: str) -> None:
    shown = payload(digest(*[item(killed=CardFigure(value=4))] * 2, why="burst", timezone=""), lang)
    assert shown["blocks"][0]["text"]["text"] == title
    assert shown["blocks"][1]["elements"][0]["text"].startswith(f"{state}<!date^")


@pytest.mark.parametrize(("lang", "state"), [("en", "1 item at once from AP"), ("es", "1 asunto a la vez, de AP")])
def test_burst_of_one_feed_names_it_and_one_moment_but_once(lang: str, state: str) -> None:
    shown = payload(digest(ITEM, why="burst", timezone="", feed="AP", since=MORNING), lang)
    text = shown["blocks"][1]["elements"][0]["text"]
    assert (text.startswith(state), text.count("<!date^")) == (True, 1)


@pytest.mark.parametrize(("lang", "said"), [("en", "*Could not be sent* "), ("es", "*No se pudo enviar* ")])
def test_delay_is_not_laid_on_slack_which_may_have_been_there(lang: str, said: str) -> None:
    assert said in payload(digest(ITEM, why="outage", timezone=""), lang)["blocks"][1]["elements"][0]["text"]


def test_votes_keep_their_room_before_catches_that_came_later() -> None:
    catches = [
        DigestItem(
            record=f"E-{n}",
            headline_of=replace(LINE, record=f"E-{n}"),
            first_seen_at=MORNING,
        )
        for n in range(30)
    ]
    vote = DigestItem(record="N-412", headline_of=VOTE, first_seen_at=MORNING - timedelta(hours=9))
    assert "N-412" in str(payload(digest(*catches, vote))["blocks"])


def test_what_quiet_hours_held_comes_without_talk_of_a_fault() -> None:
    shown = payload(digest(ITEM, why="quiet", timezone=""))
    assert shown["blocks"][0]["text"]["text"].startswith("While this channel was quiet: 4 killed in 1 US strike")
    assert "no_entry" not in str(shown["blocks"])


def test_news_that_has_no_room_is_found_by_a_search_since_that_day() -> None:
    votes = [DigestItem(record=f"N-{n}", headline_of=a_news_card(n), first_seen_at=MORNING) for n in range(30)]
    assert "and 10 more: `/strikes search since:2026-11-24`" in str(payload(digest(*votes))["blocks"])
    assert "y 10 más: `/strikes search since:2026-11-24`" in str(payload(digest(*votes), "es")["blocks"])


def test_strikes_that_have_no_room_are_in_the_list() -> None:
    assert "and 5 more: `/strikes list 25`" in str(payload(digest(*[ITEM] * 25))["blocks"])


def test_strikes_and_news_that_have_no_room_are_found_by_a_search() -> None:
    vote = DigestItem(record="N-412", headline_of=VOTE, first_seen_at=MORNING)
    assert "and 6 more: `/strikes search since:2026-11-24`" in str(payload(digest(*[ITEM] * 25, vote))["blocks"])


def test_headline_in_another_language_is_said_to_be_so() -> None:
    item = DigestItem(record="N-412", headline_of=VOTE, first_seen_at=MORNING)
    marked = {lang: "(en inglés)" in str(payload(digest(item), lang)["blocks"]) for lang in ("en", "es")}
    assert marked == {"en": False, "es": True}
