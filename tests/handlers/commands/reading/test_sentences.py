"""A question in a sentence is answered as the sub-command that it is, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands.answering import USAGES
from handlers.commands.reading import sentences
from handlers.commands.reading.sentences import MOST_WORDS, question_meant
from tests.handlers.commands.asking import ask, buttons, said
from tests.handlers.commands.desk import NOW


def meant(text: str) -> str | None:
    return question_meant(text, now=NOW, usages=USAGES)


THIS_YEAR, OCTOBER = "since:2026-01-01", "since:2026-10-01 until:2026-10-31"
SENTENCES = {
    "how many dead since Jan": f"total {THIS_YEAR}",
    "who else has it": "strike latest",
    "does anyone else have it": "strike latest",
    "quién más lo publica": "strike latest",
    "who else reported S-31": "strike S-31",
    "has southcom confirmed": "latest 1",
    "did Hegseth confirm it": "latest 1",
    "lo ha confirmado el Comando Sur": "latest 1",
    "has SOUTHCOM confirmed S-31": "strike S-31",
    "is it confirmed": "latest 1",
    "is this confirmed": "latest 1",
    "is the strike confirmed": "latest 1",
    "are the strikes confirmed": "list confirmed",
    "is there a confirmed strike": "list confirmed",
    "has the latest strike been confirmed": "latest 1",
    "who confirmed the last strike": "latest 1",
    "quién anunció el último ataque confirmado": "latest confirmed 1",
    "quién lo anunció": "latest 1",
    "dónde fue": "latest 1",
    "fecha del último ataque": "latest 1",
    "what day was the last strike": "latest 1",
    "survivors of the first strike": "first 1",
    "how many survivors are in custody": "list survivors",
    "history of S-31": "strike S-31",
    "historial de S-31": "strike S-31",
    "historia": "timeline",
    "link to S-31": "strike S-31",
    "cifras en disputa": "disputed",
    "did the toll change": "disputed",
    "qué cambió desde ayer": "disputed since:2026-10-04",
    "the largest strike": "most 1",
    "strikes by source": "total",
    "deaths a month": "chart killed month",
    "ataques al mes": "chart month",
    "strikes a month ago": "strike 2026-09-05",
    "Pacific or Caribbean": "chart basin",
    "Pacific vs Caribbean in 2026": f"chart basin {THIS_YEAR} until:2026-12-31",
    "qué zona tiene más ataques": "chart basin",
    "which basin has the most strikes": "chart basin",
    "ataques contra narcolanchas en octubre": f"list {OCTOBER}",
    "cuántos muertos dejó el último ataque": "latest 1",
    "raw data for October": f"export csv {OCTOBER}",
    "how many killed since the campaign began": "total",
    "saldo hasta la fecha": "total",
    "se cuentan los dados por muertos": "total",
    "are you there": "status",
    "datos de S-31": "strike S-31",
    "datos de octubre": f"total {OCTOBER}",
    "change my subscription": "subscriptions",  # not what changed, announced by a subscription
    "cambiar la suscripción": "subscriptions",
    "ataques antes de ayer": "strike 2026-10-03",  # none before yesterday
    "total antes de octubre": "total until:2026-09-30",
    "strikes in the last 2 months of 2025": "list since:2025-11-01 until:2025-12-31",
    "deaths in the first week of October": "total since:2026-10-01 until:2026-10-07",
    "strikes between Christmas and new year": "list since:2025-12-25 until:2026-01-01",
    "killed last quarter": "total since:2026-07-01 until:2026-09-30",
    "strikes yesterday afternoon": "strike 2026-10-04",
    "ataques ayer por la tarde": "strike 2026-10-04",  # the afternoon announced none
    "how many people have been killed by US strikes so far?": "total",
    "what's the death toll in the Caribbean?": "total basin:caribbean",
    "cuantos muertos en el pacifico este mes": f"total {OCTOBER} basin:eastern_pacific",
    "cuántos van": "total",
    "total de muertos": "total",
    "total for the Pacific": "total basin:eastern_pacific",
    "latest total": "total",
    "latest death toll": "total",
    "newest body count": "total",
    "último saldo de muertos": "total",
    "balance de víctimas en octubre": f"total {OCTOBER}",
    "cuántas víctimas mortales": "total",
    "toll of the last strike": "latest 1",
    "toll by month": "chart killed month",
    "the strike with the highest death toll": "most 1",
    "death toll in S-31": "strike S-31",
    "when was the last strike": "latest 1",
    "¿Dónde fue el último ataque?": "latest 1",
    "cuál fue el último ataque": "latest 1",
    "está funcionando": "status",
    "what are the latest strikes": "latest",
    "5 latest": "latest 5",
    "how many dead now": "total",
    "any news today": "timeline since:2026-10-05 until:2026-10-05",
    "hey, can you tell me how many dead?": "total",
    "do we know when the last strike was": "latest 1",
    "hola, ¿me puedes decir cuántos muertos van este mes?": f"total {OCTOBER}",
    "suspected drug boats hit by the US military in October": f"list {OCTOBER}",
    "tell us about US military strikes in October": f"list {OCTOBER}",
    "which strikes had survivors": "list survivors",
    "what strikes happened in October": f"list {OCTOBER}",
    "strikes that killed more than 5 people": "list min:6",
    "dados por muertos": "total presumed",
    "how many presumed dead": "total presumed",
    "presumed dead in October": f"total presumed {OCTOBER}",
    "how many dead and presumed dead": "total",
    "any new strikes?": "latest",
    "are the feeds ok": "status",
    "list by killed": "most 10",
    "list deadliest strikes": "most 10",
    "list the 5 deadliest": "most 5",
    "lista por muertos": "most 10",
    "how many killed including presumed dead": "total",
    "total incl. presumed dead in the Pacific": "total basin:eastern_pacific",
    "cuántos muertos con los dados por muertos": "total",
    "who are you?": "help",
    "how many boats were destroyed in October": f"total {OCTOBER}",
    "which outlets reported S-31": "strike S-31",
    "strikes reported in October": f"list {OCTOBER}",
    "where did the last strike happen": "latest 1",
    "what was the last strike in October": f"latest 1 {OCTOBER}",
    "what happened to the survivors": "list survivors",
    "list of strikes with survivors": "list survivors",
    "map of the strikes": "map",
    "weekly chart": "chart week",
    "what do we know about S-31": "strike S-31",
    "any survivors in the Pacific?": "list survivors basin:eastern_pacific",
    "hubo sobrevivientes": "list survivors",
    "did anyone survive": "list survivors",
    "sobrevivió alguien en octubre": f"list survivors {OCTOBER}",
    "did anyone survive the last one?": "latest 1",
    "why do totals differ": "total details",
    "were there strikes in October": f"list {OCTOBER}",
    "strikes with more than 5 killed": "list min:6",
    "at least 10 dead": "list min:10",
    "by trump this month": f"list {OCTOBER} source:trump",
    "strikes in October by the Comando Sur": f"list {OCTOBER} source:SOUTHCOM",
    "in the Pacific": "list basin:eastern_pacific",
    "strikes in the eastern pac": "list basin:eastern_pacific",
    "epac since January": f"list {THIS_YEAR} basin:eastern_pacific",
    "announced by SOUTHCOM": "list source:SOUTHCOM",
    "how many dead by the end of last year": "total until:2025-12-31",
    "late announcements": "list late",
    "thin sources": "list thin",
    "strikes per month": "chart month",
    "killed per month": "chart killed month",
    "deaths per week": "chart killed week",
    "muertos por mes en 2025": "chart killed month since:2025-01-01 until:2025-12-31",
    "people killed by US strikes each month": "chart killed month",
    "busiest month": "chart month",
    "mes con más ataques": "chart month",
    "when was the last one": "latest 1",
    "last one": "latest 1",
    "the deadliest one": "most 1",
    "which was the worst one": "most 1",
    "how many killed in last one week": "total since:2026-09-29 until:2026-10-05",
    "how many died in the last one month": "total since:2026-09-05 until:2026-10-05",
    "the last one": "latest 1",
    "last one in the Pacific": "latest 1 basin:eastern_pacific",
    "the most recent one": "latest 1",
    "first one": "first 1",
    "el último": "latest 1",
    "el último en el Pacífico": "latest 1 basin:eastern_pacific",
    "cuál fue el último": "latest 1",
    "los últimos": "latest",
    "lo último": "latest",
    "el último total": "total",
    "when was the first": "first 1",
    "cuándo fue el primero": "first 1",
    "top 5 deadliest": "most 5",
    "any update on S-31": "strike S-31",
    "any updates today": "timeline since:2026-10-05 until:2026-10-05",
    "how does this work": "help",
    "court rulings": "policy courts",
    "house vote": "policy house vote",
    "cinco o más muertos en 2025": "list since:2025-01-01 until:2025-12-31 min:5",
    "ataques con más de diez muertos": "list min:11",
    "el ataque con más muertos": "most 1",
    "was anything corrected today": "disputed since:2026-10-05 until:2026-10-05",
    "when was S-31 corrected": "disputed S-31",
    "the last two strikes": "latest 2",
    "strikes that killed at least five": "list min:5",
    "tankers seized": "policy tanker seizure",
    "which figures changed today": "disputed since:2026-10-05 until:2026-10-05",
    "what can you do": "help",
    "was there a strike on 4 Oct": "strike 2026-10-04",
    "el ataque del 2 de septiembre": "strike 2026-09-02",
    "strikes on 4 Oct by SOUTHCOM": "list since:2026-10-04 until:2026-10-04 source:SOUTHCOM",
    "which was the deadliest month": "chart killed month",
    "when was the first strike in the Pacific": "first 1 basin:eastern_pacific",
    "cuál fue el primer ataque": "first 1",
    "how many died in the first strike": "first 1",
    "the deadliest strike this year?": f"most 1 {THIS_YEAR} until:2026-12-31",
    "which strike killed the most people": "most 1",
    "cuál fue el ataque más mortífero": "most 1",
    "5 deadliest strikes": "most 5",
    "por mes": "chart month",
    "compare Sept and Oct": "chart month since:2026-09-01 until:2026-10-31",
    "this week vs last week": "chart week since:2026-09-28 until:2026-10-11",
    "compare Caribbean and Pacific": "chart basin",
    "sources for s 31": "strike S-31",
    "how many killed in S-31": "strike S-31",
    "fuentes de S-31": "strike S-31",
    "why did we get an alert for S-31": "why S-31",
    "any corrections?": "disputed",
    "what changed since yesterday": "disputed since:2026-10-04",
    "show me the map of the Caribbean": "map basin:caribbean",
    "download csv": "export csv",
    "is it working": "status",
    "what did we know on 5 Jan": "as-of 2026-01-05 total",
    "senate votes since October 2025": "policy senate votes since:2025-10-01",
    "what did Congress do this month": f"policy congress {OCTOBER}",
    "anything today?": "timeline since:2026-10-05 until:2026-10-05",
    "how do I subscribe": "help subscribe",
    "muertos desde enero en español": f"total {THIS_YEAR} en español",
    "how many killed in other": "total basin:other",
    "todos los ataques en octubre": f"list {OCTOBER}",
    "compare september with october 2025": "chart month since:2025-09-01 until:2025-10-31",
    "compare october with november 2025": "chart month since:2025-10-01 until:2025-11-30",
    "compare november with january 2026": "chart month since:2025-11-01 until:2026-01-31",
    "how many killed year to date": f"total {THIS_YEAR} until:2026-10-05",
    "how many ppl killed": "total",
    "wat was the last strike": "latest 1",
    "how many killed since it started": "total",
    "cuántos muertos desde el principio": "total",
    "how many days since the last strike": "latest 1",
    "when did the campaign start": "first 1",
    "median killed per strike": "total details",
    "latest strikes with survivors": "list survivors",
    "last strike with survivors": "list survivors 1",  # not the last one, which had none
    "último ataque con sobrevivientes": "list survivors 1",
    "last 3 strikes with survivors in the Pacific": "list survivors 3 basin:eastern_pacific",
    "which strikes left survivors": "list survivors",
    "did the last strike have survivors": "latest 1",
    "why was S-31 corrected": "strike S-31",
    "por qué se corrigió S-31": "strike S-31",
    "votaciones de la cámara": "policy vote house",
    "descargar datos": "export csv",
    "último ataque dos EUA": "latest 1",
    "ataques de EUA en octubre": f"list {OCTOBER}",
    "any survivors in the last strike": "latest 1",
    "how many survivors in the last strike": "latest 1",
    "who survived the latest strike": "latest 1",
    "sobrevivientes del último ataque": "latest 1",
    "who survived the strike": "list survivors",
    "is S-31 confirmed": "strike S-31",
    "is S-31 official": "strike S-31",
    "did we alert on S-31": "why S-31",
    "was S-31 posted": "why S-31",
    "what is this?": "help",
    "¿qué es esto?": "help",
    "where do the numbers come from": "total details",
    "¿de dónde salen las cifras?": "total details",
    "cómo cuentan los muertos": "total details",
    "how are the dead counted": "total details",
    "who announces the strikes": "list",
    "quién anuncia los ataques": "list",
    "what countries were the victims from": "names",
    "¿de qué países eran las víctimas?": "names",
    "is it quiet?": "status",
    "is the bot working": "status",
    "cuántos muertos en lo que va de año": f"total {THIS_YEAR} until:2026-10-05",
    "ataques en lo que va del mes": f"list {OCTOBER}",
    "total incl presumed": "total",
    "total excluding presumed dead": "total",
    "muertos sin contar los dados por muertos": "total",
    "how did the house vote": "policy house vote",
    "what has Congress done": "policy congress",
    "which strikes rest on one source": "list thin",
    "strikes announced a day late": "list late",
    "deaths by country": "names",
    "how many were announced in October": f"total {OCTOBER}",
    "who was killed": "names",
    "who was killed in September 2025": "names since:2025-09-01 until:2025-09-30",
    "who died between 1 Dec and 7 Jan": "names since:2025-12-01 until:2026-01-07",
    "quién murió en septiembre de 2025": "names since:2025-09-01 until:2025-09-30",
    "¿quiénes murieron la semana pasada?": "names since:2026-09-28 until:2026-10-04",
    "nombres de los muertos en el Caribe": "names basin:caribbean",
    "have the victims been identified": "names",
    "nationality of the dead since March": "names since:2026-03-01",
    "who was killed on 4 Oct": "strike 2026-10-04",
    "quién murió el 4 de octubre": "strike 2026-10-04",
    "names of the survivors": "list survivors",
    "unconfirmed": "list unconfirmed",
    "which strikes are unconfirmed?": "list unconfirmed",
    "ataques sin confirmar": "list unconfirmed",
    "lista sin confirmar": "list unconfirmed",
    "what was the last confirmed strike": "latest confirmed 1",
    "any new confirmed strikes": "latest confirmed",
    "últimos confirmados": "latest confirmed",
    "cuál fue el último ataque confirmado": "latest confirmed 1",
    "los últimos 5 ataques confirmados": "latest confirmed 5",
    "was the last strike confirmed": "latest 1",
    "¿está confirmado el último ataque?": "latest 1",
    "confirmed strikes in October": f"list confirmed {OCTOBER}",
    "ataques confirmados en octubre": f"list confirmed {OCTOBER}",
    "was the strike of 4 Oct confirmed": "strike 2026-10-04",
    "how many confirmed strikes": "total",
    "confirmed death toll": "total",
    "muertos confirmados en octubre": f"total {OCTOBER}",
    "deadliest confirmed strike": "most 1",
    "strike number 31": "strike S-31",
    "the 31st strike": "strike S-31",
    "October 4th strike": "strike 2026-10-04",
    "the Oct. 4th strike": "strike 2026-10-04",
    "September 2nd strike": "strike 2026-09-02",
    "the 2nd of September strike": "strike 2026-09-02",
    "has congress voted on war powers": "policy congress vote war-powers",
    "¿cuántas lanchas han sido atacadas?": "total",
    "compare 2025 and 2026": "chart month since:2025-01-01 until:2026-12-31",
    "deaths in Q1 vs Q2 2026": "chart killed month since:2026-01-01 until:2026-06-30",
    "download as csv": "export csv",
    "what is known about the strike of 30 December 2025": "strike 2025-12-30",
    "how many rescued": "list survivors",
    "the body count": "total",
    "what was the total on 31 December": "as-of 2025-12-31 total",
    "cuál era el total el 31 de diciembre": "as-of 2025-12-31 total",
    "what was the total in December 2025": "total since:2025-12-01 until:2025-12-31",
    "how many killed on 30 December": "total since:2025-12-30 until:2025-12-30",
    "why do the numbers differ": "total details",
    "what is the counting rule": "total",
    "how do you count": "total details",
    "do the figures differ": "disputed",
    "how many killed since the beginning of the year": f"total {THIS_YEAR}",
    "how many killed since the start of September": "total since:2026-09-01",
    "cuántos muertos desde el principio del año": f"total {THIS_YEAR}",
    "cuántas personas murieron en octubre del año pasado": "total since:2025-10-01 until:2025-10-31",
    "strikes on 30 December last year": "strike 2025-12-30",
    "was anyone killed in October": f"total {OCTOBER}",
    "muertos en los ataques de Estados Unidos": "total",
    "how many killed by the United States": "total",
    "cuántos muertos por Estados Unidos": "total",
    "how many boats has the United States hit": "total",
    "what did the US hit in October": f"list {OCTOBER}",
    "how many killed in the US strikes": "total",
    "how many killed in United States military strikes": "total",
    "how many killed by US": "total",
    "how many killed in U.S. strikes": "total",
    "muertos por EE.UU.": "total",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_is_the_question_that_it_asks(sentence: str) -> None:
    assert meant(sentence) == SENTENCES[sentence]


@pytest.mark.parametrize("sentence", SENTENCES)
@given(data=st.data())
def test_one_word_that_is_not_understood_and_nothing_is_answered(sentence: str, data: st.DataObject) -> None:
    words = sentence.removesuffix(" en español").split()
    taken = {n for n in range(1, len(words) + 1) if words[n - 1] in ("by", "por")}  # as a name
    taken |= {n for n, word in enumerate(words) if word in ("confirmed", "more")}  # "not more than 5"
    taken |= {n for n in range(len(words)) if {"presumed", "dados"} & {*words[n : n + 3]}}  # kept apart anyway
    at = data.draw(st.integers(0, len(words)).filter(lambda n: n not in taken))
    word = data.draw(st.sampled_from(("not", "excluding", "civilians", "next", "percent", "sin", "excepto", "niños")))
    assert meant(" ".join([*words[:at], word, *words[at:]])) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "announced",
        "strikes at the end of March",  # more than its last day
        "how many may have died",
        "who said they were killed",
        "names of the boats",
        "who said 8 presumed dead",
        "how many killed in S-31 and S-34",
        "total in the Caribbean and the Pacific",
        "compare Sept and 2025",
        "muertos en el mar",
        "how many dead in September and in October",
        "what did Congress do in the Caribbean",
        "search how many killed",
        "how many military people died",  # not in strikes
        "US deaths",
        "drug deaths in March",
        "was the last strike in the Pacific",  # yes or no
        "hey, was the last strike in October?",
        "were there more than 5 strikes in October",  # no number of killed
        "weeks with more than 2 strikes",
        "how many new deaths",  # since when?
        "strikes in late September",  # a part of it, and none announced late
        "ataques ayer tarde",
        "is the number down",
        "strikes at sea",
        "how many survivors died",
        "which killed",
        "most strikes",  # in which time?
        "fifth week of October",
        "latest Trump strike",  # announced by him, or ordered?
        "has Trump confirmed the strikes",
        "strikes confirmed in the Senate",
        "when in October",  # of which strike?
        "biggest boat",
        "deaths or survivors",
        "dates of strikes",
        "killed a year",
        "was the first strike in the Pacific",
        "was the deadliest strike in October",
        "first killed",
        "top 10",  # in what?
        "hubo más muertos hoy",  # than when?
        "sources this month",
        "can the US strike boats",  # may it?
        "hello",
        "news about survivors",  # what outlets wrote
        "was there any other attack in october",  # other than which?
        "how many other strikes were there",
        "how many killed in other strikes",
        "hubo otro ataque hoy",
        "strikes announced late in September",
        "the 4th strike of October",  # the fourth of that month, and no S-4
        "the 4th strike this month",
        "longest gap between strikes",
        "how many killed in the United States",
        "how many killed in the US this year",
        "strikes on the US",
        "muertos en Estados Unidos",
        "muertos en los Estados Unidos",
        "muertos en EEUU",
        "how many survivors died in the last strike",
    ],
)
def test_sentence_that_no_question_of_ours_answers_is_left_alone(sentence: str) -> None:
    assert meant(sentence) is None


@pytest.mark.parametrize("typed", ["?", "¿?", "!!!", "/"])
def test_who_types_no_word_is_shown_what_there_is_to_ask(typed: str) -> None:
    assert said(typed).startswith("What you can ask")


def test_what_is_longer_than_any_question_is_not_looked_through_for_days(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(*_args: object, **_options: object) -> None:
        raise AssertionError("each of its words would be read as days")

    monkeypatch.setattr(sentences, "take_span", looked)
    assert meant("the 31st strike of " + "2026 " * MOST_WORDS) is None


def test_day_is_nobody_who_announced_a_strike() -> None:
    assert said("chart by day").startswith("chart does not know by day.")


def test_answer_to_a_sentence_says_how_it_was_understood() -> None:
    assert said("how many killed since 2026").endswith("Understood as /strikes total since:2026-01-01")
    assert "Understood" not in said("total since 2026")


def test_answer_to_a_sentence_is_shared_as_the_question_that_was_answered() -> None:
    reply = ask("how many killed since 2026")
    assert ("answer.share", "total since:2026-01-01") in buttons(reply)
    assert reply.command == "total"


def test_sentence_about_days_without_a_strike_says_that_there_is_none() -> None:
    assert said("how many killed in August") == (
        "No strike on record for 1 Aug 2026 to 31 Aug 2026."
        " Nearest: S-34 to S-35, Wed 31 Dec 2025; S-36, Sun 4 Oct 2026."
    )
