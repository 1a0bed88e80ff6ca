"""Congress where its name is left out: a resolution on Venezuela, a tie broken, the panel that asks a general."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AFAR, ELSEWHERE, LANDS, SEAS
from newsdesk.classify.kinds.essays import says_what_it_does
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import MOST_ON_ONE_BOAT
from newsdesk.facts.official_acts import fills_a_chamber, vote_in
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.americans import SOUTHERN_COMMAND, THE_COMMAND
from newsdesk.facts.words.nouns import PLAIN_STRIKE, VIDEO
from newsdesk.text.lazy_regex import lazy_regex

_TEXT = r"(?:resolu(?:tion|cion|cao)(?:es|s)?|(?:war powers )?(?:measure|bid|push)|medida|texte)"
_FATE = (
    r"(?:fail\w*|kill(?:s|ed)|bur(?:ies|ied)|entierra\w*|enterr\w+|no logra mayoria|dies|dead|die|sinks?|sunk"
    r"|blocked?|blocks|rejects?|rejected|passes|passed|advances?|deadlock\w*|tie[sd]?"
    r"|tie-break\w*|short|defeat\w*|stall\w*|hunde|empat\w+|desempat\w+|fracasa\w*|cae[n]?|cayo|cayeron|naufraga\w*"
    r"|rechaz\w+|aprueb\w+|tumba\w*|derrub\w+|rejeit\w+|aprova\w*|cai|caem|rejett\w+|repouss\w+|echou\w+|adopt\w+)"
)
_TEXT_DECIDED = lazy_regex(rf"\b{_TEXT}\b[^.\n]{{0,40}}?\b{_FATE}\b|\b{_FATE}\b[^.\n]{{0,40}}?\b{_TEXT}\b")
# Chambers of other countries and of the nations vote on Venezuela as well.
_OTHER_CHAMBER = lazy_regex(
    r"\b(?:chile\w*|argentin\w*|peru\w*|urugua\w*|paragua\w*|brasil\w*|brazil\w*|mercosu[rl]|euro\w*|espana"
    r"|espanol(?:es|as?)?(?! *$)|spain|spanish|parlamento|parliament|parlement|asamblea|assembly|assemblee"
    r"|colombia\w*|ecuador\w*|oea|oas|onu|u\.?n\.?|security council|consejo de seguridad|conseil de securite"
    r"|diputados)\b"
)
_NOT_THESE = (*ELSEWHERE, "labour", "sport", "trade", "weather")


def votes_on_venezuela(r: Reading) -> bool:
    """ "Vance breaks the tie; Venezuela resolution fails": one Congress alone votes on a war with it."""
    if not r.title_has("venezuela") or r.has(*_NOT_THESE) or titled(_OTHER_CHAMBER, r):
        return False
    return titled(_TEXT_DECIDED, r)


_TALLY = lazy_regex(
    r"(?<![\d-])(\d{2,3}) ?(?:-|a|to|por|(?:voix |votes |votos )?(?:contre|contra|against)) ?(\d{2,3})(?![\d-])"
)


def votes_on_the_strikes(r: Reading) -> bool:
    """A vote in the headline whose text tells what on: the boats, the strikes, Venezuela, and by how many."""
    on_these = r.has("venezuela", "boat", "boat_strike", "drug_boat") or r.title_has("strike")
    by_congress = r.has("congress") and vote_in(r.doc) is not None
    by_congress = by_congress or r.title_has("war_powers")  # no other parliament votes on those
    if not (on_these and by_congress) or r.has(*_NOT_THESE):
        return False
    told = r.title_has_all("venezuela", "boat") or bool(_TALLY.search(r.doc.folded))
    return told and not titled(_OTHER_CHAMBER, r)


_WAR_POWERS = lazy_regex(r"\b(?:war[- ]powers|poderes (?:de guerra|belicos)|pouvoirs de guerre)\b")
_A_CHAMBER = lazy_regex(
    r"\b(?:congress|senat(?:e|ors)|(?<!white )house|(?:upper|lower) (?:house|chamber)|congreso|senado(?:res)?"
    r"|camara(?: (?:alta|baja|de (?:los )?(?:representantes|eeuu|ee\. ?uu)))?|congresso"
    r"|camara d(?:os|e) representantes|congres|senat(?:eurs)?|chambre(?: (?:haute|basse|des representants))?)\b"
)


def votes_on_war_powers(r: Reading) -> bool:
    """ "Effort to rein in Trump dies by two votes. The House rejected the war powers resolution 213-211": of a war
    with others, a state is named."""
    if not _WAR_POWERS.search(r.doc.folded) or r.has(*_NOT_THESE, *AFAR):
        return False
    counted = _TALLY.search(r.doc.folded)
    by_congress = r.has_all("us", "vote") or bool(_A_CHAMBER.search(r.doc.folded))
    return bool(counted) and by_congress and not titled(_OTHER_CHAMBER, r)


def counts_a_vote(r: Reading) -> bool:
    """Is the vote counted that a headline tells of, in it or in the first sentence below?"""
    end = r.doc.sentence_at(min(r.doc.title_end + 1, len(r.doc.folded)))[1]
    counts = (found.groups() for found in _TALLY.finditer(r.doc.folded, 0, end))
    if not any(fills_a_chamber(int(yes), int(no)) for yes, no in counts):
        return False
    return r.has("congress") or votes_on_war_powers(r)


_MONEY = (
    r"(?:money|cash|funds?|funding|budget|purse|dinero|fondos?|presupuesto|viaticos|dinheiro|verbas?|fundos?|orcamento"
    r"|argent|fonds|budget|credits?|frais(?: de voyage)?)"
)
_HOLDS_BACK = (
    r"(?:freeze?s?|froze|freezing|frozen|with(?:held|hold(?:s|ing)?)|locks?(?:ed)?|held back|holds? back|caps?|capped"
    r"|fence[sd]?|limit\w*|condition\w*|threaten\w*|at stake|congel\w+|reten\w+|retien\w*|condiciona\w*|bloque\w*"
    r"|supedit\w+|geler?|gele(?:e?s|nt)?|bloqu\w+|retenir|retien\w+|conditionn\w+|amenaza\w*|ameaca\w*|menace\w*)"
)
_MONEY_HELD = lazy_regex(
    rf"\b{_MONEY}\b[^.;:\n]{{0,40}}?\b{_HOLDS_BACK}\b|\b{_HOLDS_BACK}\b[^.;:\n]{{0,40}}?\b{_MONEY}\b"
)
_FOOTAGE = lazy_regex(rf"\b(?:{VIDEO}|tapes?|orders|ordenes|ordens|ordres)\b")
_IN_A_BILL = lazy_regex(
    r"\b(?:bill|ndaa|committees?|panels?|lawmakers|congress|proyecto|ley de defensa|comites?|comision(?:es)?|congreso"
    r"|projeto|comissao|comissoes|congresso|projet de loi|commissions?|congres|elus)\b"
)


def bill_holds_money(r: Reading) -> bool:
    """ "Pentagon travel cash could be frozen over footage of strike": what a bill does to those who keep the tape."""
    theirs = r.has("pentagon", "hegseth") and r.has("strike", "boat_strike", "double_tap")
    if not theirs or r.title_has("killed") or r.has(*_NOT_THESE):
        return False
    held = titled(_MONEY_HELD, r) or _MONEY_HELD.search(r.doc.folded) is not None
    return held and bool(_FOOTAGE.search(r.doc.folded)) and bool(_IN_A_BILL.search(r.doc.folded))


_PANEL = (
    r"(?:armed services(?: (?:members|panel|committee|democrats|republicans|chair\w*))?"
    r"|(?:comite|comision) de (?:servicios armados|(?:las )?fuerzas armadas)"
    r"|(?:house|senate) intelligence|intelligence (?:committee|panel|chair\w*)|comite de inteligencia"
    r"|comissao de inteligencia|commission du renseignement"
    r"|comiss(?:ao|oes) (?:das forcas armadas|de servicos armados)|commissions? des forces armees)"
)
_ASKS = (
    r"(?:question(?:s|ed)?|grill(?:s|ed)?|press(?:es|ed)?|ask(?:s|ed)?|quiz(?:zes|zed)?|hear(?:s|d)?|interrog\w+"
    r"|cuestion\w+|cobra\w*|questiona\w*|ouve|escucha|presiona\w*|pide|pede|exige|entend|demande|demands?|wants?)"
)
_PANEL_ASKS = lazy_regex(rf"\b{_PANEL}\b[^.;:\n]{{0,30}}?\b{_ASKS}\b|\b{_ASKS}\b[^.;:\n]{{0,40}}?\b{_PANEL}\b")
_COMMANDERS = lazy_regex(rf"\b(?:bradley|holsey|donovan|{SOUTHERN_COMMAND})\b")
_THOSE_ASKED = rf"(?:{_COMMANDERS.pattern}|{THE_COMMAND})"
_ASKED_OF_THEM = lazy_regex(
    rf"\b{_ASKS} (?:(?:a|al?|o|ao|le|la|l'|the) ?)?{_THOSE_ASKED}[^.;:\n]{{0,30}}?"
    rf"\b(?:air)?{PLAIN_STRIKE}s?\b(?! group)"
)

_ASKED_ABOUT = lazy_regex(
    rf"\b(?:{_ASKS}|seeks?|busca\w*|exig\w+|pid\w+|pedem|reclam\w+|demandent|exigent)"
    r" (?:[^\s.;:,]+ ){0,2}?(?:answers|details|explanations?|records|footage|videos?|respuestas?|explicaci\w+"
    r"|detalles|respostas?|explicac\w+|detalhes|reponses|explications?|precisions)"
    rf" (?:[^\s.;:,]+ ){{1,4}}?(?:air)?{PLAIN_STRIKE}s?\b(?! group)"
)


def panel_asks(r: Reading) -> bool:
    """ "Armed Services members question Donovan on strike", "Kaine presses Hegseth on strike": of other wars and of
    ships, they say so."""
    if asks_who_died(r):
        return True
    if r.has(*ELSEWHERE, "labour") or not (r.title_has("strike") or titled(_COMMANDERS, r)):
        return False
    of_them = titled(_ASKED_OF_THEM, r) or (r.title_has(*_FROM_THE_EXECUTIVE) and titled(_ASKED_ABOUT, r))
    return titled(_PANEL_ASKS, r) or (r.has("congress") and of_them)


_NAMES_OF_THE_DEAD = lazy_regex(
    r"\b(?:names?|identit(?:y|ies)|nombres?|identidad(?:es|e)?|nomes?|noms?|identites?)\b[^.;:\n]{0,20}?"
    r"\b(?:dead|killed|died|victims|muert[oa]s|fallecid[oa]s|victimas|mort[oa]s|vitimas|morts|tues|victimes)\b"
    r"|\b(?:who|quienes (?:eran|son)|quem (?:eram|sao)|qui (?:etaient|sont))\b[^.;:\n]{0,15}?"
    r"\b(?:dead|killed|died|muertos|mortos|morts)\b"
)
_FROM_THE_EXECUTIVE = ("pentagon", "hegseth", "us_military", "southcom", "trump")
_FELL_ELSEWHERE = lazy_regex(r"\b(?:soldiers?|troops|service ?members?|crash|soldados?|accidente?|soldats?)\b")


def asks_who_died(r: Reading) -> bool:
    """ "Pentagon missed deadline to tell Congress names of the dead": of the campaign, of whom it names none."""
    asked = r.title_has("congress") and r.has(*_FROM_THE_EXECUTIVE) and titled(_NAMES_OF_THE_DEAD, r)
    if not asked or r.has(*_NOT_THESE, "accident", "far_country") or _FELL_ELSEWHERE.search(r.doc.folded):
        return False
    many = any(figure.number.value > MOST_ON_ONE_BOAT for figure in killed_in(r.doc))
    return many or r.has("boat", "boat_strike", "drug_boat", "intl_waters", *SEAS)


_ABOARD = lazy_regex(
    r"\b(?:identit\w+|identif\w+|identid\w+|aboard|on board|on each|occupants?|ocupantes|tripulantes|a bordo|a bord"
    r"|who (?:was|were)|quien(?:es)? (?:iban?|viajaban?|estaban?|eran)|quem (?:ia|iam|estava\w*|era\w*|viajava\w*)"
    r"|qui (?:etai\w+|se trouvai\w+|voyageai\w+)|names?|nombres|nomes|noms)\b"
)


def bill_on_those_aboard(r: Reading) -> bool:
    """ "Defence bill: no money unless the Pentagon says who was on each boat": a clause, and no strike."""
    on_boats = r.has("boat", "vessel", "boat_strike", "drug_boat") and r.has("strike", "killed", "boat_strike")
    of_ours = r.title_has("bill") and r.has("pentagon", "hegseth", "us_military") and on_boats
    other = r.has(*_NOT_THESE, "migrants", "accident") or r.counts_dead()
    return of_ours and not other and _ABOARD.search(r.doc.folded) is not None


_IN_WRITING = lazy_regex(
    r"\b(?:letters?|wrote|written|subpoena\w*|cartas?|escrib\w+|escrev\w+|lettres?|ecri\w+"
    r"|(?:cita|citan|convoca) a)\b"
)


def only_asks_aloud(r: Reading) -> bool:
    """ "Reed presses Hegseth on strike", and no letter, no summons: nothing was done yet."""
    return panel_asks(r) and not asks_who_died(r) and not _IN_WRITING.search(r.doc.folded)


_TARGETS = lazy_regex(r"\b(?:target\w*|blancos?|objetivos?|alvos?|cibles?|ciblage)\b")


def inspector_on_targets(r: Reading) -> bool:
    """ "Pentagon watchdog finds records missing for strikes": who looks into them speaks, not those who strike."""
    if not r.title_has("inspector") or r.has(*ELSEWHERE, "animal", "accident"):
        return False
    theirs = r.has("pentagon", "southcom", "us_military") or r.title_has("boat_strike")
    theirs = theirs or r.title_has_all("strike", "vessel")
    at_sea = r.has("boat", "boat_strike", *LANDS, "intl_waters", "southcom") and not says_what_it_does(r)
    return theirs and at_sea and (r.title_has("strike") or titled(_TARGETS, r))


_MAKES_PUBLIC = (
    r"(?:releas\w+|publish\w*|show\w*|mak\w+ public|difund\w+|public\w+|divulg\w+|mostr\w+|liber\w+|diffus\w+"
    r"|publi\w+|montr\w+|rend\w* publi\w+)"
)
_WILL_NOT = (
    r"(?:won't|will not|not going to|refus\w+ to|declin\w+ to|rul\w+ out|se niega a|rehusa|descarta|nega-se a"
    r"|recusa(?:-se a)?|nao vai|refuse de)"
)
_WITHHOLDS = lazy_regex(
    rf"\b{_WILL_NOT} (?:\w+ )?{_MAKES_PUBLIC}\b[^;:\n]{{0,40}}?\b{VIDEO}\b"
    rf"|\b{VIDEO}\b[^;:\n]{{0,50}}? (?:won't|will not|not to) be {_MAKES_PUBLIC.replace('mak', 'ma[kd]')}\b"
)


def video_is_withheld(r: Reading) -> bool:
    """ "Hegseth won't make the full video public": Congress asked for it."""
    asked_of = r.has("pentagon", "hegseth", "us_military", "trump") and r.has("strike", "boat_strike", "double_tap")
    return asked_of and titled(_WITHHOLDS, r)


_TELLS_CONGRESS = lazy_regex(
    r"\bcongress(?: is| was)? told\b|\b(?:notif(?:ies|ied)|tells?|told|informs?) (?:congress|the hill)\b"
    r"|\bnotice to congress\b|\b(?:notific\w+|inform\w+|comunic\w+|avis\w+) (?:al|ao|o) congres[os]\w*"
    r"|\b(?:notifie|informe) (?:le|au) congres\b|\b(?:says?|said) to congress\b"
    r"|\b(?:diz|disse|dice|dijo|declara\w*|declaro\w?|dit) (?:ao|al|au) congres"
)
_NOTIFIES = lazy_regex(
    r"\b(?:sends?|sent|submits?|submitted|delivers?|gives?|envia|envio|enviou|remite|remitio|entrega|envoie|transmet"
    r"|adresse|manda|mandou)\b[^.;:\n]{0,20}?\b(?:congress|congreso|congresso|congres)\b[^.;:\n]{0,30}?"
    r"\b(?:notice|notification|letter|report|notificac\w+|carta|aviso|informe|lettre|relatorio)\b"
    r"|\b(?:notice|notification|letter|notificac\w+|carta|lettre)\b[^.;:\n]{0,25}?"
    r"\b(?:to|al|ao|au) (?:congress|congreso|congresso|congres)\b"
    r"|\b(?:notifi\w+|notific\w+) (?:congress|(?:al|ao|au|le) congres\w*)"
)


def notifies_congress(r: Reading) -> bool:
    """ "White House sends Congress war powers notice": the President's report on a strike, and no vote."""
    theirs = r.title_has("us", "trump", "pentagon", "hegseth", "us_military")
    return theirs and titled(_NOTIFIES, r) and vote_in(r.doc) is None


_THIS_WAR = lazy_regex(r"\b(?:armed conflict|conflicto armado|conflito armado|conflit arme)\b")


def notifies_of_this_war(r: Reading) -> bool:
    """ "White House sends Congress new 'armed conflict' notice": so the President calls his war on cartels; of one
    with a state, it is said which."""
    return notifies_congress(r) and titled(_THIS_WAR, r) and not r.has(*ELSEWHERE, "far_country")


def tells_congress(r: Reading) -> bool:
    return titled(_TELLS_CONGRESS, r)
