"""The day of the strike among the days of those who speak, sail, hand over and meet."""

from __future__ import annotations

from datetime import date

import pytest

from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.understanding import Category, Location
from tests.newsdesk.stated import facts_of, the_strike, value_of


def _day(title: str, summary: str = "", lang: str = "en", **more: object) -> str | None:
    day = the_strike(title, summary, lang=lang, **more).date
    return str(day.value) if day else None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes kill three in the Pacific", "Hegseth announced it on Monday, a day after the attack."),
        (
            "en",
            "US strike kills three",
            "The military disclosed it on Monday, a day after the strike in the Pacific.",
        ),
        ("es", "Ataque de EE.UU. deja tres muertos", "Fue anunciado el lunes, un día después del ataque."),
        (
            "pt",
            "Barcos bombardeados: seis mortos",
            "O anúncio foi feito na segunda-feira, um dia depois dos ataques.",
        ),
        ("fr", "Une frappe fait trois morts", "Le Pentagone l'a annoncée lundi, un jour après l'attaque."),
    ],
)
def test_a_strike_announced_a_day_after_it_was_a_day_before(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-08"


def test_a_day_after_a_strike_is_the_day_of_another() -> None:
    assert (
        _day("US strike kills three", "It was announced on Monday, a day after a strike killed two.") != "2026-02-08"
    )


SUNDAY = (KnownDay(day=date(2026, 2, 8), announced_on=date(2026, 2, 9)),)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two", "Southern Command disclosed the attack Monday."),
        (
            "en",
            "US strike kills two",
            "The command announced the strike late Monday; Hegseth is due in Congress on Tuesday.",
        ),
        ("es", "Ataque de EE.UU. deja dos muertos", "El Comando Sur detalló este lunes lo sucedido."),
        ("es", "Ataque de EE.UU. deja dos muertos", "Lo dice el parte difundido el lunes."),
    ],
)
def test_the_day_on_which_it_was_told_is_not_its_own(lang: str, title: str, summary: str) -> None:
    told = the_strike(title, summary, lang=lang, known_days=SUNDAY).date
    assert told is not None
    assert str(told.value) == "2026-02-08"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Hunt for man left in sea after US strike",
            "A ship sailed on Monday to the scene of Friday's attack.",
        ),
        ("es", "Costa Rica recibe a sobreviviente", "Lo entregaron el lunes, tras el ataque del viernes."),
        ("es", "Costa Rica recibe a sobreviviente", "La entrega fue el lunes; la nave fue alcanzada el viernes."),
        ("pt", "Sobreviventes chegam a Curaçau", "Chegaram na segunda-feira, após a explosão de sexta."),
    ],
)
def test_of_two_days_that_by_which_a_strike_is_named_is_its_own(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang, new_event=False, topic="survivors.repatriation") == "2026-02-06"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Un misil mató a cuatro", "El peñero había salido el sábado por la noche; ocurrió este domingo."),
        ("pt", "Um míssil matou quatro", "O barco tinha saído no sábado à noite; aconteceu no domingo."),
        ("fr", "Un missile a tué quatre hommes", "Ils avaient pris la mer samedi soir ; c'est arrivé dimanche."),
    ],
)
def test_day_on_which_a_boat_had_put_to_sea_is_not_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-08"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Survivors of US strike reach port", "Another strike, in the Pacific, killed one person on Friday."),
        ("es", "Sobrevivientes del ataque llegan a puerto", "Otro ataque, en el Pacífico, mató a una persona."),
        ("pt", "Sobreviventes de ataque dos EUA chegam ao porto", "Outra ação, no Pacífico, matou uma pessoa."),
        ("fr", "Les rescapés de la frappe arrivent au port", "Une autre frappe, dans le Pacifique, a fait un mort."),
    ],
)
def test_another_strike_lends_its_dead_and_its_sea_to_no_survivors(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody")
    assert strike.killed is None
    assert strike.location is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Search goes on for the survivor of Thursday's strikes off Mexico"),
        ("es", "Semar cierra la búsqueda del náufrago de los ataques estadounidenses del jueves; el buque vuelve"),
        ("es", "Suspenden el operativo por el sobreviviente de los bombardeos del jueves"),
    ],
)
def test_the_strikes_of_a_day_are_no_one_boat(lang: str, title: str) -> None:
    assert the_strike(title, lang=lang, new_event=False, topic="survivors.search").vessels is None


