"""The strikes in focus of an entry: one, or one per boat where the text breaks the figures down."""

# ruff: noqa: E501 - patterns break badly
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsdesk.facts.dates import RELATIVE, STATED, WEEKDAY, DayMention
from newsdesk.facts.figures import Figure, presumed_in, sole_survivor, strikes_in, survivors_in, vessels_in
from newsdesk.facts.landmarks import is_vague, landmark_in
from newsdesk.facts.places import Place, basins_in, detail_in
from newsdesk.facts.scene import Scene
from newsdesk.facts.totals import FEWEST_IN_A_TOTAL
from newsdesk.understanding import Category, Classification, Comparator, Location, Quoted, QuotedDate, StrikeFacts

MOST_VESSELS = 8  # in one announcement; more is a campaign count
_LONGEST_SILENCE = timedelta(days=4)  # a strike nobody dates was made known within these days

_ALL_DIED = re.compile(
    r"\b(?:no survivors|no one survived|none survived|sin (?:sobrevivientes|supervivientes)|no hubo sobrevivientes"
    r"|sem sobreviventes|aucun (?:survivant|n'a survecu)|aucun n'a survecu|sans survivant)\b"
    r"|\b(?:all|the) (?:of )?(?:the )?#+ [^.;\n]{0,60}?(?:aboard|on board|crew members?|crew|occupants)\b[^.;\n]{0,60}?"
    r"\b(?:killed|died|dead|perished|die)\b"
    r"|\ball #+ (?:were |are )?(?:killed|died|dead|crew died)\b|\ball #+ crew\b"
    r"|\bkill(?:s|ed|ing) (?:all|the) #+ [^.;\n]{0,40}?(?:aboard|on board|crew|people|occupants)\b"
    r"|\bkill(?:s|ed|ing) (?:all of |everyone )(?:those )?(?:aboard|on board)\b"
    r"|\b(?:l[oa]s|todos l[oa]s|todas las) #+ [^.;\n]{0,50}?(?:a bordo|pasajer[oa]s|ocupantes|tripulantes)\b[^.;\n]{0,50}?"
    r"\b(?:murieron|fallecieron|perdieron la vida|muertos)\b|\b(?:murieron|fallecieron) (?:todos )?l[oa]s #+\b"
    r"|\btod[oa]s (?:ellos |ellas )?(?:murieron|fallecieron|fallecidas|mueren)\b"
    r"|\bos #+ [^.;\n]{0,40}?(?:a bordo|tripulantes|ocupantes)[^.;\n]{0,40}?\b(?:morr\w+|mortos)\b|\btodos (?:morreram|mortos)\b"
    r"|\bles #+ [^.;\n]{0,40}?(?:occupants|a bord|passagers)[^.;\n]{0,30}?\b(?:morts|tues|peri)\b|\btous (?:morts|tues)\b"
)
_SPLIT = re.compile(
    r"(?P<n>#+)(?:(?!#|\bof the\b)[^.;!?\n]){0,75}?\b(?:in|on|en|na|no|dans|sur|aboard|a bordo de|a bord de)"
    r" (?:the |la |el |une |una |um |uma |un |a |le )?(?:@+|~+ (?:boat|otra|other|vessel|nave|lancha|embarc\w+|bateau)"
    r"|~+ @+|~+ (?:nave|otra|outra|autre)|initial|otra\b|outra\b|another|final|#+ (?:boats|vessels))"
)
_EACH = re.compile(
    r"(?P<n>#+)[^.;\n#]{0,50}?\b(?:aboard each|on each|in each|en cada|em cada|sur chaque|dans chaque|a bord de chaque)\b[^.;\n]{0,20}?(?P<m>#+)?"
)
_RANGE = re.compile(r"#+ (?:or|o|ou|to|a) #+")
_DATELINE = re.compile(r"[^\w\n]{0,3}\((?:[a-z]+ )*(?:reuters|upi|ap|afp|efe|europa press|cmc|xinhua|lusa|ats)\b")
_SAID_ON = re.compile(
    r"(?:said|announced|announces|posted|posts|confirmed|told \w+|revealed|reported|informo|anuncio|dijo|confirmo|comunico"
    r"|disse|anunciou|informou|confirmad[oa]|annonce|indique|statement|says|wrote|acknowledged|declared)"
    r"(?: on x| on social media| late| early| on| el| este| esta| em| na| nesta| ce)* ?$"
)
_WILL = re.compile(
    r"(?:will|effective|from|desde el|until|by|a partir del?|since|desde|depuis|gathered|vote on|hearing on) (?:(?:el|early|le) )?$"
)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all strikes of one entry have in common unless their own words say otherwise."""

    day: QuotedDate | None
    location: Location | None
    location_text: str | None
    place: str | None


def events_in(
    scene: Scene, dead: Sequence[Figure], classification: Classification, known_days: Sequence[date]
) -> tuple[StrikeFacts, ...]:
    """`dead`: the figures that are no totals. Empty when no strike is in focus."""
    if classification.new_event:
        focus = [figure for figure in dead if not _recalled(scene, figure, dead)]
    elif _looks_at_a_strike(scene, dead, classification):
        focus = list(dead)
    else:
        return ()
    shared = _Shared(_day(scene, known_days), *_location(scene, focus), detail_in(scene.text))
    several = _several(scene, focus)
    if several:
        return several
    split = _split(scene, shared, scene.sentences)
    return split if _adds_up(split, focus) else (_one(scene, focus, shared),)


def _looks_at_a_strike(scene: Scene, dead: Sequence[Figure], classification: Classification) -> bool:
    named = landmark_in(scene.folded, scene.published_on) is not None
    if classification.category is Category.STRIKE:
        return named or bool(dead) or classification.topic in _ABOUT_ONE_STRIKE
    if classification.category in (Category.BUILDUP, Category.CRIME, Category.NONE):
        return False
    if classification.category is Category.ANALYSIS:
        return bool(dead)
    return named or bool(dead) or bool(_A_DAYS_STRIKE.search(scene.folded)) or bool(_STRUCK_BOAT.search(scene.folded))


_A_DAYS_STRIKE = re.compile(
    r"\b(?:strikes?|attacks?|ataques?|bombardeos?|bombardeio|frappes?|attaques?)(?: on one boat)? (?:on |of |del? |du |da |do )(?:este |esta )?"
    r"(?:sept?\. ?2\b|september 2|2 d|2 septembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|segunda|terca|quarta|quinta|sexta|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'s (?:strike|attack)"
)
_STRUCK_BOAT = re.compile(
    r"\b(?:boat|speedboat|vessel|lancha|embarcacion|bateau|barco)\w* (?:struck|destroyed|sunk|bombed|hit|blown up|bombardead[oa]|atacad[oa]"
    r"|destruid[oa]|hundid[oa]|detruit|coule|frappe|afundad[oa]|bombardead[oa]) (?:by|por|par|pel[oa]) (?:the |la |las |el )?(?:us|u\.s|ee|fuerzas|american|eua|armee|marine)"
)
_ABOUT_ONE_STRIKE = ("survivors.search", "survivors.custody", "survivors.repatriation", "strike.disputed")


def _recalled(scene: Scene, figure: Figure, dead: Sequence[Figure]) -> bool:
    start, end = scene.sentence_at(figure.number.start)
    for other in dead:
        if start <= other.number.start < figure.number.start:
            start = max(start, other.number.end)
        elif figure.number.start < other.number.start < end:
            end = min(end, other.number.start)
    cut = re.search(r"[;\n]|, (?:and|which|in|que|qui|after|while)\b", scene.folded[figure.end : end])
    return scene.recalls(start, figure.end + cut.start() if cut else end)


def _one(scene: Scene, focus: Sequence[Figure], shared: _Shared) -> StrikeFacts:
    killed = _foremost(scene, focus)
    if killed and _RANGE.search(scene.marked, max(0, killed.number.start - 12), killed.number.end + 12):
        killed = None
    survivors = _survivors(scene)
    presumed = presumed_in(scene)
    return StrikeFacts(
        date=shared.day,
        location=shared.location,
        location_text=shared.location_text,
        place=shared.place,
        vessels=_vessels(scene, scene.sentence_at(killed.number.start) if killed else (0, 0)),
        killed=scene.quoted(killed.number, start=killed.start, end=killed.end) if killed else None,
        survivors=survivors,
        presumed_dead=scene.quoted(presumed[0].number, start=presumed[0].start, end=presumed[0].end)
        if presumed
        else None,
        survivors_reported=bool(re.search(r"surviv|sobreviv|superviv|rescap", scene.folded)),
        vessel_kind=_kind(scene),
    )


def _several(scene: Scene, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """Two announcements in one report: sentences with dead of their own on days of their own."""
    if not scene.news:
        return ()
    spans = dict.fromkeys(scene.sentence_at(figure.number.start) for figure in focus)
    dated = [(span, days[0]) for span in spans if (days := _own_days(scene, *span))]
    if len({day.value for _, day in dated}) < 2:
        return ()
    events: list[StrikeFacts] = []
    for (start, end), day in dated:
        basins = basins_in(scene.folded, start, end) or basins_in(scene.folded, 0, scene.title_end)
        basin = basins[0].basin if basins else None
        words = scene.text[basins[0].start : basins[0].end] if basins else None
        own = _Shared(_as_quoted(scene, day), basin, words, None)
        here = [figure for figure in focus if start <= figure.number.start < end]
        events += _split(scene, own, ((start, end),)) or (_one(scene, here, own),)
    return tuple(events)


def _own_days(scene: Scene, start: int, end: int) -> list[DayMention]:
    return [day for day in scene.days if start <= day.start < end and _is_near(scene, day) and not _said(scene, day)]


def _foremost(scene: Scene, focus: Sequence[Figure]) -> Figure | None:
    """The first figure of a report; of a text that looks back the one beside a day, then the largest."""
    if scene.news or not focus:
        return focus[0] if focus else None
    dated = [figure for figure in focus if _has_day(scene, *scene.sentence_at(figure.number.start))]
    return max(dated or focus, key=lambda figure: figure.number.value)


def _has_day(scene: Scene, start: int, end: int) -> bool:
    return any(start <= day.start < end for day in scene.days)


def _split(scene: Scene, shared: _Shared, spans: Sequence[tuple[int, int]]) -> tuple[StrikeFacts, ...]:
    """ "three in the first vessel, two in the second": one strike per boat; each of two boats alike counts too."""
    each = _EACH.search(scene.marked)
    if each:
        number = scene.numbers.numbers[each.start("n")]
        boats = scene.numbers.numbers[each.start("m")].value if each["m"] else 2
        facts = _of_boat(scene, shared, number.start, each.end(), shared.location, shared.location_text)
        return (facts,) * boats if 2 <= boats <= MOST_VESSELS else ()
    for start, end in spans:
        parts = list(_SPLIT.finditer(scene.marked, start, end))
        if len(parts) >= 2:
            return _parts(scene, shared, parts, end)
    return ()


def _parts(
    scene: Scene, shared: _Shared, parts: Sequence[re.Match[str]], sentence_end: int
) -> tuple[StrikeFacts, ...]:
    bounds = [part.start() for part in parts] + [sentence_end]
    basins = [basins_in(scene.folded, bounds[n], bounds[n + 1]) for n in range(len(parts))]
    alone = [found[0] if len({place.basin for place in found}) == 1 else None for found in basins]
    own = [(place.basin, scene.text[place.start : place.end]) if place else None for place in alone]
    if any(own):
        for n in range(1, len(own)):  # "four on another" lies where the one before it lay
            own[n] = own[n] or own[n - 1]
        for n in range(len(own) - 2, -1, -1):
            own[n] = own[n] or own[n + 1]
    events = []
    for n, part in enumerate(parts):
        basin, words = own[n] or (shared.location, shared.location_text)
        events.append(_of_boat(scene, shared, part.start("n"), part.end(), basin, words))
    return tuple(events)


def _of_boat(
    scene: Scene, shared: _Shared, start: int, end: int, basin: Location | None, words: str | None
) -> StrikeFacts:
    number = scene.numbers.numbers[start]
    return StrikeFacts(
        date=shared.day,
        location=basin,
        location_text=words,
        killed=scene.quoted(number, start=start, end=end),
        survivors=_none_left(scene),
        vessels=_boats_within(scene, start, end),
        vessel_kind=_kind(scene),
    )


def _boats_within(scene: Scene, start: int, end: int) -> Quoted | None:
    for figure in vessels_in(scene):
        if start < figure.number.start < end:
            return scene.quoted(figure.number, start=figure.start, end=figure.end)
    return Quoted(value=1, text=scene.text[start:end], start=start)


def _vessels(scene: Scene, beside: tuple[int, int]) -> Quoted | None:
    """Printed counts first (those `beside` the dead before all), then a few strikes, then one boat if one is named."""
    boats = [figure for figure in vessels_in(scene) if _is_of_event(scene, figure, MOST_VESSELS)]
    few = [figure for figure in strikes_in(scene) if _is_of_event(scene, figure, FEWEST_IN_A_TOTAL - 1)]
    near = [figure for figure in boats if beside[0] <= figure.number.start < beside[1]]
    for figure in (*near, *boats, *few):
        return scene.quoted(figure.number, start=figure.start, end=figure.end)
    boat = _BOAT.search(scene.folded) or (_STRIKE.search(scene.folded) if scene.news else None)
    return Quoted(value=1, text=scene.text[boat.start() : boat.end()], start=boat.start()) if boat else None


def _is_of_event(scene: Scene, figure: Figure, most: int) -> bool:
    """ "At least six boats" is what the campaign sank so far; "six boats" may be one day's."""
    printed = figure.number.comparator is Comparator.EXACTLY or figure.number.value < FEWEST_IN_A_TOTAL
    return 2 <= figure.number.value <= most and printed and not scene.recalls(*scene.sentence_at(figure.number.start))


