"""Look-backs and opinions by their manner: a title that explains, a writer who is shown by "this professor"."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE
from newsdesk.classify.headlines.strike_phrases import announces_strike, announces_strike_in, tells_of_one_more
from newsdesk.classify.kinds.genres import is_labelled_opinion
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.boat_figures import vessels_in
from newsdesk.facts.document import Document
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.recency import names_day_within
from newsdesk.facts.words.nouns import SMALL_BOATS
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.text.lazy_regex import lazy_regex

# What a name begins with that nobody bears: of places, operations, cases, acts.
_NOBODY = (
    r"(?:Opera\w+|Op[eé]ration|Cas[eo]|Affaire|Projeto|Proyecto|Plan|Ley|Lei|Loi|New|Nueva|Nova|North|South|East|West"
    r"|San|Santa|Santo|Saint|Sainte|S[aã]o|Puerto|Porto|Port|Costa|C[oô]te|Sierra|R[ií]o|Mar|Mer|Estados|[EÉ]tats|Reino"
    r"|The|El|La|Los|Las|Le|Les|Os|As)\b"
)
_SIGNED = lazy_regex(rf"(?!{_NOBODY})[A-Z]\w+(?: [A-Z]\.?)? [A-Z]\w+: ")


def is_signed(doc: Document) -> bool:
    """ "Jane Doe: Bombs are no policy": the headline begins with the name of its writer."""
    return bool(_SIGNED.match(doc.text, 0, doc.title_end))


_EXPLAINS = lazy_regex(
    r"(?:\A\W*+|\? [^\w?]*+)"
    r"(?:(?:why|how|inside|behind|reading|understanding|anatomy of|timeline of|lessons|(?:a )?look(?:ing)? back)\b"
    r"|(?:por que|con que|como se|anatomia d[ea]|asi se|las lecciones|lo que|mirada atras)\b"
    r"|(?:as licoes|entenda|o que|com que|olhar para tras)\b"
    r"|(?:pourquoi|comment|avec qu(?:oi|els?|elles?)|anatomie d|les lecons|ce que|retour sur)\b)"
)
_AFTER_COLON = lazy_regex(
    r": (?:(?:anatomy of|the case (?:for|against)|a guide|lessons|what it means|what to know"
    r"|(?:charting|mapping|tracing|counting) (?:the|a|how))\b"
    r"|(?:anatomia d|claves|lecciones|licoes|que significa|o que muda|bilan d|retour sur|anatomie d|les lecons)\w*)"
)


def title_explains(r: Reading) -> bool:
    """ "Why the boats keep coming", "Two hundred dead: anatomy of a war"."""
    explains = titled(_EXPLAINS, r) or titled(_AFTER_COLON, r)
    return bool(explains) and not announces_strike(r.doc)


# "An Intercept review of Coast Guard logs shows", "what the report leaves out"
_WORKED_OUT = lazy_regex(
    r"\b(?:review|analysis|examination|investigation) (?:of|by) [^.;\n]{3,60}? (?:shows?|found|finds)\b"
    r"|\bwhat (?:the|this|that) (?:document|report|memo|review)(?: [^.;\n]{1,40})?"
    r" (?:leaves out|does not say|omits|tells us)"
    r"|\b(?:revision|analisis|investigacion|analise|enquete|analyse) (?:de|del|d[ao]|par)"
    r" [^.;\n]{3,60}? (?:muestra|revela|hallo|mostra|revelou|montre|revele)\b"
    r"|\blo que (?:el|la) (?:documento|informe|memorando) (?:calla|omite|no dice)"
)


def works_it_out(r: Reading) -> bool:
    """A newspaper's own review of what is known, with no strike of these days and nobody who acts."""
    told = announces_strike(r.doc) or tells_of_one_more(r.doc) or r.counts_dead() or names_day_within(r.doc)
    return not told and bool(_WORKED_OUT.search(r.doc.folded, r.doc.title_end))


_DOES = r"(?:does|do|means?|changes?|can do|would do|will do|says|settles|allows)"
_WHAT_IT_DOES = lazy_regex(
    rf"\A\W*what\b[^:;?\n]{{3,60}}?\b{_DOES}\b[^:;?\n]{{0,30}}? ?(?:,|and|or|but|[–—-]) ?(?:and |but |or )?"
    r"(?:what )?(?:it )?(?:(?:does|do|will|would|can|could)(?:n't| not)|cannot|won't)\b"
    r"|\A\W*(?:lo )?que (?:cambia|significa|implica|hace|puede|permite|dice|logra)\b[^:;?\n]{3,80}?"
    r",? (?:y|ni) (?:lo )?que no\b"
    r"|\((?:and what (?:it |they )?(?:not|won't|will not|can't|cannot)|y (?:lo )?que no|e o que nao"
    r"|et ce qu[^)]* pas)\W"
    r"|\A\W*lo que (?:\w+ ){1,2}y lo que no\b|\A\W*o que (?:\w+ ){1,2}e o que nao\b"
    r"|(?:\A\W*|: )ce qu(?:e |'il |'elle )(?:\w+ ){0,2}\w+,? (?:et )?ce qu(?:e |'il |'elle )n"
    r"|\A\W*o que (?:muda|significa|implica|faz|pode|permite|diz)\b[^:;?\n]{3,80}?,? e o que nao\b"
    r"|\A\W*ce qu(?:e |')(?:change|permet|signifie|dit|fait|peut)\b[^:;?\n]{3,80}?,? et ce qu(?:e |')(?:\w+ )?n\w*\b"
)