def test_the_strike_of_a_day_is_one() -> None:
    strike = the_strike("Search goes on for survivor of Thursday's strike", new_event=False, topic="survivors.search")
    assert value_of(strike.vessels) == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary", "boats"),
    [
        ("en", "Search for survivors ends", "They jumped from the two vessels on Feb. 5.", 2),
        ("pt", "Buscas por sobreviventes terminam", "Os homens abandonaram duas embarcações em 5 de fevereiro.", 2),
        (
            "en",
            "Search for survivors ends",
            "They jumped from two vessels on Feb. 5. Three others were killed.",
            None,
        ),
    ],
)
def test_boats_that_people_left_are_all_unless_others_died(
    lang: str, title: str, summary: str, boats: int | None
) -> None:
    vessels = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.search").vessels
    assert (vessels.value if vessels else None) == boats


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("en", "Noboa says he was not consulted on the Feb. 5 attacks", Category.DIPLOMACY),
        ("es", "México expresa su desacuerdo con los ataques del 5 de febrero", Category.DIPLOMACY),
        (
            "en",
            "Senate turns back bid to halt campaign, a day after strikes on three vessels killed nine",
            Category.OVERSIGHT,
        ),
    ],
)
def test_strikes_that_only_lead_to_the_news_are_background(lang: str, title: str, category: Category) -> None:
    summary = "" if category is Category.DIPLOMACY else title
    title = title if category is Category.DIPLOMACY else "Senate votes"
    assert not facts_of(title, summary, lang=lang, new_event=False, category=category).events


def test_the_one_strike_that_a_government_speaks_of_is_no_background() -> None:
    told = facts_of("Mexico protests the attack of Feb. 5", new_event=False, category=Category.DIPLOMACY).events
    assert [str(event.date.value) for event in told if event.date] == ["2026-02-05"]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strike kills two",
            "The task force, stood up on Jan. 4, hit the boat on Monday in the eastern Pacific and killed two.",
        ),
        ("en", "People survive US strike", "It hit the vessel in the Pacific and some of those on board were alive."),
    ],
)
def test_an_aside_does_not_make_the_news_old(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.EASTERN_PACIFIC


def test_a_strike_of_weeks_ago_is_still_another() -> None:
    told = the_strike("US strike kills two", "A strike on Jan. 4, in the Caribbean, killed four.")
    assert told.location is None


def test_waters_next_to_a_country_are_its_sea() -> None:
    strike = the_strike("Seis muertos en ataque a lancha en aguas próximas a Venezuela", lang="es")
    assert strike.location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "El Comando Sur ataca una lancha", "Es la primera desde que Trump declaró la pausa el 5 de febrero."),
        ("en", "Southern Command hits boat", "It is the first since Trump declared the truce on Feb. 5."),
        (
            "es",
            "Un misil partió la lancha: tres muertos",
            "Salieron el viernes de Salahonda, dice el sobreviviente.",
        ),
    ],
)
def test_the_day_of_a_pause_or_of_setting_out_is_no_day_of_a_strike(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-10"  # that of publication


@pytest.mark.parametrize("said", ["lo reconoció el lunes por la noche", "habló el lunes con una radio"])
def test_what_was_told_on_one_day_was_done_on_the_other(said: str) -> None:
    summary = f"El Comando Sur {said}. La lancha fue alcanzada el domingo."
    assert _day("Era un ataque: tres muertos, admite EE. UU.", summary, "es") == "2026-02-08"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", '"Last night we were told a missile killed them"', "The boat was hit on Friday, a widow says."),
        ("es", '"Anoche nos avisaron que los mató un dron"', "La lancha fue alcanzada el viernes, dicen dos madres."),
        ("pt", '"Ontem nos avisaram que um drone os matou"', "O barco foi atingido na sexta-feira, dizem as mães."),
        ("fr", "« Hier on nous a dit qu'un drone les avait tués »", "Le bateau a été frappé vendredi."),
    ],
)
def test_the_day_on_which_kin_were_told_is_not_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-06"


