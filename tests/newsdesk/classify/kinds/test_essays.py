"""Opinions, explainers and look-backs by their manner: they ring nobody, whatever strikes they speak of."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "fr",
            "Achever des naufragés, ou la loi du plus fort",
            "Aucun manuel du Pentagone ne permet un second tir sur des survivants, soutient cette juriste.",
        ),
        (
            "es",
            "Rematar náufragos no es guerra",
            "Disparar otra vez a los sobrevivientes de la lancha es un crimen, recuerda este profesor.",
        ),
        (
            "pt",
            "Matar náufragos não é guerra",
            "O segundo disparo contra os sobreviventes do barco foi um crime, lembra este professor de direito.",
        ),
        (
            "en",
            "Killing the shipwrecked is no war",
            "A second missile at survivors of a boat strike is a crime, writes this former diplomat.",
        ),
    ],
)
def test_a_writer_who_is_shown_and_not_named_gives_an_opinion(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-06", title, summary, lang).classification
    assert (judged.category, judged.severity, judged.new_event) == (Category.ANALYSIS, Severity.LOW, False)


@pytest.mark.parametrize(
    "title",
    [
        "These boat strikes off Venezuela make America less safe | Jane Doe",
        "Trump's boat strikes and the limits of force – Analysis",
    ],
)
def test_a_name_or_a_section_at_the_end_signs_an_opinion(title: str) -> None:
    assert read("2025-12-06", title, "", "en").classification.category is Category.ANALYSIS


@pytest.mark.parametrize("outlet", ["Reuters", "Fox News", "The Washington Post", "Al Jazeera", "Miami Herald"])
def test_an_outlet_at_the_end_signs_no_opinion(outlet: str) -> None:
    title = f"Hegseth says survivors of boat strike will be sent home | {outlet}"
    judged = read("2026-02-10", title, "", "en").classification
    assert judged.category is Category.STRIKE
    assert not any("signed" in push.what for push in judged.reasons)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "How we count those killed in the boat strikes",
            "A guide to our method, and to what the Pentagon leaves out.",
        ),
        ("es", "Por qué los ataques a lanchas no frenan la cocaína", "Los carteles reponen barcos en días."),
        ("fr", "Un an après la première frappe, retour sur onze morts", "Le bateau venait du Venezuela."),
        ("pt", "Entenda os ataques dos EUA a barcos no Caribe", "O que se sabe depois de 50 operações."),
    ],
)
def test_a_title_that_explains_reports_no_strike(lang: str, title: str, summary: str) -> None:
    judged = read("2026-09-02", title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.ANALYSIS, False)


def test_a_strike_that_is_announced_after_a_why_still_rings() -> None:
    judged = read("2026-02-10", "Why wait: US strikes another boat in Pacific, killing two", "On Monday.", "en")
    assert judged.classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Operación Gedeón: ocho muertos en la costa",
        "Puerto Rico: four dead in a boat",
        "Saint Lucia: deux morts en mer",
    ],
)
def test_a_place_or_an_operation_before_a_colon_writes_nothing(title: str) -> None:
    judged = read("2026-02-10", title, "", "es").classification
    assert not any("signed" in push.what for push in judged.reasons)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Our view: Congress must see the boat strike video", "Lawmakers have waited long enough."),
        ("es", "Nuestra opinión: el Congreso debe ver el video de los ataques a lanchas", ""),
        ("fr", "Notre avis : le Congrès doit voir la vidéo des frappes sur les bateaux", ""),
        ("pt", "A opinião do jornal: o Congresso precisa ver o vídeo dos ataques a barcos", ""),
        ("en", "The Senate's silence on boat strikes is a scandal", "Nobody has voted on a war that has killed 87."),
        ("es", "Sancionar a Petro fue un error", "Tratar a un aliado electo como narco debilita la lucha."),
        ("fr", "Un porte-avions n'est pas une politique antidrogue", "Envoyer le Ford ne change rien."),
        ("pt", "Um porta-aviões não é política antidrogas", "Mandar o Ford perseguir lanchas não muda nada."),
        ("en", "I flew drones, and what I saw in the boat strike video troubles me", ""),
    ],
)
def test_a_verdict_of_nobody_who_is_named_is_the_writers(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-05", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW), judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat was a mistake, officials admit"),
        ("en", "Kaine: the Senate's silence on boat strikes is a scandal"),
        ("en", "UN rights chief says boat strikes are a shame"),
        ("es", "Lula dice que la captura de Maduro fue un error"),
        ("fr", "Les frappes sur les bateaux sont une faute, juge le Sénat américain"),
    ],
)
def test_a_verdict_of_somebody_who_is_named_is_news(lang: str, title: str) -> None:
    judged = read("2025-12-05", title, "", lang).classification
    assert judged.relevant
    assert judged.category is not Category.ANALYSIS, judged


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Why Congress won't stop the boat strikes", "Party loyalty and an old habit explain it."),
        ("en", "Self-defense? Reading the War Powers letter on boat strikes", "Three lawyers walk through the text."),
        ("en", "Looking back: the week that changed the boat war", "On Nov. 28 a second strike became a scandal."),
        ("fr", "Lance du Sud : bilan d'une campagne en suspens", "Retour sur neuf mois d'attaques et leurs effets."),
    ],
)
def test_a_look_from_afar_rings_nobody(lang: str, title: str, summary: str) -> None:
    judged = read("2026-01-10", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW), judged


def test_a_question_that_is_answered_by_news_is_news() -> None:
    title = "How is a target chosen at sea? Pentagon inspector general will examine Southern Command"
    assert read("2026-05-19", title, "").classification.category is Category.OVERSIGHT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Hegseth must answer for boat strike deaths"),
        ("en", "Pete Hegseth should resign over the double tap strike"),
        ("en", "Congress must rein in Trump's boat strikes"),
        ("en", "It's time to end the boat strikes"),
        ("es", "Hegseth debe responder por los ataques a lanchas"),
        ("es", "Hegseth debe rendir cuentas por las muertes en el Caribe"),
        ("pt", "Hegseth deve responder pelos ataques a barcos"),
        ("fr", "Hegseth doit répondre des frappes contre les bateaux"),
        ("fr", "Il faut mettre fin aux frappes dans les Caraïbes"),
    ],
)
def test_a_demand_of_nobody_who_is_named_is_the_writers(lang: str, title: str) -> None:
    judged = read("2026-01-10", title, "", lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW), judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Senator says Hegseth must answer for boat strikes"),
        ("en", "Hegseth must resign over boat strikes, lawmakers demand"),
        ("en", "UN experts say US strikes must stop"),
        ("es", "Petro dice que Trump debe responder por los ataques a lanchas"),
        ("pt", "Trump deve anunciar novos ataques a barcos na sexta"),
        ("fr", "L'ONU demande que les frappes cessent"),
        ("fr", "Hegseth doit s'expliquer devant le Congrès jeudi sur les frappes"),
    ],
)
def test_a_demand_of_somebody_who_is_named_is_news(lang: str, title: str) -> None:
    judged = read("2026-01-10", title, "", lang).classification
    assert judged.relevant
    assert judged.category is not Category.ANALYSIS, judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes alleged drug boats with drones, F-35s - CNN"),
        ("en", "US hits drug boats with Hellfire missiles fired by Reaper drones, officials say"),
        ("es", "EE.UU. ataca lanchas con drones y F-35, según CNN"),
        ("es", "Con qué armas ataca EE.UU. las lanchas en el Caribe"),
        ("pt", "EUA atacam barcos com drones e caças F-35, diz CNN"),
        ("fr", "Les États-Unis frappent les bateaux avec des drones et des F-35, selon CNN"),
    ],
)
def test_the_weapons_that_strike_boats_are_no_new_strike(lang: str, title: str) -> None:
    assert not read("2026-01-10", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes two drug boats with drones, killing five"),
        ("en", "US hits drug boat with missile in eastern Pacific"),
        ("es", "EE.UU. ataca dos lanchas con misiles en el Pacífico"),
        ("pt", "EUA atacam barco com drone e matam três"),
        ("fr", "Les États-Unis frappent un bateau avec un drone: trois morts"),
    ],
)
def test_a_strike_that_is_told_with_its_weapons_rings(lang: str, title: str) -> None:
    assert read("2026-01-10", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "The Boats, the Law, and the Silence of Congress"),
        ("es", "Las lanchas, la ley y el silencio del Senado"),
        ("pt", "Os barcos, a lei e o silêncio do Congresso"),
        ("fr", "Les bateaux, le droit et le silence du Congrès"),
    ],
)
def test_a_headline_that_only_lists_things_is_an_essays(lang: str, title: str) -> None:
    text = {
        "en": "The US military has killed 87 people in strikes on boats in the Caribbean.",
        "es": "EE.UU. ha matado a 87 personas en ataques a lanchas en el Caribe.",
        "pt": "Os EUA mataram 87 pessoas em ataques a barcos no Caribe.",
        "fr": "Les frappes américaines sur des bateaux ont tué 87 personnes dans les Caraïbes.",
    }
    assert read("2026-01-10", title, text[lang], lang).classification.category is Category.ANALYSIS


def test_a_headline_of_which_something_is_said_is_no_list() -> None:
    title = "The Army, the Navy and the Marines strike boat, killing three"
    assert read("2026-01-10", title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Nine weeks of boat strikes, date by date",
            "September 2: 11 killed in the Caribbean. Sept. 15: three.",
        ),
        ("en", "The boat strikes, month by month", "September: 17 dead in three attacks. October: 47."),
        ("es", "Los ataques a lanchas, fecha por fecha", "2 de septiembre: 11 muertos en el Caribe. 15: tres."),
        ("es", "Ataques a lanchas: una cronología", "2 de septiembre: 11 muertos en el Caribe. 15: tres."),
        ("pt", "Os ataques a barcos, mês a mês", "2 de setembro: 11 mortos no Caribe. 15 de setembro: três."),
        ("fr", "Les frappes contre les bateaux, mois par mois", "Le 2 septembre : 11 morts dans les Caraïbes."),
    ],
)
def test_strikes_that_are_gone_through_in_order_are_looked_back_on(lang: str, title: str, summary: str) -> None:
    judged = read("2025-11-05", title, summary, lang).classification
    assert (judged.category, judged.severity, judged.new_event) == (Category.ANALYSIS, Severity.LOW, False)


def test_a_timeline_beside_a_strike_that_is_announced_takes_nothing_from_it() -> None:
    title = "US strikes boat in eastern Pacific, killing three: a timeline of attacks"
    assert read("2025-11-05", title, "The military said so on Tuesday.").classification.new_event


def test_a_strike_that_lawmakers_go_through_is_their_inquiry() -> None:
    title = "Senate committee asks Pentagon to go through boat strike day by day"
    assert read("2025-12-05", title, "").classification.category is Category.OVERSIGHT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("pt", "Brasília exige explicações de Washington por homem morto em ataque a barco"),
        ("es", "Bogotá pide explicaciones a Washington por un muerto en un ataque a lancha"),
    ],
)
def test_an_attack_on_a_boat_is_not_gone_through_boat_by_boat(lang: str, title: str) -> None:
    judged = read("2026-11-05", title, "", lang).classification
    assert not any("goes through" in push.what for push in judged.reasons)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Every known US strike on a boat, mapped"),
        ("en", "From September to today: each reported US attack on a boat"),
        ("es", "Todos los ataques conocidos de EE.UU. a lanchas, en un mapa"),
        ("pt", "Todos os ataques conhecidos dos EUA a barcos"),
        ("fr", "Toutes les frappes américaines connues contre des bateaux"),
    ],
)
def test_all_strikes_that_are_known_are_no_new_one(lang: str, title: str) -> None:
    judged = read("2026-09-02", title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.ANALYSIS, False), judged


def test_all_aboard_who_are_reported_dead_are_of_a_new_one() -> None:
    judged = read("2026-09-02", "All reported aboard killed as US strikes boat in Pacific", "").classification
    assert judged.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Nine dead in four days: what the military won't say about the boats it blew up"),
        ("en", "What the Pentagon isn't telling us about the boat strikes"),
        ("es", "Nueve muertos en cuatro días: lo que el Pentágono calla sobre las lanchas"),
        ("pt", "Nove mortos em quatro dias: o que o Pentágono não diz sobre os barcos que explode"),
        ("fr", "Neuf morts en quatre jours : ce que le Pentagone ne dit pas des bateaux qu'il détruit"),
    ],
)
def test_what_is_left_unsaid_is_no_news(lang: str, title: str) -> None:
    judged = read("2027-03-05", title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.ANALYSIS, False)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills three in Pacific; what the Pentagon won't say is where"),
        ("es", "EE.UU. mata a tres en el Caribe: lo que no dice es dónde"),
        ("pt", "Pentágono anuncia morte de três homens em ataque a barco, mas não diz onde"),
    ],
)
def test_a_strike_of_which_something_is_left_unsaid_is_news(lang: str, title: str) -> None:
    assert read("2027-03-05", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Three hundred dead, and we shrug",
            "Opinion: executions on the high seas have become background noise.",
        ),
        ("es", "Trescientos muertos y nadie mira", "Opinión. Las ejecuciones en alta mar ya no son noticia."),
        ("pt", "Quase 300 mortos e ninguém olha", "Artigo: as execuções no mar viraram rotina de Washington."),
        ("fr", "Trois cents morts et personne ne regarde", "Tribune. L'exécution en haute mer est un bruit de fond."),
    ],
)
def test_who_writes_of_executions_at_sea_means_the_strikes(lang: str, title: str, summary: str) -> None:
    assert read("2027-01-22", title, summary, lang).classification.category is Category.ANALYSIS


def test_pirates_who_kill_at_sea_are_none_of_ours() -> None:
    told = read("2027-01-22", "Asesinatos en el mar de Célebes: piratas matan a tres", "", "es")
    assert not told.classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Poll: support for U.S. action near Venezuela shrinks",
            "42 percent disapprove of the strikes on boats, says a survey.",
        ),
        ("en", "Risks of war on cartels outweigh benefits, most Americans feel", "Few back the strikes."),
        ("es", "Encuesta: la mayoría rechaza los ataques a narcolanchas", "El 60 % se opone."),
        ("fr", "Sondage : les Vénézuéliens rejettent les menaces militaires américaines", "90 % y sont opposés."),
        ("en", "Fishermen of Venezuela fear for their lives amid US strikes", "The daily task scares them lately."),
        (
            "es",
            "Pescadores del Caribe ya no salen al mar por miedo a los bombardeos de EE.UU.",
            "Temen que los confundan.",
        ),
        ("pt", "Com medo dos ataques dos EUA, pescadores do Caribe já não saem", "Temem ser confundidos."),
        ("fr", "Les pêcheurs des Caraïbes ont peur des frappes américaines", "Certains ne sortent plus."),
    ],
)
def test_what_the_public_thinks_and_a_shore_fears_is_analysis(lang: str, title: str, summary: str) -> None:
    judged = read("2026-09-10", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW), judged


def test_fishermen_who_demand_something_or_tell_of_a_strike_are_no_reportage() -> None:
    demand = read("2026-09-10", "Fishermen fear US drones and demand a safe zone", "The premier asked Caricom.", "en")
    assert demand.classification.category is not Category.ANALYSIS
    title = "Fishermen in fear after US strike on boat off Manta kills two"
    assert read("2026-09-10", title, "It was on Wednesday.", "en").classification.new_event


OPINIONS = (
    ("en", "After nine weeks of boat strikes, nobody asks any more", "Congress is told less each time."),
    ("es", "Los muertos del Caribe no votan", "Washington bombardea lanchas y Bogotá calcula las encuestas."),
    ("pt", "O mar não é tribunal", "Os ataques dos EUA a barcos no Caribe matam sem juiz nem prova."),
    ("fr", "La mer n'est pas un tribunal", "Les frappes américaines contre des bateaux tuent sans juge ni preuve."),
)


@pytest.mark.parametrize(("lang", "title", "summary"), OPINIONS)
def test_what_is_published_among_opinions_is_one_whatever_its_headline_says(
    lang: str, title: str, summary: str
) -> None:
    judged = read("2025-11-06", title, summary, lang, link="https://x.org/opinion/2025/11/the-sea").classification
    assert (judged.category, judged.topic, judged.new_event) == (Category.ANALYSIS, "opinion", False)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills four on alleged drug boat in the Caribbean, Hegseth says"),
        ("es", "Estados Unidos ataca otra lancha en el Caribe y mata a cuatro personas"),
    ],
)
def test_a_headline_that_tells_of_a_strike_rings_from_any_address(lang: str, title: str) -> None:
    assert read("2025-11-06", title, "", lang, link="https://x.org/opinion/2025/11/sea").classification.new_event
