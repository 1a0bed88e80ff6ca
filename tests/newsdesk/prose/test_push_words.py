"""What pushed an entry, told in Spanish: our own names are translated, what was printed stays."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdesk
from newsdesk.classify.grammar_features import GRAMMAR_FEATURES
from newsdesk.classify.rules import RULES
from newsdesk.prose import rule_words as spanish
from newsdesk.prose.wording import push_words


def written_in_code(kind: str) -> Iterator[str]:
    """The pushes of this kind that the code names outside of any table, as `rule: ...` in one piece."""
    for path in Path(newsdesk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if text.startswith(kind) and text != kind and "prose" not in path.parts:
                yield text.removeprefix(kind)


OF_US = sorted({rule.name for rule in RULES}.union(written_in_code("rule: ")))


@pytest.mark.parametrize("name", OF_US)
def test_every_rule_has_its_words(name: str) -> None:
    assert name in spanish.RULES, "its name in Spanish is missing in newsdesk/prose/rule_words.py"
    assert push_words(f"rule: {name}", "en") == name, "what an English reader sees is cut"
    assert not push_words(f"rule: {name}", "es").endswith("..."), "what a Spanish reader sees is cut"


@pytest.mark.parametrize("mark", GRAMMAR_FEATURES)
def test_every_mark_of_the_grammar_has_its_words(mark: str) -> None:
    assert push_words(f"mark: {mark.removeprefix('m:')}", "es") != mark.removeprefix("m:")


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("rule: labour strike (greve)", "huelga («greve»)"),
        ("rule: headline: pardon (indulta)", "titular: un indulto («indulta»)"),
        ("rule: a rule of another release", "a rule of another release"),
        ("term: drugs (cocaína)", "cocaína"),
        ("term: strike", "strike"),
        ("title: narco sub (narcosubmarino)", "narcosubmarino en el titular"),
        ("word: panga", "panga"),
        ("mark: dead of one strike in title", "muertos de un ataque, en el titular"),
        ("mark: title interdiction.seizure", "tema interdiction.seizure en el titular"),
        ("mark: topic explainer", "tema explainer"),
        ("mark: title asks", "el titular pregunta"),
        ("anything", "anything"),
    ],
)
def test_what_pushed_in_spanish(kept: str, shown: str) -> None:
    assert push_words(kept, "es") == shown


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("rule: a strike in outline (strike)", "a strike in outline (“strike”)"),
        ("title: narco sub (narcosubmarino)", "narco sub (“narcosubmarino”) in title"),
        ("rule: none survived", "none survived"),
    ],
)
def test_words_of_the_entry_are_quoted_beside_our_name(kept: str, shown: str) -> None:
    assert push_words(kept, "en") == shown
