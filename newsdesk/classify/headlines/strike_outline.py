"""A strike told by its outline: who, which boat, its ruin, the dead, the sea. Enough of them, in any words."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COMMAND, OTHER_HARM, group
from newsdesk.classify.headlines.headline_toll import counts_dead
from newsdesk.classify.reading import Reading, titled
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

# What becomes of a boat in the words of headlines, whoever does it: "reduced to ashes", "volaron", "pelos ares".
_RUIN = lazy_regex(
    r"\b(?:(?:pulveri[sz]|vapou?ri[sz]|incinera|annihilat|obliterat|demolish|aniquil|desintegr|fulmin|calcin|aneanti"
    r"|carboni[sz]|destroz|destroc|despeda[cz]|volatili[sz]|eventr|torpill|torpede|torch|shred|neutrali[sz]|dynamit)\w*"
    r"|(?:turn|reduc|burn|blow|blast|bomb)\w* (?:in)?to (?:\w+ ){0,2}"
    r"(?:ash(?:es)?|dust|bits|pieces|splinters|matchwood|smithereens|cinders|scrap|flames)"
    r"|(?:blown|blows?|blew|rip(?:s|ped)?|tears?|torn) (?:up|apart|out of the water|away)|shot out of the water"
    r"|(?:lit|lights?|shot|shoots) (?:it |them )?up|smoked (?:it|them|another)|(?:in|into|up in) (?:flames|smoke)"
    r"|(?:one|two|three|four|five|six|un[oa]?|dos|tres|cuatro|cinco|seis|um|dois|quatro|deux|trois|quatre)"
    r"(?: \S+){0,3}? (?:more gone|fewer|menos|a menos|de moins)"
    r"|(?:took|takes?|taken|taking) (?:it |them )?(?:out|care of)|bites? the dust|(?:to|at) (?:the )?bottom|fireball"
    r"|wip(?:es?|ed) (?:\w+ ){0,6}?(?:out|off)|(?:gone|goes) (?:in a flash|boom)|(?:ka)?boom|finish(?:es|ed) off"
    r"|(?:hech[oa]s?|hacen?|hizo|hicieron) (?:anicos|pedazos|trizas|cenizas|polvo|volar|explotar|estallar)"
    r"|(?:en|mil) (?:pedazos|llamas|trizas)|(?:al|hasta el) fondo|por los aires|bolas? de (?:fuego|fogo)|fogonazo"
    r"|voladura|vuelan?|volaron|revient[ae]n?|revent(?:o|aron|ad[oa]s?)|estall(?:a|o|an|aron)|barr(?:e|en|io|ieron)"
    r"|borra(?:n|do|da)?|acab(?:a|o|an|aron|ou|am|aram) co[nm]|a pique|(?:da|dao|deu|deram) cabo d\w+"
    r"|pelos? ar(?:es)?|(?:para|pro|ao) (?:o )?fundo|vir(?:a|am|ou|aram) (?:cinzas?|po|bolas?|sucata)"
    r"|em (?:chamas|pedacos|cinzas)"
    r"|varr(?:e|em|eu|eram|id[oa]s?)|estour(?:a|am|ou|aram)|(?:reduit|reduisent)\w* (?:en|a) \w+|par le fond"
    r"|(?:fait|font|faire) (?:exploser|sauter|voler)|en (?:flammes|cendres|miettes|fumee)|boules? de feu)\b"
)
OFF_A_COAST = lazy_regex(
    r"\b(?:off|frente a(?: las? costas? de)?|ao largo d[eoa]|au large d[eu'])(?: la| l')? ?(?:the )?(?:coast of )?"
    r"(?:ecuador|equador|equateur|l'equateur|colombia|colombie|mexic\w+|mexique|venezuela|costa rica|panama"
    r"|guatemala)\b"
)
# What else people die of, or are missing after, on land and in the air.
OTHER_CAUSE = lazy_regex(
    r"\b(?:avalanche|landslide|mudslide|mine|miners|collaps\w+|hikers?|climbers?|plane|aircraft|helicopter|cessna|jet"
    r"|balloon|bus|train|tunnel|bridge|boaters?|sailors?|alud|deslizamiento|derrumbe|mineros|mina|avion|avioneta"
    r"|aeronave|helicoptero|excursionistas|montanistas|autobus|puente|deslizamento|desabamento|aviao|queda de"
    r"|escaladores|ponte|glissement|eboulement|effondrement|mineurs|crash|helicoptere|randonneurs|alpinistes|pont)\b"
)
# A headline that calls it an accident, whosever the boat: "US boat accident kills three".
_ACCIDENT = lazy_regex(r"\b(?<!\bno )(?<!\bno fue un )(?:accidents?|mishap|accidentes?|acidentes?)\b")
_OTHER_HARM = OTHER_HARM | group("accident land_op police_raid air_raid carrier exercise europe_police tanker")


@once
def outlines_strike(r: Reading) -> bool:
    """Whether the headline names those who strike and enough of the rest: a boat or its sea, and the dead or the
    ruin. "Southcom: one vessel, three dead", "panga lit up, says Hegseth"."""
    if not _names_those_who_strike(r) or r.has(*_OTHER_HARM) or calls_it_an_accident(r):
        return False
    boat, ruined = r.title_has(*BOATS), tells_of_ruin(r)
    if boat or r.title_has("southern_spear") or (ruined and r.has(*BOATS)):
        return ruined or counts_dead(r)
    return _names_our_sea(r) and counts_dead(r) and not titled(OTHER_CAUSE, r)


def calls_it_an_accident(r: Reading) -> bool:
    return titled(_ACCIDENT, r)


def _names_those_who_strike(r: Reading) -> bool:
    return r.title_has("us", "trump") or r.has(*COMMAND)


def _names_our_sea(r: Reading) -> bool:
    """The Caribbean or the Pacific in the headline, not both, or the coast of a country of the story."""
    seas = {"caribbean", "pacific"} & r.title_concepts
    return len(seas) == 1 or titled(OFF_A_COAST, r)


def tells_of_ruin(r: Reading) -> bool:
    """Is something blown to bits in the headline?"""
    return titled(_RUIN, r)
