"""What is said abroad in lively words: powers and their envoys on the blockade, an ally that tells Americans no more,
leaders of old who plead, voters on foreign bases."""

from __future__ import annotations

from newsdesk.classify.concept_groups import SEAS, group
from newsdesk.classify.kinds.diplomacy_phrases import denies_about_intelligence
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import WHITE_HOUSE
from newsdesk.facts.words.telling import TAKES_A_STAND
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_POWER = any_word(
    en="""
        moscow beijing kremlin russia(?:ns?)? chin(?:a|ese) lavrov putin nebenzia nebenzya zakharova wang_yi fu_cong
        tehran iran(?:ian)? havana cuba(?:n)? diaz-canel brussels madrid paris berlin
    """,
    es="""
        moscu pekin kremlin rusia rus[oa]s? chin[oa]s? lavrov putin nebenzia zajarova wang_yi fu_cong teheran iran
        la_habana cuba(?:n[oa])? diaz-canel bruselas madrid paris berlin
    """,
    pt="""
        moscou moscovo pequim kremlin russia russ[oa]s? chin(?:a|es|esa) lavrov putin nebenzia zakharova wang_yi
        fu_cong teera ira havana cuban[oa]? diaz-canel bruxelas madri paris berlim
    """,
    fr="""
        moscou pekin kremlin russie russes? chin(?:e|ois|oise) lavrov poutine nebenzia zakharova wang_yi fu_cong
        teheran iran la_havane cubaine? diaz-canel bruxelles madrid paris berlin
    """,
)
_STANDS = any_word(
    en="""
        assail(?:s|ed)? blast(?:s|ed)? lash(?:es|ed)?_out tak(?:es?|ing)_(?:us|u\\.s\\.|washington|aim|issue) took_aim
        promis(?:es|ed) vow(?:s|ed)? pledg(?:es|ed) offer(?:s|ed)? warn(?:s|ed)? call(?:s|ed) brand(?:s|ed)
        rebuk(?:es|ed) scold(?:s|ed) chid(?:es|ed) rip(?:s|ped)? side(?:s|d)_with
    """,
    es="""
        arremet(?:en?|io|ieron) reproch(?:an?|o|aron) promet(?:en?|io|ieron) ofrec(?:en?|io|ieron) advi(?:erten?|rtio)
        carg(?:an?|o|aron)_contra llam(?:an?|o|aron) fustig(?:an?|o) afe(?:an?|o|aron)
    """,
    pt="""
        atacam? arremet(?:em?|eu|eram) promet(?:em?|eu|eram) oferec(?:em?|eu|eram) advert(?:em?|iu|iram)
        alert(?:am?|ou) recrimin(?:am?|ou) cham(?:am?|ou)
    """,
    fr="""
        fustige(?:nt)? reproche(?:nt)? promet(?:tent)? offre(?:nt)? averti(?:t|ssent) met(?:tent)?_en_garde
        s'en_pren(?:d|nent) etrille(?:nt)? taxe(?:nt)?
    """,
)
_ON_WHAT = any_word(
    en="blockade tankers? boats? ships? vessels? caracas venezuela maduro",
    es="bloqueo petroleros? lanchas? barcos? buques? caracas venezuela maduro",
    pt="bloqueio petroleiros? lanchas? barcos? navios? caracas venezuela maduro",
    fr="blocus petroliers? bateaux navires? caracas venezuela maduro",
)
_POWER_STANDS = lazy_regex(
    rf"\A(?:[^;:\n]{{0,50}}[:;] )?(?:[^\s;:,]+ ){{0,4}}?{_POWER}[^;:\n]{{0,30}}?"
    rf"(?:{TAKES_A_STAND}|{_STANDS})[^;\n]{{0,70}}?{_ON_WHAT}"
)
_THE_QUARREL = ("blockade", "tanker", "known_tanker", "boat", "boat_strike", "vessel", "strike", "seize")


@once
def power_on_the_blockade(r: Reading) -> bool:
    """ "Moscow and Beijing assail blockade of Venezuela": who speaks stands first; of their own wars, no coast of
    the story is named."""
    if not r.has("venezuela", "caribbean") or not r.has(*_THE_QUARREL) or r.has("other_sea", "sport", "weather"):
        return False
    return titled(_POWER_STANDS, r) and not r.counts_dead(before=r.doc.title_end)


