"""Why an entry was placed where it is, as (English, Spanish), side by side."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.grounds import Ground

GROUND_WORDS: Mapping[Ground, tuple[str, str]] = {
    Ground.OPENED: (
        "no record of those days fits, so it opened one",
        "ningún registro de esos días encaja: abrió uno",
    ),
    Ground.MENDS: ("it mends its earlier text", "corrige su texto anterior"),
    Ground.SAME_PAGE: ("another feed carried it at this address", "otra fuente lo trajo en esta dirección"),
    Ground.SAME_DAY: ("same day", "mismo día"),
    Ground.PRINTED_DAY: ("a day that was printed of it before", "un día que ya se publicó de él"),
    Ground.NEAR_DAY: ("a day near it, all else fits", "un día cercano, y encaja lo demás"),
    Ground.SUMS_UP: (
        "its strikes and deaths add up to several records in a row, of which this is the first",
        "sus ataques y sus muertos suman los de varios registros seguidos, de los que este es el primero",
    ),
    Ground.NEWEST: ("no day named: the newest that fits", "sin día: el más reciente que encaja"),
    Ground.SAME_WATERS: ("same waters", "mismas aguas"),
    Ground.SAME_TOLL: ("same number killed", "mismo número de muertos"),
    Ground.SAME_VESSELS: ("same number of vessels", "mismo número de embarcaciones"),
    Ground.SAME_SURVIVORS: ("same number of survivors", "mismo número de sobrevivientes"),
    Ground.ITS_SURVIVORS: ("it tells of people who lived through it", "habla de quienes sobrevivieron a él"),
    Ground.SUMMARY: (
        "the day of an older strike with the toll of this one",
        "el día de un ataque anterior con los muertos de este",
    ),
    Ground.OF_STRIKE: ("it reports on the same strike", "informa del mismo ataque"),
    Ground.EARLIER_TEXT: ("its earlier text stood there", "allí estaba su texto anterior"),
    Ground.SAME_WORDS: ("in common: {shared}", "en común: {shared}"),
    Ground.SAME_SUBJECT: ("the headlines speak of the same", "los titulares hablan de lo mismo"),
    Ground.SAME_ACT: ("one kind of act", "el mismo tipo de acto"),
    Ground.SAME_COUNTRY: ("the headlines name the same country", "los titulares nombran el mismo país"),
    Ground.LATE: (
        "older than the first report, it came late",
        "es anterior a la primera noticia: llegó tarde",
    ),
    Ground.FIRST_OF_STRIKE: ("the first report of its strike", "la primera noticia de su ataque"),
    Ground.NONE_NEAR: (
        "no story of the week before and after shares a telling word",
        "ninguna historia de esa semana comparte una palabra que diga algo",
    ),
    Ground.UNLIKE: ("too little in common with {rival}", "muy poco en común con {rival}"),
    Ground.OTHER_COUNTRY: ("it names another country than {rival}", "nombra otro país que {rival}"),
    Ground.OTHER_CHAMBER: ("another chamber votes than in {rival}", "vota otra cámara que en {rival}"),
    Ground.OTHER_STRIKE: (
        "it is about the survivors of another strike than {rival}",
        "trata de los sobrevivientes de otro ataque que {rival}",
    ),
    Ground.ANOTHER_ONE: (
        "another ship, firm or group, or a later one, than in {rival}",
        "otro barco, empresa o grupo, o uno posterior, que en {rival}",
    ),
    Ground.OTHER_ACT: ("another kind of act than in {rival}", "otro tipo de acto que en {rival}"),
    Ground.OTHER_SUBJECT: ("it is about something else than {rival}", "trata de otra cosa que {rival}"),
    Ground.ANOTHER_STEP: (
        "another step of the matter than in {rival}",
        "otro paso del asunto que en {rival}",
    ),
    Ground.TALK: (
        "the first story of its strike, {rival}, began days before",
        "la primera historia de su ataque, {rival}, empezó días antes",
    ),
}