_BOAT = re.compile(
    r"\b(?:boat|vessel|speedboat|craft|ship|lancha|narcolancha|embarcacion|bote|barco|nave|embarcacao|navio|bateau|embarcation"
    r"|navire|vedette|submarine|submarino|narcosubmarino|semi-?submersible|semisumergible|narco-\w+|strike|attack|ataque"
    r"|frappe|bombardeo|accion|operativo|raid)\b(?! (?:strike|attack)s)"
)
_STRIKE = re.compile(r"\b(?:strike|attack|kill|ataque|bombard|golpe|frappe|attaque|tue|mort|muert|dead|hit)\w*")


def _survivors(scene: Scene) -> Quoted | None:
    none_left = _none_left(scene)
    if none_left:
        return none_left
    for figure in survivors_in(scene):
        start, end = scene.sentence_at(figure.number.start)
        if not scene.recalls(start, end):
            return scene.quoted(figure.number, start=figure.start, end=figure.end)
    sole = sole_survivor(scene)
    return Quoted(value=1, text=scene.text[sole.start() : sole.end()], start=sole.start()) if sole else None


def _none_left(scene: Scene) -> Quoted | None:
    for match in _ALL_DIED.finditer(scene.marked):
        start, end = scene.sentence_at(match.start())
        if not scene.recalls(start, end):
            return Quoted(value=0, text=scene.text[match.start() : match.end()], start=match.start())
    return None


