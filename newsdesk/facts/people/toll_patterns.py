"""Patterns for the dead of the whole campaign that no verb of killing counts: bodies, what a count has come to, over
marked text."""

from __future__ import annotations

from newsdesk.facts.numerals.hedges import HEDGE
from newsdesk.facts.people.unnumbered_survivors import BODIES
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import HUMAN, STRIKES, THE_DEAD
from newsdesk.facts.words.times import IN_ALL, SINCE, SO_FAR
from newsdesk.facts.words.toll_change_verbs import GREW
from newsdesk.facts.words.vocabulary import ADJ, OF, WORD, N
from newsdesk.text.lazy_regex import lazy_regex

_ENDS = rf"(?=[.,;:\n]|$| (?:{HUMAN}|{DEATH}|{SINCE}|with|con|com|avec)\b)"
_ALREADY = "(?:ya|ja|deja|already|now|ahora|agora|desormais)"
_THEY_KILLED = r"(?:matado|abatido|ejecutado|eliminado|morto|matou|mataram|executou|executaram|killed|tuees?)\b"
_BLOWN_APART = (
    r"(?:blown (?:to (?:bits|pieces|smithereens)|apart|up)|incinerated|vapori[sz]ed|despedazad[oa]s|calcinad[oa]s"
    r"|volad[oa]s en pedazos|despedacad[oa]s|carbonizad[oa]s|dechiquetee?s|carbonisee?s|pulverisee?s)\b"
)

TOLLS = (
    # "the killings, at least 145 by now", "são 252 as vítimas em 74 operações"
    lazy_regex(
        rf"\b(?:{THE_DEAD}|killings|asesinatos|assassinatos|assassinats), (?:{HEDGE} )?{N}"
        rf" (?:by now|{SO_FAR}|{_ALREADY}|{SINCE})\b"
    ),
    lazy_regex(rf"\b(?:son|sao|sont|suman|somam|van)(?: {HEDGE})? {N} (?:l[oa]s|[oa]s|les) (?:{THE_DEAD}|morts)\b"),
    # "the raid left dozens dead; the strikes at sea, 123"
    lazy_regex(
        rf"\b(?:dead|killed|muertos|mortos|morts)\b[^.#\n]{{0,20}}? ?[;,] (?:(?:and|y|e|et) )?"
        rf"(?:the|les|l[oa]s|[oa]s) {STRIKES}(?: at sea| en (?:el )?mar| no mar| en mer)?, {N}(?=[.,;\n]|$)"
    ),
    # "con esta acción el acumulado llega a 272", "la cifra asciende a 87"
    lazy_regex(
        rf"\b(?:acumulado|cifra|conta|figure|cumul|chiffre)(?: {WORD}){{0,2}}? (?:{GREW}|llega|chega|vai|atteint)"
        rf" ?(?:to|a|para)? (?:{_ALREADY} )?(?:{HEDGE} )?{N}{_ENDS}"
    ),
    # "ya son 17 las personas que EE.UU. ha matado", "são já mais de 350 as vítimas mortais"
    lazy_regex(
        rf"\b(?:{_ALREADY} (?:son|suman|van|sao|somam|vao)|(?:son|suman|sao|somam) {_ALREADY}|suman|somam)"
        rf" (?:{HEDGE} )?{N} (?:l[oa]s|[oa]s) "
        rf"(?:{DEATH}|{HUMAN} (?:que|a (?:las|los) que) [^.;#\n]{{0,40}}?{_THEY_KILLED})"
    ),
    # "los muertos, que pasan de 280", "the dead, who number more than 280"
    lazy_regex(
        rf"\b(?:{DEATH}),? (?:que|which|who|qui) (?:{_ALREADY} )?"
        r"(?:pasan de|superan|rebasan|passam de|superam|somam|suman|number|exceed|depassent|sont)"
        rf" (?:{_ALREADY} )?(?:{HEDGE} )?{N}{_ENDS}"
    ),
    # "In all, more than 170 since September"
    lazy_regex(rf"(?:^|[.:;] |\n){IN_ALL},? (?:{HEDGE} )?{N} {SINCE}\b"),
    # "the 150 people blown to bits"
    lazy_regex(rf"{N}{OF}{ADJ}{HUMAN},? (?:who (?:were|have been) |were |have been )?{_BLOWN_APART}"),
)
# "70 bodies and counting": so many that no ship has brought them in.
MANY_BODIES = lazy_regex(rf"{N} (?:dead )?{BODIES}")
