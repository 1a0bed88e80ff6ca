"""A strike that was kept from the public and comes out now: "acknowledges Oct. 31 strike it had not announced".

Its day is long past and it is news all the same.
"""

from __future__ import annotations

from newsdesk.facts.words.nouns import PLAIN_STRIKE
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_STRIKE = (
    rf"\b{PLAIN_STRIKE}\b(?!-)(?! (?:group|memos?|orders?|lists?|plans?|videos?|footage|tapes?|deaths?|tolls?"
    r"|victims?|survivors?|evidence|records?|data|inquir\w+|investigation|report)\b)"
)
_KEPT_BACK = (
    r"(?:undisclosed|unannounced|unreported|unacknowledged|unpublici[sz]ed|unknown|secret|hidden|covert"
    r"|no (?:anunciad|divulgad|revelad|informad|reconocid)o|silenciado|callado"
    r"|secreto|ocult[ao]d?o?|desconocido hasta ahora"
    r"|hasta ahora (?:desconocido|no \w+)|nao (?:anunciad|divulgad|revelad|informad|reconhecid)o"
    r"|ate (?:agora|entao) (?:desconhecido|nao \w+)|non (?:annoncee|revelee|divulguee|rendue publique)|secrete"
    r"|jusqu'(?:ici|alors|a present) (?:inconnue|tue|non \w+|secrete|passee sous silence)|passee sous silence)\b"
    r"(?! (?:location|place|site|number|names?|lugar|local|lieu)\b)"
)
_MADE_KNOWN = (
    r"(?:announced?|disclosed?|report(?:ed)?|made public|acknowledged?|publici[sz]ed?|reveal(?:ed)?"
    r"|anunci(?:ad[oa]|o|aron|ou|aram)|divulgad[oa]|revel(?:ad[oa]|o|aron|ou|aram)|informad[oa]"
    r"|hech[oa] public[oa]|reconocid[oa]|reconhecid[oa]"
    r"|annoncee?|revelee?|divulguee?|rendue? publi\w+|reconnue?)\b"
)
_NEVER = (
    r"\b(?:(?:had|was|has) (?:not|never)(?: been)?(?: (?:previously|publicly|earlier))?"
    r"|(?:no|nunca|jamas) (?:ha|habia|fue)(?: sido)?|(?:nao|nunca|jamais) (?:havia|tinha|foi)(?: sido)?"
    r"|n'(?:a|avait) (?:pas|jamais)(?: encore)?(?: ete)?)"
)
_HELD_BACK = (
    r"\b(?:estuvo|permanecio|quedo|ficou|permaneceu|esteve) (?:ocult[oa]|en secreto|em segredo|escondid[oa])\b"
    r"|\b(?:kept|held)(?: [\w.]+){0,5}? (?:secret|quiet|under wraps|hidden)\b|\b(?:hid|concealed)\b"
    r"|\b(?:mantuv(?:o|ieron)|mantenid[oa]|guard(?:o|ad[oa])|mantid[oa]|manteve|mantiveram)"
    r" e[mn] (?:secreto|silencio|segredo|sigilo)\b|\b(?:ten|gard|rest)u?ee? (?:dans le |au )?secrete?\b"
)
_PASSED_OVER = (
    r"\b(?:callo|callaron|calou|calaram|silenci(?:o|aron|ou|aram))(?: [\w#~]+ (?:dias|semanas|meses))?"
    rf" (?:el|un|la|una|o|um|otro|outro) (?:[\w-]+ ){{0,2}}?{_STRIKE}"
)
# Whoever does so tells of no strike that is known, or of "the" strike
_HIDES = (
    rf"(?:(?:never|did(?: not|n't)|fail(?:s|ed|ing) to|nunca|jamas|jamais) {_MADE_KNOWN}|hid|concealed"
    r"|(?:ocult|call|silenci)(?:o|aron)|escondio|escondieron|(?:ocult|silenci)(?:ou|aram)|esconde(?:u|ram)"
    r"|(?:a|ont) (?:cache|dissimule|tu)\b)"
)
_SO_LONG = (
    r"(?: (?:for |durante |por |pendant )?(?:over |more than |mas de |mais de |plus d[e'] ?)?[\w-]+"
    r" (?:days?|weeks?|months?|dias|semanas?|mes(?:es)?|jours|semaines?|mois))?"
)
_HIDDEN_THEN = (
    r"(?:had|has|habian?|havian?|tinham?|avai(?:en)?t) (?:kept|hidden|concealed|(?:call|ocult|silenci|escond)[ai]do"
    r"|cachee?|tue?|dissimulee?)\b"
)
# "Hid an Oct. 31 strike", but not "hid cocaine in a strike-hit boat", "kept secret a memo on strikes"
_WHICH = (
    r"(?:(?!(?:in|on|of|for|before|after|from|about|behind|en|del?|sobre|antes|tras|para|n[oa]s?|em|d[aeo]s?"
    r"|apos|dans|pour|sur|avant|apres|des|du) )[\w.-]+ ){0,6}?"
)
_HIDDEN = lazy_choice(
    rf"{_PASSED_OVER}",
    rf"\b{_KEPT_BACK}(?: [\w.-]+){{0,4}}? (?=\w){_STRIKE}",
    rf"{_STRIKE}(?: [\w'.-]+){{0,6}}? {_KEPT_BACK}",
    rf"{_STRIKE}[^;:\n]{{0,90}}?{_NEVER} {_MADE_KNOWN}",
    rf"{_STRIKE}[^;:\n]{{0,90}}?(?:{_HELD_BACK})",
    rf"\b(?:kept|held)(?: [\w.]+){{0,4}}? {_STRIKE} (?:secret|quiet|under wraps|hidden)\b",
    rf"(?:{_HELD_BACK}) (?:about )?{_WHICH}{_STRIKE}",
)
_COMES_OUT = lazy_regex(
    r"\b(?:acknowledg\w+|admit\w*|confirm\w*|reveal\w*|disclos(?:e|es|ed|ing|ure)|emerg\w+|surfac\w+|learned"
    r"|c[oa]mes? to light"
    r"|(?:officials?|sources?|records|documents?|people|military|army|command|pentagon) (?:says?|said|show)"
    r"|(?:ejercito|exercito|militares|militaires|armee|comando sur|pentagon[oe]?) (?:dice[n]?|diz(?:em)?|disent|dit)"
    r"|reconoc\w+|revel\w+|sale a la luz|salio a la luz|segun (?:fuentes|funcionarios|documentos)"
    r"|reconhec\w+|vem a tona|veio a tona|segundo (?:fontes|autoridades|documentos)"
    r"|reconnai\w+|reconnu|admet\w*|admis|selon (?:des|plusieurs) (?:sources|responsables|documents)"
    r"|exposed?|expos[oe]u?|uncover\w*|unearth\w*|desvel\w+|desvend\w+|destap\w+|devoil\w+"
    r"|leaks?|leaked|filtra(?:do|n|ron|cion)?|vaza(?:mento|do|m|ram)|fuites?"
    r"|document\w* (?:obtained|obten\w+|obtid\w+|obtenu\w*)"
    r"|exclusiv[eao]|reviewed by|obtained by|se (?:conocio|supo)|soube-se|veio a publico|on apprend"
    r"|(?:times|nyt|paper) reports?|according to [^.;:\n]{0,50}?(?:officials?|sources|documents|records|people))\b"
)
_THEY = r"(?:it|they|he|(?:the )?(?:us|u\.s\.|pentagon|military|command))"
# "The strike that Washington had not announced", "never announced a September strike": who says this, announces it.
_OF_WHICH = lazy_choice(
    rf"\b(?:an?|un|uma?|une) {_STRIKE}[^;:\n]{{0,60}}?(?:{_HELD_BACK})",
    rf"\b{_HIDES}{_SO_LONG}(?! (?:the|el|l[ae]s?|los|os?|as)\b) {_WHICH}{_STRIKE}",
    rf"\bkept (?:an? )?(?:[\w-]+ ){{0,3}}?{_STRIKE} (?:from|secret|hidden|quiet|out of)\b",
    rf"{_STRIKE}(?: [\w-]+){{0,3}}? (?:that|which|que|qu'(?:il|elle|on)) (?:(?:it|they) )?{_HIDDEN_THEN}",
    rf"{_STRIKE}(?: on \w+)? (?:(?:that|which|que|qu') ?|(?={_THEY} ))[^.,;:\n]{{1,30}}?"
    rf" (?:{_NEVER} {_MADE_KNOWN}|never {_MADE_KNOWN}"
    rf"|hid\b|concealed\b|kept \w+|oculto\b|nunca \w+|{_HELD_BACK})",
)
# "Admits strike that it had denied", "avoue une frappe après cinq jours de démenti": not the second blow on a boat
_OWNS_TO_IT = lazy_regex(
    rf"\b(?:acknowledg\w+|admit\w*|own(?:s|ed) (?:up )?to|conced\w+|reconoc\w+|reconhec\w+|admet\w*|admis|avou\w+"
    rf"|reconnai\w+|reconnu)\b(?:(?!second|follow|double|segund|doble|deuxieme|seconde)[^.;:\n]){{0,40}}?{_STRIKE}"
    r"|\b(?:reconoce[n]?|admite[n]?|reconhecem?|admitem?) que (?:si |sim )?(?:atac|bombarde|hundi|afund)\w+"
)
_DENIED = lazy_regex(
    r"\b(?:denials?|denied|denying|in reversal|negativa|(?:hab|hav)iam? negado|tinham? negado|desmentid[oa]s?"
    r"|dementis?|(?:avai(?:en)?t|a|ont) (?:nie|dementi))\b"
)
_ASKS_WHY = lazy_regex(r"\b(?:why|por que|pourquoi)\b[^.;:\n]{0,40}$")


def comes_out_late(folded: str) -> bool:
    """Whether somebody now tells of a strike that was kept from the public. `folded`: title and summary, folded."""
    hidden = _HIDDEN.search(folded) is not None and _COMES_OUT.search(folded) is not None
    if _OWNS_TO_IT.search(folded) and _DENIED.search(folded):
        return True
    told = _OF_WHICH.search(folded)
    return hidden or (told is not None and not _ASKS_WHY.search(folded, 0, told.start()))