_TAKES_AWAY = lazy_regex(
    rf"\A\W*(?:(?:the|las?|los|el|os|as?|les) )?(?:(?:{A_FEW}|\d+|key|main|top|our|principales) )+"
    r"(?:takeaways|lessons|claves|conclusiones|lecciones|pontos|licoes|chaves|enseignements|lecons"
    r"|points? (?:cles|a retenir)) (?:from|of|del?|d[aeou]s?|para|sobre|sur)\b"
)
# A list of what somebody does not tell is no news of it, unless a strike stands before it.
_LEFT_UNSAID = lazy_regex(
    r"(?:\A\W*|[:;] \W*)(?:what (?:[^\s,;:?]+ ){1,4}?(?:(?:won't|will not|doesn't|does not|didn't|isn't|hasn't)"
    r" (?:say|saying|said|tell|telling|told|explain|show|reveal)\w*|keeps? (?:quiet|secret)|hides?|leaves? out)\b"
    r"|lo que (?:[^\s,;:?]+ ){1,3}?(?:callan?|ocultan?|escond\w+|no (?:dicen?|cuentan?|explican?|muestran?))\b"
    r"|o que (?:[^\s,;:?]+ ){1,3}?(?:calam?|ocultam?|escond\w+|nao (?:diz|dizem|contam?|explicam?|mostram?))\b"
    r"|ce qu(?:e |')(?:[^\s,;:?]+ ){0,3}?(?:taisent|tait|cachent?|ne (?:dit|disent|montre|explique)\w* pas)\b)"
)


def says_what_it_does(r: Reading) -> bool:
    """ "What the vote does, and what it cannot do", "five takeaways from the report", "what the military won't say":
    it weighs an act, and does not tell it."""
    unsaid = r.doc.find_in_title(_LEFT_UNSAID)
    if unsaid is not None and not announces_strike_in(r.doc, 0, unsaid.start()):
        return True
    return (titled(_WHAT_IT_DOES, r) or titled(_TAKES_AWAY, r)) and not announces_strike(r.doc)


_SAYS_WHO = lazy_regex(
    r": |[\"“”«»]|(?<!\w)['‘’]|['’](?!\w)"
    r"|\b(?:says?|said|tells?|told|calls?|called|rul(?:es|ed|ing)|finds?|found|warns?|demands?|urg(?:es?|ed)"
    r"|argu\w+|insists?|admi\w+|claims?|believes?|poll|reconoc\w+|reconhec\w+|reconnai\w+|admet\w*|dice|dijo"
    r"|afirma|advierte|califica|segun|considera|denuncia|exigen?|pide[n]?|pedem?|diz|disse|aponta|avalia|dit|selon"
    r"|juge|estime|denonce|exige(?:nt)?|demande(?:nt)?|reclame(?:nt)?)\b"
)


def says_who(r: Reading) -> bool:
    """Whether somebody is quoted, or said to say something."""
    return bool(_SAYS_WHO.search(r.doc.folded))


def says_who_in(doc: Document, start: int, end: int) -> bool:
    """Whether this stretch quotes somebody, or says who says it."""
    return bool(_SAYS_WHO.search(doc.folded, start, end))


def titled_says_who(r: Reading) -> bool:
    """Whether the headline has a speaker, or a label before a colon."""
    return titled(_SAYS_WHO, r)


_FROM_AFAR = lazy_regex(
    r"(?:\A\W*+|[:?] [^\w:?]*+)(?:anatom(?:y of|ia d|ie d)|(?:reading|charting|mapping) the|the case (?:for|against)"
    r"|looking back|bilan d|balance d|balanco d|el caso contra)"
)
_ANSWERED = lazy_regex(r"\? ?[\"'”»]? ?\w")


def explains_at_length(r: Reading) -> bool:
    """And nobody is quoted, nothing is answered, no day is named: "Why Congress won't stop the boat strikes"."""
    if titled(_FROM_AFAR, r) and not announces_strike(r.doc):
        return True
    if not title_explains(r) or titled(_SAYS_WHO, r) or titled(_ANSWERED, r):
        return False
    return not any(day.end <= r.doc.title_end for day in r.doc.days)


