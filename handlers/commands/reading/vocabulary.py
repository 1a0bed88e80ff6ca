"""What the words of a question in a sentence are about, in English and Spanish. Folded: no accents, no capitals.

A word that stands nowhere here is not understood, and then the sentence is not answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsdesk.text.folding import fold

CONFIRMATIONS = frozenset({"confirmed", "unconfirmed"})
# Of one strike: the newest one of several is asked for otherwise.
ONE_STRIKE = {"strike", "attack", "airstrike", "bombing", "ataque", "bombardeo", "ultimo", "ultima"}


def _words(about: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), about)


# Said of strikes and boats beside them, and of nothing else: "military deaths" are no deaths in strikes.
OF_STRIKES = frozenset(
    _words(
        "",
        "us american military drug alleged suspected narco presunto presunta presuntos presuntas militar militares"
        " estadounidense estadounidenses",
    )
)
WORDS: Mapping[str, str] = {
    **_words(
        "",
        "a an the of in on at for from off to with and or is are was were be been has have had did do there that this"
        " any some all top what me we you i it they please pls thanks show give tell get see about altogether your"
        " now then people ppl persons men hit hits struck carried out conducted launched whats wat as hi hey"
        " hello hola does sido atacado atacada atacados atacadas hundido hundida hundidos hundidas sunk everything"
        " destroyed destruida destruidas destruidos"
        " stood stand estaba anyone anybody alguien todo thank gracias bot eran"
        " campaign operation campana operacion channel canal"
        " un una unos unas el la los las lo de del al en con y es son esta estan fue fueron era ha han hay hubo"
        " habido que se para sobre muestra muestrame dame dime ver algun alguna algunos van va llevan lleva"
        " tenemos ahora personas gente todos todas tiene tienen deja dejo dejaron contra against"
        " full complete completa",
    ),
    **_words("which", "which wich cual cuales"),
    **_words("happened", "happened happen done anything something event events"),
    **_words("happened", "algo paso pasado ocurrio evento eventos hechos"),
    **_words("news", "news noticias novedades"),  # about something they are what outlets wrote: a search
    **_words("news", "update updates"),
    **_words("many", "many much number count amount cuantos cuantas cuanto cuanta numero cantidad"),
    **_words("killed", "killed dead deaths death died dies kill kills killing killings fatalities victims"),
    **_words(
        "killed",
        "lives muertos muertas muerto muerta muerte muertes murio murieron fallecidos fallecido victimas bajas",
    ),
    **_words("killed", "casualties mato mataron matan matado"),
    **_words("killed toll", "toll tolls saldo balance"),  # the latest one is a total, the latest killed are no total
    **_words("strike", "strike strikes airstrike airstrikes attack attacks bombing bombings"),
    **_words("strike", "ataque ataques bombardeo bombardeos"),
    **_words("boat", "boat boats vessel vessels"),
    **_words("boat", "lancha lanchas narcolancha narcolanchas embarcacion embarcaciones barco barcos"),
    **_words("total", "total totals totales tally overall sum"),
    **_words("newest", "last latest newest recent ultimo ultimos ultima ultimas reciente recientes"),
    **_words("first", "first earliest oldest primer primero primera primeros primeras"),
    **_words("most", "most"),
    **_words("most killed", "deadliest bloodiest worst peor peores"),
    **_words("most strike", "busiest"),
    **_words("new", "new nuevo nuevos"),  # of deaths these are no total
    **_words("began", "start started begin began empezo comenzo inicio"),
    **_words("gap", "gap"),
    **_words("median", "median mediana"),
    **_words("average", "average promedio"),
    **_words("one_day", "day days dia dias"),
    **_words("confirmed", "confirmed confirmado confirmados confirmada confirmadas"),
    **_words("unconfirmed", "unconfirmed"),
    **_words("confirms", "confirm confirms confirmo confirma confirmaron"),
    **_words("official", "official oficial oficiales"),
    **_words("survivors", "rescued rescatado rescatados"),
    **_words("survivors", "survivor survivors survived survive survives sobrevivio sobrevivieron"),
    **_words("survivors", "sobreviviente sobrevivientes superviviente supervivientes"),
    **_words("with_survivors", "surviving"),  # for "with survivors": see `said_phrases`
    **_words("fate", "custody detained detenido detenidos repatriated repatriado repatriados"),
    **_words("missing", "missing desaparecido desaparecidos"),
    **_words("presumed", "presumed"),
    **_words("late", "late delayed retraso"),
    **_words("thin", "thin weak debiles"),
    **_words("disputed", "disputed dispute disputes corrected correction corrections changed changes revised"),
    **_words("disputed", "revisions disputas correcciones cambios corregido corregidas corrigio corrigieron"),
    **_words("disputed", "differ differs different difieren change cambio cambiado cambiaron"),
    **_words("disputed", "disputa discrepancia discrepancias discrepancy discrepancies"),
    **_words("history", "history historia historial"),
    **_words("figures", "figure figures numbers counts counted cifra cifras cuenta cuentan datos"),
    **_words("announced", "announced announce announcement announcements anunciado anunciados anuncio anuncios"),
    **_words("announced", "reported reports reporting announces anuncia anuncian publica publican publico"),
    **_words("list", "list table lista tabla"),
    **_words("chart", "chart graph grafico grafica"),
    **_words("map", "map mapa"),
    **_words("each", "by per each every cada por"),
    **_words("month", "month months mes"),
    **_words("week", "week weeks semana"),
    **_words("each month", "monthly mensual"),
    **_words("each week", "weekly semanal"),
    **_words("basin", "basin basins cuenca zona zonas"),
    **_words("compare", "compare compared comparison vs versus or comparar compara o"),
    **_words("file", "csv download spreadsheet excel dataset descargar bajar"),
    **_words("feeds", "feeds feed"),
    **_words("seeing", "working down alive quiet funciona funcionando tranquilo"),
    **_words("ok", "ok fine"),
    **_words("source", "source sources outlet outlets claims fuente fuentes medios announcer announcers"),
    **_words("source", "link links url quote quotes enlace enlaces cita"),
    **_words("who", "who quien quienes"),
    **_words("who said", "said say says dijo dijeron dice dicen"),
    **_words("names", "names nombres nationality nationalities nacionalidad nacionalidades identity identities"),
    **_words("names", "country countries pais paises"),
    **_words("names", "identified named identificado identificados identificada identificadas identidad identidades"),
    **_words("when", "when where date dates cuando donde fecha fechas"),
    **_words("how_to figures", "methodology metodologia"),
    **_words("most killed biggest", "biggest largest"),
    **_words("year", "year years yearly annual ano anos anual"),
    **_words("why", "why porque"),
    **_words("alert", "alert alerts alerted alerta alertas posted sent enviado enviada"),
    **_words("known", "know knew known sabiamos sabia sabemos"),
    **_words("how_to", "how como"),
    **_words("help", "ask"),
}


def about(words: Iterable[str]) -> set[str]:
    """What the words are about, each by its name; a word that is not understood stands for itself."""
    return {name for word in map(fold, words) for name in WORDS.get(word, word).split(" ")} - {""}


# What a chart has a bar for, and no one: "by month" is no announcer.
KINDS = frozenset(
    word
    for word, about in WORDS.items()
    if about in ("month", "week", "year", "basin", "one_day", "killed", "source", "names")
)
# Asked of the policy timeline, by a word that is there: its headlines and topics are English.
POLICY: Mapping[str, str] = {
    **{word: word for word in ("congress", "senate", "house", "vote", "votes", "sanctions", "airspace", "pardon")},
    **{word: word for word in ("lawsuit", "lawsuits", "war-powers")},
    **{word: word for word in ("interdiction", "interdictions", "seizure", "seizures", "designations", "foia")},
    **_words("vote", "voted voto votos votacion votaciones"),
    **_words("senate", "senado"),
    **_words("house", "camara"),
    **_words("lawsuit", "demanda demandas"),
    **_words("pardon", "indulto"),
    **_words("congress", "congreso"),
    **_words("sanctions", "sanciones"),
    **_words("interdiction", "interdiccion interdicciones"),
    **_words("courts", "court courts tribunales ruled ruling rulings fallo fallos"),
    **_words("designation", "designation designacion"),
    **_words("seizure", "seized incautacion incautaciones"),
    **_words("tanker", "tanker tankers petrolero petroleros"),
}
