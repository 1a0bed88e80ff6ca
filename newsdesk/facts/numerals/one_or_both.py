"""One and two told without a number: "killed a man", "the sole occupant", "both men aboard"."""

from __future__ import annotations

from newsdesk.facts.words.nouns import NATIONAL, ONE_PERSON

_A_NATIONAL = (
    rf"{NATIONAL}(?=[.,;:\n]|$| (?:in|on|off|and|after|aboard|dead|dies|died|killed|(?:was|is) (?:killed|dead))\b)"
)
_A_PERSON = rf"(?: (?!(?:lone|sole|single|solitary|only) )(?:[\w-]+ ){{0,3}}?(?:{ONE_PERSON}|{_A_NATIONAL}))"
_DIED = (
    r"(?: (?:aboard|on board))? (?:(?:was|is|has been) (?:\w+ly )?(?:dead|killed)|dies|died|dead"
    r"|killed(?! [^.;:\n]{1,80} (?:was|were|had|is|has|leaves|left)\b))\b"
)
# "Killed a man" is one, and "a man was killed" at the head of a sentence; "a man killed in September was a fisherman"
# tells of him, not of how many died.
ONE_OF_A_PARTY = {
    "en": r"|(?:(?<=kills )|(?<=killed )|(?<=killing )|(?<=leaves )|(?<=leaving )|(?<=life of ))(?:an?"
    rf"(?={_A_PERSON})|(?:man|smuggler|trafficker)(?= (?:aboard|alone|as|in|off|on|who)\b))"
    rf"|(?:\A|(?<=[.:;] )|(?<=\n))an?(?={_A_PERSON}{_DIED})"
    r"|(?:(?<=claims )|(?<=claimed )|(?<=claiming ))a(?= life\b)"
}
# "Both occupants died": all there were, like "both men who survived". "Both men" may be two of them.
_ABOARD = "(?:aboard|on board|on (?:it|the boat|the vessel)|a bordo)"
BOTH = (
    r"(?:both(?= (?:of (?:the |its )?)?(?:(?:[\w-]+ )?(?:occupants|crew ?members|crewm[ae]n|crew)\b"
    rf"|(?:[\w-]+ )?(?:people|persons|m[ae]n|individuals|suspects|smugglers|traffickers|(?:narco-?)?terrorists|those)"
    rf" {_ABOARD}|(?:of them )?(?:survived|lived through|were rescued)|{_ABOARD} (?:were |are )?(?:killed|dead|die)"
    r"|(?:people|m[ae]n) who (?:lived|survived)\b))"
    r"|amb[oa]s(?= (?:l?[oa]s |de (?:sus|seus) )?(?:sobreviv(?:ieron|eram)"
    r"|(?:ocupantes|tripulantes|pasajer[oa]s|passageir[oa]s)\b"
    r"|\w+(?: que (?:iban|viajaban|estaban|iam|viajavam|estavam|seguiam))? (?:a bordo|en la lancha|na lancha)\b)))"
)
# The one person on a boat, said without a number: the sole survivor is not among them, others were with him.
ALONE = {
    "en": r"(?:sole|lone|only|single|solitary)(?= (?:(?:male|alleged|suspected) )?(?:person|man|woman|individual"
    r"|occupant|crew ?m[ae]mber|crewman|passenger|suspect|smuggler|trafficker|pilot|operator|fatality|death)\b)",
    "es": r"(?:(?:un )?(?:unico|solitario|(?<=un )solo)|(?:una )?(?:unica|solitaria|(?<=una )sola))"
    r"(?= (?:presunt[oa] |supuest[oa] )?(?:persona|hombre|mujer|individuo|tripulante"
    r"|ocupante|pasajer[oa]|narcotraficante|traficante|piloto|muert[oa]|fallecid[oa]|victima (?:mortal|fatal))\b)",
    "pt": r"(?:(?:um )?(?:unico|solitario|(?<=um )so)|(?:uma )?(?:unica|solitaria|(?<=uma )so))"
    r"(?= (?:supost[oa] )?(?:pessoa|homem|mulher|individuo|tripulante|ocupante"
    r"|passageir[oa]|traficante|piloto|mort[oa]|vitima fatal)\b)",
    "fr": r"(?:une? )?(?:seule?|unique)(?= (?:personne|homme|femme|individu|occupant|passager|membre d'equipage"
    r"|trafiquant|mort|tue)\b)",
}