def _kind(scene: Scene) -> str:
    submersible = re.search(r"semi-?su\w+|submarin|low-profile|bajo perfil|narcosub", scene.folded)
    return "vessel" if submersible else "boat"


def _location(scene: Scene, focus: Sequence[Figure]) -> tuple[Location | None, str | None]:
    """The basin, if the entry names one; two that contradict each other give none.

    Headline and the sentence with the figures decide together; other sentences are asked only if those are silent.
    """
    title = basins_in(scene.folded, 0, scene.title_end)
    told = [place for figure in focus for place in basins_in(scene.folded, *scene.sentence_at(figure.number.start))]
    if any(place.start > scene.title_end for place in told):
        return _agreed(scene, [*title, *told])
    spans = [span for span in scene.sentences if not scene.recalls(*span)]
    return _agreed(scene, [place for start, end in spans for place in basins_in(scene.folded, start, end)])


def _agreed(scene: Scene, places: Sequence[Place]) -> tuple[Location | None, str | None]:
    if len({place.basin for place in places}) != 1:
        return None, None
    return places[0].basin, scene.text[places[0].start : places[0].end]


def _day(scene: Scene, known_days: Sequence[date]) -> QuotedDate | None:
    if scene.news:
        return _new_day(scene, known_days)
    named = landmark_in(scene.folded, scene.published_on)
    stated = [day for day in scene.days if day.basis == STATED and _may_be_of_a_strike(scene, day)]
    if named and stated and not is_vague(named[0]):
        stated = [day for day in stated if day.value == named[0]]
    if named and not stated:
        return QuotedDate(value=named[0], text=scene.text[named[1] : named[2]], start=named[1], basis=RELATIVE)
    weekdays = [day for day in scene.days if day.basis == WEEKDAY and not _said(scene, day)]
    told = next((_as_quoted(scene, day) for day in (*stated, *weekdays)), None)
    return told or _assumed(scene.published_on, known_days, if_unknown=None)


