"""People told by what they are to each other: "a father and his two sons", "padre e hijo", "uncle and nephew"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.facts.words.nouns import HUMAN, NATIONAL, ONE_PERSON
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

# The other of the two: "a fisherman and his son".
_KIN = any_word(
    en="""
        (?:grand)?(?:father|mother|son|daughter) (?:half-?)?brother sister uncle aunt nephew niece cousin wife
        husband child fiancee? girlfriend boyfriend (?:brother|father|son)-in-law stepson stepfather
    """,
    es="""
        padre madre hij[oa] herman[oa] ti[oa] sobrin[oa] prim[oa] espos[oa] marido mujer novi[oa] pareja niet[oa]
        abuelo cunado suegro yerno padrastro hijastro
    """,
    pt="""
        pai mae filh[oa] irmaos? irma ti[oa] sobrinh[oa] prim[oa] espos[oa] marido mulher namorad[oa] companheir[oa]
        net[oa] avo cunhado sogro genro padrasto enteado
    """,
    fr="""
        pere mere fils fille frere soeur oncle neveu niece cousine? femme epou(?:x|se) mari compagne fiancee?
        petit-fils grand-pere beau-(?:frere|pere|fils)
    """,
)
# Both, without "his": "father and husband" is one man.
_BOTH_KIN = any_word(
    en="""
        (?:grand)?father[-_]and[-_](?:grand)?(?:son|daughter) mother[-_]and[-_](?:son|daughter|child)
        son[-_]and[-_]father (?:husband|man)[-_]and[-_]wife wife_and_husband
        uncle[-_]and[-_](?:nephew|niece) nephew_and_uncle brother[-_]and[-_]sister sister_and_brother
        (?:grand)?father,_(?:grand)?(?:son|daughter) mother,_(?:son|daughter) husband,_wife uncle,_nephew
    """,
    es="""
        padre_[ye]_hij[oa] madre_[ye]_hij[oa] hij[oa]_y_padre marido_y_mujer espos[oa]_y_espos[oa]
        tio_y_sobrin[oa] sobrino_y_tio hermano_y_hermana abuelo_y_nieto suegro_y_yerno
    """,
    pt="""
        pai_e_filh[oa] mae_e_filh[oa] filh[oa]_e_pai marido_e_mulher tio_e_sobrinh[oa] sobrinho_e_tio irmao_e_irma
        avo_e_neto sogro_e_genro
    """,
    fr="""
        pere_et_(?:fils|fille) mere_et_(?:fils|fille) fils_et_pere mari_et_femme oncle_et_neveu neveu_et_oncle
        frere_et_soeur grand-pere_et_petit-fils
    """,
)
# In Spanish "a" goes before whom somebody kills: "mata EU a padre e hijo".
_NOT_WHOM = r"(?! (?:padre|madre|hij[oa]|herman|ti[oa]|sobrin|prim[oa]|marido|espos|abuel|suegro)\w*\b)"
_AN = rf"(?:an|a{_NOT_WHOM}|una?|uma?|une?)"
_AND_HIS = (
    r"(?:and (?:his|her)|[ye] (?:a )?su|(?:junto (?:a|con)|con) su|e (?:[ao] )?(?:seu|sua)|e [ao]|et s(?:on|a))"
)
_AGE = r"(?:,? (?:de |of |aged? )?\d\d(?: (?:anos|ans|years old))?,?)?"
# "Killed a man, and his brother is missing": one
_OF_HIM_ALONE = (
    r"(?! (?:is|was|has|surviv\w+|lived|missing|hurt|injured|wounded|escap\w+|sobreviv\w+|esta|sigue|fue|resulto"
    r"|quedo|salio|herid\w+|desapareci\w+|segue|foi|ficou|saiu|ferid\w+|desaparec\w+|est|a|reste|surv[ei]\w+|bless\w+"
    r"|dispar\w+)\b)"
)
_TWO = lazy_regex(
    rf"\b(?:(?:{_AN} )?{_BOTH_KIN}(?:[ -](?:duo|pair|team))?"
    rf"|(?<!\bhis )(?<!\bsu )(?<!\bseu )(?<!\bson )(?:{_AN} (?:\w+ )?)?(?:{ONE_PERSON}|{_KIN}){_AGE} {_AND_HIS}"
    rf" (?:[\w-]+ )?{_KIN}{_OF_HIM_ALONE})(?!-)"
)
# "A father and his two sons", "um pai e seus dois filhos"
_MANY = {
    **dict.fromkeys(("two", "dos", "dois", "duas", "deux", "2"), 2),
    **dict.fromkeys(("three", "tres", "trois", "3"), 3),
    **dict.fromkeys(("four", "cuatro", "quatro", "quatre", "4"), 4),
}
_KIN_OF_HIS = any_word(
    en="sons daughters children brothers nephews cousins",
    es="hij[oa]s herman[oa]s sobrin[oa]s prim[oa]s",
    pt="filh[oa]s irmaos irmas sobrinh[oa]s prim[oa]s",
    fr="fils filles enfants freres neveux cousins",
)
_AND_MANY = lazy_regex(
    rf"\b(?<!\bhis )(?<!\bsu )(?<!\bseu )(?<!\bson )(?:{_AN} )?(?:{ONE_PERSON}|{_KIN}) (?:and|[ye]|et)"
    rf" (?:a )?(?:(?:his|her|sus|seus|suas|[oa]s|ses) )?(?P<many>{'|'.join(_MANY)}) {_KIN_OF_HIS}"
)
# A couple that is said to be people: alone it may be a few of anything (`numbers`).
_COUPLE_NOUN = r"(?:couple|pareja|casal|matrimonio)"
_OF_AGE = any_word(
    en="married unmarried newlywed young elderly old older retired",
    es="joven anciana anciano",
    pt="jovem idoso",
    fr="jeune vieux",
)
_COUPLE = lazy_regex(
    rf"\b(?:{_AN} )?(?:(?:{_OF_AGE}|{NATIONAL}) {_COUPLE_NOUN}\b"
    rf"|(?:pareja|casal|matrimonio)(?: (?:casad[ao]|joven|jovem|{NATIONAL})| d[eo]s? (?:{HUMAN}|{NATIONAL}))\b)"
)
_NAMES_COUPLE = lazy_regex(rf"\b{_COUPLE_NOUN}\b")
_AND_KIN = lazy_regex(  # the cheap question
    r"(?:[ -](?:and[ -](?:his |her )?|[ye] (?:(?:a )?sus? |seus? |suas? |[ao]s? (?:seu |sua )?)?|con su "
    r"|et (?:son |s[ae]s? )?)|, )"
    rf"(?:[\w-]+ )?(?:{_KIN}|{_KIN_OF_HIS})"
)


def of_kin(folded: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of such words, and how many they tell of."""
    for couple in _COUPLE.finditer(folded) if _NAMES_COUPLE.search(folded) else ():
        yield *couple.span(), 2
    if not _AND_KIN.search(folded):
        return
    for found in _AND_MANY.finditer(folded):
        yield *found.span(), 1 + _MANY[found["many"]]
    for pair in _TWO.finditer(folded):
        yield *pair.span(), 2
