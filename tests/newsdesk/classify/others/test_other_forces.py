"""Who strikes, in the plainest of words: Americans in these seas ring, others and other seas never do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from newsdesk.understanding import Category, Classification
from tests.newsdesk.reading import read

# Before the verb, behind "by", and in Spanish behind the infinitive: who, whose deed, which sea, how many dead.
_FORMS = {
    "en": (
        ("{who} {does} boat {where}, killing two", "strikes sinks fires_on blows_up"),
        ("Two killed as {who} {does} drug boat {where}", "attacks takes_out targets blasts"),
    ),
    "es": (
        ("{who} {does} una lancha {where}: dos muertos", "ataca hunde vuela dispara_contra"),
        ("Dos muertos tras {does} {who} una lancha {where}", "atacar hundir bombardear"),
    ),
    "pt": (("{who} {does} um barco {where}: dois mortos", "ataca afunda bombardeia atinge dispara_contra"),),
    "fr": (("{who} {does} un bateau {where} : deux morts", "frappe coule bombarde vise ouvre_le_feu_sur"),),
}
_AMERICANS = {
    "en": ("US military", "US Navy", "Southern Command"),
    "es": ("Estados Unidos", "la Marina de EE.UU.", "el Comando Sur"),
    "pt": ("Marinha dos EUA", "Exército americano", "Comando Sul"),
    "fr": ("L'armée américaine", "La marine américaine", "Washington"),
}
_OTHERS = {
    "en": ("Ecuador's navy", "Mexican marines", "Royal Navy", "Venezuela", "Russia", "rival gang", "pirates"),
    "es": (
        "la Armada de Colombia",
        "la Marina",
        "Semar",
        "la Fuerza Naval de Honduras",
        "Rusia",
        "Venezuela",
        "una banda rival",
        "piratas",
    ),
    "pt": ("Marinha da Colômbia", "a Marinha", "Marinha do Equador", "Rússia", "Venezuela", "facção rival"),
    "fr": ("La marine équatorienne", "La marine française", "La Russie", "Le Venezuela", "un gang rival"),
}
_HERE = {
    "en": ("in the Caribbean", "off Ecuador"),
    "es": ("en el Pacífico", "frente a Venezuela"),
    "pt": ("no Caribe", "na costa do Equador"),
    "fr": ("dans le Pacifique", "au large du Venezuela"),
}
_ELSEWHERE = {
    "en": ("in the Red Sea", "off Yemen"),
    "es": ("frente a Yemen", "en el golfo de Guinea", "en Bab el Mandeb"),
    "pt": ("perto do Irã", "no golfo da Guiné"),
    "fr": ("au large de l'Iran", "dans le golfe de Guinée"),
}
_LANGUAGES = pytest.mark.parametrize("lang", _FORMS)


def judged(lang: str, title: str) -> Classification:
    return read("2026-11-20", title, "", lang).classification


def _told(lang: str, actors: tuple[str, ...], places: tuple[str, ...]) -> Iterator[str]:
    for form, deeds in _FORMS[lang]:
        for who, does, where in product(actors, deeds.split(), places):
            title = form.format(who=who, does=does.replace("_", " "), where=where)
            yield title[0].upper() + title[1:]


@_LANGUAGES
def test_americans_who_strike_a_boat_in_these_seas_ring(lang: str) -> None:
    told = _told(lang, _AMERICANS[lang], _HERE[lang])
    assert [title for title in told if not judged(lang, title).new_event] == []


@_LANGUAGES
def test_others_who_strike_a_boat_in_these_seas_do_not(lang: str) -> None:
    told = _told(lang, _OTHERS[lang], _HERE[lang][:1])
    assert [title for title in told if judged(lang, title).new_event] == []


@_LANGUAGES
def test_americans_who_strike_a_boat_in_another_sea_do_not(lang: str) -> None:
    told = _told(lang, _AMERICANS[lang][:2], _ELSEWHERE[lang])
    assert [title for title in told if judged(lang, title).new_event] == []


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Venezuelan fighter jet destroys drug boat off La Guajira, three killed"),
        ("en", "Dutch warship takes out smugglers' skiff near Aruba, killing two"),
        ("en", "Boat attack by armed gang kills three off Guayaquil"),
        ("es", "Lancha ametrallada y hundida por una banda rival frente a Guayaquil: tres muertos"),
        ("es", "Helicóptero de Venezuela ametralla una lancha en el Caribe: dos muertos"),
        ("es", "Ucrania lanza un ataque contra una lancha en el Caribe: dos muertos"),
        ("es", "El Tren de Aragua ametralla una lancha frente a Trinidad: dos muertos"),
        ("es", "Contrabandistas disparan contra una lancha frente a Colombia: tres muertos"),
        ("es", "Dos muertos en un ataque de la Armada dominicana contra una yola frente a Samaná"),
        ("es", "La Guardia Nacional Bolivariana ejecuta un ataque contra un peñero en el Caribe: dos muertos"),
        ("es", "Una lancha es atacada por guerrilleros en el Pacífico: dos muertos"),
        ("es", "La Policía vuelve a abrir fuego contra una lancha frente a Panamá: un muerto"),
        ("pt", "Contrabandistas lançam ataque contra barco no Caribe: dois mortos"),
        ("fr", "La Colombie mène une attaque contre un bateau dans les Caraïbes : deux morts"),
        ("en", "Ukraine launches attack on boat in Caribbean, killing two"),
        ("pt", "Três mortos após a Marinha da Colômbia bombardear uma lancha no Pacífico"),
        ("pt", "Lancha afundada por piratas no Caribe: três mortos"),
        ("fr", "Trois morts après que la marine mexicaine a mitraillé un bateau dans le Pacifique"),
        ("fr", "Un patrouilleur vénézuélien coule une vedette dans les Caraïbes : deux morts"),
    ],
)
def test_ships_planes_and_outlaws_are_no_americans(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Smugglers open fire on boat in Caribbean, killing two"),
        ("en", "Two fishermen killed as armed robbers attack boat off Ecuador"),
        ("es", "Narcotraficantes atacan una lancha en el Pacífico: dos muertos"),
        ("es", "Delincuentes matan a dos pescadores en un bote frente a Esmeraldas"),
        ("es", "La Guardia Nacional de Venezuela hunde una lancha en el Caribe: tres muertos"),
        ("pt", "Criminosos disparam contra barco no Pacífico: dois mortos"),
        ("pt", "Traficantes matam três em lancha no Caribe"),
        ("pt", "Ataque de assaltantes a catraia ao largo da Venezuela deixa um morto"),
        ("pt", "Polícia Federal atinge lancha rápida no Caribe: um morto"),
        ("pt", "Fuzileiros navais do México afundam barco no Pacífico e matam três"),
        ("fr", "Un cartel coule une vedette dans le Pacifique : trois morts"),
        ("fr", "Quatre morts quand des malfaiteurs tirent sur un canot au large d'Haïti"),
        ("fr", "La gendarmerie ouvre le feu sur une saintoise dans les Caraïbes : un mort"),
        ("fr", "La marine royale néerlandaise coule un go-fast dans les Caraïbes et tue deux hommes"),
        ("fr", "Des gangs haïtiens armés attaquent un bateau dans les Caraïbes : cinq morts"),
    ],
)
def test_smugglers_robbers_police_and_royal_navies_are_no_americans(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills three traffickers, hits boat off Venezuela"),
        ("es", "EE.UU. mata a tres narcotraficantes y hunde una lancha en el Caribe"),
        ("es", "Ataque de EE.UU. a un barco de narcotraficantes deja tres muertos en el Pacífico"),
        ("pt", "EUA matam três traficantes em ataque a lancha no Caribe, diz polícia da Colômbia"),
        ("pt", "Ataque a barco de traficantes mata dois no Pacífico, diz Pentágono"),
        ("fr", "Une frappe américaine tue trois trafiquants et coule un bateau dans les Caraïbes"),
        ("fr", "Les Etats-Unis frappent un bateau de trafiquants dans le Pacifique : deux morts, selon la police"),
    ],
)
def test_smugglers_whom_americans_kill_take_no_strike_away(lang: str, title: str) -> None:
    assert judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat of drug gang struck off Venezuela, three dead"),
        ("en", "Drone off Colombia sinks boat, killing two"),
        ("en", "Colombian navy says US struck boat in Pacific, killing three"),
        ("en", "Ecuador's navy reports US strike on fishing boat, three dead"),
        ("en", "Venezuela hits back after US boat strike kills three"),
        ("en", "Missile off Venezuela hits boat, three dead"),
        ("en", "Strikes Venezuelan boat, killing three, Trump says"),
        ("en", "US targets boat off Venezuela as Colombian navy takes out another, three killed"),
        ("en", "Ecuador's navy and US military attack boat, three killed"),
        ("es", "La Armada de Colombia dice que EE.UU. atacó una lancha en el Pacífico: tres muertos"),
        ("es", "Dos muertos tras atacar EE.UU. una lancha que seguía la Armada de Colombia"),
        ("es", "Bombardeo frente a Colombia hunde una lancha: tres muertos"),
        ("es", "La Armada de Ecuador y EE.UU. atacan una narcolancha: tres muertos"),
        ("pt", "Venezuela diz que EUA atingiram barco no Caribe: quatro mortos"),
        ("pt", "Bombardeio na costa da Venezuela afunda barco: três mortos"),
        ("pt", "Três mortos após EUA atacarem barco que a Marinha da Colômbia seguia"),
        ("fr", "Le Venezuela dit que les États-Unis ont frappé un bateau dans les Caraïbes : quatre morts"),
        ("fr", "Une frappe au large du Venezuela coule un bateau : trois morts"),
        ("fr", "Trois morts après que les États-Unis ont attaqué un bateau suivi par la marine colombienne"),
    ],
)
def test_others_who_tell_of_it_or_stand_beside_it_do_not_take_it_away(lang: str, title: str) -> None:
    assert judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Mexican navy searches for survivors of US strike on boat that killed two"),
        ("es", "La Marina de México busca sobrevivientes de un ataque de EE.UU. a una lancha que dejó dos muertos"),
        ("pt", "Marinha do México procura sobreviventes de ataque dos EUA a barco que deixou dois mortos"),
        ("fr", "La marine mexicaine cherche des survivants d'une frappe américaine contre un bateau : deux morts"),
    ],
)
def test_who_searches_after_a_strike_did_not_fire(lang: str, title: str) -> None:
    assert judged(lang, title).category is Category.STRIKE


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Colombia hits out at Trump over boat deaths in Pacific"),
        ("en", "Venezuela blasts US over boat strikes"),
        ("en", "Venezuela attacks boat killings before UN"),
        ("es", "Colombia golpea la mesa en la ONU por los ataques de EE.UU. a lanchas"),
    ],
)
def test_who_only_scolds_did_not_fire(lang: str, title: str) -> None:
    assert judged(lang, title).category is not Category.INTERDICTION


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Trump: la Marina hundió otra narcolancha en el Caribe, tres muertos"),
        ("es", "Ataque a lancha en el Caribe deja dos muertos; un rescatado por la Armada"),
        ("pt", "Hegseth: a Marinha afundou outro barco no Pacífico; quatro mortos"),
    ],
)
def test_a_navy_beside_americans_takes_no_strike_away(lang: str, title: str) -> None:
    assert judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Marina mata a dos presuntos traficantes en lancha frente a Manzanillo"),
        ("es", "Semar dispara contra lancha con cocaína frente a Acapulco; un herido"),
        ("pt", "Marinha atira em barco com cocaína na costa da Colômbia; dois mortos"),
        ("es", "FANB destruye lancha con droga en el Caribe"),
        ("en", "Ecuador's navy fires on smugglers off Manta, two dead"),
    ],
)
def test_a_navy_that_fires_at_smugglers_stopped_them(lang: str, title: str) -> None:
    assert judged(lang, title).category is Category.INTERDICTION
