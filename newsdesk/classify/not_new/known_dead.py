"""Headlines that tell of a strike as known: its dead are identified, mourned or given up, it is shown, staged or
asked about."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import SEAS, WHO_ANNOUNCES
from newsdesk.classify.headlines.combined_headlines import strike_leads
from newsdesk.classify.headlines.headline_words import KNOWN_ONE
from newsdesk.classify.headlines.strike_phrases import announces_strike, announces_strike_in, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import campaigns_dead
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.facts.when.recency import THE_DAY_BEFORE, names_day_within
from newsdesk.facts.words.americans import THEIR_SPEAKERS
from newsdesk.facts.words.death_words import DEATH, given_up
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SURVIVOR, THE_DEAD, VIDEO
from newsdesk.facts.words.telling import PUBLISHES
from newsdesk.text.lazy_regex import lazy_regex

_ONE_DEAD = r"(?:tuee?|muert[oa]|mort[oa]|fallecid[oa])"
_IDENTIFIES = lazy_regex(
    r"\b(?:identif(?:y|ies|ied|ican?|ico|icaron|icam?|icou|icaram|icad[oa]s|ient?|ie)|names|nombra[n]?)"
    rf"(?: [^\s,;:]+){{0,4}}? (?:{THE_DEAD}|(?:who|que|qui) (?:died|was killed|were killed|muri\w+|fallec\w+|morr\w+"
    r"|(?:est|sont) mort))\b"
    # "Colombia to bring home bodies of three killed"
    r"|\b(?:bring(?:s|ing)? (?:home|back)|repatri\w+|fl(?:y|ies|ew) home|receives?|recib\w+|receb\w+|recoit)"
    r"(?: [^\s,;:]+){0,3}? (?:bodies|remains|cuerpos|restos|corpos|corps|depouilles)"
    rf" [^,;:\n]{{0,30}}?\b{THE_DEAD}\b"
    # "Names of three killed are made public", "DNA tests name man killed", the remains of two killed are returned
    r"|\b(?:names?|nombres|nomes|noms|remains|ashes|restos|cenizas|cinzas|cendres|depouilles?)"
    rf" (?:(?:of|del?|d[aeo]s?|des?) |d')?(?:[^\s,;:]+ ){{0,5}}?(?:{THE_DEAD}|{_ONE_DEAD})\b"
)
_HIS_OWN = (
    r"(?:(?:his|her|their|the|su|la|sua|as?|les?|ses?|os?) )?(?:famil|relati|mother|widow|wife|brother|sister|friend"
    r"|dna|parent|madre|mae|mere|viuda|viuva|veuve|proche)"
)
# "Fisherman killed in strike identified by family", "three dead in strike remembered", "killed in strike was no
# trafficker": what is told of them, after they died.
_IN_ONE = r"(?:in|by|of the|de la|del|d[oa]|off|near|en|por|em|n[ao]|frente|ao largo|dans|par|au large|lors d[eu'])"
_WERE = r"(?:is|are|was|were|es|son|fue|fueron|foi|foram|est|sont|a ete|ont ete)"
_OF_THE_KILLED = lazy_regex(
    rf"\b(?:{THE_DEAD}|{_ONE_DEAD}) {_IN_ONE}[^,;:\n]{{0,80}}? (?:(?:{_WERE} )?(?:laid to rest|buried|cremated"
    r"|mourned|remembered|honou?red|sepultad[oa]s?|enterrad[oa]s?|velad[oa]s?|inhumee?s?|enterree?s?|homenagead[oa]s?"
    rf"|recordad[oa]s?|lembrad[oa]s?|returned to {_HIS_OWN}\w*"
    r"|(?:identified|named|identificad[oa]s?|identifiee?s?)"
    rf"(?:(?= (?:(?:by|por|pel[oa]s?|par) {_HIS_OWN}|as|como|comme))|\W*$))"
    r"|(?:was|were) (?:no|not|never)|(?:no|nao) (?:era|eran|eram)|n'(?:etait|etaient) pas"
    r"|(?:era|eran|eram|etait|etaient) (?:solo|so|apenas|juste))(?!\w)"
)
# "Two killed in US strike were fishermen, says mayor": whoever struck says otherwise, and as of a new one.
_WHAT_THEY_WERE = lazy_regex(
    rf"\b(?:{THE_DEAD}|{_ONE_DEAD}) {_IN_ONE}[^,;:\n]{{0,80}}? (?<!\bthat )(?<!\bwho )(?<!\bque )(?<!\bqui )"
    r"(?:was|were|era|eran|eram|etait|etaient) (?!\w+ing\b)\w+"
)
_WHOEVER_STRUCK = lazy_regex(rf"\b(?:{THEIR_SPEAKERS}|trump|hegseth|(?:narco|terroris|traf+ic|smuggl|cartel)\w*)")
# "Five now counted dead in US strike", "ya son cinco los muertos del ataque": there were fewer at first.
_MORE_BY_NOW = lazy_regex(
    r"\b(?:(?:ya|ja) (?:son|sao|suman|somam) \w+(?: l?os)?|(?:son|sao|suman|somam) \w+ l?os)"
    rf" {THE_DEAD} (?:del?|en|por|d?o|no|em|pelo)(?: el| este)?"
    rf" {PLAIN_STRIKE}\b|\b\w+ now (?:counted|confirmed|listed) (?:as )?dead\b[^,;:]{{0,20}}?\b{PLAIN_STRIKE}\b"
    rf"|\b{PLAIN_STRIKE}\b[^,;]{{0,45}}? (?:desormais \w+ {THE_DEAD}|\w+ {THE_DEAD} desormais"
    r"|a finalement (?:fait|tue))\b"
)
# "Five dead in US strike, says revised toll": there was another one before. A "nuevo saldo" alone is what came of it.
_NEW_TOLL = lazy_regex(
    r"\b(?:(?:selon|d'apres|segun|dice|segundo|diz) (?:(?:un|le|el|um|o) )?(?:nouveau bilan"
    r"|nuevo (?:balance|saldo|recuento)|novo (?:balanco|saldo))|bilan (?:revise|actualise|definitif)"
    r"|(?:updated|revised|final) (?:death )?toll|toll (?:is )?(?:revised|updated)"
    r"|(?:balance|saldo|balanco) (?:actualizado|atualizado|definitivo|final))\b"
)
# "Video reveals moment US strike killed four": not one that is posted with the strike
_SHOWN = lazy_regex(
    rf"\b{VIDEO}\b(?: [^\s,;:]+){{0,3}}?"
    r" (?:reveal|show|captur|muestra|revel|mostra|montr)\w*(?: [^\s,;:]+){0,2}? "
    rf"(?=(?:moment|momento)\b|{PLAIN_STRIKE}\b)"
)
# "Longer video of the Dec. 30 attack": a first one was shown with the strike.
_SHOWN_AT_LENGTH = lazy_regex(
    rf"\b(?:(?:longer|full|extended|unedited|uncut|second) (?:\w+ )?{VIDEO}"
    rf"|{VIDEO} (?:mas larg[oa]|complet[oa]s?|sin editar"
    r"|mais long[oa]s?|na integra|plus longue?s?|integrale?s?|non montee?s?))\b"
)
_MOMENT = lazy_regex(r"momento?\b")
_POSTS = lazy_regex(rf"{PUBLISHES}|\breleas\w+")
_ASKED_ABOUT = lazy_regex(
    r"\b(?:reviews?|probes?|inquir\w+|investigat\w+|defend\w*|revis(?:ion|ar|an?|en?)|investiga\w*|indaga\w*|defiende\w*|apura\w*"
    r"|enquete\w*|examen|examin\w+)\b[^,;:]*?\b(?:strike|attack|boat|ataque|lancha|bombardeio?|bombardeo|frappe|bateau)\b"
)

# "Families seek proof after death of 11 on boat"
_DEMANDS = lazy_regex(
    r"\b(?:demand|seek|ask|urg|call|want|exig|pid|reclam|ped|cobr)\w*\b[^,;:]{0,40}?\b(?:answers?|proof|evidence"
    r"|explanations?|justice|inquiry|investigation|pruebas|explicaciones|respuestas|justicia|investigacion|provas"
    r"|explicacoes|respostas|justica|investigacao|preuves|explications|reponses|enquete)\b"
    r"(?![^;:]*\b(?:kills|leaves|mata[nm]?|dejan?|deixam?|tue(?:nt)?|laisse(?:nt)?)\b)"  # else it is told, too
)


# "Families say fishers were among the four killed"
_AMONG_THEM = lazy_regex(
    rf"\b(?:among|entre|parmi) (?:(?:the|l[oa]s|[oa]s|les) )?#+ (?:(?:de|of) )?(?:[^\s,;:]+ )?{DEATH}\b"
)

# "Fisherman is among the dead of US strike", "está entre los muertos de un bombardeo"
_ONE_OF_THE_DEAD = lazy_regex(
    r"\b(?:is|are|was|were|esta[n]?|estaba[n]?|figura[n]?|est|sont|etai(?:en)?t|estava[m]?) (?:among|entre|parmi) "
    rf"(?:the|l[oa]s|[oa]s|les) {THE_DEAD} (?:of|in|from|del?|d[eao]|en|em|n[ao]|dans) [^.;:,\n]{{0,20}}?"
    rf"\b{PLAIN_STRIKE}\b"
)


def counts_dead_again(r: Reading) -> bool:
    """Whether the headline tells of a strike with its dead as of one that its readers know, and of none before it."""
    if _kin_among_the_dead(r) or _identified_at_sea(r):
        return True
    if not r.title_has("strike", "boat_strike", "boat", "drug_boat"):
        return False
    if _tells_of_the_killed(r):
        return True
    if titled(_NEW_TOLL, r) and r.counts_dead() and not _counts_the_campaign(r):
        return True
    told = _asked_about(r) or _titled_as_known(r) or _shown(r)
    return told is not None and not r.counts_dead(before=told.start())


def _tells_of_the_killed(r: Reading) -> bool:
    told = r.doc.find_in_title(_OF_THE_KILLED) or r.doc.find_in_title(_ONE_OF_THE_DEAD)
    if told is None and not titled(_WHOEVER_STRUCK, r):
        told = r.doc.find_in_title(_WHAT_THEY_WERE)
    return told is not None and not announces_strike_in(r.doc, 0, told.start())


def _counts_the_campaign(r: Reading) -> bool:
    return any(figure.number.start < r.doc.title_end for figure in campaigns_dead(r.doc))


def _kin_among_the_dead(r: Reading) -> bool:
    """A family knows how many died with its own; the day after, its word may be the first of them."""
    among = r.title_has("family") and _AMONG_THEM.search(r.doc.marked, 0, r.doc.title_end)
    return bool(among) and not names_day_within(r.doc, THE_DAY_BEFORE)


def _identified_at_sea(r: Reading) -> bool:
    """ "Pentagon identifies two killed in Pacific"."""
    return r.title_has(*SEAS) and _of_a_known_strike(r, _IDENTIFIES)


def _titled_as_known(r: Reading) -> re.Match[str] | None:
    known = (
        _SHOWN_AT_LENGTH,
        _IDENTIFIES,
        _MORE_BY_NOW,
        *((_DEMANDS,) if r.counts_dead() and not strike_leads(r) else ()),
    )
    return next((said for words in known if (said := r.doc.find_in_title(words))), None)


def _asked_about(r: Reading) -> re.Match[str] | None:
    asked = r.doc.find_in_title(_ASKED_ABOUT)
    if tells_of_one_more(r.doc):
        return None
    return asked if asked and KNOWN_ONE.search(r.doc.folded, asked.end(), r.doc.title_end) else None


def _shown(r: Reading) -> re.Match[str] | None:
    """A video by those who strike, or that they post, is how a new strike is announced."""
    folded, end = r.doc.folded, r.doc.title_end
    shown = r.doc.find_in_title(_SHOWN)
    if shown is None or _POSTS.search(folded, 0, shown.start()) or comes_out_late(folded):
        return None
    if any(hit.concept in WHO_ANNOUNCES and hit.start < shown.start() for hit in r.hits):
        return None
    return shown if _MOMENT.match(folded, shown.end()) or KNOWN_ONE.search(folded, shown.end(), end) else None


_MISSING_OF_STRIKE = (
    rf"(?:missing|{SURVIVOR}|desaparecid[oa]s|disparus) (?:[^\s,;:]+ ){{0,2}}?"
    r"(?:of|from|in|after|del?|d[aeo]|de l'|apos|tras)"
    rf"(?: [^\s,;:]+){{0,2}}? ?{PLAIN_STRIKE}\b(?: [^\s,;:]+){{0,6}}?"
)
_GIVEN_UP = lazy_regex(
    given_up(r"[^\s,;:]+(?: [^\s,;:]+){0,8}?")
    # "The missing of Tuesday's strike presumed dead", "dá como mortos os desaparecidos"
    + rf"|\b{_MISSING_OF_STRIKE} (?:presum(?:ed|id[oa]s|es)|dad[oa]s (?:por|como)) (?:dead|muert[oa]s|mort[oe]?s)\b"
    r"|\b(?:dan?|dio|dieron|dao|deu|deram) (?:por|como) m(?:ue|o)rt[oa]s (?:a )?(?:l?[oa]s )?(?:[^\s,;:]+ )?"
    r"(?:hombres|homens|tripulantes|personas|pessoas) (?:que|del?|d[ao]s?) (?:[^\s,;:]+ ){0,4}?"
    r"(?:salt|pul|cay|cai|desaparec|jog|mar\b|mar |agua)"
    r"|\b(?:dan?|dio|dieron|dao|deu|deram) (?:por|como) m(?:ue|o)rt[oa]s? (?:a )?(?:l?[oa]s?|el|al)"
    r" (?:desaparecid|sobreviv|superviv|naufrag)"
    r"|\b(?:disparus?|rescapes?|naufrages?) (?:[^\s,;:]+ ){0,3}?(?:(?:tenus?|donnes?) pour|presumes?) morts?\b"
)


def gives_up_the_missing(r: Reading) -> bool:
    """ "Pentagon presumes two of last week's strike dead": they lived through one that is known."""
    given_up = titled(_GIVEN_UP, r)
    at_sea = given_up and r.title_has("overboard") and r.has("strike", "southcom")
    struck = given_up and r.title_has("strike", "boat_strike") and not r.counts_dead()
    return (at_sea or struck) and not announces_strike(r.doc) and not tells_of_one_more(r.doc)


_MOURNED = (
    r"(?:funerals?|bur(?:y|ies|ied|ials?)|laid to rest|memorials?|vigils?|tributes?|recalls?|remembers?"
    r"|mourn(?:s|ed|ers|ing)?|weeps?|griev\w+|(?:march(?:es)?|rall(?:y|ies)|pray(?:s|ers)?) (?:[^\s,;:]+ ){0,4}?"
    r"(?:over|for)|lloran?|llorad[oa]s?|(?<!ano se )despiden?(?! (?:el |a |al )?(?:ano|20\d\d)\b)|despedida"
    r"|(?:en )?duelo(?! entre\b)|choram?|se despedem?|luto|pleure(?:nt|es?)?|deuil|(?:disent|dit) adieu"
    r"|lamenta[nm]?|deplore(?:nt)?|recuerdan?|rememoran?|lembram?|relembram?|se souvien(?:t|nent)|rappellent?"
    r"|funeral(?:es)?|entierr\w+|enterr\w+|sepeli\w+|sepult\w+|velori\w+|velatorios?|velan|exequias|homenaje\w*"
    r"|misa|vigilias?|velam|missa|homenage\w+|funerailles|obseques|enterrement|inhum\w+|hommages?|veillees?|messe)"
)
_SHOWN_AGAIN = (
    r"(?:documentar(?:y|ies)|docuseries|(?:stage |new |a )play|play (?:about|on|recounts|tells|revisits|opens"
    r"|imagines)"
    r"|(?:film|movie|book|novel|song|album|mural) (?:about|on|recounts|tells|revisits|says|reveals|describes|details)"
    r"|novelists?|podcasts?|exhibitions?"
    r"|museums?"
    r"|documentales?|documental|obra(?: de teatro)?|pelicula|podcast|exposicion|museos?|novelas?|corridos?|cancion"
    r"|documentario|peca(?: de teatro)?|filme(?! (?:l['ea]|un|des? ))|exposicao|museus?|cancao"
    r"|li(?:v|b)ros? (?:sobre|conta|cuenta|revela|relata|narra|reconstru\w+|describe|descreve|detalha?)|novelistas?"
    r"|documentaires?|piece (?:de theatre|raconte\w*|evoque\w*|revient)|exposition|musee"
    r"|(?:film|roman|livre|chanson) (?:sur|raconte|revient|revele|decrit|detaille)|romanciere?)"
)
# "Trump interrupts tribute to reveal a hit on a boat": the mourning is what the news breaks into.
_BREAKS_IN = lazy_regex(
    r"\b(?:interrupts?|interrupted|breaks? (?:off|into)|pauses?|uses?|interrump\w+|aprovecha\w*|usa|interrompe\w*"
    r"|aproveita\w*|interromp\w*|profite)\b"
)
# "Village mourns two": of those whom it knew to be dead, whatever else the headline leaves out
_MOURNS_SO_MANY = lazy_regex(
    r"\b(?:mourns?|mourned|bur(?:y|ies|ied)|grieves?|lloran?|velan?|sepultan?|entierran?|choram?|velam?|enterram?|pleure(?:nt)?"
    r"|enterre(?:nt)?)(?: a)? (?:(?:its|their|sus?|seus?|ses|leurs) )?#"
    # "Families of two killed"
    rf"|\b(?:famil\w+|relatives|widows|viudas|viuvas|veuves|proches) (?:of|d[eo]s?) #++ (?:[^\s,;:]+ )?{DEATH}\b"
)
_IS_MOURNED, _IS_SHOWN = lazy_regex(rf"\b{_MOURNED}\b"), lazy_regex(rf"\b{_SHOWN_AGAIN}\b")


def mourns_the_dead(r: Reading) -> bool:
    """ "Funeral held for fisherman killed in strike": who died is the news, not that a boat was struck."""
    if titled(_BREAKS_IN, r):
        return False
    return _of_a_known_strike(r, _IS_MOURNED) or _mourns_so_many(r)


def _mourns_so_many(r: Reading) -> bool:
    return _MOURNS_SO_MANY.search(r.doc.marked, 0, r.doc.title_end) is not None


def stages_a_strike(r: Reading) -> bool:
    """ "Documentary revisits strike that killed 11"."""
    return _of_a_known_strike(r, _IS_SHOWN)


def _of_a_known_strike(r: Reading, told_of: re.Pattern[str]) -> bool:
    """Is a strike told of in the headline behind these words, and none before them?"""
    told = r.doc.find_in_title(told_of)
    of_one = r.title_has("strike", "boat_strike", "killed", "boat", "drug_boat") or _at_their_home(r)
    if told is None or not of_one or _strikes_in_another_item(r, told.end()):
        return False
    return not r.counts_dead(before=told.start())


def _strikes_in_another_item(r: Reading, behind: int) -> bool:
    """ "Snow buries Midwest; US strikes another boat"."""
    item = r.doc.folded.find(";", behind, r.doc.title_end)
    return item >= 0 and announces_strike_in(r.doc, item, r.doc.title_end)


def _at_their_home(r: Reading) -> bool:
    """ "Las Cuevas mourns two", of whom the text says that they died in a strike."""
    return r.title_has("victim_name", "family") and r.has("strike", "boat_strike")