_WITH_WEAPONS = lazy_regex(
    rf"\b{SMALL_BOATS}"
    r"(?: (?:near|off|in|frente|cerca|en|no|perto|ao largo|au large|pres|dans) [^;:,\n]{2,40}?)?"
    r" (?:with|using|from|con|desde|usando|com|avec|depuis) [^;:\n]{0,40}?"
    r"\b(?:drones|missiles|misiles|misseis|(?:war)?planes|aircraft|gunships|jets|aviones|avioes|cacas|cazas|avions"
    r"|f-\d+s?|ac-\d+\w*|mq-\d+s?)(?!\w)"
)


def tells_of_weapons(r: Reading) -> bool:
    """ "US strikes drug boats with drones, F-35s": how it is done, when neither boats nor dead are counted, nor a day
    is told."""
    if not titled(_WITH_WEAPONS, r) or killed_in(r.doc):
        return False
    counted = any(figure.number.start < r.doc.title_end for figure in vessels_in(r.doc))
    return not counted and not any(day.end <= r.doc.title_end for day in r.doc.days)


# "Our view: Congress must see it", "Editorial | ...": the page's own label.
_OUR_VIEW = lazy_regex(
    r"\A\W*(?:(?:our|my) (?:view|opinion|take)|editorial(?: board)?|nuestra (?:opinion|mirada)|notre (?:avis|opinion)"
    r"|(?:nossa |a )opiniao(?: do \w+)?|edito|(?:carta|lettre) (?:abierta|aberta|ouverte)|open letter)"
    r" ?(?:[:|–—]|\b(?:al?|au?|ao|to) )"
)
# A verdict that nobody is named for is the writer's: "the Senate's silence is a scandal", "was a mistake".
_VERDICT = lazy_regex(
    r"\b(?:is|are|was|were|would be|isn't|es|son|fue|seria|est|sont|etait|serait|n'est|e|foi) "
    r"(?:not |no |pas )?(?:an? |one |no |une? |uma? |una |el |la |le |o |the )?(?:\w+ )?"
    r"(?:mistakes?|errors?|scandals?|disgrace|shame(?:ful)?|folly|farce|mad(?:ness)?|policy|strategy|solution"
    r"|errores|error|escandalo|verguenza|disparate|politica|estrategia|solucion|erreur|scandale|honte|folie|faute"
    r"|politique|strategie|erro|vergonha|loucura|solucao)\b"
)
# "Make America less safe", "nos hace menos seguros"
_MAKES_IT_WORSE = lazy_regex(
    r"\b(?:makes? (?:\w+ ){1,2}(?:less|no) saf\w+|hacen? (?:\w+ ){0,3}menos segur\w+|nos? hacen? menos segur\w+"
    r"|torna[m]? (?:\w+ ){1,3}menos segur\w+|rend(?:ent)? (?:\w+ ){1,3}moins sur\w*)\b"
)
# What such a headline is about is a judgement in itself: "The folly of a war on boats".
_JUDGES = lazy_regex(
    r"\A\W*(?:(?:the|el|la|le|o|a) )?(?:[\w.-]+(?:'s|s') )?(?:(?:strange|long|deadly|cruel|dangerous) )?"
    r"(?:shame|folly|madness|hypocrisy|hubris|myth|illusion|paradox|spectacle|temptation|verguenza"
    r"|locura|hipocresia|mito|ilusion|paradoja|honte|folie|hypocrisie|mythe|paradoxe|tentation|vergonha|loucura"
    r"|hipocrisia|ilusao|paradoxo)\b"
)
# So is a demand: "Hegseth must answer for the strikes". "Doit" and "deve" alone may say what is planned.
_DEMANDS = lazy_regex(
    r"\b(?:(?:must|should|ought to|has to|have to|needs? to) (?:now |finally |not |be )?"
    r"(?:answer for|account|resign|quit|end|stop|cease|rein in|explain|apologi[sz]e|held|fired|impeached)"
    r"|(?:deben?|deberian?|tienen? que) (?:ya )?(?:responder por|rendir cuentas"
    r"|renunciar|dimitir|cesar|parar|terminar|acabar|frenar)|(?:devem?|deveriam?|te[mr]\w* que|precisam?) (?:ja )?"
    r"(?:responder p|prestar contas|renunciar|cessar|parar|acabar|frear)\w*|(?:doi(?:t|vent)|devrai(?:t|ent)) "
    r"(?:repondre d(?:es?|u)?|rendre (?:des )?comptes?|demissionner|cesser|s'arreter)"
    r"|il faut|hay que|e preciso|es hora de|it(?:'s| is) time to|il est temps de)\b"
)
# Nothing is said of what is listed: "The boats, the law and the silence of Congress"
_ARTICLE = r"(?:the |el |l[ao]s? |o |os |as? |les? |l')"
_ONLY_LISTS = lazy_regex(
    rf"\A\W*{_ARTICLE}\w+, (?:{_ARTICLE}\w+, )*{_ARTICLE}\w+,? (?:and|y|e|et) {_ARTICLE}\w+"
    rf"(?: (?:of|d[aeou]s?|del?|d') ?{_ARTICLE}?\w+)*\W*\Z"
)
_I = lazy_regex(r"\bI(?:['’](?:m|ve|d|ll))? [a-z]")


