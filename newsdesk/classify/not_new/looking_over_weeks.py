"""Headlines that look over some time: "a month on", "the deadliest week of the year", "seven days, three strikes"."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import STRIKES
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.times import LONG_TIME
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_SOME = rf"(?:an?|{SO_MANY}|\d+)"
_DAYS = rf"(?:days?|dias|jours|{LONG_TIME})"
# "La Guajira, un mes después: dos lanchas", "Two killed: The strike off Golfito, a year on"; what stands behind
# "A year on, ..." is done now.
_SOME_TIME_ON = lazy_regex(
    rf"(?:\A\W*|[,;:] ){_SOME} {LONG_TIME} (?:on|later|despues|depois|mais tarde|apres|plus tard)(?= ?:|\W*\Z)"
    # "Eleven died in three boats a year ago tonight", but not "where the campaign began a year ago this week"
    rf"|(?:\A|[,;:] )(?:(?!\b(?:began|started|launched|first|campaign|where|comec\w+|primeir\w+)\b)[^,;:])*?"
    rf"\b{_SOME} (?:years? ago|anos? atras) (?:today|tonight|this (?:day|week|month)|hoje)\b(?! (?:after|as|since)\b)"
    rf"|\A\W*(?:(?:hoy|hoje) )?(?:hace|faz|il y a) {_SOME} (?:anos?|ans?)(?: (?:hoy|hoje|jour pour jour))?(?=[.:,])"
)
_MOST_DEADLY = any_word(
    en="the_(?:deadliest|bloodiest|most_lethal)_(?:week|month|year|days)",
    es="(?:la_semana|el_mes|el_ano|los_dias)_mas_(?:letal(?:es)?|mortifer[oa]s?|sangrient[oa]s?)",
    pt="(?:a_semana|o_mes|o_ano|os_dias)_mais_(?:letal|letais|mortal|mortais|sangrent[oa]s?)",
    fr="(?:la_semaine|le_mois|l'annee)_l[ae]_plus_(?:meurtriere?|sanglante?)",
)
_WEEK_OF = any_word(en="a_week_of", es="una_semana_de", pt="uma_semana_de", fr="une_semaine_de")
# It begins the headline, or is all that stands behind its colon: not "kills four in deadliest week of campaign".
_OF_A_TIME = lazy_regex(
    rf"\A\W*(?:(?:{_SOME} {_DAYS},|{_WEEK_OF} [^:,;]*:) (?:{SO_MANY}|\d+) {STRIKES}\b|[^,;:]*,? {_MOST_DEADLY} ?:)"
    rf"|: ?{_MOST_DEADLY}[^:;,]*\Z"
)
_WHAT_CHANGED = lazy_regex(
    r": ?"
    + any_word(
        en="what_(?:changes|changed|has_changed)",
        es="(?:lo_)?que_(?:cambia|cambio|ha_cambiado)",
        pt="o_que_(?:muda|mudou)",
        fr="ce_qui_(?:change|a_change)",
    )
)


def looks_over_some_time(r: Reading) -> bool:
    """Whether the strikes of a headline are those of some time, and none is told as one more."""
    over = titled(_SOME_TIME_ON, r) or titled(_OF_A_TIME, r) or titled(_WHAT_CHANGED, r)
    return over and r.has("strike", "boat_strike") and not (announces_strike(r.doc) or tells_of_one_more(r.doc))
