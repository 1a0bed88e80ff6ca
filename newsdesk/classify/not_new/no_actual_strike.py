"""Headlines in which no strike was carried out just now: denied, only possible, called off, made up, or of old."""

from __future__ import annotations

import re

from newsdesk.classify.headlines.strike_phrases import announces_strike, announces_strike_in
from newsdesk.classify.headlines.struck_boats import strikes_a_boat
from newsdesk.classify.kinds.acts_to_come import promises_more_strikes
from newsdesk.classify.not_new.dated_long_ago import SO_LONG_AGO
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.changes.denials import denies_strike
from newsdesk.facts.when.dates import MONTHS
from newsdesk.facts.words.americans import THOSE_WHO_STRIKE, UNITED_STATES, WHITE_HOUSE
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SMALL_BOATS, VIDEO
from newsdesk.facts.words.strike_verbs import FIRES_AT, TO_STRIKE, WAS_HIT
from newsdesk.facts.words.telling import DENIES
from newsdesk.facts.words.times import AFTER, BEFORE
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_GAP = r"[^,;:]{0,60}?"
_STRIKE = rf"(?:{PLAIN_STRIKE}s?|striking|attacking|atacar|killed|dead|muertos|mortos|morts)\b"
_DENIED = lazy_choice(
    rf"(?:{DENIES}|\b(?:retracts?|walks? back|se retracta de|retira)\b){_GAP}\b{_STRIKE}",
    # "No, the United States did not bomb a boat"
    r"\b(?:did not|didn't|has not|hasn't|never) (?:strike|struck|hit|sink|sunk|(?:bomb|attack|kill)(?:ed)?)\b",
    r"\b(?:no|nunca|nao|jamais) (?:ha |han |tem |teem )?(?:(?:bombarde|atac|hund|afund)(?!aba|ava|ia)\w+"
    r"|mat(?:o|ou|aron|aram|ado))\b",
    r"\bn'(?:a|ont|avaient|avait) (?:pas|jamais) (?:bombarde|frappe|attaque|coule|vise|tue)\b",
    # "Boat that burned was not hit by US", "no fue atacada"
    rf"\b(?:(?:was|were) not|wasn't|weren't|no fue(?:ron)?|nao fo(?:i|ram)|n'(?:a|ont) pas ete) {WAS_HIT}",
    # "Video does not show a strike"
    rf"\b(?:do(?:es)? not|doesn't|don't|no|nao|ne) (?:show|muestran?|mostram?|montre(?:nt)?)\b{_GAP}\b{_STRIKE}",
    # "Reports of US strike are false", "es falso que", "no evidence of a strike"
    rf"\b(?:reports?|claims?|rumou?rs?|news) (?:of|that|about)\b{_GAP}\b{_STRIKE}{_GAP}"
    r"\b(?:is|are|was|were) (?:false|untrue|baseless|unfounded|wrong)\b",
    rf"\b(?:es fals[oa]|son falsas?|e fals[oa]|sao falsas|il est faux|c'est faux|sont fausses"
    rf"|\A\W*(?:falso|faux|false) (?:que|that))\b{_GAP}\b(?:{_STRIKE}"
    r"|(?:atac|bombarde|hund|destru|afund|frapp|attaqu|coul|bombard|mat[aeo]|asesin|tue)\w*)",
    r"\b(?:no(?: hay| hubo)?|ningun[oa]?|nenhuma?|nao ha|sem|sin|aucune?|pas de)"
    r" (?:evidence|proof|sign|record|trace|pruebas?|evidencias?"
    r"|indicios?|registros?|constancia|provas?|preuves?)(?: \w+)?"
    r" (?:(?:of|del?|d[eoa]s?) |d')(?:(?:an?|any|un|uma?|une) )?"
    rf"(?:(?:new |nuevo |novo )?(?:{UNITED_STATES} )?){_STRIKE}(?! (?:group|that)\b)",
    rf"\b(?:aucune|pas de|no hubo|nao houve|n'y a pas eu de) (?:new |nuevo |novo |nouvelle )?{_STRIKE}",
)
# In Portuguese "no ataque" is "in the attack".
_NO_STRIKE = lazy_regex(rf"\bno (?:new |nuevo )?(?:{UNITED_STATES} )?{_STRIKE}")
# What is said to come: "'We'll hit another boat soon'", "vamos a atacar otra lancha", "promet de couler"
_TO_COME = lazy_choice(
    r"(?:\b(?:would(?! have\b)|could|may|might|will|gonna|going to|(?:plan(?:s|ned)?|threat\w+|vow(?:s|ed)?"
    r"|promis\w+|pledg\w+|wants?|ready|prepared|set) to|weighs?|consider\w*"
    r"|podrian?|amenaza con|planean?|estudia|list[oa]s? para|v(?:a|an|as|amos|oy) a|quier(?:e|en|o)|queremos"
    r"|promete[mn]?|poderiam?|ameaca|planeja|pront[oa]s? (?:para|a)|v(?:ai|ao|amos|ou)|quer(?:em)?"
    r"|pourrai(?:t|ent)|menace de|envisagent?|prete?s? a|v(?:a|ont|ais)|allons|veu(?:t|lent)|promet(?:tent)? de)\b"
    rf"|'ll\b)[^,;:]{{0,25}}?(?:{TO_STRIKE}|\bstriking\b)",
    # "Seguirá atacando", "volvería a hundir", "keep striking"
    r"\b(?:(?:segui|continua|volve|volta|ira)r(?:a|an|emos|ia|ian|iam|ao)|continuer(?:a|ont)|vai continuar|keeps?"
    r"|will not stop|recommencer(?:a|ont|ait))(?: (?:a|de|d'))? ?(?:strik|attack|hitt|bomb|sink|atac|bombarde|hund"
    r"|destru|ating|afund|frapp|coul|bombard)\w+",
    r"\b(?:(?:atac|bombarde)ar(?:ia|ian|iam)|(?:hundi|destrui|atingi|afunda)r(?:ia|ian|iam)"
    r"|(?:frapper|bombarder|couler|detruir)ai(?:t|ent))\b",
    # "Orders military to target drug boats": all of them
    r"\b(?:orders?|ordered|authori[sz]e[sd]?|orden(?:a|o|ou)|autoriz(?:a|o|ou)|ordonne|autorise)"
    rf" (?:[^\s,;:]+ ){{0,3}}?(?:to target|(?:to )?{TO_STRIKE}|disparar contra|tirer sur) (?:(?:las?|los|as?|os|les"
    rf"|the|aux?|sur|alleged|suspected|drug|presuntas|supuestas|supostas) )*{SMALL_BOATS}\b",
    r"\b(?:legitimate|lawful|fair) targets?\b",
    r"\b(?:objetivos?|blancos?|alvos?) (?:militar(?:es)? )?legitimos?\b",
    r"\bcibles? legitimes?\b",
    r"\b(?:(?:atac|bombarde)ar(?:a|an|emos|e|ao)|(?:hundi|destrui|atingi|afunda)r(?:a|an|emos|e|ao)"
    r"|(?:frapper|bombarder|couler|detruir)(?:a|ont|ons|ai))\b",
)
_CALLED_OFF = lazy_regex(
    rf"\b(?:cancel\w*|abort\w*|calls? off|called off|annule\w*)\b(?! (?:\w+ )?search){_GAP}\b{_STRIKE}"
)
_MADE_UP = lazy_regex(
    r"\b(?:fake|false|ai-generated|deepfake|doctored|falsos?|falsas?|faux|fausses?|truque\w*)\b[^,;:]{0,20}?"
    r"\b(?:videos?|clips?|images?|imagen\w*|fotos?|photos?|posts?|noticias?|news|reports?)\b"
    r"|\b(?:videos?|clips?|images?|imagen\w*|fotos?|photos?|noticias?) (?:falsos?|falsas?|faux|fausses?|truque\w*)\b"
    rf"|\b{VIDEO}\b[^;:\n]{{0,90}}?"
    r"\b(?:hech[oa]s?|cread[oa]s?|fabricad[oa]s?|feit[oa]s?|criad[oa]s?|made|created|fabricated|faite?s?|creee?s?"
    r"|fabriquee?s?) (?:con|com|por|with|by|using|avec|par|grace a) (?:l')?"
    r"(?:ia|ai|inteligencia artificial|artificial intelligence|intelligence artificielle)\b"
    r"|\b(?:ai-generated|generad[oa]s? con ia|gerad[oa]s? por ia|genere\w* par (?:l')?ia)\b"
    # "El Comando Sur simula el ataque a una lancha": played in an exercise
    r"|\b(?:simulat\w+|simulan?|simulam|simul(?:o|aron|ou|aram)|simule(?:nt)?|rehears\w+|ensaya\w*|ensaia\w*)\b"
    rf"{_GAP}\b{_STRIKE}"
)
# "If US strikes another boat, ...", "... si Washington frappe encore", "when boats are hit, ...": to the clause's end
_SUPPOSED = (
    r"\b(?<!as )(?:if|unless|in case|en caso de que|a menos que|a moins qu)\b[^,;:]*|(?:\A|[,;:] ?)\W*should\b[^,;:]*"
    r"|\A\W*(?:when(?:ever)?|every time|cuando|cada vez que|quando|sempre que|quand|lorsqu|chaque fois qu)\b"
    r"[^,;:]*(?=,)"
)
_BY_SI = lazy_regex(rf"\bsi\b[^,;:]*|{_SUPPOSED}")  # in English it is a name
# In Spanish it is no "if": "se registra un ataque"
_BY_SE = lazy_regex(
    rf"(?:(?:\A|[,;:] ?)\W*(?:se|caso)|\bse (?:os )?(?:{UNITED_STATES}|washington|trump))\b[^,;:]*|{_SUPPOSED}"
)
_SUPPOSED_IN = {"es": _BY_SI, "fr": _BY_SI, "pt": _BY_SE}
_IN_ENGLISH = lazy_regex(_SUPPOSED)
_FIRED = lazy_regex(FIRES_AT)
# "Mock drill: US strikes boat", "this week in history: ...": what is practised or was once stands behind the colon.
_PRACTISED_OR_OF_OLD = any_word(
    en="drills? exercises? war-?_?games? simulations? rehearsal this_is_a_test test(?:_alert|_message)? archives?"
    " throwback flashback (?:this|today)_(?:(?:day|week|month)_)?in_(?:\\w+_)?history",
    es="simulacros? ejercicios? simulacion archivos? efemerides hoy_en_la_historia",
    pt="simulados? simulacao exercicios? arquivos? hoje_na_historia",
    fr="exercices? simulations? archives? retro ephemeride ce_jour-la_dans_l'histoire",
)
# What is told as done after them: "After drills: US strikes boat"
_BESIDE_IT = (
    rf"(?:{AFTER}|{BEFORE}|as|amid|during|despite|beyond|not|no|en medio de|em meio a|durante|pese a|apesar de"
    r"|pendant|malgre|en plein)"
)
_OF_OLD = lazy_regex(
    r"\A\W*(?:the day (?:that |when )?(?:the )?us|(?:el|o) dia (?:em |en )?que|le jour ou)\b"
    r"|\b(?:(?:a|one|two) years? ago|on this day|from the archives?|flashback|hace un ano|del archivo|ha um ano"
    r"|do arquivo|il y a un an)\b"
    rf"|\A\W*(?!{_BESIDE_IT}\b)(?:[^\s:;,|]+ ){{0,3}}?{_PRACTISED_OR_OF_OLD} ?[:|]"
    rf"|\A\W*(?:{SO_LONG_AGO}|last {MONTHS})(?: (?:today|hoy|hoje))? ?[:,]"
)
# "Pentagon 'killed' man who is eating in hospital": counted as dead, and alive
_LIVES = lazy_regex(
    r"\b(?:who|que|qui) (?:is|was|are|were|esta|estan|sigue|siguen|esta?o|segue|est|sont)(?: [^\s,;:]+){0,3}? "
    r"(?:alive|in (?:the |a )?hospital|recovering|viv[oa]s?|con vida|com vida|en (?:el |un )?hospital|no hospital"
    r"|hospitalizad\w+|internad\w+|vivante?s?|en vie|a l'hopital)\b"
    # "Four thought killed in strike found alive", "hallan vivos a cuatro que daban por muertos"
    r"|(?<!\S)(?:\S+ ){1,2}(?:thought|believed|presumed|feared|dad[oa]s? (?:por|como)|donnee?s? pour|tenue?s? pour"
    r"|crus?) (?:to be )?(?:dead|killed|muert[oa]s?|mort[oa]?s?)\b[^;:\n]{0,80}?\b(?:alive|viv[oa]s?|con vida"
    r"|com vida|vivante?s?|en vie)\b"
    r"|\b(?:viv[oa]s?|con vida|com vida|vivante?s?|en vie)\b[^;:\n]{0,40}?\b(?:dab[a]n?|dav[a]m?|dad[oa]s?|creian"
    r"|donnee?s?|tenue?s?|crus?) (?:por |pour |como )?(?:muert|mort)"
)


