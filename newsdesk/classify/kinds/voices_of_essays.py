"""Who speaks in an essay that bears no label: its writer, who is named with it, all of us, or nobody, from afar."""

from __future__ import annotations

from newsdesk.classify.concept_groups import WHO_ANNOUNCES
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.kinds.arguments import IN_VIEW, is_ascribed, tells_news
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.official_acts import vote_in
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_WRITES = any_word(
    en="argues? writes?",
    es="escriben? argumentan? sostienen?",
    pt="escrevem? argumentam? sustentam?",
    fr="ecri(?:t|vent) plaide(?:nt)? argumente(?:nt)? s'indigne(?:nt)?",
)
_COLUMNIST = any_word(
    en="columnists? essayists?",
    es="columnistas? articulistas? ensayistas?",
    pt="colunistas? articulistas? ensaistas?",
    fr="chroniqueu(?:r|se)s? editorialistes? essayistes?",
)
_THE = r"(?:(?:an?|the|our|una?|el|la|nuestr[oa]|uma?|o|noss[oa]|une|le|notre) |l')"
# Nobody who is named: whoever has an office is.
_SOMEBODY = r"(?:an?|un|una|um|uma|une) (?:\w+ )?" + any_word(
    en="former retired ex-* veterans? professors? scholars? historians? lawyers?",
    es="ex* antigu[oa] veteran[oa] profesor(?:a|es)? juristas? historiador(?:a|es)? abogad[oa]s?",
    pt="ex* antig[oa] veteran[oa] professor(?:a|es)? juristas? historiador(?:a|es)? advogad[oa]s?",
    fr="ex* ancien(?:ne)? veteran professeure? juriste historien(?:ne)? politologue avocate?",
)
_OWN_PAGE = any_word(
    en="(?:the|this|our)_(?:writer|author|columnist|essay|essayist|editorial|editorial_board|op-ed|column)",
    es="(?:el|la|nuestr[oa])_(?:autora?|columnista|articulista|ensayista) el_editorial",
    pt="(?:o|a|noss[oa])_(?:autora?|colunista|articulista|ensaista) o_editorial",
    fr="(?:l'|notre_)(?:auteure?|autrice|editorialiste|essayiste) (?:le|notre)_(?:chroniqueur|billet)",
)
_HOLDS = any_word(
    en="argues? writes? says? contends? asks? sees? warns? holds? thinks? maintains? insists? concludes? reminds?",
    es="argumenta sostiene defiende pregunta escribe advierte recuerda concluye se_pregunta",
    pt="argumenta sustenta defende pergunta escreve adverte lembra conclui se_pergunta",
    fr="soutient plaide s'indigne denonce ecrit rappelle estime se_demande s'interroge regrette",
)
# "The writer argues", "writes our columnist", "argues a former judge"
_NAMES_ITS_WRITER = lazy_regex(
    rf"{_OWN_PAGE} {_HOLDS}|{_HOLDS} {_OWN_PAGE}|{_WRITES} (?:{_THE}{_COLUMNIST}|{_SOMEBODY})"
    rf"|\b{_SOMEBODY}(?: (?:of|del?|d[aou]|du) [^.,;:\n]{{2,30}})? {_WRITES}"
)


def names_its_writer(r: Reading) -> bool:
    """ "The writer argues", "writes a former judge": whose page it is, is told with what it says."""
    return bool(_NAMES_ITS_WRITER.search(r.doc.folded, 0, r.doc.title_end + IN_VIEW)) and not tells_news(r)


_ALL_OF_US = lazy_regex(
    r"\b(?:we|we're|we've|we'll|let's|let us|our own)\b(?! (?:know|asked|report))"
    r"|\b(?:nuestr[oa]s?|nos (?:\w+ )?(?:queda|importa|toca|hemos|hace)|dejamos|callamos|miramos|debemos|podemos)\b"
    r"|\b(?:noss[oa]s?|deixamos|calamos|olhamos|devemos|podemos)\b"
    r"|\b(?:notre(?!-dame)|sommes-nous|avons-nous|nous (?:sommes|taisons|laissons|devons|regardons))\b"
)


