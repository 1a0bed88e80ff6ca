"""Headlines that tell a strike and add the writer's own remark: that the world yawns, how much longer, what is behind
it. Who reports it first adds none."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import group
from newsdesk.classify.headlines.headline_words import A_STRIKE
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import names_day_within
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_SILENCE = any_word(
    en="""
        (?:the_world|europe|latin_america)_(?:shrugs|yawns|looks_(?:away|on|the_other_way)|watches|moves_on|(?:is|stays)_silent)
        ho_hum
        (?:nobody|no_one|hardly_anyone)_(?:cares|notices|asks|blinks) another_silence
        (?:to|amid|with)_(?:\\w+_)?indifference
    """,
    es="""
        (?:el_mundo|europa|america_latina|nadie|todos|nosotros)_(?:call(?:a|an|amos)|bostezan?|miran?_(?:hacia|para)_otro_lado|dice_nada)
        (?:el_mundo|nadie)_(?:se_(?:inmuta|encoge_de_hombros)|protesta|pregunta) a_nadie_le_importa ante_el_silencio
        (?:ante|entre|en_medio_de|con)_(?:la_)?indiferencia otra_vez_el_silencio
    """,
    pt="""
        (?:o_mundo|europa|america_latina|ninguem|todos)_(?:(?:se_)?calam?|boceja|da_de_ombros|olha_para_o_(?:outro_)?lado|diz_nada)
        ninguem_(?:se_importa|protesta|pergunta|liga) (?:ante|diante)_d?o_silencio mais_uma_vez_o_silencio
        (?:diante|em_meio|sob|com)_(?:[ad]a?_)?indiferenca
    """,
    fr="""
        (?:le_monde|l'europe)_(?:se_tait|baille|regarde_ailleurs|hausse_les_epaules|detourne_le_regard)
        personne_(?:ne_(?:dit_rien|bronche|demande|proteste)|n'en_parle|ne_s'en_(?:soucie|emeut))
        dans_(?:l'indifference|un_silence) encore_le_silence
    """,
)
_FALLS_SILENT = lazy_regex(_SILENCE)
# As the last words of a headline: "..., until when?", ": ¿hasta cuándo?", ". Does anyone still care?"
_SIGHS = any_word(
    en="""
        does_anyone_(?:even_)?(?:still_)?(?:care|notice) who_cares until_when how_(?:many_more|much_longer)
        (?:and_)?(?:then|now)_what and_the_law what_if
    """,
    es="""
        hasta_cuando cuant[oa]s_mas (?:y_)?(?:ahora|despues|luego)_que a_(?:quien|alguien)_le_importa y_la_ley
        y_si_eran?
    """,
    pt="""
        ate_quando quant[oa]s_mais e_(?:agora|depois) quem_se_importa alguem_(?:ainda_)?se_importa e_a_lei
        e_se_era
    """,
    fr="""
        jusqu'a_quand jusqu'ou combien_(?:encore|de_plus) et_(?:apres|maintenant|alors) qui_s'en_(?:soucie|emeut)
        et_(?:la_loi|le_droit) et_si_c'etai(?:t|ent)
    """,
)
_ENDS_WITH_A_SIGH = lazy_regex(rf"[,:;.!?–—-] ?\W*{_SIGHS}[^?\n]*\?\W*\Z")
# Behind a colon: "the story behind it", "cronología de un año de ataques", "reconstrucción de una noche"
_LOOKS_INTO_IT = any_word(
    en="""
        the_(?:\\w+_)?behind (?:an_)?anatomy_of (?:the_|a_)?timeline_of (?:the_)?(?:making|story)_of
        an_accounting the_(?:strike|attack|bombing)_that_(?:began|started|changed|opened)
    """,
    es="""
        (?:la_|las_|el_|los_)?(?:historia|cifras|verdad|hombres?|lancha)_(?:de)?tras_de (?:la_|una_)?cronologia_de
        (?:la_)?(?:reconstruccion|anatomia|cronica|historia)_de_una?
        el_(?:ataque|bombardeo)_(?:con_el_)?que_(?:lo_)?(?:empezo|inicio|cambio|abrio|comenzo)
    """,
    pt="""
        (?:a_|as_|os_)?(?:historia|numeros|verdade|homens)_por_tras (?:a_|uma_)?cronologia_d[aeo]
        (?:a_)?(?:reconstituicao|reconstrucao|anatomia|cronica|historia)_de_uma?
        o_(?:ataque|bombardeio)_que_(?:comecou|iniciou|mudou|abriu)
    """,
    fr="""
        (?:l'|les_|la_)?(?:histoire|chiffres|verite|hommes)_derriere (?:la_|une_)?chronologie_d[eu]
        (?:la_|le_|l')?(?:reconstitution|anatomie|recit|histoire)_d'une? retour_sur_(?:une?|les)
        la_frappe_(?:par_laquelle|qui_a_(?:tout_)?(?:commence|change|lance|ouvert))
    """,
)
_GOES_INTO_IT = lazy_regex(rf": ?\W*{_LOOKS_INTO_IT}")
_STIRS = any_word(
    en="raises? renews? reopens? reignites? revives? rekindles? refuels? stokes? deepens?",
    es="reabren? reavivan? avivan? reviven? desatan? plantean? suscitan? alimentan? renuevan? levantan? genera[nr]?",
    pt="reabrem? reacendem? reavivam? alimentam? suscitam? levantam? renovam? geram? provocam?",
    fr="raviven?t? relancen?t? rouvren?t? alimenten?t? susciten?t? soulevent? souleve reveillen?t?",
)
_DOUBTS = any_word(
    en="questions? debates? doubts? fears? concerns? alarm row controversy",
    es="debates? dudas preguntas polemica temor(?:es)? criticas interrogantes controversia alarmas?",
    pt="debates? duvidas perguntas polemica temor(?:es)? criticas questoes controversia alarmes?",
    fr="debats? doutes questions? polemique craintes? critiques? interrogations? controverse",
)
# "Another strike in the Pacific raises the same questions": what a strike stirs, told of one that is known
_STIRS_DOUBTS = lazy_regex(rf"\A[^,;:\n]*?\b{A_STRIKE}[^;:\n]*? {_STIRS} (?:[^\s,;:]+ ){{0,4}}?{_DOUBTS}")
_SAID = lazy_regex(rf"[\"“”«»]|(?<!\w)['‘’]|{TELLS}|\b{ACCORDING_TO}\b")
# "US bombs boats, and the cocaine keeps coming"
_FLOWS_ON = lazy_regex(
    r"\b(?:and|but|yet|y|pero|e|mas|et|mais) (?:(?:the|la|el|as?|o|le) )?(?:cocaine|coca|cocaina|drogas?|drugs?)"
    r" (?:keeps?|still|sigue[n]?|continuam?|continue(?:nt)?|flows?)\b"
)
_OF_A_STRIKE = ("strike", "boat_strike", "killed", "boat", "narco")
_WHO_ASKS = group("congress court lawsuit inspector un_body diplomatic bill")  # whose news that is


@once
def remarks_on_a_strike(r: Reading) -> bool:
    """ "US kills four in Pacific, and the world yawns", "otra lancha bombardeada: ¿hasta cuándo?"; not what somebody
    is said to say, nor doubts and chronologies beside a strike that is told below."""
    if not r.title_has(*_OF_A_STRIKE):
        return False
    if any(_is_the_writers(r, remark) for remark in (_FALLS_SILENT, _ENDS_WITH_A_SIGH, _FLOWS_ON)):
        return True
    stirs = titled(_STIRS_DOUBTS, r) and not r.title_has(*_WHO_ASKS) and not r.counts_dead()
    return (stirs or _is_the_writers(r, _GOES_INTO_IT)) and not _told_below(r)


def _is_the_writers(r: Reading, words: re.Pattern[str]) -> bool:
    folded, end = r.doc.folded, r.doc.title_end
    remark = r.doc.find_in_title(words)
    if remark is None:
        return False
    return not _SAID.search(folded, 0, remark.start()) and not _SAID.search(folded, remark.end(), end)


def _told_below(r: Reading) -> bool:
    dead = any(hit.concept == "killed" and hit.start >= r.doc.title_end for hit in r.hits)
    return dead or names_day_within(r.doc)