def test_the_day_of_a_blow_that_witnesses_tell_of_is() -> None:
    assert _day('"Ayer nos bombardearon", cuentan pescadores', "Dos hombres murieron.", "es") == "2026-02-09"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Toll of US strike rises to five", "The Coast Guard ended its search for the four men on Sunday."),
        (
            "es",
            "Suben a cinco los muertos en el ataque de EE.UU.",
            "La Guardia Costera dio por terminada la búsqueda de los cuatro tripulantes este domingo.",
        ),
        (
            "pt",
            "Sobe para cinco o número de mortos em ataque dos EUA",
            "As equipes encerraram as buscas pelos quatro homens neste domingo.",
        ),
        (
            "fr",
            "Le bilan de la frappe américaine monte à cinq morts",
            "Les garde-côtes ont mis fin aux recherches pour retrouver quatre hommes dimanche.",
        ),
        ("en", "Toll of US strike rises to five", "On Sunday the Coast Guard ended its search for four men."),
        ("es", "Suben a cinco los muertos en el ataque", "El domingo se puso fin a la búsqueda de cuatro hombres."),
        ("pt", "Sobe para cinco o número de mortos em ataque", "As buscas por quatro homens terminaram no domingo."),
        ("pt", "Sobe para cinco o número de mortos em ataque", "As buscas foram encerradas no domingo."),
        (
            "fr",
            "Le bilan de la frappe américaine monte à cinq morts",
            "Les recherches des quatre hommes ont pris fin dimanche.",
        ),
    ],
)
def test_the_day_on_which_a_search_ended_is_no_day_of_a_strike(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang, new_event=False) is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Coast Guard calls off the search for two survivors of Sunday's strike"),
        ("es", "La Guardia Costera suspende la búsqueda de los dos náufragos del ataque del domingo"),
        ("pt", "Guarda Costeira dos EUA encerra as buscas por sobreviventes do ataque de domingo"),
        ("fr", "Les garde-côtes américains suspendent les recherches du survivant de dimanche"),
    ],
)
def test_the_day_of_those_who_are_sought_no_more_is_that_of_their_strike(lang: str, title: str) -> None:
    told = facts_of(title, "Two died in the strike.", lang=lang, new_event=False).events
    assert [str(event.date.value) for event in told if event.date] == ["2026-02-08"]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two", "Petro condemned the strikes on Monday. The boat was hit on Friday."),
        ("en", "US strike kills two", "The Senate votes on Tuesday. The military struck the boat on Friday."),
        ("en", "US strike kills two on Friday", "A court heard the case on Feb. 9."),
        ("en", "US strike kills two", "Southern Command released footage Monday of the attack, conducted Friday."),
        ("en", "US strike kills two", "On Feb. 9, Southern Command announced that the boat was hit on Friday."),
        ("en", "US strike kills two", "The Pentagon on Monday disclosed a strike Friday on a skiff."),
        ("en", "US strike kills two", "The attack took place last Friday and was made public on Feb. 9."),
        (
            "es",
            "Ataque de EE.UU. deja dos muertos",
            "El Senado votó el lunes. La lancha fue alcanzada el pasado viernes.",
        ),
        (
            "es",
            "Ataque de EE.UU. deja dos muertos el viernes",
            "El Comando Sur divulgó el ataque el domingo por la noche.",
        ),
        (
            "es",
            "Ataque de EE.UU. deja dos muertos",
            "Hegseth habló el lunes. El bombardeo se produjo el pasado viernes.",
        ),
        (
            "pt",
            "Ataque dos EUA mata dois",
            "Na noite de segunda-feira, o Comando Sul anunciou que o ataque foi na sexta.",
        ),
        ("pt", "EUA disseram na segunda-feira que mataram dois", "O barco foi atingido na sexta-feira."),
        (
            "fr",
            "Une frappe américaine fait deux morts",
            "Petro a condamné la frappe lundi. Le bateau a été frappé vendredi.",
        ),
        ("fr", "Une frappe américaine fait deux morts", "Menée vendredi, elle a été annoncée le 9 février."),
        (
            "fr",
            "Une frappe américaine fait deux morts",
            "Le Pentagone a indiqué le 9 février que le bateau avait été touché vendredi.",
        ),
    ],
)
def test_the_day_on_which_it_was_goes_before_those_of_other_acts(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-06"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two on Sunday", "It came three days after the strike of Feb. 5."),
        ("en", "US strike kills two", "The boat was hit on Sunday, after strikes on Feb. 4 and 5."),
        ("en", "US strike kills two on Sunday", "The most recent strike before that was on Feb. 5."),
        ("en", "US strike kills two on Sunday", "On Feb. 5, four people were killed in another strike."),
        ("en", "US strike kills two on Sunday", "Thursday's strike killed four."),
        (
            "es",
            "Ataque de EE.UU. deja dos muertos el domingo",
            "Ocurre tres días después del ataque del 5 de febrero.",
        ),
        ("es", "Ataque de EE.UU. deja dos muertos el domingo", "El ataque más reciente databa del 5 de febrero."),
        ("pt", "Ataque dos EUA mata dois no domingo", "Em 5 de fevereiro, quatro pessoas morreram em outro ataque."),
        ("pt", "Ataque dos EUA mata dois no domingo", "O ataque de quinta-feira deixou quatro mortos."),
        (
            "fr",
            "Une frappe américaine fait deux morts dimanche",
            "Elle suit de trois jours la frappe précédente, le 5.",
        ),
        (
            "fr",
            "Une frappe américaine fait deux morts dimanche",
            "Une frappe a tué quatre hommes dans le Pacifique jeudi.",
        ),
    ],
)
def test_the_day_of_a_strike_before_is_not_that_of_the_news(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.date is not None
    assert str(strike.date.value) == "2026-02-08"
    assert value_of(strike.killed) == 2


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two on Sunday", "MIAMI (AFP) - Feb 10, 2026 - The military struck a boat."),
        (
            "en",
            "US strike kills two on Sunday",
            "GEORGETOWN, Guyana, Feb. 10 (Shore Wire) – The military hit a boat.",
        ),
        ("en", "US strike kills two on Sunday", "TEHRAN, Feb. 10 (MNA) – Two men were killed in another strike."),
        ("en", "US strike kills two on Sunday", "MIAMI (WSVN), Feb. 10 – Two men were killed in another strike."),
        ("es", "Ataque de EE.UU. deja dos muertos el domingo", "La Habana, 10 feb (ACN).- Dos hombres murieron."),
        ("es", "Ataque de EE.UU. deja dos muertos el domingo", "Bogotá, 10 feb. (Colprensa). Dos hombres murieron."),
        ("pt", "Ataque dos EUA mata dois no domingo", "Luanda, 10 fev (ANGOP) – Dois homens morreram no mar."),
        ("fr", "Une frappe américaine fait deux morts dimanche", "ALGER, 10 fév. (APS) - Deux hommes ont été tués."),
        ("en", "US strike kills two on Sunday", "Published Feb. 10, 2026."),
        (
            "es",
            "Ataque de EE.UU. deja dos muertos el domingo",
            "Washington, 9 de febrero.- El Pentágono habló de dos muertos.",
        ),
        ("pt", "Ataque dos EUA mata dois no domingo", "10/02/2026 - O Comando Sul anunciou a morte de dois homens."),
        ("fr", "Une frappe américaine fait deux morts dimanche", "Mis à jour le 10 février."),
        ("pt", "Ataque dos EUA mata dois", "LISBOA 10 fev. (NI) - A força comunicou o sucedido no domingo."),
    ],
)
def test_a_dateline_is_no_day_of_a_strike(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-08"


@pytest.mark.parametrize("bracket", ["Pacific Ocean", "Sunday", "local time"])
def test_a_day_before_another_bracket_is_that_of_the_strike(bracket: str) -> None:
    assert _day("US strike kills two", f"Feb. 8 ({bracket}) - Two men were killed on a boat.") == "2026-02-08"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills three in the Caribbean", "The Senate is to vote on a measure on Saturday."),
        ("es", "Tres muertos en un ataque de EE.UU. en el Caribe", "El Senado votará el sábado una resolución."),
        ("es", "Tres muertos en un ataque de EE.UU. en el Caribe", "El Congreso debe pronunciarse el sábado."),
        ("pt", "Ataque dos EUA mata três no Caribe", "O Senado deve votar no sábado uma resolução."),
        ("fr", "Trois tués dans une frappe américaine aux Caraïbes", "Le Congrès doit se prononcer samedi."),
        ("fr", "Trois tués dans une frappe américaine aux Caraïbes", "Le Sénat votera samedi sur un texte."),
    ],
)
def test_a_day_on_which_somebody_is_to_vote_says_nothing_of_the_strike(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.date is not None
    assert strike.date.basis == "published"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Hope fades for boat strike survivors",
            "The search in the Pacific went into its fourth day on Monday.",
        ),
        (
            "en",
            "Search for boat strike survivors ends",
            "On Feb. 9 the US Coast Guard officially suspended its search.",
        ),
        (
            "en",
            "Search for boat strike survivors ends",
            "The Coast Guard on Feb. 9 suspended its search in the Pacific.",
        ),
        (
            "es",
            "Sin rastro de los náufragos del ataque",
            "La búsqueda entró el lunes en su cuarto día en el Pacífico.",
        ),
        ("es", "Sin rastro de los náufragos del ataque", "La Guardia Costera suspendió el 9 de febrero la búsqueda."),
        (
            "pt",
            "Buscas por sobreviventes do ataque",
            "As buscas no Pacífico entraram na segunda-feira no quarto dia.",
        ),
        (
            "pt",
            "Buscas por sobreviventes do ataque",
            "Em 9 de fevereiro a Guarda Costeira dos EUA suspendeu as buscas.",
        ),
        ("fr", "Rescapés de la frappe introuvables", "Les recherches sont entrées lundi dans leur quatrième jour."),
        ("fr", "Rescapés de la frappe introuvables", "Le 9 février, les garde-côtes ont suspendu les recherches."),
    ],
)
def test_the_day_of_a_search_is_not_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    strike = date(2026, 2, 6)
    known = [KnownDay(strike, strike)]
    assert _day(title, summary, lang, known_days=known, new_event=False, topic="survivors.search") == "2026-02-06"


