"""Pages that judge in their own name, without a label: a deed in itself, those who look away, a count of nothing."""

from __future__ import annotations

from newsdesk.classify.concept_groups import group
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.kinds.essays import titled_says_who
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.official_acts import vote_in
from newsdesk.facts.words.telling import ANNOUNCES
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_KILLING = any_word(
    en="killing blowing_up bombing sinking shooting(?:_at)? executing firing_(?:at|on) (?:double-)?tapping striking",
    es="matar bombardear hundir disparar(?:_a|_contra)? ejecutar rematar volar atacar",
    pt="matar bombardear afundar disparar atirar executar explodir atacar",
    fr="tuer bombarder couler tirer_sur executer achever frapper",
)
_IS_NO = any_word(
    en="is(?:n't)?(?!_(?:over|on_hold|under_way|to)) are(?:n't)? endangers? dishonou?rs? won't will_not will_never"
    " does(?:n't|_not) makes_us degrades",
    es="no_(?:es|hace|sirve|va_a|nos|acaba|detiene) es pone_en_(?:peligro|riesgo) deshonra degrada",
    pt="nao_(?:e|faz|serve|vai|acaba|detem) e poe_em_(?:perigo|risco) desonra degrada",
    fr="n'est ce_n'est c'est n'a_jamais n'arrete met_en_danger deshonore degrade",
)
# "Killing without proof is no law enforcement": the deed in itself, done by nobody on no day
_A_DEED_IS_NO = lazy_regex(rf"\A\W*{_KILLING} [^:;?\n]{{3,60}}?{_IS_NO}")
_CHAMBER = any_word(
    en="congress senate house capitol lawmakers republicans washington",
    es="congreso senado capitolio congresistas republicanos washington",
    pt="congresso senado capitolio congressistas republicanos washington",
    fr="congres senat capitole elus republicains washington",
)
_LOOKS_AWAY = any_word(
    en="shrug(?:s|ged|ging)? looks?_(?:away|on|the_other_way) looking_(?:away|the_other_way) abdicat(?:es?|ing|ed)"
    " turn(?:s|ing)?_a_blind_eye sleepwalk(?:s|ing)? sits?_(?:idly_)?by fiddles wrings_its_hands",
    es="mira_(?:al_mar|al_techo|hacia_otro_lado|para_otro_lado|a_otra_parte) se_encoge_de_hombros se_cruza_de_brazos"
    " cierra_los_ojos se_lava_las_manos hace_la_vista_gorda abdica",
    pt="olha_para_o_(?:lado|mar) da_de_ombros cruza_os_bracos fecha_os_olhos lava_as_maos faz_vista_grossa abdica",
    fr="regarde_(?:ailleurs|passer) detourne_(?:le_regard|les_yeux) hausse_les_epaules ferme_les_yeux"
    " s'en_lave_les_mains abdique se_croise_les_bras",
)
_CHAMBER_LOOKS_AWAY = lazy_regex(
    rf"{_CHAMBER}[^:;?\n]{{0,40}}?{_LOOKS_AWAY}|{_LOOKS_AWAY}[^:;?\n]{{0,40}}?{_CHAMBER}"
    r"|\b(?:congres regarde|congreso mira|congresso olha|congress watches)\b"
)
_SAYS_OF_US = lazy_regex(
    r"\b(?:says? about (?:us|america|our \w+|who we are)|tells? us about (?:ourselves|america|who we are)"
    r"|dicen? de nosotros|dizem? (?:de|sobre) nos\b|(?:dit|disent) de nous)\b"
)
_COUNTED = any_word(
    en="dead deaths killed lives (?:air)?strikes boats",
    es="muertos muertes vidas ataques bombardeos lanchas",
    pt="mortos mortes vidas ataques bombardeios barcos lanchas",
    fr="morts vies frappes bateaux",
)
_NUMBER = rf"(?:about |casi |quase |pres de )?[\w.,-]+(?: [a-z]+)? \W*{_COUNTED}"
# "Three hundred dead, and nobody agrees": what is counted, then what there is none of
_AND_NO_ONE = lazy_regex(
    rf"\A\W*(?:{_NUMBER}, )?{_NUMBER}\W*(?: |, ?)(?:(?:and|but|yet|y|pero|e|mas|et|mais) )?"
    r"(?:nobody|no one|not (?:one|a(?: single)?)|nadie|ni un[oa]?|ningun[oa]?|ninguem|nenhuma?|nem uma?"
    r"|personne|aucune?|pas une?"
    r"|(?:toujours )?pas la moindre|still (?:no|not a)|sigue sin)\b"
    r"(?! (?:surviv|sobreviv|rescu|rescat|resgat|rescap|left alive))"
)
_ANNOUNCED = lazy_regex(ANNOUNCES)
# "A kingpin walks free while couriers are blown up": nobody in particular, set against others
_SET_AGAINST = lazy_regex(
    r"\A\W*(?:an?|un|uma?|une|el|the|le|o) (?:\w+ )?"
    r"(?:kingpins?|trafficker|big fish|capo|traficante|narco|trafiquant|baron)\b"
    r"[^:;?\n]{0,40}?\b(?:free|pardoned|libre|indultad[oa]|suelto|livre|solto|gracie)\b,? "
    r"(?:while|as|but|mientras|y|pero|enquanto|e|mas|pendant que|tandis que|et|mais)\b"
)
# "When might is taken for right: ...": a clause that no other follows
_WHEN_ALONE = lazy_regex(r"\A\W*(?:when|cuando|quando|quand|lorsque?) [^,:;?\n]{8,60}: ")
_WHO_ANSWERS = lazy_regex(
    r"[:.] (?:who (?:answers|pays|will answer|is (?:next|to blame))|quien (?:responde|paga|rinde cuentas)"
    r"|quem (?:responde|paga|presta contas)|qui (?:repond|paie|rend des comptes))\b[^?\n]*\?"
)
_SCORE = lazy_regex(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
_I_TELL = lazy_regex(
    r"(?:\n|[.!?] )(?:I(?:'ve|'m)? (?:flew|served|know|have|spent|am|was|believe|wrote|write|think|saw|covered"
    r"|watched|teach|taught|grew)|(?:Yo|Llevo|He visto|Me pregunto|Escribo|Serv[íi]|Vol[ée]|Crec[íi]|Conozco)\b"
    r"|(?:Eu|Servi|Voei|Pergunto-me|Escrevo|Cresci|Conhe[çc]o)\b|(?:Je |J['’]))[^.!?\n]*[.!?\n]"
)
_TOLD_BY_OTHERS = lazy_regex(
    r"[\"“”«»]|, (?:\w+ ){0,4}?(?:said|says|told|adds?|dijo|dice|cuenta|conto|disse|diz|conta|dit|raconte|explique)\b"
)
_GIVES_MARKS = lazy_regex(
    r"\A[^:\n\"“«]*?\b(?:deserves? (?:\w+ )?(?:credit|blame|praise|better)"
    r"|did (?:well|right) (?:not )?to|(?:would )?makes? us"
    r"|merecen? (?:\w+ )?(?:credito|elogios?|reproches?|mejor|melhor)|hizo bien en|fez bem em|nos (?:haria|convierte)"
    r"|nos (?:faria|transforma)|meritent? (?:des eloges|mieux)|a (?:eu raison|bien fait) de|fait de nous)\b"
)
# "An execution without trial": a name for it that nobody is said to give
_NAMES_A_CRIME = lazy_regex(
    r"\b(?:(?:war )?crimes?|executions?|murders?) without\b|\b(?:crim(?:en|enes)(?: de guerra)?|ejecucion(?:es)?"
    r"|asesinatos?) sin\b|\b(?:crimes?(?: de guerra)?|execuc(?:ao|oes)|assassinatos?) sem\b"
    r"|\b(?:crimes?(?: de guerre)?|executions?|meurtres?) sans\b"
)
_WHO_MAY_SAY_SO = group("petro maduro latin_leader un_body congress lawsuit family diplomatic inspector")
_A_COURT = lazy_regex(
    r"\b(?:courts?|judges?|cortes?|tribuna(?:l|is|ux)|jue(?:z|ces)|juiz(?:es)?|juges?|cidh|iachr)\b"
)
_SAID = lazy_regex(
    r"\b(?:says?|said|tells?|told|calls?|dice[n]?|dijo|segun|acusa\w*|denuncia\w*|diz|disse|dit|selon)\b"
)
_OWN_NAME = (_SAYS_OF_US, _WHO_ANSWERS)
_UNSAID = (_A_DEED_IS_NO, _CHAMBER_LOOKS_AWAY, _SET_AGAINST)


@once
def judges_in_its_own_name(r: Reading) -> bool:
    """ "Killing without proof is no law enforcement", "the Senate shrugs again", "what the boats say about us"."""
    if announces_strike(r.doc) or vote_in(r.doc) is not None or titled(_SCORE, r):
        return False
    named = titled(_NAMES_A_CRIME, r) and not r.title_has(*_WHO_MAY_SAY_SO) and not titled(_A_COURT, r)
    marked = titled(_GIVES_MARKS, r) or named
    if marked and not titled(_SAID, r) and r.has("strike", "boat_strike", "killed"):
        return True
    on_strikes = titled(_WHEN_ALONE, r) and r.title_has("strike", "boat_strike")
    if on_strikes or any(titled(said, r) for said in _OWN_NAME):
        return True
    return any(titled(said, r) for said in _UNSAID) and not titled_says_who(r)


def counts_and_finds_none(r: Reading) -> bool:
    """ "Ninety dead, and not one name": no day, and nobody who tells of it."""
    told = announces_strike(r.doc) or titled(_ANNOUNCED, r) or any(day.end <= r.doc.title_end for day in r.doc.days)
    return titled(_AND_NO_ONE, r) and not told


def writes_of_herself(r: Reading) -> bool:
    """ "I flew combat missions": the text below the headline has a writer, whom nobody quotes."""
    told = _I_TELL.search(r.doc.text, r.doc.title_end)
    if told is None or announces_strike(r.doc):
        return False
    return not _TOLD_BY_OTHERS.search(r.doc.folded, told.start(), told.end())
