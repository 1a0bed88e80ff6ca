"""Headlines and fact lines from facts: `[prefix]people in EVENT PLACE – SOURCE`.

Made from figures, never from an outlet's headline, so that two cards can be compared at a glance. The grammar is
the same in English and Spanish; only the joints differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.messages import Card, CardState, NewsCard, StrikeCard
from newsdesk.prose.place_details import place_detail
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.strike_days import strike_day, strike_days
from newsdesk.prose.wording import (
    Lang,
    count,
    fate_words,
    field_name,
    figure,
    parts_words,
    say,
    speaker,
    vessel_words,
)
from newsdesk.strikes import Field
from newsdesk.text.printable import capital, cut, one_line, units
from newsdesk.understanding import Location

MAX_HEADLINE = 150  # Slack's header block
LONG_HEADLINE = 110  # three lines on a phone: from here on the source is the outlet alone
FACT_LINE = 40  # characters of one line on a phone

_BASINS = (Location.CARIBBEAN, Location.EASTERN_PACIFIC)


def headline(card: Card, lang: Lang) -> str:
    """One line of at most 150 UTF-16 units that says what happened, where, and who says so."""
    if isinstance(card, StrikeCard):
        return _strike_headline(card, lang, LONG_HEADLINE)
    source = card.source if isinstance(card, NewsCard) else card.source.outlet
    tail = f" – {cut(speaker(source, lang), 60)}"
    return cut(one_line(card.headline) or say("not_stated", lang), MAX_HEADLINE - units(tail)) + tail


def prefix(card: StrikeCard, lang: Lang) -> str:
    """What must be known before the figures: that they are withdrawn, corrected or unconfirmed."""
    if card.state is CardState.WITHDRAWN:
        return say("withdrawn", lang) + ": "
    if card.correction_prefix:
        return say("correction", lang) + ": "
    return say("unconfirmed", lang) + ": " if card.state is CardState.UNCONFIRMED else ""


def people_joined(people: list[str], lang: Lang) -> str:
    """`3 killed, 8 presumed dead`; in Spanish with *y* before the last."""
    if lang == "en" or len(people) < 2:
        return ", ".join(people)
    return f"{', '.join(people[:-1])} y {people[-1]}"


def fact_lines(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    """Toll, survivors, what each strike did, place, date and count: short lines in this order."""
    return (*toll_lines(card, lang), *_each_line(card, lang), (place_line(card, lang),), *_date_lines(card, lang))


def toll_lines(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    """Killed and presumed dead, each its own number; survivors on the same line where a phone has room."""
    toll: list[str | Bold] = [Bold(capital(_killed(card, lang) or say("toll_unknown", lang)))]
    if card.killed_disputed and card.killed:
        toll.append(f", {say('in_dispute', lang)}")
    if card.presumed_dead and card.presumed_dead.value:
        toll += [" · ", Bold(figure(card.presumed_dead, "presumed", lang))]
    survivors = _survivors_line(card, lang)
    width = sum(len(part.text if isinstance(part, Bold) else part) for part in toll)
    if width + len(survivors) + 3 <= FACT_LINE:
        return ((*toll, f" · {survivors}"),)
    return (tuple(toll), (capital(survivors),))


def _each_line(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    """What each of several strikes did, where a report tells them apart."""
    if len(card.killed_in_each) < 2:
        return ()
    return ((f"{capital(field_name(Field.PARTS, lang))}: {parts_words(card.killed_in_each, lang)}",),)


def place_line(card: StrikeCard, lang: Lang) -> str:
    """Where, and how precisely that is known."""
    detail = place_detail(cut(one_line(card.place or ""), 120), lang)
    if card.place_withheld:
        return capital(say("place_withheld", lang))
    if set(_BASINS) <= set(card.locations):
        return say("both", lang) + (f", {detail}" if detail else "")
    basin = next((basin for basin in _BASINS if basin in card.locations), None)
    if basin:
        return capital(f"{say(basin.value, lang)}, {detail or say('basin_only', lang)}")
    return capital(detail or say("other" if card.locations else "place_unknown", lang))


def _date_lines(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    """Date and count: on one line, unless more is said of the day or there were several strikes."""
    when, counted = capital(strike_days(card, lang)), _counted(card, lang)
    alone = card.happened_on is not None and when == capital(strike_day(card, lang))
    if not counted:
        return ((when,),)
    if (card.strikes or 0) > 1 or not alone:
        return (when,), (counted,)
    return ((f"{when} · {counted}",),)


def _counted(card: StrikeCard, lang: Lang) -> str:
    if card.strikes is None:
        return ""
    words = count(card.strikes, "strike", lang)
    if card.vessels is not None:
        vessels = vessel_words(card.vessel_words, card.vessels, lang)
        words += f" {'on' if lang == 'en' else 'contra'} {vessels}"
    return words + (f", {say('one_post', lang)}" if card.strikes > 1 else "")


# --- people ----------------------------------------------------------------------------------------------------


def _killed(card: StrikeCard, lang: Lang) -> str | None:
    return figure(card.killed, "killed", lang) if card.killed else None


def none_found(card: StrikeCard) -> int:
    """How many survivors were looked for in vain, when all of them are presumed dead by now; else 0."""
    presumed = card.presumed_dead.value if card.presumed_dead else 0
    return presumed if card.survivors and card.survivors.value in (0, presumed) else 0


def _survivors_line(card: StrikeCard, lang: Lang) -> str:
    lost = none_found(card)
    if lost:
        found = "found" if lang == "en" else ("hallado" if lost == 1 else "hallados")
        return f"0 {'of' if lang == 'en' else 'de'} {count(lost, 'survivor', lang)} {found}"
    alive = card.survivors.value if card.survivors else 2  # "survivors" are several
    fate = f", {fate_words(card.survivors_fate, alive, lang)}" if card.survivors_fate else ""
    if card.survivors and card.survivors.value:
        return figure(card.survivors, "survivor", lang) + fate
    if card.survivors_reported and not card.survivors:
        return say("survivors_some", lang) + fate if fate else say("survivors_some_line", lang)
    return say("survivors_none" if card.survivors else "survivors_unknown", lang)


@dataclass(frozen=True, slots=True)
class _Room:
    """What may stand in the headline; the longest form is tried first."""

    basins: bool = True
    survivors: bool = True
    presumed: bool = True


_SHORTER = (_Room(), _Room(basins=False), _Room(basins=False, survivors=False), _Room(False, False, False))


def _people(card: StrikeCard, lang: Lang, room: _Room) -> list[str]:
    people = []
    if card.killed:
        people.append(figure(card.killed, "killed", lang))
        people[-1] += f" ({say('in_dispute', lang)})" if card.killed_disputed else ""
    if room.presumed and card.presumed_dead and card.presumed_dead.value:
        people.append(figure(card.presumed_dead, "presumed", lang))
    if not room.survivors or none_found(card):
        return people
    if card.survivors and card.survivors.value:
        people.append(figure(card.survivors, "survivor", lang))
    elif card.survivors_reported and not card.survivors:
        people.append(say("survivors_some", lang))
    return people


# --- the sentence ----------------------------------------------------------------------------------------------


def read_out(card: StrikeCard, lang: Lang) -> str:
    """The headline for a voice: nobody sees whom the outlet relies on beside it, so that is left out only at 150."""
    return _strike_headline(card, lang, MAX_HEADLINE)


def _strike_headline(card: StrikeCard, lang: Lang, most_with_cited: int) -> str:
    lead = prefix(card, lang)
    source = speaker(card.source, lang)
    whole = _sentence(card, lang, _SHORTER[0], lead, source)
    outlet = source.split(", citing ")[0].split(", que cita ")[0]
    if units(whole) > most_with_cited:
        source = outlet
    for room in _SHORTER:
        whole = _sentence(card, lang, room, lead, source)
        if units(whole) <= MAX_HEADLINE:
            return whole
    return cut(whole, MAX_HEADLINE)


def _sentence(card: StrikeCard, lang: Lang, room: _Room, lead: str, source: str) -> str:
    people = _people(card, lang, room)
    event, place = _event(card, lang, alone=not card.killed), _place(card, lang, room)
    if card.killed:
        # "survivors reported" would run into the next words without a comma.
        comma = "," if lang == "en" and people[-1] == say("survivors_some", "en") else ""
        said = f"{people_joined(people, lang)}{comma} {'in' if lang == 'en' else 'en'} {event}{place}"
    else:
        said = ", ".join([event + place, say("toll_unknown", lang), *people])
    return f"{lead}{said if lead else capital(said)} – {source}"


def _event(card: StrikeCard, lang: Lang, *, alone: bool) -> str:
    several = card.strikes is None or card.strikes > 1
    numbered = card.vessels is not None and card.vessels != (card.strikes or 0) and card.vessels > 0
    vessels = card.vessels if numbered else None
    if lang == "en":
        attack = "US strikes" if several else "US strike"
        many = several if vessels is None else vessels > 1
        boats = f"alleged drug {card.vessel_kind if card.vessel_kind == 'vessel' else 'boat'}{'s' if many else ''}"
        return f"{_number(card)}{attack} on {f'{vessels} ' if vessels else ''}{boats}"
    # "Ataque de EE. UU." at the start of a sentence, "un ataque de EE. UU." inside one.
    attack = "ataques de EE. UU." if several else ("ataque de EE. UU." if alone else "un ataque de EE. UU.")
    return f"{_number(card)}{attack} contra {_boats_es(card, vessels, several)}"


def _number(card: StrikeCard) -> str:
    return f"{card.strikes} " if card.strikes and card.strikes > 1 else ""


def _boats_es(card: StrikeCard, vessels: int | None, several: bool) -> str:
    one, many = "presunta narcolancha", "presuntas narcolanchas"
    if card.vessel_kind == "vessel":
        one, many = "presunta embarcación del narcotráfico", "presuntas embarcaciones del narcotráfico"
    if vessels:
        return f"{vessels} {one if vessels == 1 else many}"
    return many if several else f"una {one}"


def _place(card: StrikeCard, lang: Lang, room: _Room) -> str:
    if card.place_withheld:
        return f", {say('place_withheld', lang)}"
    if set(_BASINS) <= set(card.locations):
        return f" {say('in_both' if room.basins else 'in_two', lang)}"
    basin = next((basin for basin in _BASINS if basin in card.locations), None)
    return f" {say(f'in_{basin.value}', lang)}" if basin else ""