def test_the_day_of_the_strike_is_kept_beside_the_search_for_its_survivors() -> None:
    title = "Coast Guard suspends search for two people in water after Feb. 5 military strike"
    assert _day(title, new_event=False) == "2026-02-05"
    title = "Marinha vasculha o mar em busca de três homens de barco alvejado pelos EUA"
    summary = "As buscas começaram na quinta-feira (5), dia do ataque, que deixou dois mortos."
    assert _day(title, summary, "pt", new_event=False) == "2026-02-05"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Six dead in US strike",
            "The command confirmed on Monday that it had fired on a boat the day before.",
        ),
        ("en", "Six dead in US strike", "The command said on Monday it had a day earlier attacked a boat."),
        (
            "es",
            "Seis muertos en ataque de EE.UU.",
            "El mando confirmó el lunes haber disparado la víspera a una lancha.",
        ),
        ("es", "Seis muertos en ataque de EE.UU.", "Dijo el lunes que el día anterior había atacado una lancha."),
        ("pt", "Seis mortos em ataque dos EUA", "O comando confirmou na segunda-feira ter atirado na véspera."),
        (
            "fr",
            "Six morts dans une frappe américaine",
            "L'armée a confirmé lundi avoir tiré la veille sur un bateau.",
        ),
    ],
)
def test_the_eve_of_an_announcement_is_the_day_of_the_strike(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-08"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strike kills four",
            "It came Sunday, the day the Pentagon announced two strikes of the day before.",
        ),
        (
            "en",
            "US strike kills four",
            "The strike came Sunday, the same day it announced two strikes from Saturday.",
        ),
        (
            "es",
            "Ataque de EE.UU. deja cuatro muertos",
            "Fue el domingo, cuando anunciaron dos ataques de la víspera.",
        ),
        (
            "fr",
            "Une frappe tue quatre hommes",
            "C'était dimanche, jour où furent annoncées deux frappes de la veille.",
        ),
    ],
)
def test_a_day_on_which_others_were_announced_is_told_from_theirs(lang: str, title: str, summary: str) -> None:
    assert _day(title, summary, lang) == "2026-02-08"


def test_what_was_announced_on_a_day_saying_more_was_before_it() -> None:
    strike = the_strike(
        "Military says 2 killed in Caribbean strike",
        "Southern Command announced its second lethal action of the week on Tuesday morning, saying two men were "
        "killed aboard a vessel in the Caribbean on Monday.",
    )
    assert strike.date is not None and strike.date.value == date(2026, 2, 9)


def test_the_day_an_article_was_amended_is_none_of_a_strike() -> None:
    strike = the_strike(
        "US strike kills four on boat",
        "The strike on Sunday was in the Caribbean. This article was amended on 10 February 2026.",
    )
    assert strike.date is not None and strike.date.value == date(2026, 2, 8)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "day"),
    [
        ("fr", "Le Pentagone reconnaît une frappe, six morts", "L'attaque remonte au 11 janvier.", date(2026, 1, 11)),
        (
            "en",
            "Military lowers death toll in Sunday strike from 5 to 4",
            "The count drops to 175, not including a reported attack of Jan. 11.",
            date(2026, 2, 8),
        ),
    ],
)
def test_the_day_a_strike_dates_from_is_its_own_and_one_left_out_is_not(
    lang: str, title: str, summary: str, day: date
) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False)
    assert strike.date is not None and strike.date.value == day
