"""Verbs of those who strike, in four languages, each once: WAS_HIT and HITS of boats, SAILED too, KILLS of people,
WAS and TOOK_PLACE of what happened."""

from __future__ import annotations

from newsdesk.text.four_languages import any_word

WAS_HIT = any_word(
    en="hit struck attacked bombed sunk destroyed blown_up (?:shot|blown|blasted)_out_of_the_(?:water|sea)",
    es="(?:atac|bombarde|alcanz|vol|revent)ad[oa]s? (?:hund|destru)id[oa]s?",
    pt="(?:atac|bombarde|alvej|afund)ad[oa]s? (?:ating|destru)id[oa]s?",
    fr="(?:attaqu|frapp|vis|touch|bombard|coul)ee?s? detruite?s?",
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
