"""A strike that photos prove, that is contradicted, retold or spoken of by its day, or that somebody gives the reason
for: it is known."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike_in, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_ARMS, THE_COMMAND, THEIR_SPEAKERS
from newsdesk.facts.words.nouns import BOAT, PLAIN_STRIKE, SMALL_BOAT, SMALL_BOATS, SURVIVOR, VIDEO
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS
from newsdesk.facts.words.telling import SAYS, TELLS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice

_PHOTOS = r"(?:photos?|photographs?|pictures|fotos?|fotografias?|photographies?|cliches?|radar|satell?ites?)"
_RECORDS = rf"(?:{VIDEO}|{_PHOTOS})"
_PROVES = any_word(
    en="reveals? proves? confirms? indicates? suggests?",
    es="revelan? prueban? demuestran? confirman? indican? evidencian?",
    pt="revelam? provam? comprovam? confirmam? indicam? mostram?_que",
    fr="(?:revel|prouv|confirm|indiqu|montr)e(?:nt)?",
)
_STRIKES = rf"(?:(?:the|l[oe]s) )?{AMERICAN_ARMS} (?:has |have |ha |han |tem )?(?:{HITS}|{FIRES_AT})"
# "Fotos revelan que EE.UU. bombardeó lancha": whoever strikes posts a video, and needs to prove nothing by it
_PROVEN = (
    rf"\A\W*(?:(?!(?:{AMERICAN_ARMS}|{THE_COMMAND}|trump)\b)[^\s,;:]+ ){{0,4}}?{_RECORDS}(?: [^,;:\n]{{0,40}}?)?"
    rf" ?(?:{_PROVES}|(?<=photos )show|(?<=imagery )shows|(?<=satellite images )show)"
    rf" (?:(?:that|que|qu') ?)?{_STRIKES}"
)
_BECAUSE = r"(?:because|since it|porque|pues|ya que|car|parce qu[e'])"
_WAS = any_word(
    en="(?:it|they|he|the_boat|its_crew)_(?:was|were|posed|carried|had|did)",
    es="(?:era|eran|representaban?|suponian?|llevaban?|transportaban?|tenian?|no_(?:se_detuvo|obedecio))",
    pt="(?:era|eram|representavam?|levavam?|transportavam?|tinham?)",
    fr="(?:(?:il|ils|elle)_)?(?:etai(?:en)?t|representai(?:en)?t|transportai(?:en)?t|avai(?:en)?t|constituai(?:en)?t)",
)
# "Rubio says US destroyed boat because it was a threat"
_JUSTIFIED = rf"{_STRIKES} [^,;:\n]{{0,40}}?\b{SMALL_BOAT} {_BECAUSE} ?{_WAS}"
# Whoever speaks of "Thursday's strike"
_BY_ITS_DAY = (
    rf"\A\W*(?:trump|rubio|vance|{THE_COMMAND}),? (?:on|about|sobre|sur)"
    rf" (?:(?:{A_WEEKDAY}|weekend)'s (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}"
    rf"|(?:(?:el|o|la|le) |l')?{PLAIN_STRIKE}(?: [^\s,;:]+)? (?:del|d[aeo]|du) {A_WEEKDAY})\b"
)
# "Survivor says US struck boat twice", "Pentagon does not know whom it hit"
_WITHOUT_A_COUNT = lazy_choice(
    rf"\A\W*(?:[^\s,;:]+ ){{0,3}}?{SURVIVOR}\b[^,;:\n]{{0,30}}?(?:{TELLS}|:)[^;\n]{{0,60}}?"
    r" (?:twice|dos veces|duas vezes|deux fois)\b",
    rf"(?:{SAYS}|\brecalls?|\bexplain(?:s|ed)|\brecuerdan?|\bexplican?|\blembram?|\bexplicam?|\brappelle|\bexplique)"
    r" (?:[^\s,;:]+ )?(?:how|como|comment) ",
    rf"\b{THEIR_SPEAKERS} (?:does not|doesn't|do not|don't|no|nao|ne) (?:know|sabe|sait|savent)\b",
    r"\b(?:not knowing|no saber|nao saber|ne pas savoir) (?:a )?(?:who|quien|quem|qui)\b",
)
# "El ELN contradice a Trump sobre los siete muertos": of what those who strike have told
_CONTRADICTED = (
    any_word(
        en="contradicts? disputes? rebuts? refutes?",
        es="contradicen? desmienten? refutan?",
        pt="contradi(?:z|zem) desmentem? refutam?",
        fr="contredi(?:t|sent) dement refute(?:nt)?",
    )
    + r" (?:(?:to|al?|aos?|o|le|la) |l')?(?:(?:version|versao) (?:of|del?|d[ao]) )?"
    + rf"(?:{THE_COMMAND}|trump|{AMERICAN})\b"
)
# What becomes of a "gunship that struck boats"
_ARMS = any_word(
    en="planes? aircraft gunships? drones? jets? helicopters? warships? destroyers? pilots? crew missiles?",
    es="avion(?:es)? dron(?:es)? helicopteros? buques? destructor(?:es)? pilotos? misil(?:es)?",
    pt="avi(?:ao|oes) drones? helicopteros? navios? pilotos? missil misseis",
    fr="avions? drones? helicopteres? navires? destroyers? pilotes? missiles?",
)
_BY_WHAT = (
    rf"\A\W*(?:(?!(?:an?|un|uma?|une)\b)[^\s,;:]+ ){{0,2}}?{_ARMS} (?:that|which|who|que|qui) (?:{HITS}|{FIRES_AT})"
    rf" (?:[^\s,;:]+ ){{0,3}}?(?:{BOAT}|{SMALL_BOATS})\b"
)
# Who was there tells of it later: "Pilot says he fired missile that killed 11", "veteran: I watched US strike boat"
_WAS_THERE = any_word(
    en="pilots? gunners? airm[ae]n sailors? marines veterans? drone_operators? whistle-?blowers?",
    es="pilotos? artilleros? marineros? veteranos? operador(?:es)?_de_dron(?:es)? exmilitar(?:es)?",
    pt="pilotos? artilheiros? marinheiros? veteranos? operador(?:es)?_de_drones? ex-militar(?:es)?",
    fr="pilotes? artilleurs? marins? veterans? operateurs?_de_drones? ex-militaires?",
)
_TELLS_OF_IT = any_word(
    en="says? said tells told recalls? recounts? describes? regrets? admits? remembers?",
    es="dicen? cuentan? recuerdan? relatan? confiesan? describen?",
    pt="di(?:z|zem) contam? relembram? relatam? confessam? descrevem?",
    fr="di(?:t|sent) racontent? raconte se_souvien(?:t|nent) decri(?:t|vent) avoue(?:nt)?",
)
_I_DID = (
    r"(?:(?:he|she|they|i)(?:'d| had| have|'ve| would)? (?:[^\s,;:]+ )?"
    r"(?:order(?:ed)?|fired?|launch(?:ed)?|killed|watched|saw|struck|sank|approved|carried out)\b"
    r"|(?:que )?(?:dispar(?:o|ou)|lanzo|lancou|mat(?:o|ou)|orden(?:o|ou)|vio|viu)\b"
    r"|avoir (?:tire|tue|vu|ordonne)\b)"
)
# "Hegseth thanks crew that carried out strike", "tells Marines he ordered strike that killed four"
_THANKED = any_word(
    en="thank(?:s|ed) prais(?:es|ed) hono(?:u)?r(?:s|ed) salut(?:es|ed) congratulat(?:es|ed) decorat(?:es|ed)",
    es="agradecen? felicitan? elogian? condecoran? saludan?",
    pt="agradecem? elogiam? condecoram? parabenizam? saudam?",
    fr="remercie(?:nt)? felicite(?:nt)? decore(?:nt)? salue(?:nt)?",
)
_RETOLD = (
    rf"\A\W*(?:[^\s,;:]+ ){{0,3}}?{_WAS_THERE}(?: [^,;:\n]{{1,30}}?)? ?(?:{_TELLS_OF_IT}|:) [^;:\n]{{0,20}}?{_I_DID}"
    rf"|{_THANKED} [^,;:\n]{{1,40}}? (?:that|who|que|qui) [^,;:\n]{{0,30}}?\b{PLAIN_STRIKE}\b"
    r"|\b(?:tells?|told) (?!reporters|press|lawmakers)(?:[^\s,;:]+ ){1,3}?(?:he|she|they) (?:had )?ordered\b"
    r"|\b(?:he|she|they)(?:'d| would) order\b"
)
_IS_KNOWN = lazy_choice(_BY_WHAT, _PROVEN, _JUSTIFIED, _BY_ITS_DAY, _CONTRADICTED, _RETOLD)


@once
def shown_or_justified(r: Reading) -> bool:
    """ "Photos reveal that US bombed fishing boat", "... because it was a threat": not one that was kept secret."""
    known = r.doc.find_in_title(_IS_KNOWN) or r.doc.find_in_title(_WITHOUT_A_COUNT)
    if known is None or tells_of_one_more(r.doc) or comes_out_late(r.doc.folded):
        return False
    if titled(_WITHOUT_A_COUNT, r):
        return not r.counts_dead()
    return not (r.counts_dead(before=known.start()) and announces_strike_in(r.doc, 0, known.start()))