def strike_unreal(r: Reading) -> bool:
    """Does the headline begin with a strike that was not carried out, or was long ago?"""
    told = _of_a_strike(r) or announces_strike(r.doc) or strikes_a_boat(r.doc)
    return strike_to_come(r) or (told and (_was_none(r) or _is_supposed(r)))


def is_denied(r: Reading) -> bool:
    """By those who would have struck; whoever told of it is not taken back by that."""
    return denies_strike(r.doc)


_DENIES_AT_ONCE = lazy_regex(
    rf"\A\W*(?:[^\s,;:]+ ){{0,2}}?(?:{THOSE_WHO_STRIKE}|{WHITE_HOUSE})\b[^,;:\n]{{0,12}}?{DENIES}"
)


def is_denied_and_no_more(r: Reading) -> bool:
    """ "Pentagon denies bombing boat off Guyana": whoever had told of it is not heard."""
    return is_denied(r) and titled(_DENIES_AT_ONCE, r)


def _of_a_strike(r: Reading) -> bool:
    return r.title_has("strike", "boat_strike", "killed")


def strike_to_come(r: Reading) -> bool:
    """ "Trump: 'We'll hit another boat soon'"; not "US strikes boat, says it will hit more", nor with its dead."""
    said = r.doc.find_in_title(_TO_COME) or r.doc.find_in_title(_CALLED_OFF)
    of_boats = _of_a_strike(r) or r.title_has("boat", "drug_boat")
    if said is None or not of_boats or r.counts_dead():
        return promises_more_strikes(r) and not r.counts_dead() and not announces_strike(r.doc)
    return not announces_strike_in(r.doc, 0, said.start())


def _is_supposed(r: Reading) -> bool:
    """ "If US strikes another boat, Maduro will respond", and no strike is told before that."""
    words = _SUPPOSED_IN.get(r.doc.lang, _IN_ENGLISH)
    return any(
        _is_struck_in(r, clause)
        and not r.counts_dead(before=clause.start())
        and not announces_strike_in(r.doc, 0, clause.start())
        for clause in words.finditer(r.doc.folded, 0, r.doc.title_end)
    )


def _is_struck_in(r: Reading, clause: re.Match[str]) -> bool:
    start, end = clause.span()
    if any(hit.concept in ("strike", "boat_strike") and start < hit.start < end for hit in r.hits):
        return True
    return strikes_a_boat(r.doc) and _FIRED.search(r.doc.folded, start, end) is not None


def _was_none(r: Reading) -> bool:
    none = [_DENIED, _MADE_UP, _OF_OLD, _LIVES] + [_NO_STRIKE] * (r.doc.lang != "pt")
    found = (r.doc.find_in_title(words) for words in none)
    return any(said is not None and not r.counts_dead(before=said.start()) for said in found)