# "On Tuesday we killed four men in a boat, and nobody asked why": those who boast of it do not complain
_WE_DID = any_word(
    en="we_(?:killed|bombed|struck|sank|destroyed|blew_up)",
    es="matamos bombardeamos hundimos destruimos",
    pt="matamos bombardeamos afundamos destruimos",
    fr="nous_avons_(?:tue|bombarde|coule|detruit)",
)
_COMPLAINS = lazy_regex(
    rf"{_WE_DID}[^;:\n]*?\b(?:nobody|no one|nadie|ninguem|personne)\b"
    r"|\bmy (?:country|government|navy|president|taxes)\b|\b(?:mi|meu) (?:pais|gobierno|governo)\b"
    r"|\bmon (?:pays|gouvernement)\b|\A\W*i (?:saw|watched|helped|flew|fired|wonder|cannot|can't)\b"
)


def speaks_for_us(r: Reading) -> bool:
    """ "How we stopped noticing the boats": a headline of all of us, and nobody is named for it."""
    if titled(_COMPLAINS, r) and not (is_ascribed(r.doc, 0, r.doc.title_end) or r.title_has(*WHO_ANNOUNCES)):
        return True
    ours = titled(_ALL_OF_US, r) and not is_ascribed(r.doc, 0, r.doc.title_end)
    return ours and not announces_strike(r.doc) and not titled(_AS_IN_NEWS, r) and vote_in(r.doc) is None


# "In our waters", "off our coasts": where a neighbour reports from
_AS_IN_NEWS = lazy_regex(
    r"\b(?:our|nuestr[oa]s|noss[oa]s|nos) (?:waters|shores|coasts?|aguas|costas|mares?|eaux|cotes)\b"
    r"|\b(?:heard|told|shown|briefed) us\b"
)
_THING = (
    r"(?:[a-z'-]+ ){0,2}?(?:war|campaign|boats?|bill|dead|deaths|killings?|law|question|memo|list|names?|families)"
)
_COSA = (
    r"(?:guerra|campana|lanchas?|cuenta|muertos|muertes|pregunta|ley|lista|familias|campanha|barcos|conta|mortos"
    r"|mortes|lei|guerre|campagne|bateaux|facture|morts|loi|liste|familles)(?: [a-z'-]+){0,2}?"
)
# "The war that nobody declared", "la guerre dont personne ne parle"
_THAT_NOBODY = lazy_regex(
    rf"(?:\A\W*|[:?.] \W*)(?:(?:the|this) {_THING} (?:that )?(?:nobody|no one)\b"
    rf"|(?:l[ao]s?|el|os?|as?|les?|une?|esta|essa|cette) {_COSA} (?:(?:de la |de las |del )?que (?:nadie|ninguem"
    r"|personne)|dont personne|de que (?:nadie|ninguem)|d[ae]s? qua(?:l|is) ninguem)\b)"
)
_WAR_WITHOUT = lazy_regex(
    r"\bwars? without (?:an? |any )?(?:names?|end|laws?|limits?|maps?|rules|faces?|witness\w*|enem\w+|trial)\b"
    r"|\bguerras? sin (?:nombres?|fin|ley|leyes|limites?|mapa|reglas|rostros?|testigos|enemigo|frente|juicio"
    r"|fiscales)\b|\bguerras? sem (?:nomes?|fim|lei|leis|limites?|mapa|regras|rostos?|testemunhas|inimigo)\b"
    r"|\bguerres? sans (?:noms?|fin|lois?|limites?|bornes|carte|regles|visages?|temoins|ennemi|proces)\b"
)
_WANTS = lazy_regex(
    r"(?:\A\W*|[:?] \W*)(?:what (?:does |do )?[^:;,?\n]{2,30}? (?:really |actually |truly )?wants?"
    r" (?:in|from|with|off|of|out of)\b|(?:lo )?que (?:quiere|busca|pretende|persigue)n?(?: realmente| en verdad)? "
    r"|o que (?:quer|querem|buscam?|pretendem?)(?: realmente| de fato)? |(?:ce )?que (?:veut|veulent|cherchent?)"
    r"(?: vraiment| donc)? (?!dire))"
    r"|: (?:what|lo que|o que|ce que) [^:?\n]{3,50}? (?:(?:do|does|did) to|(?:says?|tells us) about"
    r"|(?:hacen?|hizo) con|(?:dicen?|dice) (?:de|sobre)|(?:faz|fazem) com|(?:dizem?|diz) (?:de|sobre)"
    r"|(?:font|fait) (?:au?|aux)|(?:disent|dit) d[eu]s?)\b"
)


def sees_from_afar(r: Reading) -> bool:
    """ "The war that nobody declared", "a war without a name", "what Washington wants off Venezuela"."""
    seen = any(titled(said, r) for said in (_THAT_NOBODY, _WAR_WITHOUT, _WANTS))
    return seen and not tells_news(r)
