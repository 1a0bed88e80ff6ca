"""Headlines with the words of a new strike in which none was carried out just now: none of them rings."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"
NOT_DONE = [
    ("en", "Mock drill: 'US strikes boat, kills four'"),
    ("en", "This is a test: US strikes boat in Caribbean, three killed"),
    ("en", "This week in history: US missile hits Venezuelan boat"),
    ("en", "Ten years ago: US strike kills three"),
    ("en", "Last December: US strike kills four in Pacific"),
    ("es", "Simulacro: «EE.UU. ataca lancha y mata a tres»"),
    ("es", "Hace diez años: ataque de EE.UU. mata a tres"),
    ("pt", "Exercício: «EUA atacam barco e matam três»"),
    ("fr", "Exercice : «les Etats-Unis frappent un bateau, trois morts»"),
    ("fr", "Il y a dix ans : une frappe américaine tue trois personnes"),
    ("en", "No, the US did not kill four in Caribbean strike"),
    ("en", "No, the United States did not bomb a boat off Grenada, police say"),
    ("es", "No, Estados Unidos no ha bombardeado ninguna lancha en Ceiba, dice la Marina"),
    ("pt", "Não, os EUA não bombardearam um barco no Suriname, diz a Marinha"),
    ("fr", "Non, les États-Unis n'ont pas bombardé de bateau au large de Saint-François"),
    ("en", "Pentagon denies new strike on boat off Ecuador"),
    ("en", "Pentagon 'killed' drug boat man who is alive in hospital"),
    ("es", "EE.UU. mató en lancha a hombre que sigue vivo"),
    ("en", "Pentagon walks back claim of four dead in boat strike"),
    ("es", "Comando Sur desmiente nuevo ataque contra lancha"),
    ("es", "El Pentágono se retracta: no hubo ataque en el Pacífico"),
    ("pt", "Comando Sul nega novo ataque a barco"),
    ("fr", "Le Pentagone dément une nouvelle frappe contre un bateau"),
    ("en", "US would strike boats again if needed, Rubio says"),
    ("en", "Trump: 'We'll hit another boat soon'"),
    ("en", "'We're going to hit another boat,' Trump says"),
    ("es", "Trump: «Vamos a atacar otra lancha»"),
    ("es", "Trump promete hundir otra lancha"),
    ("es", "EE.UU. está listo para atacar más lanchas, dice Hegseth"),
    ("pt", "Trump: «Vamos afundar outro barco em breve»"),
    ("pt", "EUA prontos para atacar mais barcos, diz Hegseth"),
    ("fr", "Trump: «Nous allons frapper un autre bateau»"),
    ("fr", "Hegseth promet de couler d'autres bateaux"),
    ("en", "Trump threatens to sink any boat carrying drugs"),
    ("en", "Hegseth says more strikes coming after boat attack"),
    ("es", "Hegseth dice que vendrán más ataques a lanchas"),
    ("en", "What happened when US struck a boat off Trinidad"),
    ("es", "Cómo EE.UU. ataca una lancha y mata a sus tripulantes"),
    ("fr", "Comment les Etats-Unis frappent un bateau"),
    ("en", "Hegseth cancels planned strike on boat, officials say"),
    ("es", "Video falso de ataque de EE.UU. a lancha circula en redes"),
    ("es", "Ministro insiste: el video de la lancha con 11 muertos fue hecho con inteligencia artificial"),
    ("en", "Caracas says video of boat strike that killed 11 was made with AI"),
    ("pt", "Caracas diz que vídeo do ataque com 11 mortos foi feito com inteligência artificial"),
    ("fr", "Pour Caracas, la vidéo de la frappe est une image faite par intelligence artificielle"),
    ("en", "AI-generated clip of boat strike fools thousands"),
    ("es", "Falso que EE. UU. matara a seis pescadores en el Caribe el jueves"),
    ("en", "One year ago today: first US strike on boat killed 11"),
    ("en", "From the archive: US strike kills 11 on boat from Venezuela"),
    ("en", "Trump threatens another strike in the Caribbean"),
    ("es", "Trump amenaza con otro ataque en el Caribe"),
    ("es", "EE.UU. estudia nuevo ataque en el Caribe"),
    ("es", "Pentágono anuncia más ataques contra lanchas"),
]
SUPPOSED = [
    ("en", "If US hits one more boat, Caracas will answer"),
    ("en", "Venezuela will answer if US strikes another boat, minister says"),
    ("en", "Should US attack another boat, Colombia will go to the UN"),
    ("en", "When US strikes a boat, who counts the dead?"),
    ("es", "Habrá respuesta si EE.UU. ataca otra lancha"),
    ("es", "Si EE.UU. bombardea otra embarcación, Petro irá a la ONU"),
    ("pt", "Se EUA atingirem outro barco, Maduro vai reagir"),
    ("pt", "Se EUA abrirem fogo contra outro barco, Maduro vai reagir"),
    ("fr", "Si les Américains frappent un autre bateau, Caracas réagira"),
    ("es", "El día en que EE.UU. atacó una lancha: once muertos"),
    ("fr", "Le jour où les Etats-Unis ont frappé un bateau, onze morts"),
]
DONE = [
    ("en", "Deadliest strike in history: US kills 20 on boat in Pacific"),
    ("es", "Récord en la historia: EE.UU. mata a 14 en ataque a una lancha"),
    ("pt", "Maior ataque na história: EUA matam 14 em barco no Caribe"),
    ("en", "After drills: US strikes boat off Trinidad, kills three"),
    ("en", "Amid naval exercises: US strike kills three on boat"),
    ("es", "Tras ejercicios: EE.UU. ataca lancha y mata a tres"),
    ("en", "US strikes boat, killing three; Maduro to respond if US strikes again"),
    ("en", "US bombs another boat, as if no court had spoken"),
    ("es", "EE.UU. ataca otra lancha: habrá más si siguen, dice Trump"),
    ("en", "US kills four in boat strike, denies they were fishermen"),
    ("en", "US strikes boat one year after first attack, killing three"),
    ("en", "US strike on boat kills three; no attack had been announced since June"),
    ("en", "No survivors in US strike on boat, Hegseth says"),
    ("en", "US hits boat in Caribbean, Trump says more will be hit"),
    ("es", "EE.UU. hunde una lancha y promete hundir más: tres muertos"),
    ("es", "EE.UU. vuelve a atacar una lancha en el Pacífico"),
    ("es", "EE.UU. reanuda ataques: dos muertos en lancha en el Caribe"),
    ("es", "Se registra nuevo ataque de EE.UU. contra un pesquero cerca de San Andrés"),
    ("es", "Se reporta ataque estadounidense a un bote frente a Ecuador; dos muertos"),
]
PAUSED = [
    ("en", "US military resumes boat strikes"),
    ("es", "EE.UU. suspende los ataques a lanchas"),
    ("pt", "EUA suspendem ataques a barcos após terremoto"),
    ("fr", "Washington suspend ses frappes contre les bateaux"),
]


@pytest.mark.parametrize(("lang", "title"), SUPPOSED)
def test_a_strike_in_a_clause_of_condition_or_on_a_day_told_again_is_none(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), NOT_DONE)
def test_a_strike_denied_possible_made_up_or_of_old_is_none(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), DONE)
def test_a_strike_told_first_is_not_taken_for_what_is_denied_beside_it(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), PAUSED)
def test_strikes_that_stop_or_resume_are_the_state_of_the_campaign(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.topic, judged.new_event) == (Category.STRIKE, "strike.status", False), judged


def test_a_vote_to_halt_the_strikes_is_a_vote() -> None:
    assert read(PUBLISHED, "House may vote to halt boat strikes", "").classification.category is Category.OVERSIGHT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat that burned off Belize was not struck by US, coast guard says"),
        ("en", "Pentagon says claims of US strike on boat off Aruba are untrue"),
        ("en", "Five believed killed in US boat strike off Belize turn up alive"),
        ("es", "La lancha que ardió frente a Belice no fue bombardeada por EE.UU., dice la Armada"),
        ("es", "No hay indicios de un ataque de EE.UU. a una lancha en el Caribe, dice AP"),
        ("es", "Hallan con vida a cinco dados por muertos en ataque de EE.UU. a lancha"),
        ("es", "Video de bombardeo de EE.UU. a lancha en el Pacífico fue creado con IA"),
        ("pt", "Barco que queimou perto de Belize não foi atingido pelos EUA, diz Marinha"),
        ("pt", "Não há indícios de ataque dos EUA a barco no Caribe, diz Pentágono"),
        ("fr", "Le bateau qui a brûlé n'a pas été visé par les États-Unis, selon le Pentagone"),
        ("fr", "Aucune trace d'une frappe américaine sur un bateau dans le Pacifique, selon le Commandement Sud"),
        ("es", "Trump dice que EE.UU. seguirá bombardeando lanchas en el Pacífico"),
        ("es", "Hegseth avisa que destruirá toda lancha con drogas en el Caribe"),
        ("es", "EE.UU. volvería a hundir narcolanchas en el Pacífico, dice Rubio"),
        ("es", "Trump ordena hundir las narcolanchas en el Pacífico"),
        ("pt", "Trump diz que barcos do tráfico no Pacífico são alvos legítimos"),
        ("en", "Southern Command says drug boats in the Caribbean are legitimate targets"),
    ],
)
def test_a_strike_that_was_none_or_is_still_to_come_is_ours_and_not_new(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert judged.relevant
    assert not judged.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills three off Belize; second boat was not hit"),
        ("es", "EE.UU. hunde una lancha en el Pacífico y mata a tres; Trump dice que seguirá atacando"),
        ("es", "Trump ordena atacar una lancha en el Caribe: tres muertos"),
    ],
)
def test_a_strike_told_before_what_was_none_is_new(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Pentagon denies bombing boat off Guyana", "A video captioned 'four dead' is of 2024 training."),
        (
            "es",
            "El Pentágono niega haber bombardeado una lancha frente a Guyana",
            "El video con la leyenda 'cuatro muertos' es de un entrenamiento de 2024.",
        ),
        (
            "pt",
            "Pentágono nega ter bombardeado barco perto da Guiana",
            "Vídeo que circula desde quinta-feira com a legenda 'quatro mortos' é de um treinamento de 2024.",
        ),
        (
            "fr",
            "Le Pentagone nie avoir bombardé un bateau près du Guyana",
            "La vidéo légendée « quatre morts » date d'un exercice de 2024.",
        ),
    ],
)
def test_a_strike_that_is_only_denied_does_not_ring(lang: str, title: str, summary: str) -> None:
    assert not read("2027-02-20", title, summary, lang).classification.new_event


def test_whoever_tells_of_a_strike_is_not_taken_back_by_a_denial() -> None:
    title = "Fishermen say US sank boat off La Guajira, Pentagon denies it"
    assert read("2027-02-20", title, "Two men died on Sunday, they said.").classification.new_event


def test_a_clip_of_a_strike_of_long_ago_does_not_ring() -> None:
    title = "Leaked clip shows men waving before U.S. missile hits boat"
    summary = "The footage was filmed during the Pacific strike of Jan. 23, 2026. Two people were killed."
    assert not read("2027-03-03", title, summary).classification.new_event
