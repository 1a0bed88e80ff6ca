"""Headlines that ask what an act changes, means or brings, and tell none: "Qué cambia con la designación", "Clinton
list: the consequences"."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.reading import Reading
from newsdesk.facts.when.recency import names_day_within
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_AN_ACT = any_word(
    en="""
        (?:(?:us|u\\.s\\.|ofac|treasury)_)?(?:sanctions?|designation|blockade)(?=_(?:on|against|of)\\b) clinton_list
        terror(?:ist)?_(?:list|label|designation) closure pardon
    """,
    es="lista_clinton sancion(?:es)? designacion etiqueta bloqueo cierre declaracion descertificacion indulto",
    pt="lista_clinton sanc(?:ao|oes) designacao classificacao rotulo bloqueio fechamento descertificacao indulto",
    fr="liste_clinton sanctions? designation blocus fermeture grace",
)
_THE = r"(?:(?:the|l[ao]s?|el|os?|as?|les?) |l')?"
# Of what has begun no name is told, but that it has: "Terrorist label takes effect: what changes today"
_BEGUN = r"(?:takes?|into|entra[nm]?|entre|vigor|vigueur|rigen?|begins?|starts?|ya|today)\b"
_WHAT_IT_BRINGS = any_word(
    en="(?:(?:what_are_)?the_|its_)?consequences what_(?:(?:it|they|that)_)?(?:means?|changes?)",
    es="(?:las_|sus_|que_)?consecuencias que_(?:signific|implic|cambi)an? que_suponen?",
    pt="(?:(?:quais_)?(?:as_)?|suas_)consequencias o_que_(?:muda|significa|implica)m?",
    fr="(?:(?:quelles_)?(?:les_)?|ses_)consequences ce_que_(?:ca_|cela_)?(?:chang|signifi|impliqu)e(?:nt)?",
)
_ASKS_WHAT = any_word(
    en="""
        what_changes what_it_means what_happens_if what(?:'s|_is|_lies)_behind the_effects_of
        what_(?:[^\\s.:;?,]+_){1,9}?(?:means?|changes|would_mean|will_mean)
    """,
    es="""
        (?:lo_)?que_(?:cambia|significa|implica|supone|representa)n? que_pasa(?:ria)?_si que_hay_(?:de)?tras_de
        que_consecuencias los_efectos_de
    """,
    pt="""
        o_que_(?:muda|significa|implica|representa)m? o_que_acontece_se o_que_ha_por_tras quais_as_consequencias
        os_efeitos_d[aeo]
    """,
    fr="""
        (?:ce_qu[ei]|qu'est-ce_qui)_(?:va_)?(?:change|changent|changer|signifie(?:nt)?|implique(?:nt)?)
        les_effets_d[eu] quelles_consequences
    """,
)
# It is all that the headline asks, or what stands before its colon is the mere name of an act.
_ASKS = lazy_regex(
    rf"\A\W*{_ASKS_WHAT}[^:;\n]*\Z"
    rf"|\A\W*{_THE}{_AN_ACT}(?:(?! {_BEGUN})[^.:;,?\n]){{0,50}}? ?: ?{_WHAT_IT_BRINGS}[^.:;\n]*\Z"
)


def asks_what_it_changes(r: Reading) -> bool:
    """Whether nothing else is told: a text that names a day of these may be the first to tell of the act."""
    title = r.doc.folded[: r.doc.title_end].rstrip()
    return _ASKS.search(title) is not None and not names_day_within(r.doc) and not announces_strike(r.doc)
