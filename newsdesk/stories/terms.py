"""The words by which stories are told apart: an entry's terms, and how much each weighs.

Words are compared by their first letters: that takes care of inflection, and it lets "sanción", "sanction" and
"sanção" meet, so that one happening is one story in four languages. How much a word weighs is how rare it is; the
table comes from `training/term_weights.py`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from newsdesk.text.words import split_words
from newsdesk.understanding import Classification

STEM_CHARS = 6
SHOWN_TERMS = 4  # enough for a person to see why
SEARCHED_TERMS = 20  # the rarest words of an entry: a story that shares none of them is another one

NARROW_TOPICS = frozenset(  # of these there is seldom more than one happening in a few days
    {
        *("congress.vote", "closure.airspace", "closure.blockade", "seizure.tanker", "force.command"),
        *("justice.pardon", "justice.prosecution", "law.litigation", "drug_trade.certification"),
        *("designation.terror", "designation.reward", "sanctions.listed", "sanctions.lifted"),
        *("intel.suspended", "intel.restored", "interdiction.sinking", "law.review", "diplomacy.intl_body"),
        *("survivors.search", "survivors.custody", "survivors.repatriation", "survivors.presumed_dead"),
        "strike.disputed",
    }
)

NAME_MARK, TOPIC_MARK, LANGUAGE_MARK, NUMBER_MARK = "@", "#", "~", "="
CHAMBER_MARK, STRIKE_MARK, STEP_MARK = "&", "!", "^"
_NOT_SEARCHED = frozenset({NAME_MARK, LANGUAGE_MARK, NUMBER_MARK, CHAMBER_MARK, STRIKE_MARK, STEP_MARK})
_MARKS = _NOT_SEARCHED | {TOPIC_MARK}
CAPITALISED = re.compile(r"\b[A-ZÀ-Ý][\w’'-]{2,}")
_OUTLET_SUFFIX = re.compile(r"\s[-–—|]\s[^-–—|]{2,40}$")  # "Title - Outlet", as aggregators print it
_CAPITALS = (
    (
        "Portspain",
        re.compile(
            r"\b(?:port[ -]of[ -]spain|puerto españa|port[ -]d['’]espagne|porto (?:de )?espanha)\b", re.IGNORECASE
        ),
    ),
    ("Fortdefrance", re.compile(r"\bfort-de-france\b", re.IGNORECASE)),
)
_FUNCTION_WORDS = frozenset(
    split_words(
        "the and for with from are was were has have had will would could can may might said says after before over"
        " under into out off than then there who whom which what when where how not but its his her their this that"
        " these those about more most some new one two first last del las los una unos unas por para con sin sobre"
        " que sus les son fue ser han como mas pero entre tras desde hasta dos tres uno otra otro este esta ese esa"
        " des une dans sur par pour avec sans est sont aux cet cette ces elle ils qui que pas plus ses leur uma uns"
        " umas nos nas dos das pelo pela com sem seu sua seus suas aos foi sao mais mas"
        " three been since all now still near least also both each such only just while within without where"
        " whether him them she did does being here among across"
        " segun contra hay fueron habia habian menos cerca antes despues donde cuando quien quienes mientras tambien"
        " solo hacia ante bajo sigue aun asi casi cada muy eran iba sido estan estaba fuera todos todo otros otras"
        " ellos ellas ninguna ningun nadie"
        " deux trois ete ont apres selon depuis moins pres sous vers avoir avait avaient etait etaient fait dit"
        " jusqu aucun aucune meme encore parmi toute tous tout dont leurs autre autres alors aussi tres sera devant"
        " ceux non dois duas nao foram apos perto diz disse sob tem tinha ele ela eles elas ate depois ainda estavam"
        " eram houve quem onde quando todas nem pelos pelas nesta neste desta deste"
    )
    + split_words(  # what any report of any day may have in it
        "monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado"
        " domingo segunda terca quarta quinta sexta lundi mardi mercredi jeudi vendredi samedi dimanche"
        " january february march april june july august september october november december"
        " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        " janeiro fevereiro maio junho julho setembro outubro novembro dezembro"
        " janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre"
        " jan feb apr jun jul aug sep sept oct nov dec ene abr ago dic fev dez janv fevr avr juil"
        " breaking exclusive live update video reuters"
    )
)


@lru_cache(maxsize=64)  # of each entry it is asked twice: to look its story up, and to place it
def terms_of(title: str, summary: str) -> frozenset[str]:
    """The content words of an entry, cut to comparable length; names stand in it a second time, marked."""
    text = _with_places_whole(f"{without_outlet(title)}. {summary}")
    names = stems_of("\n".join(CAPITALISED.findall(text)))  # no place's name goes over the end of a line
    return stems_of(text).union([NAME_MARK + word for word in names])


def classification_terms(classification: Classification) -> frozenset[str]:
    """Topic and language as terms of their own. By its topic a story is found that uses other words for the same
    happening; its languages tell how many words it can share with an entry."""
    topic = classification.topic
    told_by_strike = topic is None or (topic.startswith("strike.") and topic not in NARROW_TOPICS)
    found = set() if told_by_strike else {f"{TOPIC_MARK}{topic}"}
    return frozenset(found | {LANGUAGE_MARK + classification.lang})


def searched_terms(terms: frozenset[str]) -> frozenset[str]:
    """The terms by which an entry's story is looked up: its topic and the rarest ones. A name stands among the
    words as well, so its mark would only take the place of another word."""
    telling = [term for term in terms if term[:1] not in _NOT_SEARCHED]
    return frozenset(sorted(telling, key=_rarest_first)[:SEARCHED_TERMS])


def heaviest(terms: frozenset[str]) -> tuple[str, ...]:
    """The names and words among them that tell the most, unmarked, names first."""
    names = {term[1:] for term in terms if term.startswith(NAME_MARK)}
    return tuple(sorted(names | unmarked(terms), key=lambda one: (one not in names, -weight(one), one))[:SHOWN_TERMS])


def as_printed(words: Iterable[str], text: str) -> tuple[str, ...]:
    """What `heaviest` found, as it stands in a text, with its capitals; what does not stand there is left out."""
    printed: dict[str, str] = {}
    for word in re.findall(r"\w[\w’'-]*", text):
        for term in stems_of(word):
            if term not in printed or word[0].isupper():
                printed[term] = word
    return tuple(dict.fromkeys(printed[word] for word in words if word in printed))


def without_outlet(title: str) -> str:
    """ "Breaking | What has happened" keeps what has happened: an outlet's name is shorter than its headline."""
    suffix = _OUTLET_SUFFIX.search(title)
    return title[: suffix.start()] if suffix and 2 * suffix.start() > len(title) else title


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """The words of a text that tell something, each by its first letters."""
    words = split_words(_with_places_whole(text))
    telling = [word for word in words if (len(word) > 2 and word not in _FUNCTION_WORDS) or word == "uk"]
    return frozenset([word[:STEM_CHARS] for word in telling])


