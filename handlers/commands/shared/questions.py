"""What a newsroom asks about this story: which command answers it, and what is plainly not known.

The list is the newsroom's own. `gap` says what the record does not have, in words for the person who asks.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.reading.request import COMMAND
from handlers.page import Page, heading, note, section
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import Lang, say, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    asks: tuple[str, str]  # English, Spanish
    command: str = ""
    gap: tuple[str, str] | None = None
    command_es: str = ""  # where the command holds words

    def typed_in(self, lang: Lang) -> str:
        return self.command_es if lang == "es" and self.command_es else self.command


QUESTIONS: tuple[Question, ...] = (
    Question(
        asks=(
            "Was there a strike in the last 24 hours? By whom announced, where, how many?",
            "¿Hubo un ataque en las últimas 24 horas? ¿Anunciado por quién, dónde, cuántos?",
        ),
        command="list past 24 hours",
        command_es="list últimas 24 horas",
    ),
    Question(
        asks=(
            "What is the total today, by which count, and why do other counts differ?",
            "¿Cuál es el total hoy, según qué recuento, y por qué difieren otros?",
        ),
        command="total details",
    ),
    Question(
        asks=("Is this a new strike or one that was sent already?", "¿Es un ataque nuevo o uno que ya se envió?"),
        command="why URL",
    ),
    Question(
        asks=(
            "Which strikes had survivors, and what became of them?",
            "¿En qué ataques hubo sobrevivientes, y qué fue de ellos?",
        ),
        command="list survivors",
    ),
    Question(
        asks=(
            "Strikes per month and basin, the longest gap, the busiest week?",
            "¿Ataques por mes y zona, la pausa más larga, la semana con más?",
        ),
        command="chart month",
    ),
    Question(
        asks=(
            "Killed per announcement: median, most, how many with more than five?",
            "Muertos por anuncio: mediana, máximo, ¿cuántos con más de cinco?",
        ),
        command="total details",
    ),
    Question(
        asks=(
            "Which strikes have victims named, by whom?",
            "¿En qué ataques tienen nombre las víctimas, y según quién?",
        ),
        command="names",
        gap=(
            "not known: names, which are not kept with the strikes",
            "no se sabe: nombres, que no se guardan con los ataques",
        ),
    ),
    Question(
        asks=(
            "Which strikes were announced more than one day late?",
            "¿Qué ataques se anunciaron con más de un día de retraso?",
        ),
        command="list late",
    ),
    Question(
        asks=(
            "Was a strike ever corrected? Both versions?",
            "¿Se corrigió alguna vez un ataque? ¿Las dos versiones?",
        ),
        command="disputed",
    ),
    Question(
        asks=("Which group did the US blame?", "¿A qué grupo culpó EE. UU.?"),
        command="search Tren de Aragua",
        gap=(
            "not known: for how many strikes no group was named; groups stand in notes, not in figures",
            "no se sabe: en cuántos ataques no se nombró a ninguno; los grupos están en notas, no en cifras",
        ),
    ),
    Question(
        asks=("Did any official show evidence of cargo?", "¿Mostró alguna autoridad pruebas de la carga?"),
        gap=(
            "not known: cargo is not kept. What outlets wrote: /strikes search cargo",
            "no se sabe: la carga no se guarda. Lo que escribieron los medios: /strikes search cargo",
        ),
    ),
    Question(
        asks=(
            "What did Congress do since a day? Tallies, crossing members?",
            "¿Qué hizo el Congreso desde un día? ¿Votos, quién cambió de bando?",
        ),
        command="policy congress since October 2025",
        command_es="policy Congreso desde octubre de 2025",
        gap=(
            "not known: crossing members, where no headline names them",
            "no se sabe: quién cambió de bando, si ningún titular lo nombra",
        ),
    ),
    Question(
        asks=("Burnley v. United States and the FOIA suits?", "¿Burnley v. United States y las demandas FOIA?"),
        command="policy category:courts",
        gap=("not known: hearings to come", "no se sabe: las audiencias por venir"),
    ),
    Question(
        asks=(
            "Which countries limited intelligence sharing, who softened it?",
            "¿Qué países limitaron el intercambio de inteligencia, y quién lo suavizó?",
        ),
        command="policy category:intel_sharing",
    ),
    Question(
        asks=(
            "What did Colombia, Mexico, the UK or Trinidad say?",
            "¿Qué dijeron Colombia, México, el Reino Unido o Trinidad?",
        ),
        command="policy Colombia",
    ),
    Question(
        asks=(
            "Terrorist and sanctions listings: announced, in force?",
            "Listas de terrorismo y sanciones: ¿anunciadas, en vigor?",
        ),
        command="policy category:designation",
    ),
    Question(
        asks=("Is Venezuelan airspace closed in law?", "¿Está cerrado por ley el espacio aéreo venezolano?"),
        command="policy airspace",
        gap=("not known: notices in force today, EASA", "no se sabe: avisos vigentes hoy, EASA"),
    ),
    Question(
        asks=(
            "Which ships and aircraft are there now, against last month?",
            "¿Qué barcos y aviones hay ahora, frente al mes pasado?",
        ),
        command="policy category:buildup",
        gap=(
            "not known: what is there now, only reported moves",
            "no se sabe: qué hay ahora, solo movimientos informados",
        ),
    ),
    Question(
        asks=("Tankers seized so far: dates, names?", "Petroleros incautados hasta ahora: ¿fechas, nombres?"),
        command="policy category:seizure",
    ),
    Question(
        asks=("Coast Guard interdictions: up or down?", "Interdicciones de la Guardia Costera: ¿más o menos?"),
        command="policy interdiction",
        gap=(
            "not known: tonnage over time, only single cases",
            "no se sabe: toneladas en el tiempo, solo casos sueltos",
        ),
    ),
    Question(
        asks=(
            "Who warned that strikes would cost intelligence, and what came of it?",
            "¿Quién avisó de que los ataques costarían inteligencia, y qué pasó?",
        ),
        command="policy intelligence",
        gap=(
            "not known: warnings as such. What outlets wrote: /strikes search intelligence sharing",
            "no se sabe: los avisos como tales. Lo que escribieron los medios: /strikes search intelligence sharing",
        ),
    ),
    Question(
        asks=("Alert me if a total jumps without a new strike", "Avisarme si un total salta sin un ataque nuevo"),
        gap=(
            "not watched for: totals alone ring nobody. Compare /strikes total with /strikes as-of",
            "no se vigila: los totales solos no avisan. Compare /strikes total con /strikes as-of",
        ),
    ),
    Question(
        asks=(
            "Alert me if SOUTHCOM posts and no wire follows, or the other way round",
            "Avisarme si publica SOUTHCOM y ninguna agencia lo sigue, o al revés",
        ),
        gap=(
            "not watched for: a card without a second origin says so after 12 hours",
            "no se vigila: una ficha sin segundo origen lo dice a las 12 horas",
        ),
    ),
    Question(
        asks=(
            "A two-line brief in English and Spanish, attributed, no labels?",
            "¿Dos líneas en inglés y español, con fuente y sin etiquetas?",
        ),
        command="brief",
    ),
    Question(
        asks=("What do we not know about a strike?", "¿Qué no sabemos de un ataque?"),
        command="strike S-34",
    ),
)


def questions_page(lang: Lang) -> Page:
    answered = [question for question in QUESTIONS if question.command]
    others = [question for question in QUESTIONS if not question.command]
    half = len(answered) // 2
    unanswered = " ".join(f"{_said(question, lang)}." for question in others)
    return Page(
        text=say("questions_text", lang, n=len(answered), of=len(QUESTIONS), unanswered=unanswered),
        parts=(
            heading(say("newsrooms_ask", lang)),
            section("q0", *(_line(question, lang) for question in answered[:half]), essential=True),
            section("q1", *(_line(question, lang) for question in answered[half:]), essential=True),
            section(
                "others", (Bold(say("unanswered", lang)),), *(_line(each, lang) for each in others), essential=True
            ),
            note("foot", (say("all_commands", lang), Code(f"{COMMAND} help"))),
        ),
    )


def _line(question: Question, lang: Lang) -> Line:
    if not question.command:
        return (f"• {_said(question, lang)}",)
    return (f"• {question.asks[lang == 'es']} ", Code(f"{COMMAND} {question.typed_in(lang)}"), _gap(question, lang))


def _said(question: Question, lang: Lang) -> str:
    return word(question.asks, lang) + _gap(question, lang)


def _gap(question: Question, lang: Lang) -> str:
    return f" – {question.gap[lang == 'es']}" if question.gap else ""
