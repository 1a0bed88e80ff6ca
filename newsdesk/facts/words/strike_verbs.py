"""Verbs of those who strike, in four languages, each once: WAS_HIT, HITS, FIRES_AT, TO_STRIKE of boats, SAILED too;
CARRIES_OUT of strikes, KILLS of people, WAS and TOOK_PLACE of what happened."""

from __future__ import annotations

from newsdesk.text.four_languages import any_word

WAS_HIT = any_word(
    en="hit struck attacked bombed sunk destroyed blown_up (?:shot|blown|blasted)_out_of_the_(?:water|sea)",
    es="(?:atac|bombarde|alcanz|vol|revent)ad[oa]s? (?:hund|destru)id[oa]s?",
    pt="(?:atac|bombarde|alvej|afund)ad[oa]s? (?:ating|destru)id[oa]s?",
    fr="(?:attaqu|frapp|vis|touch|bombard|coul)ee?s? detruite?s? prise?s?_pour_cibles?",
)
WAS_DONE = r"(?:was|were|fue|fueron|foi|foram|a ete|ont ete)"  # before a participle
HITS = any_word(
    en="strikes? struck hits? attack(?:s|ed)? bomb(?:s|ed) sinks? sank destroy(?:s|ed)? bl(?:ows|ew)_up",
    es="""
        atacan? atac(?:o|aron) bombardean? bombarde(?:o|aron) hunden? hundi(?:o|eron) destruyen? destruy(?:o|eron)
    """,
    pt="""
        atacam? atac(?:ou|aram) bombardeiam? bombarde(?:ou|aram) afundam? afund(?:ou|aram) destro(?:i|em)
        destru(?:iu|iram)
    """,
    fr="attaque(?:nt)? frappe(?:nt)? bombarde(?:nt)? coule(?:nt)? detrui(?:t|sent)",
)
# Other than HITS: words that mean a boat where a boat follows, and elsewhere a critic, a sum or a flight.
FIRES_AT = any_word(
    en="""
        (?:fires?|fired|opens?_fire|opened_fire)_(?:up)?on (?:shoots?|shot)_(?:at|up|down) gun(?:s|ned)?_down
        target(?:s|ed)? (?:takes?|took)_out blast(?:s|ed)? shell(?:s|ed)? bomb blow_up blew_up strafe(?:s|d)?
        eliminat(?:es?|ed) torpedo(?:es|ed)? machine-?guns? ambush(?:es|ed)? raked? rakes
    """,
    es="""
        (?:abren?|abrio|abrieron)_fuego_(?:contra|sobre|a) dispar(?:an?|o|aron)_(?:contra|a|sobre)
        abaten? abati(?:o|eron) vuelan? vol(?:o|aron) golpe(?:an?|o|aron) ametrall(?:an?|o|aron) tirote(?:an?|o|aron)
        alcanz(?:an?|o|aron)
        (?:hacen?|hizo|hicieron)_(?:explotar|estallar|volar) torpede(?:an?|o|aron) embosc(?:an?|o|aron)
        (?:asalt|neutraliz|elimin|aniquil|pulveriz|impact)(?:an?|o|aron) revientan? revent(?:o|aron)
        (?:hacen?|hizo|hicieron)_(?:pedazos|anicos|trizas) (?:manda|envia)n?_al_fondo
        (?:vuelven?|volvio|volvieron)_a_(?:atacar|bombardear|hundir|destruir|golpear|disparar_contra|abrir_fuego)
    """,
    pt="""
        (?:abrem?|abriu|abriram)_fogo_(?:contra|sobre) (?:dispar|atir)(?:am?|ou|aram)_contra
        atingem? ating(?:e|iu|iram)
        explod(?:em?|iu|iram) metralh(?:am?|ou|aram) abatem? abat(?:e|eu|eram) alvej(?:am?|ou|aram)
        (?:assalt|neutraliz|elimin|aniquil|pulveriz|torpede)(?:am?|ou|aram)
        (?:voltam?|voltou|voltaram)_a_(?:atacar|bombardear|afundar|destruir|atingir|abrir_fogo)
        (?:atacar|bombardear|afundar|destruir|atingir|explodir|abater)(?:em)? (?:disparar|abrir(?:em)?_fogo)_contra
    """,
    fr="""
        ouvre(?:nt)?_le_feu_(?:sur|contre) tire(?:nt)?_(?:sur|contre) vise(?:nt)? mitraille(?:nt)? abat(?:tent)?
        touche(?:nt)? torpille(?:nt)? pulverise(?:nt)? neutralise(?:nt)? elimine(?:nt)?
        (?:fait|font)_(?:exploser|sauter)
        (?:a|ont|ait|aient)_(?:attaque|frappe|bombarde|coule|detruit|vise|touche|mitraille|abattu)
        (?:a|ont|ait|aient)_(?:tire_sur|ouvert_le_feu_(?:sur|contre)|fait_(?:exploser|sauter))
    """,
)
# Before "a strike on a boat", "a missile at a boat"
CARRIES_OUT = any_word(
    en="(?:carr(?:y|ies|ied)|carrying)_out conduct(?:s|ed)? launch(?:es|ed)? fire[sd]?",
    es="(?:realiz|ejecut|lanz|perpetr|dispar)(?:an?|o|aron) (?:llevan?|llevo|llevaron)_a_cabo",
    pt="(?:realiz|execut|lanc|dispar)(?:am?|ou|aram) (?:lev|conduz)(?:am?|ou|aram|iu)_a_cabo",
    fr="(?:men|lanc|tir)e(?:nt)? (?:a|ont)_(?:mene|lance|tire|conduit) condui(?:t|sent)",
)
TO_STRIKE = any_word(
    en="strike attack hit bomb sink destroy blow_up",
    es="atacar bombardear hundir destruir abatir volar golpear",
    pt="atacar bombardear afundar destruir atingir abater explodir",
    fr="attaquer frapper bombarder couler detruire viser",
)
# In Spanish who did it stands behind it: "tras atacar la Armada de Colombia una lancha".
TO_FIRE_AT = (
    rf"\b(?:tras|al|por|luego de|despues de) (?:{TO_STRIKE}|ametrallar"
    r"|tirotear|disparar|abrir fuego|hacer (?:explotar|estallar|volar))"
)
TOOK_PLACE = (
    r"(?:took place|happened|occurred|was carried out|ocurrio|se produjo|tuvo lugar|se llevo a cabo|aconteceu|ocorreu"
    r"|a eu lieu|s'est produite?)"
)
WAS = rf"(?:{TOOK_PLACE}|was|were|came|fue|fueron|foi|foram|etait)"
# "La lancha navegaba por el Pacífico": where it was when it was hit
SAILED = (
    r"(?:sailed|was sailing|estaba|navegaba|se (?:hallaba|encontraba|trouvait)|estava|navegava|encontrava-se"
    r"|naviguait)"
)
KILLS = any_word(
    en="kill(?:s|ed|ing)?",
    es="matan? mat(?:o|aron|ando|ar)",
    pt="matam? mat(?:ou|aram|ando|ar)",
    fr="tue(?:nt|r)? tuant a_tue ont_tue",
)