_ALLY = any_word(
    en="""
        london whitehall downing_street starmer (?:the_)?u\\.?k\\.? brit(?:ain|ish) dutch the_hague netherlands ottawa
        canad(?:a|ian) five_eyes french paris bogota petro colombia
    """,
    es="""
        londres reino_unido britanic[oa]s? cinco_ojos la_haya holanda paises_bajos ottawa canada paris francia bogota
        petro colombia
    """,
    pt="""
        londres reino_unido britanic[oa]s? cinco_olhos haia holanda paises_baixos ottawa canada paris franca bogota
        petro colombia
    """,
    fr="""
        londres royaume-uni britanniques? cinq_yeux la_haye pays-bas ottawa canada paris bogota petro colombie
    """,
)
_KEEPS_SILENT = any_word(
    en="""
        (?:shuts?|cuts?|turns?|switch(?:es)?)_off go(?:es)?_(?:quiet|silent|dark) went_(?:quiet|silent|dark)
        keeps?_(?:[^\\s,;:]+_){0,4}?to_(?:itself|themselves) no_longer_(?:tells?|tips?|warns?|shares?|passes)
        stops?_(?:tipping|telling|warning|passing|feeding) closes?_the_tap withholds? holds?_back
    """,
    es="""
        cierra_el_grifo corta_el_grifo calla[n]? ya_no_(?:avisa|informa|pasa|senala|comparte|alerta)n?
        dej(?:a|o|an)_de_(?:avisar|informar|pasar|compartir|alertar|senalar) se_guarda[n]? retiene[n]?
    """,
    pt="""
        fecha_a_torneira corta_a_torneira cala[m]?(?:-se)? se_cala[m]? (?:ja_)?nao_(?:avisa|informa|passa|repassa)m?
        deix(?:a|ou|am)_de_(?:avisar|informar|passar|repassar|compartilhar|alertar) guarda_para_si retem
    """,
    fr="""
        ferme(?:nt)?_le_robinet coupe(?:nt)?_le_robinet se_tai(?:t|sent) garde(?:nt)?_pour
        ne_(?:signal|transm|renseign|previ|avert|alert|partag|communiqu|livr)[^\\s,;:]*_plus
        n'(?:alert|avert|inform)[^\\s,;:]*_plus cesse(?:nt)?_de_(?:signaler|renseigner|transmettre|avertir|partager)
    """,
)
_SILENT_ALLY = lazy_regex(rf"{_ALLY}[^;:\n]{{0,40}}?{_KEEPS_SILENT}")
_OF_BOATS = ("drug_boat", "boat", "vessel", "narco", "intel")


@once
def ally_tells_no_more(r: Reading) -> bool:
    """ "Whitehall shuts off tips on drug boats", "Five Eyes partner goes quiet on smuggling boats"."""
    here = r.has("us", "us_military", "us_diplomat", *SEAS) or r.title_has("drug_boat")
    told = here and r.title_has(*_OF_BOATS) and titled(_SILENT_ALLY, r) and not denies_about_intelligence(r)
    return told and not r.title_has("killed") and not r.has("other_war", "migrants", "sport", "trade")


_A_ROW = any_word(
    en="row rift split spat",
    es="desavenencia roce polemica",
    pt="atrito rixa polemica desavenca",
    fr="brouille differend querelle polemique",
)
_INTELLIGENCE_ROW = lazy_regex(
    rf"\b(?:intelligence|inteligencia|renseignements?|tips|intel)\b[^;:\n]{{0,25}}?{_A_ROW}"
    rf"|{_A_ROW}[^;:\n]{{0,40}}?\b(?:intelligence|inteligencia|renseignements?|tips|intel)\b"
)
_WITH_WASHINGTON = group("us us_diplomat us_military trump")


@once
def plays_down_a_row(r: Reading) -> bool:
    """ "Foreign secretary breaks silence on intelligence row": with Washington, and about no other war."""
    told = titled(_INTELLIGENCE_ROW, r) and r.has(*_WITH_WASHINGTON)
    allied = r.title_has("ally") or _FOREIGN_SECRETARY.search(r.doc.folded) is not None
    return told and allied and not r.title_has("congress", "court") and not r.has("other_war", "trade", "labour")