def gives_the_writers_view(r: Reading) -> bool:
    """ "Our view: ...", or a verdict, or an "I", in the headline that is ascribed to nobody, or a list alone."""
    if titled(_OUR_VIEW, r) or _ONLY_LISTS.match(r.doc.folded[: r.doc.title_end]):
        return True
    judged = any(titled(said, r) for said in (_VERDICT, _MAKES_IT_WORSE, _JUDGES, _DEMANDS))
    judged = judged or bool(_I.search(r.doc.text, 0, r.doc.title_end))
    return judged and not titled(_SAYS_WHO, r) and not announces_strike(r.doc)


# "Did the order break the law?": a whole headline, or all behind its colon. Spanish opens such a sentence by a mark.
_ASKS = lazy_regex(
    r"(?:\A|[:|-] )\W*(?:did|does|do|was|were|is|are|has|have|can|could|should|would|who|est-ce qu\w*|peut-on|faut-il"
    r"|sera que)\b[^?:]*\?\W*\Z|\A[^:?]+ or [^:?]+: (?:who|which)\b[^?]*\?\W*\Z"
    r"|\A\W*\xbf(?:es|son|fue|fueron|puede|pueden|debe|deben|hay|ha|han|viola|violan)\b[^?]*\?\W*\Z"
)
_EXPLAINED = lazy_regex(
    r": (?:why|how|the controversy (?:over|around|behind)|por que|como se|pourquoi|comment)\b"
    r"|[:?] (?:who|quem|quien(?:es)?|qui) (?:\w+ )?(?:order\w*|decid\w*|command\w*|manda\w*|orden\w*|comanda\w*"
    r"|ordonn\w*|chooses?|escolhe|elige|choisit)\b"
    r"|\bexplains? (?:what|why|how)\b|\bexplica (?:que|por que|como)\b|\bexplique (?:ce que|pourquoi|comment)\b"
)


def only_asks(r: Reading) -> bool:
    """Whether the headline is a question that is not answered: whoever has news tells it."""
    return bool(_ASKS.search(r.doc.folded[: r.doc.title_end])) and not announces_strike(r.doc)


_HOW_THEY_SMUGGLE = lazy_regex(
    r": (?:how|como|comment) (?:(?:the|los|las|les|os|drug) )?(?:smuggl|traffick|traficant|narcotrafic"
    r"|contrabandist|passeur|trafiquant|narco)\w*"
)


def explains_behind_a_colon(r: Reading) -> bool:
    """ "Pardoned by Trump: how it came about", "Senator explains what may come next"; not how traffickers travel."""
    of_the_trade = r.title_has("routes") or (not r.title_has("strike") and titled(_HOW_THEY_SMUGGLE, r))
    return titled(_EXPLAINED, r) and not announces_strike(r.doc) and not of_the_trade


def is_among_opinions(r: Reading) -> bool:
    """Whether its page lies among a newspaper's opinions. A headline that tells of a new strike is believed all the
    same: an address may be wrong, and a ring that never comes is worse."""
    return r.doc.among_opinions and not announces_strike(r.doc)


def columnist_on_boats(r: Reading) -> bool:
    """ "Column: ...", or a page among opinions, on boats that are fired at."""
    on_boats = r.has("boat", "drug_boat", "boat_strike", "victim_name") and r.has("strike", "boat_strike")
    on_boats = on_boats or r.has_all("boat", "killed")
    other = (*ELSEWHERE, "sport", "labour", "accident", "animal", "migrants", "weather")
    return on_boats and (r.doc.among_opinions or is_labelled_opinion(r)) and not r.has(*other)


def asks_what_strikes_achieve(r: Reading) -> bool:
    """ "Did blowing up boats move the price of cocaine?": a judgement on the campaign, no news of the trade."""
    on_strikes = r.title_has("boat_strike", "strike")
    traded = r.title_has("trend", "drugs")
    return on_strikes and traded and "?" in r.doc.text[: r.doc.title_end] and not announces_strike(r.doc)
