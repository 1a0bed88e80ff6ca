"""Figures of people: so many killed, so many given up, so many alive, in four languages.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdesk.facts.counts.boat_figures import people_text
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, counted, figures_in
from newsdesk.facts.numerals.numbers import ARTICLE, CARDINAL, ORDINAL, Number
from newsdesk.facts.people.killed_patterns import (
    GIVES_UP,
    KILLED,
    NEXT_COUNT,
    OR_PRESUMED,
    PRESUMED,
    THEY_ARE_GIVEN_UP,
)
from newsdesk.facts.people.named_dead import is_conditional, with_all_kinds, with_the_named, with_those_beside
from newsdesk.facts.people.one_dead import ANOTHER_KILLED, ONE_KILLED, ONE_LOST
from newsdesk.facts.people.survivor_patterns import (
    BESIDE_THE_DEAD,
    FOUND_OF_MORE,
    HELD_OR_HURT_WORDS,
    ON_ANOTHER_BOAT,
    PART_OF_SURVIVORS,
    SURVIVORS,
)
from newsdesk.facts.people.toll_patterns import MANY_BODIES, TOLLS
from newsdesk.facts.people.unnumbered_survivors import (
    ANOTHER_CASE,
    INCLUDING,
    KILLED_AFTER_ALL,
    NAMES_BODIES,
    OF_FIRST_BLAST,
    RESCUED,
    SURVIVOR_DIED,
    SURVIVORS_NAMED,
    WERE_KILLED,
    WITH_BODIES,
)
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import BODY, ONE_PERSON, PERSON
from newsdesk.facts.words.vocabulary import ANOTHER_DIED, OF_THEM, WAS_OR_HAD, WORD
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_DEAD = (*KILLED, *TOLLS, ONE_KILLED, ONE_LOST)


@once
def killed_in(doc: Document) -> Sequence[Figure]:
    """Every number of dead, event or total, in reading order, each number once; the presumed dead are not among
    them."""
    presumed = {figure.number.start for figure in presumed_in(doc)}
    told = (*_DEAD, WITH_BODIES, MANY_BODIES) if NAMES_BODIES.search(doc.folded) else _DEAD
    dead = [figure for figure in _people(doc, told) if figure.number.start not in presumed]
    dead = [figure for figure in dead if not _is_a_catch(doc, figure) and not is_conditional(doc, figure)]
    dead = [figure for figure in dead if not _are_fewer(doc, figure)]
    dead = [figure for figure in dead if not _PARENT_OF.search(doc.folded, 0, figure.number.start)]
    dead = [figure for figure in dead if figure.number.kind != ORDINAL or figure.number.value > MOST_IN_ONE_EVENT]
    dead = with_all_kinds(doc, [figure for figure in dead if not _is_part_of(doc, figure, dead)])
    dead = with_the_named(doc, with_those_beside(doc, dead))
    of_one_strike = any(figure.number.value <= MOST_IN_ONE_EVENT for figure in dead)
    return dead if of_one_strike else [*dead, *_one_of_the_crew(doc)]


def _is_a_catch(doc: Document, figure: Figure) -> bool:
    """ "Three bodies": washed ashore, or brought in; which of them a strike killed, other words must say."""
    few = figure.number.value <= MOST_IN_ONE_EVENT
    return few and bool(MANY_BODIES.fullmatch(people_text(doc), figure.start, figure.end))


# "Father of four killed": so many children
_PARENT_OF = lazy_regex(
    r"\b(?:fathers?|mothers?|parents?|dad|mom|mum|padres?|madres?|pais?|maes?|peres?|meres?|papa|mama)"
    r"[ -](?:of|de|d')[ -]?$"
)
_FEWER = lazy_regex(
    rf" (?:{DEATH} (?:de moins|(?:a )?menos|fewer|less)|(?:fewer|less) {DEATH})\b(?! (?:than|que|de)\b)"
)


def _are_fewer(doc: Document, figure: Figure) -> bool:
    """ "Un mort de moins": a toll is put right."""
    return _FEWER.match(doc.folded, figure.number.end) is not None


# "A fourth crew member was killed", "le troisième occupant de la vedette avait été tué"
_ON_IT = (
    r"(?: (?:aboard|on board|a bordo|a bord"
    r"|(?:of|on|in|from|del?|d[aou]|n[ao]|en|sur) (?:(?:the|la|el|le) )?[\w-]+))?"
)
_ONE_MORE_DIED = lazy_regex(
    rf"(?:\b(?:(?:an?|the|el|l[ae]|[oa]) |l')|~++ )(@++) {PERSON}{_ON_IT} {WAS_OR_HAD}(?:{DEATH})\b"
    r"|(?:\ban?|~++) (@++) (?:(?:has |a |ha )?(?:died|perished|murio|fallecio|peri|est mort|morreu)|was killed)\b"
)


def _nth_who_died(doc: Document) -> Iterator[tuple[re.Match[str], Number]]:
    for found in _ONE_MORE_DIED.finditer(doc.marked):
        yield found, doc.numbers.numbers[found.start(found.lastindex or 1)]


def _one_of_the_crew(doc: Document) -> Sequence[Figure]:
    """ "Three are sought; a fourth crew member was killed": that is one, where no others are counted."""
    found, nth = next(_nth_who_died(doc), (None, None))
    if found is None or nth is None:
        return _as_many_as_lived(doc) or _another_beside_the_living(doc)
    if not 1 < nth.value <= MOST_IN_ONE_EVENT:  # the 105th is of the campaign
        return ()
    return [Figure(replace(nth, value=1, kind=ARTICLE), *found.span())]


_AS_MANY = lazy_regex(
    r"\b(?:(?:the same|igual|el mismo|o mesmo|mesmo|le meme|un nombre egal|an equal)"
    r" (?:number|numero|nombre)?(?: of| de)?"
    rf"|as many|otros tantos|outros tantos|autant de) {DEATH}\b"
)


def _as_many_as_lived(doc: Document) -> Sequence[Figure]:
    """ "Three castaways sought after attack with as many dead": where no dead are counted by themselves."""
    found = _AS_MANY.search(doc.folded)
    if found is None:
        return ()
    start = doc.sentence_at(found.start())[0]
    lived = figures_in(_people(doc, SURVIVORS), start, found.start())
    return [Figure(replace(one.number, start=found.start(), end=found.end()), *found.span()) for one in lived[-1:]]


# "Man dies, two wounded": headlines leave the article out.
_ONE_AND_THE_HURT = lazy_regex(
    rf"\b{ONE_PERSON} {WAS_OR_HAD}{DEATH}(?:,|;|,? (?:and|y|e|et)) #+ (?:{WORD} ){{0,2}}?{HELD_OR_HURT_WORDS}\b"
)


def _another_beside_the_living(doc: Document) -> Sequence[Figure]:
    """ "Three men are in the water; another was killed": one."""
    found = ANOTHER_DIED.search(doc.marked) if _people(doc, SURVIVORS) else None
    found = found or _ONE_AND_THE_HURT.search(doc.marked, 0, doc.title_end) or ANOTHER_KILLED.search(doc.folded)
    if found is None:
        return ()
    return [Figure(Number(1, *found.span(), ARTICLE), *found.span())]


_OF_THEM = lazy_regex(rf"{OF_THEM}\b")


def _is_part_of(doc: Document, figure: Figure, dead: Sequence[Figure]) -> bool:
    """ "126 dead, 10 of them presumed killed": the ten are among those of the sentence."""
    if not _OF_THEM.match(doc.folded, figure.number.end):
        return False
    place = figure.number.start
    before = figures_in(dead, doc.sentence_at(place)[0], place)
    return any(other.number.value > figure.number.value for other in before)


@once
def presumed_in(doc: Document) -> Sequence[Figure]:
    """People never found and given up: kept apart from the dead. "A third man" is one."""
    if not GIVES_UP.search(doc.folded):
        return []
    figures = [
        figure if figure.number.kind != ORDINAL else replace(figure, number=replace(figure.number, value=1))
        for figure in _people(doc, PRESUMED)
        if not OR_PRESUMED.search(doc.marked, figure.number.end, figure.end + 20)
    ]
    return figures or _those_given_up(doc)


def _those_given_up(doc: Document) -> Sequence[Figure]:
    """ "Two men were seen in the water. They are presumed dead": the last who were told to live."""
    they = THEY_ARE_GIVEN_UP.search(doc.folded)
    told = [figure for figure in _people(doc, SURVIVORS) if they and figure.end <= they.start()]
    return told[-1:]


@once
def survivors_in(doc: Document) -> Sequence[Figure]:
    given_up = {figure.number.start for figure in presumed_in(doc)}
    counts = [figure for figure in alive_in(doc) if figure.number.kind != ORDINAL]
    return [figure for figure in counts if figure.number.start not in given_up and not _died_later(doc, figure)]


_BODIES_OF = lazy_regex(rf"\b{BODY} (?:of|de|d[oa]s|des)(?: (?:the|l[oa]s|[oa]s|les))? $")


# "Those on the second jumped": of a boat, not the second of them
_OF_A_BOAT = lazy_regex(
    r"\b(?:(?:on|of|in|from|aboard|en|dans|sur) (?:(?:the|l[ae]|el) |l')|(?:del|du|d[ao]|n[ao]) )$"
)


@once
def alive_in(doc: Document) -> Sequence[Figure]:
    """Figures of survivors; "a third" counts as one."""
    beside = [figure for figure in _people(doc, BESIDE_THE_DEAD) if beside_the_dead(doc, figure.number.start)]
    found = {figure.number.start: figure for figure in counted(doc, FOUND_OF_MORE, doc.marked)}
    told = {figure.number.start: figure for figure in (*beside, *_people(doc, SURVIVORS))} | found
    return [
        told[start]
        for start in sorted(told)
        if not ON_ANOTHER_BOAT.search(doc.marked, 0, start)
        and (start in found or not PART_OF_SURVIVORS.match(doc.marked, told[start].number.end))
        and not _BODIES_OF.search(doc.folded, 0, start)
        and not (told[start].number.kind == ORDINAL and _OF_A_BOAT.search(doc.folded, max(0, start - 14), start))
    ]


def beside_the_dead(doc: Document, place: int) -> bool:
    """Whether people stand beside the dead of a strike. Elsewhere people are arrested and wounded who were on no
    boat, unless the headline is about survivors."""
    if doc.find_in_title(SURVIVORS_NAMED):
        return True
    start, end = doc.sentence_at(place)
    if ANOTHER_CASE.search(doc.folded, start, end):
        return False
    if figures_in(killed_in(doc), start, end):
        return True
    number = doc.numbers.numbers.get(place)  # two died; "a third is held"
    if number is None:
        return False
    if number.kind != ORDINAL:  # two are in hospital; "a third died"
        return any(nth.value == number.value + 1 for _, nth in _nth_who_died(doc))
    return number.value > 1 and any(dead.number.value == number.value - 1 for dead in killed_in(doc))


def _died_later(doc: Document, figure: Figure) -> bool:
    """ "Nine killed, two of them survivors of the first blast", "killed two survivors"."""
    start = figure.number.start
    if _OF_THEM.match(doc.folded, figure.number.end) or INCLUDING.search(doc.folded, 0, start):
        return bool(figures_in(killed_in(doc), doc.sentence_at(start)[0], start))
    died = SURVIVOR_DIED.finditer(doc.marked) if figure.number.value == 1 else ()
    if WERE_KILLED.match(doc.marked, figure.end) or any(told.start() <= start < told.end() for told in died):
        return True
    if OF_FIRST_BLAST.match(doc.folded, figure.end) and not RESCUED.search(doc.folded):
        return True
    of_those_killed = KILLED_AFTER_ALL.search(doc.marked, 0, start)
    return bool(of_those_killed and not NEXT_COUNT.match(doc.marked, figure.number.end))  # "one killed two rescued"


_FATALITY = lazy_regex(rf" {DEATH}\b")  # "the sole fatality": others were with him


def of_one_alone(doc: Document, figure: Figure) -> bool:
    """Is it "the only man aboard"? A printed "1" and an article are of one among others, perhaps."""
    number = figure.number
    if (number.value, number.kind) != (1, CARDINAL) or doc.folded[number.start : number.end].isdigit():
        return False
    return _FATALITY.match(doc.folded, number.end) is None


def _people(doc: Document, patterns: Sequence[re.Pattern[str]]) -> Sequence[Figure]:
    return counted(doc, patterns, people_text(doc))