_FOREIGN_SECRETARY = lazy_regex(r"\b(?:foreign secretary|canciller|chanceler|ministre des affaires etrangeres)\b")
_OF_OLD = lazy_regex(
    r"\b(?:(?:former|ex-?|past|retired) ?(?:[^\s,;:]+ )?(?:prime ministers?|premiers?|presidents?|leaders)"
    r"|elder statesm[ae]n|ex ?-?(?:primeros ministros|presidentes|mandatarios|lideres|primeiros-ministros)"
    r"|(?:anciens|ex-?) ?(?:premiers ministres|presidents|dirigeants))\b"
)
_PLEAD = lazy_regex(
    any_word(
        en="plead(?:s|ed)? urg(?:e|es|ed) tell told call(?:s|ed)? ask(?:s|ed)? warn(?:s|ed)? implor(?:es|ed) appeal",
        es="piden? pidieron instan? llaman? advierten? ruegan? exigen? reclaman?",
        pt="pedem? pediram apelam? advertem? exigem? cobram? alertam?",
        fr="demande(?:nt)? appelle(?:nt)? exhorte(?:nt)? implore(?:nt)? averti(?:t|ssent) reclame(?:nt)?",
    )
)
_ARMS = lazy_regex(
    any_word(
        en="military forces troops warships? zone_of_peace bases strikes conflict war build-?up",
        es="militar(?:es)? fuerzas tropas buques_de_guerra zona_de_paz bases ataques conflicto guerra despliegue",
        pt="militar(?:es)? forcas tropas navios_de_guerra zona_de_paz bases ataques conflito guerra",
        fr="militaires? forces troupes navires_de_guerre zone_de_paix bases frappes conflit guerre deploiement",
    )
)


@once
def leaders_of_old_plead(r: Reading) -> bool:
    """ "Former prime ministers tell Caribbean not to host foreign forces": they seize and list nothing."""
    here = r.has("caribbean", "caribbean_state", "venezuela") or "caricom" in r.doc.folded
    here = here and not r.has("other_war", "weather", "sport", "trade")
    return here and titled(_OF_OLD, r) and titled(_PLEAD, r) and titled(_ARMS, r)


_POLL = any_word(
    en="referendum ballots? ballot_box voters? votes? say_no ecuador(?:e|i)?ans?",
    es="referendo referendum consulta_popular plebiscito urnas votantes ecuatorianos dice_no",
    pt="referendo plebiscito urnas eleitores equatorianos",
    fr="referendum urnes electeurs equatoriens",
)
_BASES = any_word(
    en="(?:foreign|military|us|u\\.s\\.|american)_(?:military_)?(?:bases?|troops) bases",
    es="bases?_(?:militar(?:es)?|extranjeras?|de_ee\\.?_?uu) bases tropas_(?:extranjeras|de_ee\\.?_?uu)",
    pt="bases?_(?:militar(?:es)?|estrangeiras?|dos_eua|americanas?) bases tropas_(?:estrangeiras|dos_eua)",
    fr="bases?_(?:militaires?|etrangeres?|americaines?) troupes_(?:etrangeres|americaines)",
)
_ON_BASES, _AT_THE_POLLS = lazy_regex(_BASES), lazy_regex(_POLL)


@once
def voters_on_foreign_bases(r: Reading) -> bool:
    """ "Setback for Noboa as voters shut door on military bases": where Americans were to return."""
    here = r.has("ecuador", "latin_leader") or r.title_has("caribbean_state", "colombia")
    asked = titled(_AT_THE_POLLS, r) or "ballot" in r.doc.folded or "referend" in r.doc.folded
    return here and asked and titled(_ON_BASES, r) and not r.title_has("congress", "court", "killed")


