"""Entries of several subjects, by the label before them: a briefing, a newsletter, a live page, the news in brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from newsdesk.classify.concept_groups import AMERICANS, ANY_OTHER_HARM, ASKED, BLOWS, BOATS, SEAS, group
from newsdesk.classify.headlines.headline_words import A_STRIKE, AMERICAN_NAMED
from newsdesk.classify.headlines.strike_phrases import announces_strike_in
from newsdesk.classify.lexicon import Hit, concepts_of
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in
from newsdesk.facts.words.nouns import SMALL_BOAT
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_NAMES = any_word(
    en="""
        briefings? bulletin catch-?_?up digest headlines in_brief live need_to_know newsletter news(?:_briefs?)? recap
        round-?_?up rundown top_stor(?:y|ies) week_ahead what_you_missed
        things_to_know up_first
        while_you_(?:slept|were) wrap(?:-?_?up)? brief
    """,
    es="""
        al_dia boletin breves cosas_(?:para|que) en_breve en_directo en_vivo lo_mas_(?:importante|leido|destacado)
        mientras_dormias minuto_a_minuto newsletter noticias portadas? repaso resumen titulares
    """,
    pt="""
        ao_vivo assuntos_do_dia boletim destaques em_breve giro manchetes minuto_a_minuto newsletter noticias
        enquanto_voce_dormia plantao resumo
    """,
    fr="""
        a_la_une actualites? depeches en_breves? en_bref en_direct flash_infos? infolettre journal_(?:de|du)
        brief faut_retenir l'actu l'essentiel matinale newsletter titres revue_de_presse
    """,
)
# "White House press briefing": one subject, however it is told
_OF_AN_OFFICE = (
    r"(?![^:;|]{0,40}\b(?:press|house|pentagon|senate|congress|classified|intelligence|court|legal|amicus)\b)"
)
_GREETING = r"(?:good morning|buenos dias|bom dia|bonjour)\b[^:;|!]{0,30}"
_LABEL = lazy_regex(
    rf"{_OF_AN_OFFICE}(?:(?:[^\s:;,|]+ ){{0,4}}?{_NAMES}(?: [^\s:;,|]+){{0,4}}?|{_GREETING}) ?(?:[:|!]|[–—-] )"
)
_NEXT = lazy_regex(r"[,;|]| (?:and|y|e|et) ")
_STRIKE_ON_BOAT = lazy_regex(rf"\b{A_STRIKE} [^,;:|]{{0,30}}?\b{SMALL_BOAT}\b|\b{SMALL_BOAT} {A_STRIKE}")
# What is told beside a strike, and is not of it.
_OTHER_NEWS = (
    ANY_OTHER_HARM
    | ASKED
    | group(
        "film elsewhere trade trend accident fishing other_strike bill vote un_body latin_leader petro diplomatic"
        " sanction street_drugs europe_police inspector far_port carrier"
    )
)
_IN_LABELS = frozenset(("briefing", "roundup", "explainer"))


def of_its_strike(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits of a round-up without what it tells beside a strike on a boat: "Morning briefing: four killed in boat
    strike, storm nears Florida"."""
    label = _LABEL.match(doc.folded, 0, doc.title_end)
    if label is None:
        told = [span for span in _items_unlabelled(doc) if announces_strike_in(doc, *span)]
    else:
        told = [span for span in _items(doc, label.end()) if _tells_a_strike(doc, hits, span)]
    if not told:
        return hits
    label_end = label.end() if label else 0
    return tuple(hit for hit in hits if hit.concept not in _of_others(hit, label_end, told))


def reports_strike_below(doc: Document) -> bool:
    """Whether the text of a round-up tells of a strike and its dead, whatever its headline is about."""
    if _LABEL.match(doc.folded, 0, doc.title_end) is None:
        return False
    spans = (span for span in doc.sentences if span[0] >= doc.title_end)
    return any(_is_struck(doc, span) and _counts_dead_of_now(doc, span) for span in spans)


def _is_struck(doc: Document, span: tuple[int, int]) -> bool:
    by_us = AMERICAN_NAMED.search(doc.folded, *span) and _STRIKE_ON_BOAT.search(doc.folded, *span)
    return bool(by_us) or announces_strike_in(doc, *span)


def _counts_dead_of_now(doc: Document, span: tuple[int, int]) -> bool:
    if doc.recalls(*span):
        return False
    return bool(figures_in(dead_of_strikes(doc), *span))


def _of_others(hit: Hit, label_end: int, told: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The concepts that count for nothing where this hit stands."""
    if hit.start < label_end:
        return _IN_LABELS
    return frozenset() if any(start <= hit.start < end for start, end in told) else _OTHER_NEWS


def _items_unlabelled(doc: Document) -> list[tuple[int, int]]:
    """The parts of a headline that a semicolon parts: "Snow buries Midwest; US strikes another boat"."""
    parts = doc.folded[: doc.title_end].split(";")
    ends = list(accumulate(len(part) + 1 for part in parts))
    return [(end - len(part) - 1, end - 1) for part, end in zip(parts, ends, strict=True)] if len(parts) > 1 else []


def _items(doc: Document, start: int) -> Iterator[tuple[int, int]]:
    """The parts of the headline behind the label, and the sentences of the text."""
    for found in _NEXT.finditer(doc.folded, start, doc.title_end):
        yield start, found.start()
        start = found.end()
    yield start, doc.title_end
    yield from (span for span in doc.sentences if span[0] >= doc.title_end)


def _tells_a_strike(doc: Document, hits: tuple[Hit, ...], span: tuple[int, int]) -> bool:
    told = concepts_of(hits, *span)
    if told.isdisjoint(BLOWS):
        return not told.isdisjoint(BOATS) and announces_strike_in(doc, *span)
    if "boat_strike" in told or ("killed" in told and _STRIKE_ON_BOAT.search(doc.folded, *span)):
        return True
    return not told.isdisjoint(AMERICANS | SEAS) and not told.isdisjoint(BOATS | {"killed"})  # storms hit boats, too
