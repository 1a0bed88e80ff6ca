"""Phrases that decide a topic of law: what courts do, who is handed over and jailed, who goes to court."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, COASTS, ELSEWHERE, SEAS
from newsdesk.classify.ours.our_story import known_by_name, names_a_victim
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import UNITED_STATES
from newsdesk.facts.words.nouns import PLAIN_STRIKE
from newsdesk.text.lazy_regex import lazy_regex

RECORD = (
    r"\b(?:memos?|memorandos?|memorandums?|opinion|documents?|documentos?|records|footage|videos?|texto|avis"
    r"|dictamen|parecer)\b"
)
_RECORD = lazy_regex(RECORD)


def court_opens_a_record(r: Reading) -> bool:
    """A judge on what the government must show: nobody is on trial."""
    return r.title_has("court") and not r.has("maduro", "cartel") and titled(_RECORD, r)


def court_on_the_dead(r: Reading) -> bool:
    """A suit over people killed at sea, whatever the court does with it: nobody is accused of trafficking."""
    accused = ("maduro", "cartel", "arrest", "extradite", "rights_court", "un_body", "pardon")
    dead = (r.has("killed", "family", "lawsuit") and r.has("strike", "boat_strike")) or known_by_name(r)
    return before_a_court(r) and r.title_has("court") and dead and not r.has(*accused)


# A lawyer speaks, a mother pleads, men are killed "without trial": no court is asked.
_NO_COURT = lazy_regex(
    r"court-?martial|(?:corte|cour) martial|consejo de guerra|lawyer|attorney|abogad|advogad|avocat|plead\w* (?:for"
    r"|with)|(?<=without )trial|(?<=without a )trial|(?<=sin )juicio|(?<=sans )proces"
)


def before_a_court(r: Reading) -> bool:
    """Somebody sues, or a court hears it: none is asked by "he would be court-martialed", and whose arrest a judge
    orders is prosecuted."""
    if r.title_has("arrest", "extradite"):
        return False
    named = (hit for hit in r.hits if hit.concept in ("lawsuit", "court", "rights_court"))
    return any(not _NO_COURT.match(r.doc.folded, hit.start) for hit in named)


_TO_AMERICA = (
    rf"(?:{UNITED_STATES}|america|florida|miami|tampa|new york|texas|san diego|houston|nueva york|nova york)"
)
_IN_AMERICA = lazy_regex(rf"\b{_TO_AMERICA}(?!\w)")
_SENDS = (
    r"(?:hands? over|handed over|sends?|sent|flown|fl(?:ies|ew)|transfer\w*|deliver\w*|turns? over|entrega\w*"
    r"|entreg(?:o|ou)|envia\w*|envi(?:o|ou)|remet\w*|livre\w*|remis\w*|traslad\w+|transfer\w+|extrad\w+)"
)
_SENT_ABROAD = lazy_regex(rf"\b{_SENDS}\b[^.;:\n]{{0,60}}?\b{_TO_AMERICA}(?!\w)")


def hands_suspects_over(r: Reading) -> bool:
    """ "Ecuador hands over gang's treasurer to US": an extradition, whatever it is called."""
    if not r.has("cartel", "narco", "drugs") or r.has("survivor") or not titled(_SENT_ABROAD, r):
        return False
    return r.title_has("arrest", "cartel", "narco")


_JAILED = lazy_regex(
    r"\b\d+(?: a \d+)? (?:years?|anos|ans)\b[^.;:\n]{0,20}?\b(?:in (?:prison|jail|\w+ for)|behind bars"
    r"|de (?:carcel|prision|cadeia|prisao|prison))|\bgets (?:up to )?(?:\d+ years|life)\b"
    r"|\bjailed\b|\bsentenc\w+|\bcondena\w*|\bcondamn\w*"
)


def jails_traffickers(r: Reading) -> bool:
    """A sentence for drugs run at sea or for a gang."""
    of_the_trade = r.has("drugs", "cartel", "narco", "narco_sub", "weight")
    return of_the_trade and not r.title_has("strike") and titled(_JAILED, r)


_CONVICTED = lazy_regex(
    r"\b(?:plead(?:s|ed)? guilty|pled guilty|convict\w*|culpables?|culpad[oa]s?|coupables?|condenad[oa]s?|condenam"
    rf"|(?:gets|faces?) \d+ years)\b|{_JAILED.pattern}"
)
# Fast ones, or sent somewhere: other boats may be anybody's.
_CARGO_BOATS = lazy_regex(
    r"\b(?:speedboats|go-?fasts?|pangas|voadeiras|(?:lanchas|vedettes) rapides?|lanchas rapidas"
    r"|boats (?:to|from|between|with)|(?:lanchas|barcos) (?:desde|hacia|entre|con|para|com)"
    r"|(?:vedettes|bateaux) (?:vers|depuis|entre|avec))\b"
)


def tries_who_ran_boats(r: Reading) -> bool:
    """ "Man who ran boats to Jamaica gets 17 years in Miami": before an American court, whatever he had aboard."""
    if not r.has("boat", "narco_sub") or not titled(_CONVICTED, r):
        return False
    if r.has("accident", "migrants", "fishing", "animal", "killed", "strike"):
        return False
    cargo = r.has("drugs", "narco", "narco_sub", "weight") or titled(_CARGO_BOATS, r)
    return cargo and r.has(*COASTS) and _IN_AMERICA.search(r.doc.folded) is not None


_FREES = lazy_regex(
    r"\b(?:free[sd]?|releas(?:es|ed)|libera\w*|libero(?:u)?|libertad[oa]s?|libere\w*|solt[ao]\w*|sueltan?"
    r"|e[nm] (?:libertad|liberdade|liberte)|(?:dejan?|deixam?|laisse(?:nt)?|queda) (?:en |em )?li[bv]res?"
    r"|(?:ordena|concede|accorde|order\w*|grants?) (?:la |a )?(?:libertad|liberdade|liberte|release))\b"
    r"|, (?:en )?(?:free|li[bv]res?)(?= *(?:[:;,.]|$))"  # "Tripulantes, libres: un juez no halla pruebas"
)
# "Regain freedom": who is told to go free was held; the judges may stand in the text.
_GO_FREE = lazy_regex(
    r"\b(?:(?:regain|recuper|recobr|retrouv)\w* (?:their |la |su |a |leur )?"
    r"(?:freedom|liberty|libertad|liberdade|liberte)"
    r"|(?:go|walk|set|quedan|salen|saem|ficam) (?:free|libres|livres|en libertad|em liberdade))\b"
)


def court_frees(r: Reading) -> bool:
    """Judges let go people whom Americans had brought in."""
    if not r.has("us", "us_military", "southcom") or r.title_has("sanction"):
        return False
    freed = r.title_has("court") and titled(_FREES, r)
    crew = r.has("court") and r.has("boat", "vessel") and not r.has("survivor", *ELSEWHERE)
    return freed or (crew and titled(_GO_FREE, r))


_LET_GO = lazy_regex(r"\b(?:let go|li[bv]res?)\b")
_NO_CASE = lazy_regex(
    r"\b(?:prosecut\w+|attorney general|ministerio publico|judges?|fiscal(?:ia|es)?|procurad\w+|promotor\w*"
    r"|jue[zc]\w*|juiz\w*|juges?|parquet|procureure?s?|charges|cargos|poursuites|l?a justi(?:ce|cia|ca)"
    r"|(?:no|lack of|insufficient) evidence|without charges?|legal review|sin (?:pruebas|cargos|delito)"
    r"|(?:por )?falta de (?:pruebas|provas|indicios)|sem provas|faute de preuves?|sans (?:charges?|preuves?))\b"
)


def survivor_goes_free(r: Reading) -> bool:
    return r.title_has("survivor") and titled(_FREES, r)


def has_no_case(r: Reading) -> bool:
    """ "Ecuador frees survivor of US strike, citing no evidence of crime": who may hold him has decided."""
    freed = survivor_goes_free(r) or (r.title_has("survivor") and (titled(_GO_FREE, r) or titled(_LET_GO, r)))
    return freed and names_who_decides(r)


def names_who_decides(r: Reading) -> bool:
    """ "The prosecutor's office", "for lack of evidence": who lets somebody go, or on what ground."""
    return _NO_CASE.search(r.doc.folded) is not None


_OTHER_CRIMES = lazy_regex(
    r"\b(?:graft|corrupt\w*|corrupci\w+|corrupcao|brib\w+|embezzl\w+|fraud\w*|soborn\w*|peculado|estafa\w*|propinas?"
    r"|suborno\w*|detournement\w*|escroc\w*|escroquerie|scam\w*|swindl\w*"
    r"|crypto\w*|cripto\w*|ponzi|hack\w*|piratas? informatic\w+|cyber\w*|ciber\w*|golpistas?|pederast\w*"
    r"|murder\w*|homicid\w+|femini?cid\w+|rape|rapist|asesinato|assassinato|assassinat|meurtre|viol|violacion|abus[eo]\w*)\b"
)
_OF_THE_TRADE = ("us_military", "drugs", "narco", "narco_sub", "cartel", "weight", "strike", "maduro")


def extradites_for_other_crimes(r: Reading) -> bool:
    """ "Mexico extradites former governor to Guatemala in graft case"."""
    return r.title_has("extradition") and titled(_OTHER_CRIMES, r) and not r.has(*_OF_THE_TRADE)


def catches_a_trafficker(r: Reading) -> bool:
    """People of a gang who are arrested, extradited, sentenced: no cargo, no act of the executive."""
    if not r.title_has("cartel") or not r.title_has("arrest", "extradite"):
        return False
    return not r.title_has("sanction", "designate", "pardon", "congress", "weight", "strike")


_AMERICA = (
    rf"(?:(?:(?:the |les )?|(?:(?:el )?gobierno de|(?:o )?governo dos) ){UNITED_STATES}(?: government)?|washington"
    r"|trump administration|pentagon|(?:el )?gobierno de trump|(?:o )?governo (?:trump|americano)|l'etat americain)"
)
_ARE_SUED = lazy_regex(
    rf"(?<!\w){_AMERICA} (?:(?:is|are|being|gets?|es|son|sao|e|est|sont) )?(?:sued|demandad[oa]s?|processad[oa]s?"
    r"|poursuivis?|attaques? en justice)\b"
    r"|\b(?:sues?|sued|suing|demandan?|demando|demandaron|processam?|processou|poursui\w+"
    rf"|attaque(?:nt)? en justice)(?: a| o| os| al| aos?)? {_AMERICA}(?!\w)"
)


def americans_are_sued(r: Reading) -> bool:
    """ "EUA são processados por mortes em barco": over people who died at sea, and no carrier of passengers."""
    at_sea = r.title_has("boat", "vessel", "intl_waters", "boat_strike", "drug_boat", *SEAS)
    dead = r.has("killed") and not r.has("other_war", "weather", "migrants", "labour", "animal")
    sued = r.doc.find_in_title(_ARE_SUED) if at_sea and dead else None
    return sued is not None and not r.counts_dead(start=sued.end() + len(" over "))


_AT_LAW = lazy_regex(r"\b(?:boston|massachusetts|maritim\w+|high seas|alta mar|alto mar|haute mer|jones act)\b")


def kin_go_to_court(r: Reading) -> bool:
    """ "Trinidad families go to court in Boston over six killed in October": a strike, and the law of the sea."""
    here = r.title_has("caribbean_state", "colombia", "ecuador", "victim_name")
    sued = (
        here and r.title_has_all("family", "killed") and r.has("strike", "boat_strike") and r.has("lawsuit", "court")
    )
    return sued and bool(_AT_LAW.search(r.doc.folded))


_COMMISSION = lazy_regex(
    r"\b(?:cidh|iachr|inter-american (?:rights )?(?:commission|court|body)"
    r"|(?:comision|comissao|corte|commission|cour) interameric\w+)\b"
)


def kin_before_the_commission(r: Reading) -> bool:
    """ "CIDH protects kin of fisherman lost in US naval operation": whom Americans killed on a boat, by whatever
    name."""
    at_sea = r.has("strike", "boat_strike", "boat", "vessel", "coast_guard", "intl_waters")
    theirs = (r.has("us", "us_military") or names_a_victim(r)) and r.has("family", "victim_name", "killed", "missing")
    return at_sea and theirs and titled(_COMMISSION, r)


_COMMISSION_ACTS = lazy_regex(rf"(?:{_COMMISSION.pattern}|\brights commission\b)[^;:\n]{{0,90}}?\b{PLAIN_STRIKE}s?\b")


def commission_on_strikes(r: Reading) -> bool:
    """ "Inter-American commission asks US to suspend boat strikes": it begins with who speaks."""
    acts = r.doc.find_in_title(_COMMISSION_ACTS) if r.title_has("strike", "boat_strike") else None
    return acts is not None and acts.start() <= len("the ") and not r.counts_dead()


def kin_of_others_before_the_commission(r: Reading) -> bool:
    """ "Mothers of the missing in Sinaloa go to the Commission": no Americans, no boat, no strike."""
    of_ours = (*AMERICANS, "strike", "boat_strike", "boat", "vessel", "maduro", "trump")
    theirs = r.has("family", "victim_name", "killed", "missing") and not r.has(*of_ours)
    return theirs and titled(_COMMISSION, r) and not names_a_victim(r)


_MEASURES = r"(?:medidas? cautelar(?:es)?|precautionary measures?|mesures (?:conservatoires|de precaution))"
_OF_MEASURES = lazy_regex(rf"\b{_MEASURES}\b")
_GRANTS_MEASURES = lazy_regex(
    r"\b(?:otorga|dicta|concede|ordena|emite|determina|grants?|orders?|issues?|accorde|ordonne|edicte|prononce)\w{0,3}"
    rf" (?:[^\s,;:]+ ){{0,2}}?{_MEASURES}\b"
)


def commission_on_measures(r: Reading) -> bool:
    """ "CIDH grants precautionary measures": the body acts, and not who turned to it."""
    return titled(_COMMISSION, r) and _OF_MEASURES.search(r.doc.folded) is not None


def grants_measures(r: Reading) -> bool:
    return titled(_COMMISSION, r) and titled(_GRANTS_MEASURES, r)


_MEMO = lazy_regex(
    r"\b(?:memos?|olc|legal opinion|memorandos?|memorandum|dictamen|parecer"
    r"|avis juridique|note (?:secrete|juridique))\b"
)
_ASKED = lazy_regex(
    r"\b(?:complaint|sues?|suits?|lawsuit|courts?|judges?|foia|juez\w*|tribunal|demanda\w*|corte|juiz\w*|acao"
    r"|justica|justice|juge|plainte|petition)\b"
)
_SECRET = lazy_regex(r"\b(?:secret\w*|olc|legal|killings?|ataques?|strikes?|frappes?)\b")


def court_asked_for_memo(r: Reading) -> bool:
    """ "ACLU asks court for OLC's secret boat memo"."""
    boats = r.title_has("boat", "boat_strike", "drug_boat")
    return boats and titled(_MEMO, r) and titled(_ASKED, r) and titled(_SECRET, r)


_EXECUTIONS = lazy_regex(
    r"\b(?:extrajudicial\w*|summary executions?|executions? sommaires?|crimes against humanity"
    r"|crimenes de lesa humanidad|crimes contra a humanidade|crimes contre l'humanite"
    r"|unlawful killings?|murders?|asesinatos|assassinatos|assassinats)\b"
)


def executions_at_sea(r: Reading) -> bool:
    """ "UN expert: deaths at sea are extrajudicial executions"."""
    at_sea = r.title_has("intl_waters", "boat", "boat_strike", *SEAS)
    said = r.title_has("un_body", "un_rights") and titled(_EXECUTIONS, r)
    return at_sea and said
