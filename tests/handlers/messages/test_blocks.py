"""Every message in every form is one that Slack takes, and says what the house agreed on."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.rendering.blocks import render
from handlers.rendering.validate import problems
from newsdesk.entries import Tier
from newsdesk.messages import CardState, Denial, OtherStrike, SourceLink, StrikeCard
from newsdesk.understanding import Location, Severity
from tests.handlers.messages import samples
from tests.handlers.messages.rendering import block, rendered
from tests.handlers.messages.samples import CBS, EVERY_MESSAGE, NOW, OFFICIAL
from tests.handlers.rendering.rebuilding import rebuild


@pytest.mark.parametrize("rung", range(4))
@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("name", EVERY_MESSAGE)
def test_every_message_in_every_form_is_one_that_slack_takes(name: str, lang: str, rung: int) -> None:
    payload = rendered(EVERY_MESSAGE[name], lang=lang, rung=rung, mention="S0GROUP")
    assert problems(payload) == []
    assert set(payload) == ({"text", "blocks"} if rung < 3 else {"text"})
    for each in payload.get("blocks", ()):
        rebuild(each)


def test_the_card_reads_in_the_agreed_order() -> None:
    payload = rendered(samples.DISPUTED)
    names = [each["block_id"].split(".")[0] for each in payload["blocks"]]
    assert names == ["head", "state", "facts", "dispute", "quote", "foot", "act"]


def test_the_official_card_says_what_the_house_agreed_on() -> None:
    payload = rendered(OFFICIAL)
    assert block(payload, "head") == "4 killed in US strike on alleged drug boat in the Caribbean – SOUTHCOM"
    assert block(payload, "state") == "*Official* · 1 official + 1 outlet, 1 origin · S-70"
    assert block(payload, "facts") == (
        "*4 killed* · no survivors reported\nCaribbean, basin only\nSun 4 Oct 2026 · 1 strike on 1 go-fast boat"
    )
    assert block(payload, "quote") == "> “Four men were killed in the strike.” – SOUTHCOM release"
    assert block(payload, "foot").splitlines() == [
        "*Sources:* <https://www.southcom.mil/News/lethal-kinetic-strike/|SOUTHCOM> (official)"
        " · <https://www.cbsnews.com/news/us-strike-4-dead-southcom/?a=1&amp;b=2|CBS>",
        "*Total since 2 Sep 2025:* 213 killed in 70 strikes on 71 vessels, 23 presumed dead not included.",
        "Seen <!date^1791155520^{date_short_pretty} {time}|2026-10-04 23:12 UTC>",
    ]


def test_an_update_says_old_and_new_before_the_facts() -> None:
    payload = rendered(samples.UPDATED)
    assert block(payload, "change") == (
        "*Changed:* presumed dead 0 → 8 – SOUTHCOM to The Intercept, 7 Jan 2026."
        " Killed stays 3; both together 3 → 11."
    )
    assert block(payload, "facts").splitlines()[:2] == ["*3 killed* · *8 presumed dead*", "0 of 8 survivors found"]
    assert "· 1 more under Sources" in block(payload, "foot")


def test_a_correction_carries_its_sign_and_the_words() -> None:
    payload = rendered(samples.CORRECTED)
    assert block(payload, "head").startswith("Correction: 2 killed, 6 survivors in US strike")
    assert block(payload, "state").startswith(":pencil2: *Corrected: place*")
    assert "place eastern Pacific → Caribbean – AP, 22 Jun 2026." in block(payload, "change")


def test_a_disputed_figure_shows_both_and_marks_the_shown_one() -> None:
    assert block(rendered(samples.DISPUTED), "dispute") == (
        "*Killed: 2 figures in print*\n• *14* – Hegseth on X, 28 Oct, official. Shown.\n• *15* – some outlets."
    )


def test_an_unconfirmed_card_is_outside_the_totals_and_names_its_deadline() -> None:
    foot = block(rendered(samples.UNCONFIRMED), "foot")
    assert "*Not in the totals* until an official or a second origin reports it." in foot
    assert "With no second origin by <!date^" in foot


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "one origin, citing SOUTHCOM; the statement itself not seen yet · S-6"),
        ("es", "un solo origen, que cita al Comando Sur; aún sin la declaración misma a la vista · S-6"),
    ],
)
def test_an_unconfirmed_card_whose_origin_cites_the_command_says_so(lang: str, words: str) -> None:
    assert words in block(rendered(replace(samples.UNCONFIRMED, quoted="SOUTHCOM"), lang=lang), "state")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Also that day: S-71, 4 killed, eastern Pacific; S-72, toll not stated, unconfirmed"),
        ("es", "El mismo día: S-71, 4 muertos, Pacífico oriental; S-72, sin cifra de muertos, sin confirmar"),
    ],
)
def test_a_card_names_the_other_strikes_of_its_day(lang: str, words: str) -> None:
    first = OtherStrike(record_name="S-71", killed=4, location=Location.EASTERN_PACIFIC, confirmed=True)
    second = OtherStrike(record_name="S-72", killed=None, location=None, confirmed=False)
    payload = rendered(replace(samples.OFFICIAL, same_day=(first, second)), lang=lang)
    assert block(payload, "facts").splitlines()[-1] == words
    assert f" {words}. " in payload["text"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Denied at first: SOUTHCOM in CBS, 5 Oct 2026. Acknowledged since: SOUTHCOM, 6 Oct 2026."),
        ("es", "Negado al principio: Comando Sur en CBS, 5 oct 2026. Reconocido después: Comando Sur, 6 oct 2026."),
    ],
)
def test_a_card_says_who_denied_the_strike_and_who_owned_to_it_since(lang: str, words: str) -> None:
    denial = Denial(
        who="SOUTHCOM in CBS",
        on=date(2026, 10, 5),
        url=CBS.url,
        owned_by="SOUTHCOM",
        owned_on=date(2026, 10, 6),
        owned_url=None,
    )
    payload = rendered(replace(samples.OFFICIAL, denial=denial), lang=lang)
    assert re.sub(r"<[^|>]*\|([^>]*)>|\*", r"\1", block(payload, "denial")) == words
    assert f" {words} " in payload["text"]


def test_an_unconfirmed_card_of_a_denied_strike_does_not_say_that_there_is_no_statement() -> None:
    denial = Denial(who="SOUTHCOM in CBS", on=date(2026, 10, 5), url=CBS.url)
    payload = rendered(replace(samples.UNCONFIRMED, denial=denial))
    assert "one origin, denied by those who would have struck · S-6" in block(payload, "state")
    assert block(payload, "denial").startswith("*Denied:* ")


def test_after_twelve_hours_the_card_admits_that_nobody_followed() -> None:
    later = NOW + timedelta(hours=12)
    payload = render(samples.UNCONFIRMED, card_lang="en", mention=None, rung=0, now=later)
    assert "one origin, no official statement seen yet, no second origin in 12 h" in block(payload, "state")
    assert "With no second origin by" not in block(payload, "foot")


def test_a_withdrawn_card_keeps_only_the_sources_button() -> None:
    payload = rendered(samples.WITHDRAWN)
    assert block(payload, "head") == "Withdrawn: was reported as a new strike"
    assert [button["action_id"] for button in payload["blocks"][-1]["elements"]] == ["alert.sources"]


def test_a_card_of_a_record_that_is_part_of_another_says_which() -> None:
    merged = replace(samples.WITHDRAWN, is_now="S-58", merged_by="ana")
    payload = rendered(merged)
    assert block(payload, "head") == "Withdrawn: was reported as a new strike, is S-58"
    assert "It is S-58, told twice: merged by ana." in block(payload, "facts")
    assert "It is S-58, told twice: merged by ana." in payload["text"]


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "It is S-58, told twice."), ("es", "Es S-58, informado dos veces.")]
)
def test_a_card_that_does_not_know_who_merged_its_record_names_nobody(lang: str, words: str) -> None:
    payload = rendered(replace(samples.WITHDRAWN, is_now="S-58", merged_by=""), lang=lang)
    assert words in block(payload, "facts")


def test_a_card_that_its_only_source_withdrew_says_who_did_and_what_it_had_shown() -> None:
    payload = rendered(replace(samples.OFFICIAL, state=CardState.WITHDRAWN, taken_back_by=("AP",)))
    assert block(payload, "head") == "Withdrawn by its only source: was reported as a new strike"
    assert "AP withdrew its report.* No other source reports this strike" in block(payload, "facts")
    assert "Was shown as: " in block(payload, "facts")
    assert "Not a new strike" not in str(payload)
    assert "AP withdrew its report" in payload["text"]


@pytest.mark.parametrize(
    ("lang", "head", "who"),
    [
        ("en", "Withdrawn by its sources: ", "AP and SOUTHCOM withdrew their reports."),
        ("es", "Retirado por sus fuentes: ", "AP y Comando Sur retiraron su información."),
    ],
)
def test_a_card_that_several_sources_withdrew_names_them_all(lang: str, head: str, who: str) -> None:
    gone = replace(samples.OFFICIAL, state=CardState.WITHDRAWN, taken_back_by=("AP", "SOUTHCOM"))
    payload = rendered(gone, lang=lang)
    assert block(payload, "head").startswith(head)
    assert who in block(payload, "facts")


def test_a_figure_that_its_source_withdrew_is_not_put_into_its_mouth() -> None:
    gone = replace(samples.PRESUMED, old="4", new="not known", who="AP", aside="", taken_back=True)
    payload = rendered(replace(samples.UPDATED, change=gone))
    assert block(payload, "change").endswith("4 → not known – AP withdrew its report, 7 Jan 2026.")


def test_every_button_does_something_and_says_so_aloud() -> None:
    *buttons, menu = rendered(OFFICIAL)["blocks"][-1]["elements"]
    assert [(button["action_id"], button["value"]) for button in buttons] == [
        ("alert.claim", "S-70"),
        ("alert.sources", "S-70"),
        ("alert.correct", "S-70"),
    ]
    assert [button["accessibility_label"] for button in buttons] == [
        "Claim S-70 for yourself",
        "Show the sources of S-70",
        "Correct a figure of S-70",
    ]
    assert (menu["type"], menu["action_id"]) == ("overflow", "alert.more")
    assert [(choice["text"]["text"], choice["value"]) for choice in menu["options"]] == [
        ("Why this alert?", "why:S-70"),
        ("Not relevant", "not_relevant:S-70"),
        ("Mute until a new fact", "mute:S-70"),
        ("Merge or split", "regroup:S-70"),
    ]


def test_the_mention_is_the_last_word_of_the_first_urgent_post_only() -> None:
    urgent = samples.UNCONFIRMED
    assert block(rendered(urgent, mention="S0GROUP"), "state").endswith(" <!subteam^S0GROUP>")
    assert "subteam" not in json.dumps(rendered(replace(urgent, update_no=1), mention="S0GROUP"))
    assert "subteam" not in json.dumps(rendered(OFFICIAL, mention="S0GROUP"))
    assert "subteam" in json.dumps(rendered(replace(samples.NEWS, severity=Severity.URGENT), mention="S0GROUP"))


def test_the_text_is_complete_by_itself() -> None:
    assert rendered(samples.UPDATED)["text"] == (
        "Update 3: 3 killed, 8 presumed dead in 3 US strikes on alleged drug boats in the eastern Pacific – SOUTHCOM."
        " Tue 30 Dec 2025. Presumed dead 0 → 8 – SOUTHCOM to The Intercept, 7 Jan 2026."
        " Killed stays 3; both together 3 → 11."
        " Total: 213 killed in 70 strikes on 71 vessels, 23 presumed dead not included."
        " Records S-31 to S-33. https://www.southcom.mil/News/lethal-kinetic-strike/"
    )


def test_no_text_carries_markup() -> None:
    for message in EVERY_MESSAGE.values():
        assert not re.search(r"[*<>]|:[a-z_]+2?:", rendered(message)["text"])


def test_a_new_revision_has_new_block_ids() -> None:
    def ids(card: StrikeCard) -> set[str]:
        return {each["block_id"] for each in rendered(card)["blocks"]}

    assert ids(OFFICIAL).isdisjoint(ids(replace(OFFICIAL, revision=2)))


def test_the_second_last_form_keeps_headline_facts_and_sources_in_one_section() -> None:
    payload = rendered(OFFICIAL, rung=2)
    assert [each["type"] for each in payload["blocks"]] == ["section"]
    words = block(payload, "all")
    assert words.startswith("*4 killed in US strike on alleged drug boat in the Caribbean – SOUTHCOM*\n*4 killed*")
    assert "|SOUTHCOM> (official)" in words


def test_the_last_form_says_where_the_rest_is() -> None:
    assert rendered(OFFICIAL, rung=3)["text"].endswith("Details: /strikes strike S-70")


def test_a_digest_says_the_result_and_that_nothing_was_dropped() -> None:
    payload = rendered(samples.OUTAGE)
    assert block(payload, "head") == (
        "Delayed 6 h 20 min: 7 killed, 8 presumed dead in 4 US strikes (2 announcements), 2 other items"
    )
    assert "4 held alerts became this one message; nothing was dropped." in block(payload, "state")
    assert block(payload, "istrikes0").startswith("*4 killed* in US strike on alleged drug boat in the Caribbean")


def test_a_digest_sums_nothing_that_is_only_about() -> None:
    items = (replace(samples.ITEMS[0], headline_of=replace(OFFICIAL, killed=None)), *samples.ITEMS[1:2])
    assert "at least 3 killed, 8 presumed dead in 4 US strikes" in block(
        rendered(replace(samples.OUTAGE, items=items)), "head"
    )


def test_a_flood_of_forty_stays_within_one_message() -> None:
    payload = rendered(replace(samples.OUTAGE, items=samples.ITEMS * 10))
    assert "and 20 more: `/strikes search since:2026-10-04`" in block(payload, "foot")
    assert len(payload["blocks"]) <= 50


def test_a_form_that_slack_would_refuse_steps_down_by_itself() -> None:
    long = SourceLink(outlet="&" * 150, url="https://a.example/" + "&" * 900, tier=Tier.LOCAL)
    items = samples.ITEMS * 10
    payload = rendered(replace(samples.OUTAGE, items=tuple(replace(i, record="&" * 3000) for i in items)))
    assert problems(payload) == []
    assert problems(rendered(replace(OFFICIAL, sources=(long,) * 3))) == []


def test_card_of_a_vote_says_its_result_and_its_count_yes_first() -> None:
    payload = rendered(samples.VOTE)
    assert block(payload, "state").startswith("*Senate vote* · failed · 1 origin")
    assert block(payload, "facts") == "*49 for, 51 against*"


def test_a_correction_of_the_desk_names_the_page_that_it_rests_on() -> None:
    page = "https://apnews.com/corrected"
    corrected = replace(samples.PRESUMED, who="ana & bo", correction=True, url=page, aside="")
    assert block(rendered(replace(samples.UPDATED, change=corrected)), "change").endswith(f"<{page}|apnews.com>")
    known = replace(corrected, url=samples.UPDATED.sources[0].url)
    assert block(rendered(replace(samples.UPDATED, change=known)), "change").endswith("7 Jan 2026.")
