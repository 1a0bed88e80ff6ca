"""Strikes that are told by name rather than by day: the double blast, the victims known by name, the convoy.

Days are those of the shipped strike record. A name means its strike only while people told it so: before the end of
November 2025 a "second strike" was simply the one after the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from newsdesk.facts.document import Document
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_ALWAYS = date.max


@dataclass(frozen=True, slots=True)
class Landmark:
    """A strike that texts name by what happened in it, and the day that is meant."""

    day: date
    words: str  # a pattern of whole words, without their borders
    told_from: date
    told_until: date = _ALWAYS
    vague: bool = False  # other strikes had the same: a day that the text states is believed first
    of_the_past: bool = False  # in a report of a new strike the words may mean that one


def _words(*words: str) -> str:
    return "|".join(words)


DOUBLE_BLAST = Landmark(
    date(2025, 9, 2),
    _words(
        "double.tap|second tap|doble (?:golpe|ataque|toque)|double frappe|duplo (?:ataque|toque)|toque duplo"
        "|kill (?:everybody|them all)",
        "(?:matar|mata|maten|matem)(?:los)? (?:a )?todos|(?:tuer|tuez)(?:-les)?(?: les)? tous|segundo ataque mortal",
        # "the second strike in as many days" counts strikes, not blasts
        r"(?:second|2nd)(?: (?:boat|venezuela|missile|caribbean|drug[- ]boat)){0,2} (?:strike|hit)"
        r"(?! (?:in|this|since|of|within|by|over|announced|today|on \w+day|(?:on \w+ )?kill\w*|lea\w+)\b)",
        r"follow-?\s?(?:up|on)(?: (?:boat|missile)){0,2} (?:strike|hit|shot|missile|blast)s?",
        "strikes? on (?:boat )?survivors",
        r"(?:kill\w*|fir(?:ed|ing) on) (?:of )?(?:the |two )?(?:(?:boat|boat strike|strike) )?survivors",
        r"survivors (?:after|of|from) (?:the )?(?:first|initial) (?:strike|blast|hit)",
        r"(?:surviv(?:ed|ing)|lived through) the (?:first|initial) (?:strike|blast|hit|missile)",
        r"sobreviv\w+ (?:al|ao) primeiro? (?:ataque|bombardei?o|impacto|m\w+il)",
        r"surv[ei]\w+ a la premiere (?:frappe|attaque|explosion)",
        r"(?:mato|mataron|matou|mataram|matar|disparar|atacar|bombardear) (?:a |contra )?(?:los |os |dos |dois )?"
        r"(?:sobreviv|superviv|naufrag)\w+",
        r"(?:segundo|segunda|seconde|deuxieme) (?:ataque|bombardeo|bombardeio|golpe|frappe|attaque)\b[^.;\n]{0,40}?"
        r"(?:sobreviv|superviv|surviv|naufrag|rescap)\w*",
        "attack on survivors|bradley|(?:maten|matem) todos|(?:second|deuxieme) tir",
        "(?:novo|nuevo) (?:tiro|disparo) contra",
        r"seconde frappe(?! (?:\w+ )?en \w+ (?:heures|jours|semaines|mois)\b)",
        r"kill\w* (?:the )?two (?:men|people) who (?:had )?survived|tu\w+ deux naufrages|double tir"
        r"|(?:seconde|deuxieme) salve\b[^.;\n]{0,40}? (?:tue|naufrag|acheve)\w*",
        r"sobreviv\w+[^.;\n]{0,60} segundo (?:ataque|bombardeio|bombardeo)",
        "segundo ataque en el caribe|(?:second|deuxieme) (?:blast|missile)|second shot(?! at\b)"
        "|segundo (?:disparo|misil|missil|tiro)",
    ),
    told_from=date(2025, 11, 28),  # the Washington Post's report on the order
)
# "On a boat in the Caribbean last year, which killed"
_WHICH_KILLED = (
    r"(?:(?:,? [\w-]+){0,12}?,? (?:which|that|killed|killing|leaving|que|con|com|qui|avec|tuant|faisant|mat\w+"
    r"|dej\w+)(?: \w+){0,3}|)"
)
_ENDS = r"(?=[\"',;\n]|\.(?:\s|$)|$| (?:according|segun|segundo|selon)\b)"
# "A year after the first boat strike"
_NOT_SINCE = "".join(
    rf"(?<!{since} )"
    for since in (
        *("after", "after the", "since", "since the", "desde el", "tras el", "despues del", "desde o", "apos o"),
        *("depois do", "depuis la", "apres la"),
    )
)
LANDMARKS = (
    DOUBLE_BLAST,
    Landmark(
        date(2025, 9, 2),
        _words(
            rf"first (?:\w+ ){{0,2}}(?:strike|attack)(?: \w+){{0,4}}{_WHICH_KILLED} (?:11|eleven)",
            rf"primer (?:ataque|bombardeo)(?: \w+){{0,4}}{_WHICH_KILLED} (?:11|once)",
            rf"primeiro ataque(?: \w+){{0,4}}{_WHICH_KILLED} (?:11|onze)",
            rf"premiere (?:frappe|attaque)(?: \w+){{0,4}}{_WHICH_KILLED} (?:11|onze)",
        ),
        told_from=date(2025, 9, 15),
    ),
    Landmark(
        date(2025, 9, 2),
        # "Disguised plane used in first boat strike": the first of all
        _NOT_SINCE
        + "(?:"
        + _words(
            rf"first (?:(?:known|us|american|deadly|lethal) )?(?:drug[- ])?(?:boat|vessel) (?:strike|attack){_ENDS}",
            r"first (?:\w+ ){0,2}(?:strike|attack) on (?:an? )?(?:\w+ ){0,3}(?:boat|vessel) last year",
            rf"primer (?:ataque|bombardeo) (?:a|contra) (?:una? )?(?:narcolancha|lancha|embarcacion|barco){_ENDS}",
            rf"primeiro ataque a (?:uma? )?(?:lancha|embarcacao|barco){_ENDS}",
            rf"premiere (?:frappe|attaque) (?:sur|contre) une? (?:vedette|embarcation|bateau){_ENDS}",
        )
        + ")",
        told_from=date(2025, 9, 15),
        of_the_past=True,
    ),
    Landmark(
        date(2025, 9, 2),
        _words(  # the strike of that month that killed eleven is no other's
            r"(?:september|sept\.) (?:strike|attack)\b[^.;\n]{0,60}? (?:11|eleven)\b",
            r"(?:ataque|bombardeo) de septiembre\b[^.;\n]{0,60}? (?:11|once)\b",
            r"ataque de setembro\b[^.;\n]{0,60}? (?:11|onze)\b",
            r"(?:frappe|attaque) de septembre\b[^.;\n]{0,60}? (?:11|onze)\b",
        ),
        told_from=date(2025, 9, 16),
        told_until=date(2026, 8, 31),  # until there was another September
    ),
    Landmark(
        date(2025, 9, 15),
        "carranza|mid-september|september strike|mediados de septiembre|meados de setembro|mi-septembre",
        told_from=date(2025, 9, 16),
        told_until=date(2026, 8, 31),  # until there was another September
    ),
    Landmark(
        date(2025, 9, 15),
        "(?:ataque|bombardeo) de septiembre|ataque de setembro|frappe de septembre",
        told_from=date(2025, 9, 16),
        told_until=date(2025, 11, 27),  # from then on it was the one with two blasts
    ),
    Landmark(
        date(2025, 10, 14),
        _words(
            "chad joseph|samaroo",
            r"(?:burnley|wrongful-death|las cuevas)\b[^.]{0,200}?october 2025 (?:\w+ )?(?:strike|attack)",
            r"(?:two|dos|deux|dois) (?:\w+ )?(?:trinid|trinit)\w+ (?:killed|men killed|muertos|tues|mortos)",
            r"(?:deaths?|muertes?|mort|mortes?) (?:of|de) (?:two|dos|deux|dois) (?:trinid|trinit)\w+",
        ),
        told_from=date(2025, 10, 15),
    ),
    Landmark(
        date(2025, 9, 15),
        "pescador colombiano|colombian fisherman|pecheur colombien",  # Carranza, before he was named
        told_from=date(2025, 10, 18),
        told_until=date(2026, 2, 28),
        vague=True,
    ),
    Landmark(date(2025, 10, 16), "tufino|obando", told_from=date(2025, 10, 17)),
    Landmark(
        date(2025, 10, 16),
        _words(
            "survivors?|survived|sobrevivientes?|supervivientes?|sobreviv(?:io|ieron)|rescapes?|sobreviventes?",
            "sobreviveu|survivants?|prisoners of war",
        ),
        told_from=date(2025, 10, 17),
        told_until=date(2025, 10, 26),  # no other strike had left anybody alive, until the one of the 27th
        vague=True,
    ),
    Landmark(
        date(2025, 10, 27),
        "acapulco|naufrago|unic[oa] sobreviviente|lone survivor|cuatro embarcaciones",
        told_from=date(2025, 10, 28),
        told_until=date(2025, 11, 15),  # Mexico's search had ended on the 1st
        vague=True,
    ),
    Landmark(
        date(2025, 12, 30),
        r"jumped|leap(?:t|ed) (?:overboard|into)|salt(?:ar\w*|ado)|se lanzaron al mar|pul(?:ou|aram|ado)"
        r"|convoy|convoi|comboio|abandon(?:ed|aron|aram) (?:their|sus|seus) \w+"
        r"|tombees a l'eau|saute",
        told_from=date(2025, 12, 31),
        told_until=date(2026, 1, 20),  # the search had long ended, and a next strike came on the 23rd
        vague=True,
    ),
    Landmark(
        date(2026, 2, 13),
        r"(?:st\.?|sainte?)[ -]luci(?:an|en)\w*|canouan|micoud|zouti",  # whose men it killed
        told_from=date(2026, 2, 14),
        told_until=date(2026, 4, 30),
        vague=True,
    ),
)
_NAMED = tuple((landmark, lazy_regex(rf"\b(?=\w)(?:{landmark.words})\b")) for landmark in LANDMARKS)


def tells_double_blast(doc: Document) -> bool:
    """ "Second strike" then means the second blast of 2 September 2025, and counts no strikes."""
    told = landmark_in(doc)
    return told is not None and told[0] is DOUBLE_BLAST


def landmark_in(doc: Document) -> tuple[Landmark, int, int] | None:
    """(landmark, start, end) of the first strike that the text tells by name."""
    return _landmark_in(doc, doc.news)


@once
def _landmark_in(doc: Document, news: bool) -> tuple[Landmark, int, int] | None:
    found = [
        (match.start(), match.end(), landmark)
        for landmark, words in _NAMED
        if not (news and landmark.of_the_past)
        and (doc.published_on is None or landmark.told_from <= doc.published_on <= landmark.told_until)
        and (match := _told(doc, words))
    ]
    if not found:
        return None
    start, end, landmark = min(found, key=lambda hit: hit[0])
    if landmark.vague:  # a name of the same strike says more
        clear = (hit for hit in found if hit[2].day == landmark.day and not hit[2].vague)
        start, end, landmark = next(clear, (start, end, landmark))
    if landmark.day == DOUBLE_BLAST.day:  # what happened in the first strike says more than that it was the first
        start, end, landmark = next((hit for hit in found if hit[2] is DOUBLE_BLAST), (start, end, landmark))
    return landmark, start, end


def _told(doc: Document, words: re.Pattern[str]) -> re.Match[str] | None:
    return next((match for match in words.finditer(doc.folded) if not doc.only_bounds(match.start())), None)
