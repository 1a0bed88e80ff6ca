"""What a subscription's words mean, what is told when they mean nothing, and that no text is slow."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.errors import UserError
from newsdesk.people.keywords import MAX_CHARS, Both, Either, Not, Rule, Term, haystack, read_keywords


def found(words: str, text: str) -> bool:
    return read_keywords(words).found_in(haystack(text))


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("Ecuador", "Ecuadorian navy finds boat", True),
        ("Ecuador", "A boat off Peru", False),
        ("choneros", "Los Choneros leader", True),
        ('"Los Choneros"', "los chonéros leader", True),
        ('"Los Choneros"', "Los jefes Choneros", False),
        ('"Ecuador"', "Ecuadorian navy", False),
        ("US", "used boats", False),
        ("US", "The U.S. strike", False),
        ("US", "US strike", True),
        ("Ecuador tanker", "tanker off Ecuador", True),
        ("Ecuador AND tanker", "tanker off Peru", False),
        ("Ecuador OR Peru", "tanker off Peru", True),
        ('Ecuador OR "Los Choneros" NOT tanker', "Los Choneros boat", True),
        ('Ecuador OR "Los Choneros" NOT tanker', "Ecuador tanker", False),
        ("NOT tanker", "go-fast boat", True),
        ("(Ecuador OR Peru) AND NOT (tanker OR ship)", "boat off Peru", True),
        ("(Ecuador OR Peru) AND NOT (tanker OR ship)", "ship off Peru", False),
        ("“Los Choneros”", "Los Choneros", True),
        ("go-fast", "a go-fast boat", True),
        ("Península", "peninsula of Paraguana", True),
        ("and or", "this and that or", True),
    ],
)
def test_words_are_found_as_people_mean_them(words: str, text: str, expected: bool) -> None:
    assert found(words, text) is expected


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('Ecuador "Los Choneros', 'The second quote mark is missing: "Los Choneros'),
        ("Ecuador OR", "A word is missing after OR."),
        ("OR Ecuador", "A word is missing before OR."),
        ("AND Ecuador", "A word is missing before AND."),
        ("Ecuador AND OR Peru", "A word is missing after AND."),
        ("NOT", "A word is missing after NOT."),
        ("(Ecuador", "The closing bracket is missing."),
        ("Ecuador)", "There is a closing bracket too many."),
        ("a AND b OR c", "AND and OR together need brackets, as in (Ecuador OR Colombia) AND tanker."),
        ("", "There is no word to look for."),
        ("()", "There is no word in ()"),
        ("Ecuador AND (", "The closing bracket is missing."),
        ("Ecuador AND ()", "There is no word in ()"),
        ("Ecuador OR .*", "There is no word in .*"),
        ("((((((((((( boat )))))))))))", "Brackets go at most 10 deep."),
        ("x" * (MAX_CHARS + 1), "At most 300 characters of words."),
    ],
)
def test_what_cannot_be_read_is_told_in_words(words: str, told: str) -> None:
    with pytest.raises(UserError) as error:
        read_keywords(words)
    assert str(error.value) == told


WORDS = st.sampled_from(["ecuador", "peru", "tanker", "boat", "guajira"])
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)


def spelled(rule: Rule) -> str:
    match rule:
        case Term(needle=needle):
            return needle.strip()
        case Not(part=part):
            return f"NOT ({spelled(part)})"
        case Both(parts=parts):
            return " AND ".join(f"({spelled(part)})" for part in parts)
        case Either(parts=parts):
            return " OR ".join(f"({spelled(part)})" for part in parts)


def meant(rule: Rule, words: set[str]) -> bool:
    """Whether a rule is met, by Python's own logic."""
    match rule:
        case Term(needle=needle):
            return needle.strip() in words
        case Not(part=part):
            return not meant(part, words)
        case Both(parts=parts):
            return all(meant(part, words) for part in parts)
        case Either(parts=parts):
            return any(meant(part, words) for part in parts)


def groups(inner: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(inner.map(Not), several.map(Both), several.map(Either))


RULES = st.recursive(WORDS.map(lambda word: Term(f" {word}")), groups, max_leaves=5)


@given(rule=RULES, text=TEXTS)
def test_spelled_rule_means_what_logic_says(rule: Rule, text: str) -> None:
    assert found(spelled(rule), text) is meant(rule, set(text.split()))


@given(words=st.text(max_size=MAX_CHARS + 5), text=st.text(max_size=200))
def test_anything_typed_is_either_a_rule_or_told(words: str, text: str) -> None:
    try:
        rule = read_keywords(words)
    except UserError as error:
        assert str(error)
        return
    assert rule.found_in(haystack(text)) in (True, False)


@given(typed=st.lists(st.sampled_from(['"', "(", ")", "AND", "OR", "NOT", "boat", "Peru", ".*"]), max_size=12))
def test_any_order_of_operators_is_either_a_rule_or_told(typed: list[str]) -> None:
    try:
        rule = read_keywords(" ".join(typed))
    except UserError:
        return
    assert rule.found_in(haystack("boat")) in (True, False)


@pytest.mark.parametrize("words", ["(" * 299, "NOT " * 74 + "boat", '"' + "a " * 140 + 'b"', "a OR " * 59 + "boat"])
def test_hostile_words_on_a_long_text_take_no_time(words: str) -> None:
    text = haystack("a " * 100_000)
    begun = time.process_time()
    with suppress(UserError):
        read_keywords(words).found_in(text)
    assert time.process_time() - begun < 0.5
