"""Suits over strikes that are known, what judges do with them and with what was seized, and what the defence says."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, VIOLENCE_ON_LAND
from newsdesk.classify.headlines.strike_phrases import tells_of_one_more
from newsdesk.classify.kinds.justice_phrases import RECORD
from newsdesk.classify.not_new.looking_back import asks_what_it_is
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import KIN, MISSILE, PLAIN_STRIKE
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_LAWYERS = any_word(en="lawyers attorneys", es="abogados?", pt="advogados?", fr="avocats?")
_TO_COURT = r"(?:[^\s.;:,]+_){0,4}?(?:to_court|a_(?:los_)?tribunales|a_juicio|ante_la_justicia)"
_SUE = any_word(
    en=rf"""
        sues? sued suing files?_(?:[\w-]+_){{0,3}}?(?:suits?|lawsuits?) takes?_{_TO_COURT}
        goes?_to_court (?:seeks?|demands?)_(?:damages|compensation)
    """,
    es=rf"""
        demandan? demandaron demando (?:presentan?|interponen?)_(?:una_)?(?:demanda|querella)
        llevan?_{_TO_COURT} acuden?_a_(?:la_justicia|los_tribunales) se_querellan?
        (?:piden?|exigen?|reclaman?)_(?:una_)?indemnizacion(?:es)?
    """,
    pt="""
        processam? processou processaram entram?_(?:na_justica|com_acao) movem?_(?:uma_)?acao abrem?_processo
        acionam?_a_justica vao_a_justica (?:pedem?|cobram?|exigem?)_indenizac(?:ao|oes)
    """,
    fr="""
        portent?_plainte deposent?_(?:une_)?plainte poursuivent attaquent?_en_justice saisissent_la_justice assignent?
        (?:reclament?|demandent?)_(?:des_|une_)?(?:dommages|indemnisation|reparations?)
    """,
)
_KIN_SUE = lazy_regex(rf"(?:{KIN}|{_LAWYERS})[^;:\n]{{0,90}}?{_SUE}")
_CASE_OF_STRIKES = lazy_regex(
    any_word(
        en="cases? suits? lawsuits? claims? complaints?",
        es="casos? demandas? causas? querellas?",
        pt="casos? acao acoes processos? causas?",
        fr="affaires? plaintes? proces recours",
    )
    + rf"[^;:,\n]{{0,60}}?\b(?:{PLAIN_STRIKE}s?|{MISSILE})\b"
)


# "Trump team sued over two killed in boat strike": the dead belong to the suit
_IS_SUED = lazy_regex(
    any_word(
        en="(?:is_|are_|was_|were_)?sued_(?:over|for|by) faces?_(?:a_)?(?:suit|lawsuit)_(?:over|for|by)",
        es="(?:es_|son_)?(?:demandad|querellad)(?:o|a|os|as)_(?:por|ante)",
        pt="(?:e_|sao_)?(?:processad|acionad)(?:o|a|os|as)_(?:por|pel[oa]s?)",
        fr="(?:est_|sont_)?(?:poursuivi|assigne)(?:e|s|es)?_(?:pour|par|en_justice)",
    )
)


_SUES_FOR_A_RECORD = lazy_regex(
    any_word(
        en="sues? sued suing files?_suit goes_to_court",
        es="demandan? demando",
        pt="processam? processou vai_a_justica aciona",
        fr="saisi(?:t|ssent)_la_justice attaque(?:nt)?_en_justice",
    )
    + rf"[^;:,\n]{{0,40}}?{RECORD}"
)


def sues_for_a_record(r: Reading) -> bool:
    """ "Watchdog group sues for video on boat strikes": whoever it is, a court is asked."""
    return r.title_has("strike", "boat_strike") and titled(_SUES_FOR_A_RECORD, r)


def kin_sue(r: Reading) -> bool:
    """ "Widows of two killed in boat strike sue Hegseth": the dead are those of a strike that is known, and none are
    counted behind."""
    if not r.title_has("strike", "boat_strike") or tells_of_one_more(r.doc):
        return False
    if titled(_IS_SUED, r):
        return True
    suit = r.doc.find_in_title(_KIN_SUE)
    if suit is None:
        return False
    return not r.counts_dead(start=suit.end())


def court_on_a_strike(r: Reading) -> bool:
    """ "Appeals court hears case of men killed in boat strike": judges act, and the strike is known."""
    case = r.doc.find_in_title(_CASE_OF_STRIKES) if r.title_has("strike", "boat_strike") else None
    if case is None or tells_of_one_more(r.doc) or r.title_has("congress", "un_body"):
        return False
    heard = any(hit.concept == "court" and hit.start < case.start() for hit in r.hits)
    return heard and not r.counts_dead(start=case.end())


_ISLANDERS = ("caribbean_state", "places_here", "victim_name")  # whom no army but one fires missiles at


def islanders_case_is_heard(r: Reading) -> bool:
    """ "Judge lets Trinidad families' case over October missile go to trial": whose missile goes without saying."""
    theirs = r.has(*_ISLANDERS) and r.title_has("family", "victim_name")
    heard = r.title_has_all("court", "strike") and titled(_CASE_OF_STRIKES, r) and not tells_of_one_more(r.doc)
    return theirs and heard and not r.has(*ELSEWHERE, *VIOLENCE_ON_LAND, "accident", "labour")


_HIS_LAWYERS = lazy_regex(
    rf"{_LAWYERS}|"
    + any_word(
        en="lawyer attorney counsel defen[cs]e_team legal_team",
        es="abogad[oa] defensa equipo_legal",
        pt="advogad[oa] defesa",
        fr="avocate? defense",
    )
)
_BEFORE_A_COURT = lazy_regex(
    any_word(
        en="judge court trial brief filing motion indictment amendment hearing case jail prosecutors?",
        es="juez tribunal juicio escrito mocion acusacion audiencia causa caso fiscales fiscalia",
        pt="juiz tribunal julgamento peticao mocao acusacao audiencia processo caso promotores",
        fr="juge tribunal proces requete inculpation audience affaire procureurs?",
    )
)


def lawyers_of_the_accused(r: Reading) -> bool:
    """ "Maduro cannot pay his lawyers over sanctions, counsel says": what the defence tells a court, not a policy."""
    accused = r.title_has("maduro") and titled(_HIS_LAWYERS, r)
    return accused and _BEFORE_A_COURT.search(r.doc.folded) is not None


_COURT_LEADS = lazy_regex(
    r"\A\W*(?:[^\s,;:]+ ){0,2}?(?:judges?|courts?|jueza?|jueces|tribunal|corte|juiza?|juizes|juges?|cour)\b"
)


def court_on_a_seizure(r: Reading) -> bool:
    """ "Judge: US may keep crude of seized tanker", "juez libera a los tripulantes": the ship was taken before."""
    ship = r.title_has("tanker", "known_tanker", "vessel", "boat") and r.has("us", "us_military", "coast_guard")
    judged = r.title_has("court") and titled(_COURT_LEADS, r)
    sued = r.title_has("lawsuit") and r.title_has("tanker", "known_tanker")  # "Tanker's owner sues US over seizure"
    return ship and (judged or sued) and not r.title_has("strike", "killed", "drugs")


_OPINION = (
    r"(?:memos?|memorand(?:um|o)s?|(?:legal |secret )?opinions?|dictamen|parecer|avis|note secrete|nota secreta)"
)
_ANY_OPINION = lazy_regex(rf"\b{_OPINION}\b")
_SHIELDED = lazy_regex(
    r"\b(?:soldiers|troops|military|service ?members|militares|soldados|tropas|militaires|soldats)\b[^.;\n]{0,50}?"
    r"\b(?:prosecution|prosecuted|immun\w+|enjuici\w+|procesad\w+|inmun\w+|impun\w+|process\w+|imun\w+|poursuites?)\b"
)
_CREWS = lazy_regex(
    r"\b(?:crews?|boatmen|tripul\w+|lancheros|equipages?)\b[^.;\n]{0,60}?\b(?:combat\w+|speedboats|lanchas|bateaux)\b"
)
_OF_STRIKES = lazy_regex(r"\b(?:boat[- ])?strikes? (?:opinion|memo)s?\b(?! page)")
_A_COURT = lazy_regex(r"\b(?:circ(?:uit|\.)|judges?|courts?|three-judge|appeals|foia|lawsuits?|sues?)\b")
_HANDS_OUT = lazy_regex(
    r"\b(?:releas\w+|publi\w+|hand over|disclos\w+|unseal\w+|entreg\w+|divulg\w+|desclasific\w+|liber\w+|solt\w+)\b"
)


@once
def memo_of_the_strikes(r: Reading) -> bool:
    """ "Un juge veut lire la note secrète" that shields soldiers from prosecution, "pause on strike opinion"."""
    if not r.has("court", "lawsuit") or r.has(*ELSEWHERE, *VIOLENCE_ON_LAND, "labour", "sport"):
        return False
    if r.has("work", "airspace", "opinion") or asks_what_it_is(r):
        return False
    if titled(_OF_STRIKES, r):
        return _A_COURT.search(r.doc.folded) is not None
    sought = _ANY_OPINION.search(r.doc.folded) and _HANDS_OUT.search(r.doc.folded)
    on_what = _SHIELDED.search(r.doc.folded) or _CREWS.search(r.doc.folded)
    return bool(sought) and bool(on_what) and _THE_DEPARTMENT.search(r.doc.folded) is not None


_THE_DEPARTMENT = lazy_regex(
    r"\b(?:justice department|department of justice|departamento de justic\w+|(?:ministere"
    r"|departement) (?:\w+ )?de la justice"
    r"|office of legal counsel|olc|aclu|governo trump|gobierno de trump|gouvernement trump|trump administration)\b"
)
_PETITION = r"(?:petition|complaint|peticion|denuncia|demanda|peticao|queixa|requete|plainte)"
_COMMISSION = (
    r"(?:cidh|iachr|(?:inter-american|interameric\w+) (?:\w+ )?commission"
    r"|(?:comision|comissao|commission) interameric\w+)"
)
_PETITIONS = lazy_regex(
    rf"\b{_PETITION}\b[^.;\n]{{0,40}}?\b{_COMMISSION}\b|\b{_COMMISSION}\b[^.;\n]{{0,40}}?\b{_PETITION}\b"
)


def petitions_below(r: Reading) -> bool:
    """ "Wayúu llevan a Washington a sus ausentes": a petition before the Commission, and an old strike below."""
    filed = r.has("strike", "boat_strike") and _PETITIONS.search(r.doc.folded) is not None
    return filed and not r.title_has("strike", "boat_strike", "killed")


_PLEADS = lazy_regex(
    r"\b(?:plead(?:s|ed)? (?:not )?guilty|pled guilty|se declar[ao] (?:no )?(?:culpable|inocente)"
    r"|(?:se )?declar[ao]u?(?:-se)? (?:inocente|culpado|nao culpado)|plaide (?:non )?coupable|denied bail"
    r"|denied bond)\b"
)


def survivor_pleads(r: Reading) -> bool:
    """ "Man pulled from the Pacific pleads not guilty": he stands before a judge."""
    return titled(_PLEADS, r) and r.has("strike", "boat_strike") and not r.title_has("strike", "boat_strike")
