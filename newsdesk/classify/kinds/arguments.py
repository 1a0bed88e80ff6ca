"""Pages that argue and bear no label: they ask their readers, say what ought to be, tell of nothing done."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_boat_hit
from newsdesk.classify.kinds.essays import says_who_in
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.document import Document
from newsdesk.facts.when.recency import names_day_within
from newsdesk.facts.words.telling import DENIES, TAKES_A_STAND, TELLS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_SPEAKS = lazy_regex(
    TELLS
    + "|"
    + TAKES_A_STAND
    + "|"
    + DENIES
    + "|"
    + any_word(
        en="alleg(?:es?|ed) charg(?:es|ed) declar(?:es|ed) hold(?:s|ing)? held writes? wrote concluded? concludes?",
        es="acusa* alega* considera* sostien* juzga* conclu* advert* advirt*",
        pt="acusa* alega* considera* sustenta* julga* conclu* advert* chama(?:m|ndo)?",
        fr="accuse* allegu* estim* soutien* conclu* averti* rappel* considere*",
    )
)


def is_ascribed(doc: Document, start: int, end: int) -> bool:
    return says_who_in(doc, start, end) or bool(_SPEAKS.search(doc.folded, start, end))


_OPENS = r"(?:\n|[.!?;…] )\W*"
# "Since when may a president do that?": a whole sentence below the headline
_ASKS = lazy_regex(r"(?:\n|(?<!\.)[.!?] )\xbf?(?=\w)[^\"“”«»?.!…:\n]{8,160}\?(?!\w)")
IN_VIEW = 400  # behind the headline; a question further below is one of many things that a whole article says
# "Got a tip?", "¿Quiere recibir más noticias?": the page's own
_OF_THE_PAGE = lazy_regex(
    r"\b(?:subscri\w+|newsletters?|sign(?:ed)? up|tips?\b|shar(?:e|ing)|e-?mail|whatsapp|telegram|app|suscri\w+"
    r"|compart\w+|recib\w+|boletin\w*|assin\w+|receb\w+|abonn\w+|inscri\w+|recevoir|partag\w+|noticias?)\b"
)
_IN_A_QUOTE = lazy_regex(r"[“«][^”»]*\Z|\A[^\"]*\"(?:[^\"]*\"[^\"]*\")*[^\"]*\Z")
_ASKED_BY_OTHERS = lazy_regex(
    any_word(
        en="ask(?:s|ed|ing)? wonder(?:s|ed|ing)? want(?:s|ed)?_to_know question(?:s|ed)",
        es="pregunt*",
        pt="pergunt* questionam? questionou",
        fr="demand* interrog*",
    )
)


def asks_its_readers(r: Reading) -> bool:
    """ "Who gave them the right?": asked below the headline, and by nobody who is named."""
    asked = _ASKS.search(r.doc.folded, max(r.doc.title_end - 1, 0), r.doc.title_end + IN_VIEW)
    if asked is None or tells_news(r) or _OF_THE_PAGE.search(r.doc.folded, asked.start(), asked.end()):
        return False
    if _ASKED_BY_OTHERS.search(r.doc.folded, asked.start(), asked.end()):
        return False
    return not _IN_A_QUOTE.search(r.doc.folded[r.doc.title_end : asked.start() + 1])


@once
def tells_news(r: Reading) -> bool:
    """A vote, or a strike of these days, of whatever else the text speaks."""
    struck = announces_strike(r.doc) or tells_boat_hit(r.doc) or r.counts_dead()
    return struck or (names_day_within(r.doc) and r.counts_dead(before=len(r.doc.text)))


# What should trouble somebody is said by whoever writes.
_OUGHT_TO_TROUBLE = lazy_regex(
    r"\b(?:should|ought to) (?:alarm|worry|trouble|shame|frighten|disturb|outrage|embarrass|haunt)\b"
    r"|\bdeber(?:ia|ian) (?:preocupar|alarmar|avergonzar|inquietar|indignar|escandalizar|quitar el sueno)"
    r"|\bdeveri(?:a|am) (?:nos )?(?:preocupar|alarmar|envergonhar|inquietar|indignar|tirar o sono)"
    r"|\bdevrai(?:t|ent) (?:tous )?(?:nous |vous )?(?:tous )?(?:inquieter|alarmer|faire honte|indigner|revolter"
    r"|preoccuper|scandaliser|empecher de dormir)\b"
)
_INSTITUTION = (
    r"(?:(?:the )?(?:us |u\.s\. |american )?(?:congress|senate|house|administration|public|press|media|world|courts?"
    r"|lawmakers|senators|republicans|democrats|conservatives|liberals|critics|americans|america|united states"
    r"|washington|voters|allies|europe|governments)|(?:an?|any|no|every|whoever|anyone|those)\b[^.?!;:,\n]{3,60}?|we)"
)
# "Critics should stop calling it a crime", "ningún gobierno debería callar"
_OUGHT = lazy_regex(
    rf"{_OPENS}{_INSTITUTION} (?:should|ought to)\b"
    rf"|{_OPENS}(?:el congreso|el senado|la camara|la region|washington|estados unidos|europa|america latina"
    r"|los (?:republicanos|democratas|senadores|congresistas|aliados|criticos)|(?:un|una|ningun|ninguna|todo|nadie"
    r"|quien(?:es)?)\b[^.?!;:,\n]{0,60}?) (?:no )?(?:deberian?|tendrian? que)\b"
    rf"|{_OPENS}(?:o congresso|o senado|a camara|a regiao|washington|os estados unidos|os eua|a europa|o brasil"
    r"|os (?:republicanos|democratas|senadores|aliados|criticos)|(?:um|uma|nenhum|nenhuma|todo|ninguem|quem)\b"
    r"[^.?!;:,\n]{0,60}?) (?:nao )?(?:deveriam?|teriam? que|teriam? de)\b"
    rf"|{_OPENS}(?:le congres|le senat|la region|washington|les etats-unis|l'europe|la france|nos \w+"
    r"|les (?:republicains|democrates|senateurs|elus|allies)|(?:un|une|aucun|aucune|tout|nul|quiconque)\b"
    r"[^.?!;:,\n]{0,60}?) (?:ne )?devrai(?:t|ent) (?:pas )?(?:avoir honte|s'interroger|se demander|exiger|cesser"
    r"|s'arreter|se taire|demander|refuser|poser)\b"
)
_CRIME = (
    r"(?:(?:war )?crimes?|murders?|executions?|illegal|unlawful|immoral|wrong|unconstitutional|crimen(?:es)?"
    r"|asesinatos?|ejecucion(?:es)?|ilegal(?:es)?|ilegais|inmoral(?:es)?|assassinatos?|execuc(?:ao|oes)|imora(?:l|is)|meurtres?|assassinats?"
    r"|illega(?:le?s?|ux)|immorale?s?)\b"
)
_DEED = (
    r"(?:it|this|that|they|(?:leaving|killing|shooting|firing|striking|sinking|bombing)\b[^.,;:\n]{3,50}?"
    r"|eso|esto|(?:matar|rematar|disparar|abandonar|hundir|bombardear)\b[^.,;:\n]{3,50}?"
    r"|isso|isto|(?:atirar|afundar|executar)\b[^.,;:\n]{3,50}?"
    r"|ce(?=la|la| n'est|tte)|cela|(?:tuer|achever|tirer|couler|bombarder)\b[^.,;:\n]{3,50}?)"
)
# "Leaving them in the water was a crime": nobody is said to say so
_IS_A_CRIME = lazy_regex(
    rf"{_OPENS}{_DEED} (?:is|was|are|were|would be|es|fue|era|seria|e|foi|est|etait|serait) "
    r"(?:(?:simply|plainly|just|also|simplemente|simplesmente|tout simplement|an?|un|una|um|uma|une) ){0,2}"
    rf"{_CRIME}(?! to\b)"
)
# "Boat strikes are illegal", as a headline or at its beginning
_TITLED_A_CRIME = lazy_regex(
    r"\A\W*[^,:;\"“«\n]{3,60}? (?:is|are|was|were|es|son|fue|fueron|e|sao|foi|foram|est|sont|etait|etaient) "
    rf"(?:(?:simply|plainly|just|also|still|an?|una?|uma?|une) ){{0,2}}{_CRIME}(?! to\b)"
)
_DAMNING = any_word(
    en="""
        deplorable shameful disgraceful troubling indefensible unconscionable barbaric lawless cowardly sordid
        monstrous grotesque dishonou?rable
    """,
    es="""
        deplorables? vergonzos[oa]s? indefendibles? barbar[oa]s? cobardes? sordid[oa]s? monstruos[oa]s? grotesc[oa]s?
        infames? indignantes?
    """,
    pt="""
        deploravel deploraveis vergonhos[oa]s? indefensave(?:l|is) barbar[oa]s? covardes? sordid[oa]s? monstruos[oa]s?
        grotesc[oa]s? infames? revoltantes?
    """,
    fr="""
        deplorables? honteu(?:x|ses?) indefendables? barbares? sordides? monstrueu(?:x|ses?) grotesques?
        infames? indignes? revoltante?s?
    """,
)
_DAMNING_WORD = lazy_regex(_DAMNING)
# "A deplorable order"; in Romance languages the noun mostly comes first
_DAMNS = lazy_regex(rf"{_OPENS}(?:an?|the|una?|el|la|uma?|o|a|une?|le) (?:\w+ )?{_DAMNING}")


def says_what_ought_to_be(r: Reading) -> bool:
    """ "Congress should be ashamed", "it was a crime", "a deplorable order", and nobody is named for it."""
    start = max(r.doc.title_end - 1, 0)
    said = (_OUGHT_TO_TROUBLE, _OUGHT, _IS_A_CRIME, _DAMNS)
    found = (m for pattern in said for m in pattern.finditer(r.doc.folded, start, r.doc.title_end + IN_VIEW))
    own = any(not is_ascribed(r.doc, *r.doc.sentence_at(m.end() - 1)) for m in found)
    in_title = any(titled(said, r) for said in (_OUGHT_TO_TROUBLE, _TITLED_A_CRIME, _DAMNING_WORD))
    own = own or (in_title and not is_ascribed(r.doc, 0, r.doc.title_end))
    return own and not tells_news(r)


# "Vance stands by the admiral", "email shows": an act, or something that came to light
_ACTS_OR_SHOWS = lazy_regex(
    any_word(
        en="""
            videos? footage images? photos? recordings? tapes? clips? e-?mails? memos? documents? reports? leak*
            obtain* briefed painted blam* releas* withh* investigat* prob(?:es?|ing) inquir* ask(?:s|ed)? seeks?
            vot(?:es?|ed|ing) knew refus* approv* authori[sz]* identif* resign* retir* steps?_down su(?:es|ed)
            stands?_by stood_by back(?:s|ed) clos(?:es|ed)_ranks meets?
        """,
        es="""
            videos? imagenes fotos? grabacion(?:es)? correos? documentos? informes? filtra* obtuvo obtenid[oa]s?
            pintad[oa] atribuy* culpa* difund* investiga* pregunt* pide[n]? vot(?:a|o|an|aron) neg(?:o|aron)
            autoriz(?:a|o) orden(?:a|o) identific* renunci(?:a|o) dimit(?:e|io) demand(?:a|o|an) cierran? respald*
            apoy* deja reun*
        """,
        pt="""
            videos? imagens fotos? gravac(?:ao|oes) e-?mails? documentos? relatorios? vaza* obtid[oa]s? obteve pintado
            atribui* culpa* divulg* investig* pergunt* ped(?:e|em|iu) vot(?:a|ou|am) neg(?:a|ou) autoriz(?:a|ou)
            orden(?:a|ou) identific* renunci(?:a|ou) process(?:a|ou) apoi* respald* deixa reun*
        """,
        fr="""
            videos? images? photos? enregistrements? courriels? documents? rapports? fuites? obtenu* peint* attribu*
            diffus* enquet* demand* vot(?:e|ent|es) refus* autoris* ordonn* identifi* demissionn* soutient soutiennent
            s'explique laisse rencontre*
        """,
    )
)
_ELSEWHERE_TOLD = (
    *("congress", "briefing", "inspector", "court", "lawsuit", "un_body", "search", "missing", "presumed_dead"),
    *("in_custody", "repatriation", "family", "victim_name", "command"),
)


# "White House corrects", "Hegseth reprende": whoever is named and no "and", "of" or "against" comes next, acts.
_SOMEBODY_ACTS = lazy_regex(
    r"\b(?:hegseth|trump|vance|rubio|bradley|caine|leavitt|donovan|pentagon|pentagono|pentagone|white house"
    r"|casa (?:blanca|branca)|maison[- ]blanche|washington|admiral|almirante|amiral|general|military|ejercito"
    r"|exercito|armee|navy|armada|marinha|marine|president|presidente|secretary|secretario|ministre) "
    r"(?!(?:and|or|of|in|on|over|against|with|y|e|o|u|de[l]?|en|ante|sobre|contra|con|sin|do|da|em|com|sem|et|ou|du"
    r"|des|dans|sur|contre|avec|sans)\b)\w"
)


def nobody_tells(r: Reading) -> bool:
    """ "Hegseth and the infamous order": of a strike that all know, where nobody says, does or shows a thing."""
    if not r.has("double_tap") or r.has(*_ELSEWHERE_TOLD) or tells_news(r):
        return False
    told = is_ascribed(r.doc, 0, len(r.doc.text)) or names_day_within(r.doc) or titled(_SOMEBODY_ACTS, r)
    return not told and not _ACTS_OR_SHOWS.search(r.doc.folded)
