"""Headlines that are a verdict, and nobody is named for it: an act of war, a gift, right or wrong; or that set a
happening beside the end of something large."""

from __future__ import annotations

from newsdesk.classify.kinds.arguments import is_ascribed, tells_news
from newsdesk.classify.kinds.essays import titled_says_who
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_WHAT_IT_IS = any_word(
    en="""
        acts?_of_(?:war|piracy|aggression|terror) gifts?_(?:to|for) traps? betrayal theft piracy farce insult stain
        blunder outrage
    """,
    es="""
        actos?_de_(?:guerra|pirateria|agresion|terror) regalos?_(?:a|al|para) trampa traicion robo pirateria farsa
        insulto mancha disparate atropello
    """,
    pt="""
        atos?_de_(?:guerra|pirataria|agressao|terror) presentes?_(?:a|ao|para) armadilha traicao roubo pirataria farsa
        insulto mancha disparate ultraje
    """,
    fr="""
        actes?_de_(?:guerre|piraterie|agression|terreur) cadeaux?_(?:a|au|aux|pour) piege trahison vol piraterie farce
        insulte tache aberration
    """,
)
# "The blockade is an act of war"
_IS_THAT = lazy_regex(
    r"\A\W*[^,:;\"“«\n]{3,60}? (?:is|are|was|were|es|son|fue|e|sao|foi|est|sont|etait) "
    rf"(?:(?:an?|un|una|um|uma|une|the|el|la|o|a|le|pure|puro|pura) ){{0,2}}{_WHAT_IT_IS}"
)
_RIGHT_OR_WRONG = lazy_regex(
    r"\A\W*[^,:;\"“«\n]{3,50}? (?:(?:is|are|was|were) (?:not )?(?:right|wrong) (?:to|about|on|not to)\b"
    r"|(?:no )?tiene razon\b|(?:hace|hizo) (?:bien|mal) en\b|(?:nao )?tem razao\b|(?:fez|faz) (?:bem|mal) em\b"
    r"|a (?:eu )?(?:raison|tort) de\b)"
)
_SAYS_IT_ALL = lazy_regex(
    r"\A[^:\"“«\n]*"
    + any_word(
        en="(?:says|tells)_it_all says_everything makes?_a_mockery_of mock(?:s|ed)_the lays?_bare",
        es="lo_dice_todo dice_mucho_de (?:deja|dejan)_en_evidencia desmoraliza",
        pt="diz_tudo diz_muito_(?:de|sobre) escancara desmoraliza",
        fr="dit_tout en_dit_long met_a_nu bafoue",
    )
)
_LARGE = any_word(
    en="""
        end art limits? fog temptation price costs? myth death birth return rise fall politics logic language
        theat(?:re|er) illusion silence shame rot ghosts? shadow habit perils? morality
    """,
    es="""
        fin arte limites niebla tentacion precio mito muerte nacimiento regreso retorno auge caida logica lenguaje
        teatro ilusion silencio verguenza fantasmas? sombra costumbre peligros? moral
    """,
    pt="""
        fim arte limites nevoa tentacao preco mito morte nascimento volta retorno queda logica linguagem teatro ilusao
        silencio vergonha fantasmas? sombra habito perigos? moral
    """,
    fr="""
        fin art limites brouillard tentation prix mythe mort naissance retour chute logique langage theatre illusion
        silence honte fantomes? ombre habitude dangers? morale cynisme
    """,
)
# "The raid and the end of sovereignty", "la saisie, ou la fin du droit"
_BESIDE_IT = lazy_regex(
    r"\A\W*[^:;?\"“«\n]{3,60}?,? (?:and|or|y|o|e|ou|et) (?:(?:the|la|el|o|a|le|su|his|its) |l')"
    rf"{_LARGE} (?:(?:of|del?|d[aeou]s?|du|des|au|aux) |d')[^:;?,\n]{{3,40}}\Z"
)
_DOING = any_word(
    en="""
        killing bombing sinking blowing_up calling naming labell?ing designating pardoning toppling seizing capturing
        kidnapping blockading invading freeing taking
    """,
    es="""
        matar bombardear hundir volar llamar nombrar designar indultar perdonar derrocar incautar capturar secuestrar
        bloquear invadir liberar tumbar
    """,
    pt="""
        matar bombardear afundar explodir chamar designar indultar perdoar derrubar apreender capturar sequestrar
        bloquear invadir libertar soltar
    """,
    fr="""
        tuer bombarder couler appeler nommer designer gracier renverser saisir capturer enlever bloquer envahir
        liberer
    """,
)
# "Calling gangs terrorists does not make it so", "indultar a un capo, bombardear a un pescador"
_DEEDS = lazy_regex(
    rf"\A\W*{_DOING} [^:;?,\n]{{3,50}}?(?:, {_DOING} [^:;?,\n]{{3,50}}\Z"
    r"|\b(?:does not|doesn't|do not|is not|isn't|is no|won't|will not|cannot|can't|makes (?:no|it|us|nobody)"
    r"|no (?:es|hace|lo|la|va a|basta|sirve|funda|detiene|nos)|nao (?:e|faz|vai|basta|serve|detem|nos|o|a)"
    r"|n'est|ne (?:fait|suffit|sert|fonde|rend|changera|resout))\b)"
)
_VERDICTS = (_IS_THAT, _RIGHT_OR_WRONG, _DEEDS)


def gives_a_verdict(r: Reading) -> bool:
    """ "The blockade is an act of war", "the raid and the end of sovereignty", "calling it so is no law"."""
    judged = any(titled(said, r) for said in _VERDICTS) and not is_ascribed(r.doc, 0, r.doc.title_end)
    judged = judged or (titled(_BESIDE_IT, r) and not titled_says_who(r)) or titled(_SAYS_IT_ALL, r)
    return judged and not tells_news(r)
