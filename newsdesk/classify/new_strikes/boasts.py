"""New strikes in the first person of those who strike: "We sent six more to the bottom", and no boat is named."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, BOATS, SEAS, WHO_ANNOUNCES
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.death_words import TO_THE_BOTTOM
from newsdesk.facts.words.vocabulary import MORE
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_WE_KILLED = any_word(
    en="we_(?:(?:just|have)_)?(?:took_out|taken_out|eliminated|killed|got|sank)",
    es="(?:hemos_)?(?:eliminamos|eliminado|matamos|matado|abatimos|abatido|liquidamos)",
    pt="eliminamos matamos abatemos liquidamos",
    fr="(?:nous_avons|nous_en_avons|on_a|on_en_a)_(?:elimine|tue|abattu|coule)",
)
_WE_SENT = any_word(
    en="we_(?:just_)?(?:sent|put)",
    es="mandamos enviamos",
    pt="mandamos enviamos",
    fr="(?:nous_avons|nous_en_avons|on_a|on_en_a)_envoye",
)
# Of what is not said: readers know whom, and the text has a boat or a sea.
_SO_MANY_MORE = rf"(?:a )?(?:#++ {MORE}|{MORE} #++)(?: of them| d[e']\w+)?"
_BOAST = lazy_regex(
    rf"{_WE_KILLED} {_SO_MANY_MORE}(?=\W*(?:$|[.,;:\"']|(?:last|to|this|yester)\w*\b))"
    rf"|{_WE_SENT} {_SO_MANY_MORE} {TO_THE_BOTTOM}"
)
# "We just sank another one", "esta mañana hundimos otra": what is sunk is a boat.
_SANK_ONE_MORE = lazy_regex(
    r"\b(?:we(?:'ve)? (?:just )?(?:sank|sunk|blew up)|hundimos|afundamos"
    r"|on vient d'en couler|(?:on en a|nous en avons) coule)"
    r" (?:~+ )?(?:one more|another(?: one| ~+)?|otr[oa](?: mas)?|outr[oa]|mais (?:uma?|~+)|(?:un|~+) autre"
    r"|encore (?:un|~+))(?=\W*(?:$|[.,;:\"']))"
)
_AT_THE_BOTTOM = lazy_regex(TO_THE_BOTTOM)


def boasts_of_so_many(r: Reading) -> bool:
    """ "Trump: «Anoche eliminamos a seis más»"."""
    if not r.title_has(*WHO_ANNOUNCES) or r.has(*ANY_OTHER_HARM):
        return False
    if _SANK_ONE_MORE.search(r.doc.marked, 0, r.doc.title_end):
        return True
    return _BOAST.search(r.doc.marked, 0, r.doc.title_end) is not None and _is_of_boats(r)


def _is_of_boats(r: Reading) -> bool:
    return titled(_AT_THE_BOTTOM, r) or r.has(*BOATS, *SEAS, "intl_waters", "vessel")
