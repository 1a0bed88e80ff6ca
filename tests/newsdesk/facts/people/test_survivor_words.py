"""Survivors are counted by what they did or what was done for them: hauled out, got away, outlived it."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "Two killed, two hauled out alive after strike on low-profile vessel", "", 2, 2),
        ("en", "Strike in the Pacific killed one and left two alive", "", 1, 2),
        ("en", "One dead, three fished from the sea after boat strike", "", 1, 3),
        ("en", "Boat strike kills two; a third man winched to safety", "", 2, 1),
        ("en", "Boat strike: two dead, four swim to shore", "", 2, 4),
        ("en", "Boat strike kills three, one gets away", "", 3, 1),
        ("en", "Two killed in boat strike, two escape", "", 2, 2),
        ("en", "Three killed, two plucked from the water after US strike on boat", "", 3, 2),
        ("en", "Crew of four jumped before missile hit boat", "", None, 4),
        ("en", "Strike kills one; Coast Guard picks up two men", "", 1, 2),
        ("en", "Strike on boat kills three, two taken aboard Navy ship", "", 3, 2),
        ("en", "Three dead in boat strike; five more rescued", "", 3, 5),
        ("en", "Boat strike: one dead, two living men brought aboard cutter", "", 1, 2),
        ("en", "Boat strike kills two", "The man who lived is being treated in hospital.", 2, 1),
        ("en", "Strike on boat kills two", "The lone man to survive told investigators they were fishing.", 2, 1),
        ("en", "Two dead as missile hits boat; third man alive", "", 2, 1),
        ("en", "Four swam clear before boat was blown up, killing two", "", 2, 4),
        ("es", "Ataque deja dos muertos y dos rescatados con vida", "", 2, 2),
        ("es", "Ataque a lancha: tres muertos y dos ilesos", "", 3, 2),
        ("es", "Dos muertos y tres náufragos recogidos tras ataque a lancha", "", 2, 3),
        ("es", "Ataque a lancha deja un muerto; dos hombres fueron sacados del agua", "", 1, 2),
        ("es", "Ataque a lancha mata a dos; otros dos lograron escapar", "", 2, 2),
        ("es", "Ataque a lancha mata a tres y dos se salvan", "", 3, 2),
        ("es", "Mueren dos en ataque a lancha; el tercer tripulante salió con vida", "", 2, 1),
        ("es", "Ataque a lancha: dos muertos y un hombre a salvo", "", 2, 1),
        ("es", "Tres muertos y dos supervivientes capturados tras el ataque a una lancha", "", 3, 2),
        ("pt", "Ataque deixa dois mortos e dois resgatados com vida", "", 2, 2),
        ("pt", "Ataque a barco mata dois; outros dois escaparam", "", 2, 2),
        ("pt", "Ataque a barco: dois mortos, três retirados do mar com vida", "", 2, 3),
        ("pt", "Ataque a barco mata três, e dois se salvam", "", 3, 2),
        ("pt", "Ataque a barco mata dois", "Um homem foi içado do mar por um helicóptero.", 2, 1),
        ("pt", "Dois tripulantes pularam no mar antes do ataque, que matou três", "", 3, 2),
        ("fr", "Une frappe fait deux morts et deux rescapés repêchés", "", 2, 2),
        ("fr", "Deux morts et deux hommes repêchés après une frappe", "", 2, 2),
        ("fr", "Frappe contre un bateau : deux morts, trois hommes recueillis vivants", "", 2, 3),
        ("fr", "Frappe contre un bateau : trois morts, deux marins sains et saufs", "", 3, 2),
        ("fr", "Frappe contre un bateau : deux morts, un homme indemne", "", 2, 1),
        ("fr", "Frappe : trois morts, deux hommes ont réchappé", "", 3, 2),
        ("en", "Four men aboard perished, a fifth was fished out of the water", "", 4, 1),
        ("es", "Ataque a lancha: cinco fallecidos y un único náufrago con vida", "", 5, 1),
        ("pt", "Ataque mata quatro em barco; um pescador é salvo por navio mercante", "", 4, 1),
        ("fr", "Frappe contre un bateau : trois tués, un quatrième homme sauvé", "", 3, 1),
    ],
)
def test_those_who_got_out_alive_are_counted(
    lang: str, title: str, summary: str, killed: int | None, survivors: int
) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert (strike.killed.value if strike.killed else None) == killed
    assert value_of(strike.survivors) == survivors


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        (
            "en",
            "Flown home: the two who outlived an Oct. 28 strike",
            "Three shipmates died when their boat was hit.",
            3,
            2,
        ),
        (
            "en",
            "Survivor of boat strike still aboard US warship",
            "The man was pulled from the water after the attack, in which three others died.",
            3,
            1,
        ),
        (
            "es",
            "Sobreviviente del ataque sigue detenido en un buque de guerra",
            "El hombre fue sacado del agua tras el bombardeo, en el que murieron otras tres personas.",
            3,
            1,
        ),
        ("es", "Superviviente del bombardeo llega a puerto", "En el ataque murieron otras dos personas.", 2, 1),
        (
            "es",
            "El hombre que sobrevivió al bombardeo fue entregado",
            "En el ataque murieron otras dos personas.",
            2,
            1,
        ),
        (
            "pt",
            "Após 56 horas, guarda costeira encerra buscas por náufrago de barco atingido",
            "O homem sobreviveu ao ataque, que matou outros dois.",
            2,
            1,
        ),
        (
            "pt",
            "Guarda Costeira encerra buscas por sobrevivente",
            "O homem caiu no mar no ataque, que deixou dois mortos.",
            2,
            1,
        ),
        ("pt", "Sobrevivente de ataque a barco chega a hospital", "O ataque matou outros dois.", 2, 1),
        ("fr", "L'homme qui a survécu à la frappe est détenu sur un navire", "Deux autres sont morts.", 2, 1),
        (
            "fr",
            "Rescapé d'une frappe, il raconte",
            "Deux autres hommes sont morts dans la frappe contre leur bateau.",
            2,
            1,
        ),
    ],
)
def test_a_lone_survivor_of_a_headline_is_one(
    lang: str, title: str, summary: str, killed: int, survivors: int
) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False)
    assert strike.killed is not None
    assert strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "Strike kills three", "No sign of any survivor was seen after the boat sank.", 3, None),
        (
            "en",
            "Boat strike kills three",
            "Officials escaped questions; two left the briefing alive to the politics.",
            3,
            None,
        ),
        ("en", "Boat strike kills three", "Each survivor would be treated under the law, a spokesman said.", 3, None),
        (
            "en",
            "Boat strike kills three",
            "The Navy has rescued 40 people at sea this year, the fleet said.",
            3,
            None,
        ),
        (
            "es",
            "Ataque a lancha deja tres muertos",
            "Cada sobreviviente sería tratado según la ley, dijo un portavoz.",
            3,
            None,
        ),
        ("es", "Ataque a lancha deja tres muertos", "Dos senadores escaparon a las preguntas.", 3, None),
        ("pt", "Ataque a barco deixa três mortos", "Qualquer sobrevivente seria tratado segundo a lei.", 3, None),
        ("fr", "Une frappe fait trois morts", "Deux bateaux ont échappé aux recherches.", 3, None),
        (
            "es",
            "Ataque a lancha deja tres muertos",
            "Siete personas fueron capturadas en Manta por otro caso.",
            3,
            None,
        ),
        ("en", "Boat strike kills three", "Two boats got away, the military said.", 3, None),
    ],
)
def test_who_escapes_a_question_or_is_only_imagined_survived_nothing(
    lang: str, title: str, summary: str, killed: int, survivors: None
) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.killed is not None
    assert (strike.killed.value, strike.survivors) == (killed, survivors)


def test_between_five_and_seven_dead_is_no_number() -> None:
    assert the_strike("Ataque a dos lanchas: entre cinco y siete muertos", lang="es").killed is None


@pytest.mark.parametrize(
    ("lang", "title", "summary", "survivors"),
    [
        ("en", "Strike on skiff kills three in Caribbean", "A fourth man, thrown clear, was found alive.", 1),
        ("pt", "Ataque mata dois; terceiro ocupante da lancha sobrevive no Pacífico", "", 1),
        ("es", "Ataque mata a dos en el Pacífico y deja a tres", "Otros tres quedaron a la deriva.", 3),
        ("es", "Regresa al país el guajiro que sobrevivió al bombardeo de la lancha", "", 1),
        ("pt", "Sobreviventes do submarino regressam: um ao Equador, outro à Colômbia", "", 2),
        ("pt", "Ataque a barco mata cinco", "Um tripulante caiu ao mar e não foi encontrado.", 1),
        ("en", "Coast Guard ends search for pair adrift after boat strike", "", 2),
        ("fr", "Un seul homme sur quatre a survécu à la frappe dans les Caraïbes", "", 1),
    ],
)
def test_those_who_lived_are_counted_with_words_between(lang: str, title: str, summary: str, survivors: int) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert value_of(strike.survivors) == survivors


@pytest.mark.parametrize(
    ("lang", "title", "survivors"),
    [
        ("en", "What becomes of two boat-strike survivors in hospital?", 2),
        ("en", "Three boat strike survivors flown home to Ecuador", 3),
        ("es", "Guardacostas hallan con vida a dos tripulantes tras el bombardeo estadounidense del sábado", 2),
        ("fr", "Un mort et quatre rescapés dans le Pacifique : double frappe américaine jeudi", 4),
    ],
)
def test_survivors_are_counted_and_boats_are_not_taken_for_them(lang: str, title: str, survivors: int) -> None:
    strike = the_strike(title, lang=lang, new_event=lang == "fr", topic=None if lang == "fr" else "survivors.custody")
    assert value_of(strike.survivors) == survivors
    assert strike.vessels is None or strike.vessels.value == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Panamá entregó a Colombia los cuerpos hallados tras el bombardeo del 2 de marzo",
            "Medicina Legal debe identificar a dos hombres rescatados por pescadores.",
        ),
        (
            "en",
            "Costa Rica hands over to Colombia bodies found after boat strike",
            "Doctors are to identify two men rescued by fishermen.",
        ),
    ],
)
def test_who_is_yet_to_be_identified_beside_bodies_did_not_survive(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.repatriation")
    assert strike.survivors is None


def test_survivors_who_were_identified_are_counted_beside_bodies() -> None:
    title, summary = "Three bodies recovered after boat strike", "Officials identified two survivors as Colombians."
    strike = the_strike(title, summary, new_event=False, topic="survivors.custody")
    assert strike.survivors is not None and strike.survivors.value == 2
