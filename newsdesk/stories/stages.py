"""How far a case in court, a matter in Congress or a pardon has come, by its headline: each step is a happening.

A suit is filed, a hearing is set, a court hears, a court rules; a chamber votes, and the losers say what comes next;
a pardon is promised, and days later a man walks free.
"""

from __future__ import annotations

import re
from enum import StrEnum

from newsdesk.stories.terms import STEP_MARK
from newsdesk.text.folding import fold
from newsdesk.understanding import Category


class CaseStage(StrEnum):
    FILED = "filed"
    SET = "set"  # a day for a hearing
    HEARD = "heard"
    RULED = "ruled"
    VOTED = "voted"
    NEXT = "next"  # another try is announced
    PROMISED = "promised"
    FREED = "freed"


_COURT = {  # the furthest first: who rules has heard
    CaseStage.RULED: r"rules|ruled|ruling|finds|found that|orders?|ordered|reject(?:s|ed)|dismiss(?:es|ed)|tosse[sd]"
    r"|throws out|threw out|lets? (?:\S+ ){0,4}(?:suit|case) (?:proceed|go)"
    r"|(?:may|can) (?:go forward|proceed|go ahead)"
    r"|survives|den(?:ies|ied)|grants?|granted|blocks|blocked|must (?:hand|release)|sides with|refus(?:es|ed)"
    r"|fall[ao]|fallan|dictamina|rechaz[ao]|rechazan|desestima|ordena|ordenan|da la razon|niega|reves judicial"
    r"|sigue viva|sigue adelante|admite a tramite|rejette|rejeter|ordonne|exige la publication|deboute|autorise"
    r"|tranche|juge (?:il)?legale?s?|donne raison|rejeita|determina|nega|decide|decidiu|da razao|autoriza|manda",
    CaseStage.SET: r"(?:sets?|schedules|fija|fijan|senala|fixe|marca)\b.{0,40}\b(?:hearing|date|trial|audiencia|fecha"
    r"|vista|juicio|audience|date|proces|julgamento|sessao)",
    CaseStage.HEARD: r"hears?|heard|hearing|argue[sd]?|argument|arguments|grills?|grilled|press(?:es|ed)"
    r"|question(?:s|ed)"
    r"|escuchan?|oye|audiencia|alegatos|vista oral|interroga|cuestiona|argumenta|entend|audience|plaident|plaidoiries"
    r"|face aux juges|ouve|ouvem|sessao|sustentacao|sustentacoes",
    CaseStage.FILED: r"sues?|sued|suing|files?|filed|demandan|demanda a|demandaron|interpon\w+"
    r"|presentan? (?:una )?demanda"
    r"|porte(?:nt)? plainte|attaquent? en justice|assignent?|saisi(?:t|ssent)|processam?|entram? com|acionam?",
}
_CHAMBER = {
    CaseStage.NEXT: r"bring(?:s|ing)? (?:[\w-]+ ){0,3}back|(?:force|file|seek)s? another"
    r"|plan(?:s|ning)? (?:a )?(?:rematch|second|new|another)|rematch|next try|tries again"
    r"|try again|vows? (?:a )?(?:new|another|fresh|rematch)|not giving up|new push"
    r"|volver\w* a|insistira\w*|prometen? (?:volver|insistir|otr[ao])|otro intento|nuevo intento|reintent\w+"
    r"|preparan? (?:otr[ao]|un nuevo|una nueva)|voltara\w*|nova tentativa|novo texto"
    r"|prometem? (?:voltar|insistir|nov[ao])"
    r"|revenir a la charge|reviendra|nouvelle tentative|nouveau texte|promet(?:tent)? (?:de|un)",
    CaseStage.VOTED: r"reject(?:s|ed)|defeat(?:s|ed)?|fails|failed|blocks|blocked|turns? (?:back|away|down)|dies|died"
    r"|falls short|votes? down|voted down|refuses|passes|passed|approves|approved|advances|adopts|kills|beats? back"
    r"|rechaza\w*|tumba|tumbo|fracasa|fracaso|pierde|aprueba|aprobo|frena|hunde|rejeita|rejeitou|derruba|derrubou|chumba"
    r"|aprova|aprovou|mantem|rejette|repousse|refuse|adopte|approuve",
}
_CLEMENCY = {
    CaseStage.FREED: r"walks? (?:out|free)|walked (?:out|free)|leaves? (?:\S+ ){0,3}prison|freed|released|springs"
    r"|goes home|sale (?:libre|de prision|de la carcel)|salio (?:libre|de prision)|liberado|en libertad|hombre libre"
    r"|excarcelado|deixa (?:a )?prisao|tira da prisao|e libertado|solto|sort (?:libre|de prison)|libere|liberation",
    CaseStage.PROMISED: r"to pardon|(?:vows|plans|promises|announces|will|says)\b.{0,40}\bpardon"
    r"|pardon (?:plan|vow|promise)|(?:anuncia|anuncio|promete|promesa|va a|quiere|vai)\b.{0,40}\bindult\w+|indultara"
    r"|(?:anuncia|promete|vai)\b.{0,40}\bperd(?:ao|oar)|(?:promet|annonce|va)\b.{0,40}\bgraci\w+",
}


def _patterns(steps: dict[CaseStage, str]) -> dict[CaseStage, re.Pattern[str]]:
    return {step: re.compile(rf"\b(?:{words})\b") for step, words in steps.items()}


_STEPS = {
    Category.LEGAL: _patterns(_COURT),
    Category.OVERSIGHT: _patterns(_CHAMBER),
    Category.POLICY: _patterns(_CLEMENCY),
}
IN_COURT, OF_CLEMENCY = (frozenset(STEP_MARK + step.value for step in steps) for steps in (_COURT, _CLEMENCY))
NEXT, VOTED = STEP_MARK + CaseStage.NEXT.value, STEP_MARK + CaseStage.VOTED.value


def step_of(title: str, category: Category) -> frozenset[str]:
    """The furthest step that a headline tells, as a term of its story; empty where it tells none."""
    steps = _STEPS.get(category, {})
    found = next((step for step, words in steps.items() if words.search(fold(title))), None)
    return frozenset({STEP_MARK + found.value}) if found else frozenset()


def another_step(terms: frozenset[str], told: frozenset[str]) -> bool:
    """Is an entry with these terms about another step than a story with those? What is said before a vote is of the
    vote; what is announced after it is not."""
    if NEXT in terms:
        return VOTED in told
    ours = {term for term in terms if term.startswith(STEP_MARK)}
    if not told.isdisjoint(ours):
        return False
    return any(ours & steps and told & steps for steps in (IN_COURT, OF_CLEMENCY))