_OF_MEXICO = any_word(
    en="sheinbaum mexico('s)?(?:_president)?",
    es="sheinbaum mexico presidenta_mexicana",
    pt="sheinbaum mexico presidente_mexicana",
    fr="sheinbaum mexique presidente_mexicaine",
)
_REFUSES = any_word(
    en="turns?_down turned_down rules?_out ruled_out rejects? won't_happen will_not_happen no,?_(?:thanks|gracias)",
    es="rechaz(?:a|o) descart(?:a|o) no_va_a_(?:suceder|pasar|ocurrir) no,?_gracias declin(?:a|o)",
    pt="rejeit(?:a|ou) descart(?:a|ou) nao_vai_acontecer recus(?:a|ou) nao,?_obrigad[ao]",
    fr="rejette exclut refuse ecarte n'arrivera_pas decline non_merci",
)
_HELP_OR_RAID = any_word(
    en="military help troops ground land intervention strikes plans?",
    es="militar(?:es)? ayuda tropas terrestres? tierra intervencion ataques planes",
    pt="militar(?:es)? ajuda tropas terrestres? terra intervencao ataques planos",
    fr="militaires? aide troupes sol terrestres? intervention frappes plans?",
)
_MEXICO_REFUSES = lazy_regex(
    rf"{_OF_MEXICO}[^\n]{{0,60}}?{_REFUSES}|\A[^\n]{{0,12}}?{_REFUSES}[^\n]{{0,40}}?{_OF_MEXICO}"
)
_ITS_OBJECT = lazy_regex(_HELP_OR_RAID)


@once
def mexico_refuses_troops(r: Reading) -> bool:
    """ "Sheinbaum turns down Trump's military help": what was threatened or offered is known."""
    told = titled(_MEXICO_REFUSES, r) and titled(_ITS_OBJECT, r) and r.has("us", "trump", "land_op", "us_military")
    return told and not r.title_has("killed", "survivor", "congress") and not r.doc.folded.startswith("trump")


_WHITE_HOUSE = lazy_regex(rf"\b(?:{WHITE_HOUSE}|trump)\b")
_IN_HARMONY = lazy_regex(
    any_word(
        en="upbeat make_up made_up optimistic praise[sd]? cordial smiling reconcil* good_meeting",
        es="optimista reconcilia* cordial sonriente elogi* hacen_las_paces buena_reunion",
        pt="otimista reconcilia* cordial sorrir sorridente elogi* fazem_as_pazes boa_reuniao",
        fr="optimiste reconcilie* cordial* souriant se_rabiboch* font_la_paix",
    )
)


@once
def petro_and_trump_make_up(r: Reading) -> bool:
    """ "Petro leaves White House upbeat": sanctions stay in the background."""
    both = r.title_has("petro") and titled(_WHITE_HOUSE, r) and titled(_IN_HARMONY, r)
    return both and not r.title_has("killed", "strike", "boat_strike", "pardon")


_HOSTS = any_word(
    en="welcom(?:e|es|ed) thanks? thanked defend(?:s|ed)? applaud(?:s|ed)? justif(?:y|ies|ied) hail(?:s|ed)?",
    es="agradec(?:en?|io) defien(?:de|den) justifican? (?:da|dan|dio)_la_bienvenida salud(?:an?|o) celebr(?:an?|o)",
    pt="agradec(?:em?|eu) defend(?:em?|eu) justificam? saud(?:am?|ou) (?:da|dao|deu)_boas-vindas celebr(?:am?|ou)",
    fr="salue(?:nt)? remercie(?:nt)? defend(?:ent)? justifie(?:nt)? se_(?:felicite|rejoui)\\w* applaudi(?:t|ssent)",
)
_AMERICAN_FORCES = any_word(
    en="naval_presence navy ships? warships? destroyers? troops marines radars? bases? airports?",
    es="""
        presencia_(?:naval|militar) marina buques? barcos? destructor(?:es)? tropas marines radar(?:es)? bases?
        aeropuertos?
    """,
    pt="""
        presenca_(?:naval|militar) marinha navios? contratorpedeiros? tropas fuzileiros radar(?:es)? bases?
        aeroportos?
    """,
    fr="presence_(?:navale|militaire) marine navires? destroyers? troupes radars? bases? aeroports?",
)
_A_HOST = lazy_regex(rf"\A[^;:\n]{{0,60}}?{_HOSTS}[^;\n]{{0,50}}?{_AMERICAN_FORCES}")


def host_of_the_forces(r: Reading) -> bool:
    """ "Guyana welcomes US naval presence", "Abinader defends lending airports to US": what came was told before."""
    if not r.title_has("us", "us_military") or not titled(_A_HOST, r):
        return False
    speaker = r.hits[0].concept
    return speaker in ("latin_leader", "caribbean_state", "places_here", "ecuador") and not r.title_has("congress")
