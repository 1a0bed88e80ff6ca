"""The day before: "a strike of the night before", "confirmed on Friday having fired on a boat the day before";
and the day after, "four on Friday and three the next day"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.telling import PUBLISHES, TELLS
from newsdesk.text.lazy_regex import lazy_regex

# The day before the one that the sentence names, or before publication: only where it is the day of a strike.
_STRUCK = (
    r"(?:strikes?|attack(?:s|ed)?|bombings?|raids?|operations?|hit|struck|sunk|destroyed|bombed|carried out|conducted"
    r"|ataques?|bombardeos?|bombardeios?|acciones|accion|acoes|acao|operacao|operacoes|operacion|operaciones"
    r"|(?:atacad|hundid|destruid|bombardead|alcanzad|realizad|efectuad|ejecutad|afundad|atingid|executad)[oa]s?"
    r"|(?:atac|bombarde|actu)(?:o|aron|ou|aram)|hundi(?:o|eron)|afund(?:ou|aram)|destru(?:yo|yeron|iu|iram)"
    r"|mat(?:o|aron|ou|aram)|(?:a|ont) tue|tuee?s?|tirs?|tiree?s?|blasts?|explosions?|explosao"
    r"|ag(?:iu|iram)|acted|intervin(?:o|ieron)|est intervenue?"
    r"|killed|died|murieron|muert[oa]s|morreram|mort[oa]s"
    r"|fired|opened fire|dispar(?:ado|ar|o|ou|aron|aram)|atir(?:ado|ar|ou|aram)|(?:abierto|abrio|abrieron) fuego"
    r"|(?:aberto|abriu|abriram) fogo|ouvert le feu"
    r"|(?:taken|took) place|happened|occurred|ocurri(?:do|o)|sucedi(?:do|o)|registrad[oa]|ocorr(?:ido|eu)"
    r"|survenue?s?|produite?s?"
    r"|frappes?|attaques?|raids?|(?:frapp|coul|vis|bombard|men|attaqu|touch)ee?s?|detruite?s?)"
)
_THE_EVE = (
    r"(?:(?:a|one) day (?:earlier|before|prior)(?! yesterday)|u[mn] dia antes|un jour (?:plus tot|auparavant|avant)"
    r"|the (?:day|night|evening) before(?! yesterday)|the previous (?:day|night|evening)|la vispera"
    r"|[dn]?a vespera|(?:del|el|la|n?[oa]|d[ao]) (?:dia|noche|jornada|noite) anterior|la veille"
    r"|(?:du |le )jour precedent|la nuit (?:precedente|d'avant))"
)
_DAY_BEFORE = lazy_regex(
    rf"\b{_STRUCK}\b[^.;:,\n]{{0,30}}?,?[^.;:,\n]{{0,20}}? (?P<eve>(?:(?:of|from|de|en) )?{_THE_EVE})"
    r"\b(?! (?:the|an?(?! (?:l['a]|un[ao]?\b))|his|her|its|their|he|she|it|they|we|when|that|to|al|ao|del?"
    r"|d[aeou]s?|d'\w+)\b| d')"
)
# "Confirmó el viernes que el día anterior había atacado una lancha": of what is told, and not of another strike
_NO_OTHER = r"(?:(?!another\b|other\b|otr[oa]|outr[oa]|autre)[\w'-]+ )"
_DAY_BEFORE_TOLD = lazy_regex(
    rf"\b(?:{TELLS}|{PUBLISHES})\b[^.;:\n]{{0,60}}?(?:\b(?:that|que|having|haber|ter|avoir|it|they)\b|\bqu')"
    rf" ?{_NO_OTHER}{{0,4}}?(?P<eve>(?:(?:on|en) )?{_THE_EVE}),? {_NO_OTHER}{{0,4}}?{_STRUCK}\b"
)
_EVE = lazy_regex(
    r"before|earlier|pr(?:evious|ior)|v[ie]spera|ant(?:erior|es)|veille|precedent|avant|plus tot|auparavant"
)  # one look at the many without
THE_EVE = lazy_regex(
    rf"\b(?:{_THE_EVE}|(?:a|one) day after (?:an?|another) (?:\w+ )?(?:strike|attack)"
    r"|un dia despues de (?:que )?(?:un|otro) ataque|um dia depois de (?:que )?(?:um|outro) ataque"
    r"|au lendemain d'une (?:autre )?(?:frappe|attaque))\b"
)

# "On the eve of a hearing": a weekday that is tomorrow's is the day of the hearing
ON_THE_EVE_OF = lazy_regex(
    r"\b(?:on (?:the )?eve of|(?:en |a la |a )?visperas? d(?:el?|e l[ao])|[dn]?a vespera d[aeo]"
    r"|(?:a )?la veille d(?:u|e|'une?))"
    r" (?:(?:an?|the|una?|el|la|uma?|o|a|le|l') ?)?(?:[\w'-]+ ){0,3}?(?:hearing|vote|testimony|debate|summit"
    r"|briefing|talks|audiencia|comparecencia|votacion|voto|cumbre|sesion|reunion|votacao|cupula|sessao|reuniao"
    r"|audition|scrutin|debat|sommet|seance)\b"
)


# "Four on Friday and three the next day": of what was said or found the next day nothing is asked here
_THE_NEXT_DAY = lazy_regex(
    rf"\b(?:and|y|e|et) (?:otr[oa]s |outr[oa]s )?(?:{A_FEW}|\d+)(?: (?:more|others|mas|mais|autres))?"
    r" (?P<next>the (?:next|following) day|al dia siguiente|no dia seguinte|le lendemain)\b"
)


def days_beside_in(folded: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end) of the words of each "day before" on which somebody struck, and of each "next day" with its dead;
    whether it is the later one."""
    for pattern in (_DAY_BEFORE, _DAY_BEFORE_TOLD) if _EVE.search(folded) else ():
        yield from ((*match.span("eve"), False) for match in pattern.finditer(folded))
    yield from ((*match.span("next"), True) for match in _THE_NEXT_DAY.finditer(folded))
