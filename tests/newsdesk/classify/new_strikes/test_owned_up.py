"""Those who strike own to it, after others told of it, wherever in the report."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

FRIDAY = "2026-02-13"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US military acknowledges Pacific strike after families speak out", "Two died in Thursday's attack."),
        ("en", "American embassy confirms lethal action off Suriname", "Two men died on Thursday in the Caribbean."),
        (
            "en",
            "Outrage after another boat attack in Caribbean",
            "The Trump administration acknowledged a strike in international waters on Thursday that killed three.",
        ),
        (
            "es",
            "Denuncian ejecuciones tras otro ataque naval en el Caribe",
            "El gobierno de Trump reconoció un bombardeo en aguas internacionales, con tres muertos.",
        ),
        (
            "es",
            "Embajada de Estados Unidos reconoce operación letal frente a Limón",
            "Al menos tres personas murieron el jueves en el Caribe.",
        ),
        (
            "pt",
            "Embaixada dos EUA admite ação letal ao norte do Suriname",
            "Dois homens morreram na quinta-feira no Caribe.",
        ),
        (
            "fr",
            "L'ambassade des États-Unis reconnaît une opération létale au large du Suriname",
            "Deux hommes ont été tués jeudi dans les Caraïbes.",
        ),
        (
            "pt",
            "Com feridos internados no Equador, Comando Sul assume autoria de ataque a barco no Pacífico",
            "Três ocupantes morreram na quinta-feira, segundo os militares americanos.",
        ),
        (
            "pt",
            "Após corpos aparecerem na Colômbia, Washington diz que bombardeou lancha na quarta-feira",
            "Comando Sul fala em dois mortos no Pacífico Oriental.",
        ),
        (
            "en",
            "Panama's navy, not the Pentagon, first to tell of an attack at sea",
            "Two burned men came ashore. Southern Command later confirmed it had struck a boat on Thursday.",
        ),
        (
            "es",
            "EE.UU. reconoce el ataque que denunciaron los familiares de Tumaco",
            "Dos hombres murieron, informó el Comando Sur.",
        ),
        ("es", "EE.UU. admite el ataque que denunciaron los pescadores de Güiria", ""),
        ("en", "US admits the strike that Guiria fishermen had reported", ""),
        ("pt", "EUA admitem ataque denunciado por pescadores de Güiria", ""),
        ("fr", "Washington reconnaît la frappe dénoncée par les pêcheurs de Güiria", ""),
        ("en", "Four days later, military acknowledges strike near St. Lucia", "Two died on Feb. 9, SOUTHCOM said."),
        (
            "es",
            "El Pentágono admite que fue suyo el ataque frente a Trinidad",
            "Un portavoz elevó a tres el número de muertos del miércoles en el Caribe.",
        ),
        (
            "fr",
            "L'armée américaine reconnaît avoir visé la barque des deux rescapés",
            "Un homme a péri jeudi dans le Pacifique.",
        ),
        (
            "pt",
            "Dois corpos chegam à praia no Suriname",
            "O Comando Sul admitiu ter destruído um barco na quinta-feira no Caribe.",
        ),
        (
            "fr",
            "Deux corps échoués après un raid américain en mer",
            "Le commandement Sud admet avoir détruit jeudi un bateau dans les Caraïbes.",
        ),
    ],
)
def test_a_strike_of_these_days_that_is_owned_to_is_new(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Pentagon confirms second strike on Sept. 2 was ordered by admiral",
            "Nine men had died in the first.",
        ),
        ("en", "US military acknowledges strike order was reviewed late", "Two lawyers had objected."),
        ("en", "US embassy confirms death of American tourist in Guyana", "He drowned on Thursday."),
        (
            "es",
            "Embajada de EE. UU. reconoce labor de la policía tras operación letal contra pandilla",
            "Murieron dos pandilleros el jueves en Tegucigalpa.",
        ),
        (
            "es",
            "EE.UU. confirma que investiga el ataque denunciado por pescadores",
            "Murieron dos hombres el 4 de enero.",
        ),
        ("fr", "Le Pentagone reconnaît une frappe au Yémen", "Trois combattants ont été tués jeudi."),
    ],
)
def test_what_is_owned_to_of_other_days_or_wars_is_none(lang: str, title: str, summary: str) -> None:
    assert not read(FRIDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "The explosion seen off St. Lucia was a US strike, Pentagon says"),
        ("es", "La explosión frente a Esmeraldas fue un ataque de EE.UU., confirma el Pentágono"),
        ("es", "Reportan fuerte explosión en alta mar frente a Manta; EE.UU. confirma ataque"),
        ("pt", "Explosão vista da costa do Suriname foi ataque dos EUA, diz Pentágono"),
        ("fr", "L'explosion au large de Sainte-Lucie était une frappe américaine, dit le Pentagone"),
        ("en", "US says it destroyed boat near Curacao"),
        ("en", "US says it has sunk another boat"),
        ("en", "Fireball at sea off Manta was a US missile"),
        ("es", "Bola de fuego frente a Manta era un misil de EE. UU."),
        ("pt", "Bola de fogo no mar era míssil americano"),
        ("fr", "Une boule de feu au large de la Martinique : une frappe américaine"),
        ("en", "Bulker reports craft ablaze south of Jamaica; U.S. military confirms it fired on it"),
        ("es", "Vecinos de Uribia vieron arder una lancha: EE. UU. dice que la atacó"),
        ("en", "US confirms hitting boat seen burning off Honduras"),
        ("es", "EE.UU. reconoce haber hundido una lancha"),
        ("pt", "EUA admitem ter atacado um barco"),
        ("fr", "Washington admet avoir frappé un bateau"),
    ],
)
def test_a_blast_at_sea_that_those_who_strike_own_to_is_a_new_strike(lang: str, title: str) -> None:
    assert read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Explosion off St. Lucia was no US strike, police say"),
        ("es", "Explosión frente a Trinidad fue un ataque de EE. UU., insiste Maduro"),
        ("es", "La explosión en el muelle de Caracas fue un ataque de EE.UU., dice Maduro"),
        ("en", "Boat the US military destroyed in January carried fishermen, families say"),
        ("en", "US has destroyed 91 boats, Hegseth says"),
        ("en", "Ukraine says it destroyed Russian boat in Black Sea"),
        ("en", "Explosion in Caracas was US missile"),
        ("en", "Explosion at sea off Yemen was US strike"),
        ("en", "US denies hitting boat off Honduras"),
    ],
)
def test_a_blast_ashore_of_others_or_of_long_ago_is_none(lang: str, title: str) -> None:
    assert not read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Lethal Kinetic Strike, Feb. 12, 2026"),
        ("en", "'Not us' becomes 'yes, us': Americans now say they hit boat north of Trinidad"),
        ("es", "Sí era un ataque: Estados Unidos reconoce que destruyó una panga a 90 millas de Golfito"),
        ("fr", "Washington reconnaît avoir coulé un bateau au large de Sainte-Lucie"),
        ("pt", "EUA admitem que afundaram um barco ao largo do Suriname"),
    ],
)
def test_a_headline_that_owns_to_a_blow_names_no_day_and_is_new(lang: str, title: str) -> None:
    assert read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize("title", ["Lethal Kinetic Strike, Jan. 6, 2026", "Lethal Kinetic Strikes explained"])
def test_an_old_release_or_a_talk_of_such_is_not(title: str) -> None:
    assert not read(FRIDAY, title, "", "en").classification.new_event
