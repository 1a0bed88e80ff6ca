"""The text as the fact grammar reads it: folded, dates found, numbers marked, sentences with their roles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from newsdesk.facts.numerals.numbers import MarkedText, Number, mark
from newsdesk.facts.when.dated_weekdays import with_their_dates
from newsdesk.facts.when.dates import STATED, WEEKDAY, DayMention, find_days
from newsdesk.facts.when.recall_words import BEFORE_THAT, BEHIND, RECALLS
from newsdesk.facts.when.weeks_ago import dated_in, is_of_campaign, led_in, times_the_news
from newsdesk.facts.words.americans import AMERICAN, UNITED_STATES
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import ONE_STRIKE
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.facts.words.telling import PUBLISHES, TELLS
from newsdesk.facts.words.times import AFTER, BEFORE, FIRST, LONG_TIME, SINCE, TIME
from newsdesk.once import once
from newsdesk.text.folding import fold, sentences
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.literals import ScannedText
from newsdesk.text.opinion_pages import is_opinion_page
from newsdesk.understanding import Quoted

_TOLD = lazy_regex(rf"\b(?:{ONE_STRIKE}|{KILL}|{DEATH})\b")
_IN_VIEW = 120  # characters behind such words that may say what they mean: "the first strike; the second"
_SAID_THAT = lazy_regex(  # but after a verb of saying it tells the news
    rf"(?:{TELLS}|{PUBLISHES})"
    r"[^.;:\n]{0,60}?(?:\b(?:that|(?:de )?que|it|they|forces?|the (?:strike|attack|boat|vessel)s?) |\bqu')"
)
_OF_OTHERS = lazy_regex(rf"\b(?:{SINCE}|another|otr[oa]s?|outr[oa]s?|autres?)\b")
_STILL_NEWS = 2  # days; an attack of days before is another one than that of the news
# "... as Senate asks for the Sept. 2 video": two things at once.
_ASIDE = lazy_regex(
    r" (?:as(?! (?:many|much|of|well|the (?:first|second))\b)|while|amid|ahead of|on (?:the )?day|mientras"
    r"|enquanto|alors que|tandis que|(?:on )?the same day (?:that|as)|(?:el|n?o) m[ei]smo dia e[nm] que"
    r"|le meme jour ou|le jour meme ou) "
)
# "Announced the attack in the Pacific, hours after lawmakers watched footage": what stands behind is another thing.
_AT_ANOTHER_TIME = lazy_regex(rf", (?:[\w-]+ ){{0,2}}?{TIME} (?:{AFTER}|{BEFORE})\b")
# "Ahead of a briefing on the Sept. 2 strike, US kills eight"
_LEADING = lazy_regex(
    rf"(?:ahead of|amid|as|while|(?:(?:{SO_MANY} )?{TIME} )?(?:{AFTER}|{BEFORE})|mientras|en medio del?|depois que"
    r"|enquanto|em meio a[os]?|alors que)\b(?:ee\. ?uu\.|u\.s\.|[^,.;:\n]|\.(?= ?\d)){0,90}, "
)
# "As a US strike kills four, senators demand answers": there the clause itself is news. Not "as Congress probes a
# strike that killed four".
_NEWS_AT_ONCE = lazy_regex(
    rf"(?:as|while|mientras|enquanto|alors que) (?:(?:one|an?|the|new|latest|{AMERICAN}|un[ao]?|el|l[ao]|os|les"
    rf"|uma?|une|nuevo|novo|nouvelle) )*(?:{ONE_STRIKE}|{UNITED_STATES}|military)(?: (?:d[aeo]s?|d'|{AMERICAN}))*"
    rf" (?!killing\b|matando\b){KILL}\b"
)
# "The first since June 21" is new.
_SINCE = lazy_regex(rf"\b{SINCE}(?: (?:the|el|o|a|le|early|late|last|este|esta))? $")
_WHEN = lazy_regex(r",? (?:when|cuando|quando|quand|lorsque|dia en que|jour ou)\b")
_SO_LONG = lazy_regex(rf"\b{SINCE}\b[^.,;:\n]{{0,30}} $")  # "since September of last year"
# "The first strike since the double tap": what stands there only says since when.
_FIRST_SINCE = lazy_regex(
    rf"\b{FIRST}\b(?: [^\s.,;:]+){{0,5}}? {SINCE}\b"
    r"(?P<then>(?:[^.,;:\n]|\.(?= ?\d))*)"
    # "fourteen months after that of 2 September"
    rf"|\b{LONG_TIME} {AFTER} (?:that of|the one of|el del?|la del?|a de|o de|celle d[eu]|celui d[eu])"
    r"(?P<the_first>[^.,;:\n]{1,25})"
)
# "General Donovan, sworn in hours earlier, authorised Thursday's action"
_INSTALLED = lazy_regex(
    r"\b(?:sworn in|appointed|installed|promoted|empossad[oa]|nomead[oa]|nombrad[oa]|juramentad[oa]|ascendid[oa]"
    r"|investie?|nommee?|promue?)(?: \w+){0,2} $"
)
# "It was struck a day earlier": the boat of the news, unless the sentence had told of it
_IT_WAS_HIT = lazy_regex(rf"\b(?:when|where|as) (?:it|the (?:boat|vessel|craft)) was {WAS_HIT} $")
_ENDED_ON = lazy_regex(r"\w\w (?:on|el|em|no dia|le) $")
_SEPARATOR = lazy_regex(r"[. ]")
_DOTTED = lazy_regex(r"\b(?:(?:[a-z]\.){2,}|ee\. ?uu\.|(?:sen|rep|gen|adm|sept)\.|tren de aragua|al qaeda)")


def _of_the_other(bound: re.Match[str]) -> int:
    return max(bound.start("then"), bound.start("the_first"))


@dataclass(frozen=True)
class Document:
    """The text of an entry with what was found in it: days, numbers, sentences, clauses.

    `text` is `folding.entry_text`. What costs time is found when it is first asked for: most entries of a feed
    are told by their words alone to be none of ours.
    """

    text: str
    title_end: int
    lang: str
    published_on: date | None
    folded: ScannedText
    among_opinions: bool = False  # by the address of its page
    news: bool = True  # the entry reports a new strike: what it recalls is then another one

    @cached_property
    def days(self) -> tuple[DayMention, ...]:
        return tuple(with_their_dates(self.folded, find_days(self.folded, self.published_on, self.lang)))

    @cached_property
    def numbers(self) -> MarkedText:
        return mark(self.folded, self.lang, tuple((day.start, day.end) for day in self.days))

    @cached_property
    def worked_out(self) -> dict[Hashable, Any]:
        """What was found in it (`newsdesk.once`): finding it is most of the work."""
        return {}

    @cached_property
    def marked(self) -> ScannedText:
        return self.folded.marked(_DOTTED.sub(lambda found: _SEPARATOR.sub("_", found[0]), self.numbers.text))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        return tuple(sentences(self.folded))

    def days_in(self, start: int, end: int) -> list[DayMention]:
        """The days that this stretch names."""
        return [day for day in self.days if start <= day.start < end]

    def numbers_in(self, start: int, end: int) -> list[Number]:
        """The numbers that stand in this stretch, in reading order."""
        return self.numbers.within(start, end)

    def of_no_new_strike(self) -> Document:
        """The text read as one that reports no new strike; what was found in it before still holds, since nothing
        that depends on `news` is kept."""
        same = replace(self, news=False)
        vars(same).update(vars(self) | {"news": False})
        return same

    def quoted(self, number: Number, start: int, end: int) -> Quoted:
        """The number with the words that carry it: an exact slice of the text."""
        return Quoted(value=number.value, text=self.text[start:end], start=start, comparator=number.comparator)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence that this place is in; the whole text where it is in none, between two lines."""
        before = bisect_right(self.sentences, (place, len(self.text) + 1)) - 1
        start, end = self.sentences[before] if before >= 0 else (0, 0)
        return (start, end) if place < end else (0, len(self.text))

    def clause_at(self, place: int) -> tuple[int, int]:
        """The part between semicolons of the sentence at this place."""
        start, end = self.sentence_at(place)
        left, right = self.folded.rfind(";", start, place), self.folded.find(";", place, end)
        return max(start, left), right if right >= 0 else end

    @once
    def looks_back(self, start: int, end: int) -> bool:
        """Do the words of this stretch tell of something earlier?"""
        found = (found for found in RECALLS.finditer(self.folded, start, end + _IN_VIEW) if found.end() <= end)
        if any(not self._is_no_recall(place) for place in found):
            return True
        if any(not self._tells(start, place) for place in self._others_in(start, end)):
            return True
        before = BEFORE_THAT.search(self.folded, start, end)
        if before is None or self.says_the_news(before.start()):
            return False
        return not _IT_WAS_HIT.search(self.folded, start, before.start())

    def says_the_news(self, had: int) -> bool:
        """Is what "had been" so what somebody says of the news: "it said Monday's strike had killed two"?"""
        said = _SAID_THAT.search(self.folded, self.sentence_at(had)[0], had)
        if said is None or _OF_OTHERS.search(self.folded, said.start(), had):
            return False
        told = (day.value for day in self.days if said.start() <= day.start and day.end <= had)
        return not any(self._age(day) > _STILL_NEWS for day in told)

    def recalls_at(self, place: int) -> bool:
        """Does what stands here look back? "Strike kills five as Congress asks for the Sept. 2 video" does not."""
        return self.recalls(*self.without_asides(place))

    @once
    def without_asides(self, place: int) -> tuple[int, int]:
        """The part of the sentence at this place that tells of one thing."""
        start, end = self.clause_at(place)
        lead = self._lead(start, end)
        start = lead if lead <= place else start
        cuts = [found.span() for found in _ASIDE.finditer(self.folded, start, end)]
        cuts += [(cut, cut) for cut in self.earlier_in(start, end)]
        cuts += [(found.start(), found.start()) for found in _AT_ANOTHER_TIME.finditer(self.folded, start, end)]
        start = max([start, *(cut[1] for cut in cuts if cut[1] <= place)])
        return start, min([end, *(cut[0] for cut in cuts if cut[0] > place)])

    def earlier_in(self, start: int, end: int) -> Iterator[int]:
        """The places where something earlier begins, in a sentence that has told of a strike already.

        "Found two days after a strike" may tell of the one strike there is.
        """
        for place in (*self._behind_in(start, end), *led_in(self.folded, start, end, self.published_on)):
            if self._tells(self.sentence_at(place)[0], place):
                yield place

    def tells_of_earlier(self, place: int) -> bool:
        """Does it stand behind a place where its sentence, that told of a strike, turns to something earlier?"""
        return any(self.earlier_in(self.sentence_at(place)[0], place))

    def _is_no_recall(self, found: re.Match[str]) -> bool:
        """Do these words bound the news, tell when the campaign began, or when the one strike of the headline was?"""
        place = found.start()
        began = found[0].endswith(" ago") and is_of_campaign(self.folded, place)
        began = began or _INSTALLED.search(self.folded, max(0, place - 40), place) is not None
        began = began or (any(day.start <= place < day.end for day in self.days) and self.says_the_news(place))
        began = began or _SO_LONG.search(self.folded, max(0, place - _IN_VIEW), place) is not None
        return began or self.only_bounds(place) or times_the_news(self.folded, self.title_end, place)

    def _others_in(self, start: int, end: int) -> Iterator[int]:
        """Where an earlier strike begins, whether or not another was told before it in its sentence."""
        yield from (place for place in self._behind_in(start, end) if self._tells(self.sentence_at(place)[0], place))
        yield from led_in(self.folded, start, end, self.published_on)
        yield from dated_in(self.folded, start, end)

    def _behind_in(self, start: int, end: int) -> Iterator[int]:
        return (found.start() for found in BEHIND.finditer(self.folded, start, end))

    @cached_property
    def title(self) -> ScannedText:
        """The folded title."""
        return self.folded.head(self.title_end)

    def find_in_title(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.title)

    def _tells(self, start: int, end: int) -> bool:
        return _TOLD.search(self.folded, start, end) is not None

    def in_lead(self, place: int) -> bool:
        """Does it stand in a clause that only leads to the news: "After a strike killed two, ..."?"""
        return place < self._lead(*self.sentence_at(place))

    def in_lead_to_news(self, place: int) -> bool:
        """Does it stand in such a clause, and that tells of something earlier?"""
        return self.in_lead(place) and not _NEWS_AT_ONCE.match(self.folded, self.sentence_at(place)[0])

    def _lead(self, start: int, end: int) -> int:
        """The end of the clause that leads to what this sentence tells; the sentence's start if there is none."""
        lead = _LEADING.match(self.folded, start, end)
        return lead.end() if lead else start

    def recalls(self, start: int, end: int) -> bool:
        """Does this stretch of a report look back: by its words, or by a date of more than a week before?"""
        if not self.news:
            return False
        if self.looks_back(start, end):
            return True
        stated = (day for day in self.days_in(start, end) if day.basis == STATED and not self.only_bounds(day.start))
        title = {day.value for day in self.days_in(0, self.title_end)}  # told again it is that of the news
        told = (day for day in stated if day.start < self.title_end or day.value not in title)
        old = (day for day in told if self._age(day.value) > 7)
        return any(not self.counts_since(day) and not self._is_in_apposition(day) for day in old)

    def _is_in_apposition(self, day: DayMention) -> bool:
        """ "The task force, stood up on Aug. 4, hit the boat": of the task force."""
        start = self.folded.rfind(", ", self.sentence_at(day.start)[0], day.start)
        told = self.folded[start + 2 : day.start] if start >= 0 else ""
        return self.folded.startswith(",", day.end) and _ENDED_ON.search(told) is not None and not _TOLD.search(told)

    def counts_since(self, day: DayMention) -> bool:
        """ "Since 2 September", but not "since Thursday, when two were killed"."""
        if day.basis == WEEKDAY and _WHEN.match(self.folded, day.end):
            return False
        return bool(_SINCE.search(self.folded, max(0, day.start - 20), day.start))

    def only_bounds(self, place: int) -> bool:
        """Does what stands here name another happening for no more than its day, or begin "the first since"?"""
        return any(place == found.start() or _of_the_other(found) <= place < found.end() for found in self._bounds)

    @cached_property
    def _bounds(self) -> tuple[re.Match[str], ...]:
        return tuple(_FIRST_SINCE.finditer(self.folded))

    def _age(self, day: date) -> int:
        return (self.published_on - day).days if self.published_on else 0


# Mexican for the United States, as long as "US"; the European Union is "UE" in Spanish, and "EU" elsewhere.
_EU = lazy_regex(r"\bEU\b(?![-$])")


def document_of(
    text: str, title_end: int, lang: str, published_at: datetime | None, *, link: str | None = None
) -> Document:
    """The day of publication is that of `published_at` in its own zone. Of the link only the section counts."""
    folded = fold(_EU.sub("US", text) if lang == "es" else text)
    return Document(
        text=text,
        title_end=title_end,
        lang=lang,
        published_on=published_at.date() if published_at else None,
        folded=ScannedText(folded),
        among_opinions=is_opinion_page(link),
    )