def _with_places_whole(text: str) -> str:
    """Port of Spain as one word: it is no port, and not in Spain."""
    for name, printed in _CAPITALS:
        text = printed.sub(name, text)
    return text


@lru_cache(maxsize=4096)
def unmarked(terms: frozenset[str]) -> frozenset[str]:
    """The words among the terms: no names, topics, languages or numbers."""
    return frozenset([term for term in terms if term[:1] not in _MARKS])


@lru_cache(maxsize=16384)
def weight(term: str) -> float:
    """Rarity of a word: its inverse document frequency, smoothed; an unknown word is as rare as can be."""
    return _rarity(_table()["documents"], _table()["frequency"].get(term.removeprefix(NAME_MARK), 0.5))


@lru_cache(maxsize=16384)
def _rarest_first(term: str) -> tuple[float, str]:
    return -weight(term), term


def rarity(concept: str) -> float:
    """Rarity of a concept among the campaign's own entries; 0 for one that none of them has."""
    found = _table()["concepts"].get(concept)
    return _rarity(_table()["relevant"], found) if found else 0.0


def _rarity(documents: int, frequency: float) -> float:
    return math.log((documents + 1) / (frequency + 0.5))


@cache
def _table() -> dict[str, Any]:
    """`term_weights.json`: "documents" and the "frequency" of each word, "relevant" ones and their "concepts"."""
    table: dict[str, Any] = json.loads(files("newsdesk.stories").joinpath("term_weights.json").read_text("utf-8"))
    return table