def _may_be_of_a_strike(scene: Scene, day: DayMention) -> bool:
    """Not a dateline, not the day somebody spoke, not the day something takes effect."""
    if _DATELINE.match(scene.folded, day.end) or _said(scene, day):
        return False
    return not _WILL.search(scene.folded, max(0, day.start - 30), day.start)


def _new_day(scene: Scene, known_days: Sequence[date]) -> QuotedDate | None:
    """The day of the strike; else the newest recorded strike before the day somebody spoke, or before publication."""
    near = [day for day in scene.days if _is_near(scene, day)]
    own = [day for day in near if not _said(scene, day)]
    for basis in (STATED, WEEKDAY, RELATIVE):
        for day in own:
            if day.basis == basis:
                return _as_quoted(scene, day)
    if not near:
        return _assumed(scene.published_on, known_days, if_unknown=scene.published_on)
    recorded = _assumed(near[0].value, known_days, if_unknown=None)
    return recorded or _as_quoted(scene, near[0])


def _assumed(by: date | None, known_days: Sequence[date], *, if_unknown: date | None) -> QuotedDate | None:
    if by is None:
        return None
    known = [day for day in known_days if timedelta(0) <= by - day <= _LONGEST_SILENCE]
    day = max(known, default=if_unknown)
    return QuotedDate(value=day, text="", start=0, basis="published") if day else None


def _is_near(scene: Scene, day: DayMention) -> bool:
    if _DATELINE.match(scene.folded, day.end):
        return False
    if scene.published_on is None:
        return True
    return timedelta(0) <= scene.published_on - day.value <= timedelta(days=10) and not scene.recalls(
        max(scene.sentence_at(day.start)[0], day.start - 60), day.start
    )


def _said(scene: Scene, day: DayMention) -> bool:
    return bool(_SAID_ON.search(scene.folded, max(0, day.start - 60), day.start))


def _as_quoted(scene: Scene, day: DayMention) -> QuotedDate:
    return QuotedDate(value=day.value, text=scene.text[day.start : day.end], start=day.start, basis=day.basis)


def _adds_up(split: tuple[StrikeFacts, ...], focus: Sequence[Figure]) -> bool:
    """A split whose sum is not among the stated figures is not believed, unless nothing else is stated."""
    parts = [event.killed.value for event in split if event.killed]
    stated = {figure.number.value for figure in focus} - set(parts)
    return bool(parts) and (not stated or sum(parts) in stated)
