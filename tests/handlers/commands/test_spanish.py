"""Answers in Spanish: the same figures in the same form, and no sentence of ours left in English."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from handlers.commands.answering import Answer, answer
from handlers.commands.registry import SUBCOMMANDS
from handlers.rendering.validate import problems
from newsdesk.ports import Answers
from newsdesk.prose.help_words import DOES_ES, EXAMPLES_ES, GROUPS_ES
from tests.handlers.commands.desk import ALERTED, NOW, RUMOUR, SHIPPED, SOUTHCOM_URL, DeskAnswers
from tests.handlers.commands.statuses import a_failing_feed, a_status
from tests.handlers.left_in_english import left_in_english
from tests.handlers.rendering.rebuilding import rebuild

QUESTIONS = (
    "latest",
    "latest 3 since 2026",
    "first",
    "most",
    "most 1 in the Pacific",
    "total",
    "total in the Pacific",
    "total details",
    "list",
    "list survivors",
    "list thin",
    "list late",
    "export csv",
    "chart month",
    "chart week",
    "chart basin",
    "chart killed month",
    "disputed since 2026",
    "map",
    "map picture",
    "brief",
    "strike S-31",
    "strike S-37",
    "strike 31 Dec 2025",
    "names",
    "names 2025",
    "who was killed in October",
    "disputed",
    "disputed S-36",
    "timeline",
    "timeline page:2",
    "policy",
    "search survivors",
    "search convoy jumped",
    "as-of 5 Jan 2026 total",
    f"why {SOUTHCOM_URL}",
    "why S-36",
    "totl since:2026-01-01",
    "frobnicate",
    "status",
    "help",
    "help total",
    "help questions",
    "how many killed since 2026",
    "when was the last strike",
)
MISTAKES = (
    'search "boats',
    "search",
    "search boats category:quux",
    "search boats category:straikes",
    "search boats lang:klingon",
    "total since:banana",
    "total since 4/10",
    "as-of 1 Jan 2025 total",
    "what is the law on this",
    "total since:2026-02-01 until:2026-01-01",
    "total basin:atlantic",
    "total lang:es",
    "help lang:es",
    "total sinse March",
    "total banana",
    "total since 2027",
    "total min:50",
    "list min:abc",
    "list banana",
    "latest 50",
    "export pdf",
    "brief fr",
    "brief S-99",
    "chart pie",
    "map globe",
    "timeline foo",
    "strike",
    "strike S-99",
    "strike banana",
    "strike 1 Jan 2026",
    "as-of",
    "as-of 1 Jan 2027",
    "as-of 5 Jan 2026 status",
    "policy banana",
    "policy category:banana",
    "policy Senate in October 2025",
    "list unconfirmed in 2025",
    "list survivors in October 2026",
    "total today",
    "policy category:war_power",
    "why",
    "why https://nobody.example/x",
    "why S-99",
    "why S-31",
    "merge S-1 S-2",
)
_DIGITS = re.compile(r"\d+")


def ask(question: str, lang: str) -> Answer:
    desk = DeskAnswers(
        (*SHIPPED, RUMOUR), explained={SOUTHCOM_URL: ALERTED}, report=a_status(failing=(a_failing_feed(),))
    )
    return answer(question, answers=desk, now=NOW, lang=lang)


def said(reply: Answer) -> str:
    """Everything that a reader meets, in every form of the answer."""
    shown = f"{reply.text} {reply.blocks} {reply.plainer} {reply.plain}"
    return f"{shown} {reply.file.title} {reply.file.alt}" if reply.file else shown


@pytest.mark.parametrize("question", [*QUESTIONS, *MISTAKES])
def test_no_sentence_of_ours_is_left_in_english(question: str) -> None:
    assert left_in_english(said(ask(question, "es"))) == []


def test_what_is_asked_most_is_on_its_buttons_in_the_readers_language() -> None:
    assert [labels(ask("hola", lang)) for lang in ("en", "es")] == [
        ["Search", "Latest", "Total", "List", "Help"],
        ["Buscar", "Últimos", "Total", "Lista", "Ayuda"],
    ]


def labels(reply: Answer) -> list[str]:
    return [button.label for button in reply.page.buttons]


@pytest.mark.parametrize("oldest", [NOW, None])
def test_a_search_in_vain_is_told_in_spanish(oldest: datetime | None) -> None:
    reply = answer("search panga", answers=DeskAnswers(hits=(), oldest=oldest), now=NOW, lang="es")
    assert left_in_english(said(reply)) == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_spanish_answer_has_the_figures_of_the_english_one(question: str) -> None:
    english, spanish = (sorted(_DIGITS.findall(ask(question, lang).text)) for lang in ("en", "es"))
    assert english == spanish


@pytest.mark.parametrize("question", QUESTIONS)
def test_spanish_answer_is_one_that_slack_takes(question: str) -> None:
    reply = ask(question, "es")
    for blocks in (reply.blocks, reply.plainer):
        assert problems({"text": reply.text, "blocks": blocks}) == []
        for block in blocks:
            rebuild(block)


@pytest.mark.parametrize("question", ["list", "map", "chart", "chart basin"])
def test_columns_of_a_spanish_answer_fit_a_phone(question: str) -> None:
    reply = ask(question, "es")
    texts = [block["text"]["text"] for block in reply.plainer or reply.blocks if "text" in block]
    columns = [line for text in texts if text.startswith("```") for line in text.strip("`\n").splitlines()]
    assert 0 < max(map(len, columns)) <= 41


def test_every_sub_command_and_group_of_the_help_is_translated() -> None:
    assert set(DOES_ES) == set(SUBCOMMANDS)
    assert set(GROUPS_ES) == {each.USAGE.group for each in SUBCOMMANDS.values()}


@pytest.mark.parametrize("words", ["total en español", "total in Spanish", "total EN ESPANOL"])
def test_words_at_the_end_ask_for_a_language(words: str) -> None:
    reply = ask(words, "en")
    assert reply.text.startswith("12 muertos en 6 ataques contra 6 embarcaciones, 30 dic 2025 a 4 oct 2026.")
    assert reply.blocks[-1]["elements"][-1]["value"] == words, "whoever shares it shares it in that language"


def test_a_question_of_the_past_keeps_its_language_when_it_is_shared() -> None:
    reply = ask("as-of 5 Jan 2026 en español", "en")
    assert reply.text.startswith("A fecha de 5 ene 2026: 8 muertos en 5 ataques")
    assert reply.blocks[-1]["elements"][-1]["value"] == "as-of 2026-01-05 total en español"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("strike S-31", "Nota (en inglés): Convoy of three"),
        ("policy", "lo más reciente primero, en inglés"),
        ("timeline", "hecho más, en inglés"),
        ("search convoy", "En las notas sobre los ataques (en inglés)"),
    ],
)
def test_what_the_record_keeps_in_english_words_is_said_to_be_english(question: str, words: str) -> None:
    assert words in " ".join(ask(question, "es").plain.split())
    assert "en inglés" not in ask(question, "en").plain


def test_place_in_the_words_of_the_shipped_record_is_said_to_be_english(shipped: Answers) -> None:
    told = answer("strike S-31", answers=shipped, now=NOW, lang="es").plain
    assert "Mexico-Guatemala border (search area) (en inglés)" in " ".join(told.split())


def test_who_reads_spanish_may_ask_for_english() -> None:
    assert ask("total in English", "es").text == ask("total", "en").text


def test_what_is_searched_for_stays_whole() -> None:
    desk = DeskAnswers()
    answer("search boats in Spanish", answers=desk, now=NOW)
    assert desk.searched[0][0] == "boats in Spanish"


def carried(reply: Answer) -> dict[str, str]:
    """What each button of the answer asks when it is pressed."""
    elements = [each for block in reply.blocks if block["type"] == "actions" for each in block["elements"]]
    return {each["action_id"]: each["value"] for each in elements}


@pytest.mark.parametrize(
    "question",
    [
        "list", "list min:1", "latest 2", "strike S-31", "strike 31 Dec 2025", "timeline", "timeline page:2",
        "policy", "chart month", "map", "disputed", "as-of 5 Jan 2026 list", "totl since:2026-01-01", "frobnicate",
        "brief es",
    ],
)  # fmt: skip
def test_every_follow_up_stays_in_the_language_that_was_asked_for(question: str) -> None:
    asked = carried(ask(f"{question} en español", "en"))
    assert asked, "an answer without a button says nothing here"
    said = {
        name: value for name, value in asked.items() if not value.startswith("search ")
    }  # looked for as it stands
    english = {name: value for name, value in said.items() if ask(value, "en").lang == "en"}
    assert english == {}


def test_follow_up_to_the_language_of_the_reader_names_none() -> None:
    assert "español" not in str(carried(ask("list", "es")))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("search boats lang:klingon", "Se leen sobre todo en (inglés), es (español), pt (portugués), fr (francés)."),
        ("total basin:atlantic", 'Hay caribe, pacífico, "no revelado", otro.'),
        ("strike S-31", "también Comando Sur"),
        (f"why {SOUTHCOM_URL}", "fuente SOUTHCOM releases, primaria"),
    ],
)
def test_names_of_languages_basins_and_sources_are_spanish_too(question: str, told: str) -> None:
    assert told in " ".join(ask(question, "es").plain.split())


@pytest.mark.parametrize("basin", ['"no revelado"', "otro", "caribe", "pacífico"])
def test_basin_that_is_offered_in_spanish_is_understood(basin: str) -> None:
    assert "No hay zona" not in ask(f"list basin:{basin}", "es").text


@pytest.mark.parametrize(
    "question",
    [
        "total details",
        "total foo",
        "disputed foo",
        "export foo",
        "map whole",
        "as-of yesterdayish",
        "list foo",
        "help",
        "help total",
    ],
)
def test_questions_that_are_proposed_in_spanish_name_days_and_places_in_spanish(question: str) -> None:
    proposed = " ".join(answer(question, answers=DeskAnswers(), now=NOW, lang="es").plain.split())
    assert "desde marzo" in proposed or "en el Pacífico" in proposed
    assert "since March" not in proposed and "in the Pacific" not in proposed


@pytest.mark.parametrize("line", ["export csv desde marzo", *EXAMPLES_ES.values()])
def test_questions_that_are_proposed_in_spanish_are_read(line: str) -> None:
    reply = answer(line, answers=DeskAnswers(), now=NOW, lang="es")
    assert reply.command == line.split()[0]


def test_day_and_question_that_are_proposed_for_the_past_are_read_in_spanish() -> None:
    english = answer("as-of 5 Jan 2026 total in the Pacific", answers=DeskAnswers(), now=NOW, lang="es")
    assert (
        answer("as-of 5 ene 2026 total en el Pacífico", answers=DeskAnswers(), now=NOW, lang="es").plain
        == english.plain
    )
