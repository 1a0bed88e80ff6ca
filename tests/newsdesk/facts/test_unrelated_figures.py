"""Counts of something else stay out, and figures told in a roundabout way come in, in four languages."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Facts
from tests.newsdesk.stated import facts_of, the_strike, value_of

NEWS = {
    "en": "US strike on boat kills three",
    "es": "Ataque de EE.UU. a una lancha deja tres muertos",
    "pt": "Ataque dos EUA a barco deixa três mortos",
    "fr": "Une frappe américaine contre un bateau fait trois morts",
}


def totals_of(found: Facts) -> tuple[int | None, int | None]:
    """(strikes, killed)."""
    sums = found.cumulative
    if sums is None:
        return None, None
    return value_of(sums.strikes), value_of(sums.killed)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Senate, by seven votes, keeps boat strikes going; nine votes blocked strikes ban"),
        ("es", "El Senado rechaza por siete votos detener los ataques a lanchas"),
        ("pt", "Senado rejeita por sete votos barrar os ataques a barcos"),
        ("fr", "Le Sénat refuse par sept voix stopper les frappes"),
        ("es", "Ocho senadores quieren frenar los ataques a lanchas"),
        ("pt", "Cinco meses depois, congressistas questionam ataques a barcos"),
    ],
)
def test_votes_and_months_are_no_count_of_attacks(lang: str, title: str) -> None:
    assert totals_of(facts_of(title, lang=lang, category=Category.OVERSIGHT, new_event=False)) == (None, None)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three weeks later, US resumes strikes on boats and kills two"),
        ("es", "Tres semanas después, EE.UU. reanuda ataques a lanchas y mata a dos"),
        ("pt", "Três semanas depois, EUA retomam ataques a barcos e matam dois"),
        ("fr", "Trois semaines après, Washington reprend ses frappes contre des bateaux : deux morts"),
    ],
)
def test_weeks_gone_by_are_no_boats(lang: str, title: str) -> None:
    boats = the_strike(title, lang=lang).vessels
    assert boats is None or boats.value == 1


@pytest.mark.parametrize(
    ("lang", "more"),
    [
        ("en", "The boat was hit on Monday, three days after two strikes near Panama."),
        ("es", "La lancha fue alcanzada el lunes, tres días después de dos ataques cerca de Panamá."),
        ("pt", "O barco foi atingido na segunda-feira, três dias depois de dois ataques perto do Panamá."),
        ("fr", "Le bateau a été visé lundi, trois jours après deux frappes près du Panama."),
    ],
)
def test_strikes_of_days_before_are_not_counted_with_the_new_one(lang: str, more: str) -> None:
    boats = the_strike(NEWS[lang], more, lang=lang).vessels
    assert value_of(boats) == 1


@pytest.mark.parametrize(
    ("lang", "more", "strikes", "killed"),
    [
        ("pt", "A ação faz subir para ao menos 152 o número de mortos da campanha.", None, 152),
        ("es", "La acción hace subir a al menos 152 el número de muertos de la campaña.", None, 152),
        ("fr", "Cette action fait monter à au moins 152 le nombre de morts de la campagne.", None, 152),
        ("pt", "Pelas contas da agência, morreram já 152 pessoas nos ataques.", None, 152),
        ("es", "Según la agencia, han muerto ya 152 personas en los ataques.", None, 152),
        ("en", "Monday's strike was the 52nd against a suspected smuggling boat.", 52, None),
        ("es", "El ataque del lunes fue el 52º contra una presunta narcolancha.", 52, None),
        ("pt", "O ataque de segunda foi o 52º contra uma embarcação suspeita.", 52, None),
        ("fr", "La frappe de lundi est la 52e contre un bateau suspect.", 52, None),
        ("es", "Unas 150 personas han perdido la vida en cerca de 50 ataques.", 50, 150),
        ("pt", "Mais de 150 pessoas já tinham perdido a vida nos ataques.", None, 150),
        ("fr", "Plus de 150 personnes avaient perdu la vie dans ces frappes.", None, 150),
        ("fr", "Les frappes continuent : celle de lundi, la quarante-deuxième, a visé un bateau.", 42, None),
        ("es", "Siguen los ataques: el del lunes, el cuadragésimo segundo, fue contra una lancha.", 42, None),
        ("pt", "Seguem os ataques: o de segunda, o quadragésimo segundo, atingiu um barco.", 42, None),
        ("en", "The strikes go on: the one on Monday, the forty-second, hit a small boat.", 42, None),
        ("es", "La operación del lunes es la número 52 y lleva a 152 el saldo de la campaña.", 52, 152),
        ("pt", "A ação de segunda é a número 52 e leva a 152 o total de mortos da campanha.", 52, 152),
        ("en", "Monday's attack is number 52 and takes to 152 the toll of the campaign.", 52, 152),
        ("en", "More than 150 people have been put to death.", None, 150),
    ],
)
def test_totals_told_in_other_words_are_read(lang: str, more: str, strikes: int | None, killed: int | None) -> None:
    assert totals_of(facts_of(NEWS[lang], more, lang=lang)) == (strikes, killed)


def test_the_tally_beside_a_go_fast_is_the_campaigns() -> None:
    found = facts_of("Go-fast destroyed off Colombia; three more dead, tally above 150")
    assert totals_of(found) == (None, 150)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        ("en", "Survivors of boat strike go home",
         "The pair were rescued at sea. Three crewmates were killed.", 3, 2),
        ("es", "Un peruano y un colombiano serán repatriados tras el ataque a la lancha",
         "Otros tres tripulantes murieron.", 3, 2),
        ("en", "A Peruvian and a Colombian sent home after boat strike", "Three other men died.", 3, 2),
        ("pt", "Um peruano e um colombiano são devolvidos após ataque a barco",
         "Outros três tripulantes morreram.", 3, 2),
        ("fr", "Un Péruvien et un Colombien rapatriés après la frappe contre un bateau",
         "Trois autres hommes sont morts.", 3, 2),
        ("en", "Navy delivers survivor, three bodies to Panama after boat strike", "", 3, 1),
        ("es", "Entregan a Panamá sobreviviente, tres cuerpos tras ataque a lancha", "", 3, 1),
        ("es", "Sobreviviente de ataque de EE.UU. llega a Panamá; la Armada trae también tres cuerpos", "", 3, 1),
        ("pt", "Marinha entrega sobrevivente, três corpos ao Panamá após ataque a barco", "", 3, 1),
        ("pt", "Sobrevivente de ataque dos EUA chega ao Panamá; Marinha traz também três corpos", "", 3, 1),
        ("fr", "La marine remet un rescapé, trois corps au Panama après une frappe", "", 3, 1),
        ("en", "Navy ends two-day search for man who survived boat strike",
         "Monday's attack killed three others.", 3, 1),
        ("es", "Termina la búsqueda del hombre que sobrevivió al ataque a la lancha",
         "El ataque del lunes mató a otros tres.", 3, 1),
        ("pt", "Acaba a busca pelo homem que sobreviveu ao ataque a barco",
         "O ataque de segunda matou outros três.", 3, 1),
        ("fr", "Fin des recherches de l'homme qui a survécu à la frappe",
         "La frappe de lundi a tué trois autres.", 3, 1),
        ("en", "No sign of survivor after boat strike", "Monday's strike killed three.", 3, 1),
        ("en", "Coast Guard gives up search after boat strikes",
         "It saw nothing of the six people who abandoned two boats.", None, 6),
        ("es", "Suspenden la búsqueda tras los ataques",
         "No hallaron a las seis personas que abandonaron dos lanchas.",
         None, 6),
        ("pt", "Buscas suspensas após os ataques",
         "Não acharam as seis pessoas que abandonaram duas lanchas.", None, 6),
        ("en", "Boat strike: no survivors", "No one aboard it lived, the post says. Three died.", 3, 0),
    ],
)  # fmt: skip
def test_the_dead_and_the_living_of_a_follow_up(
    lang: str, title: str, summary: str, killed: int | None, survivors: int
) -> None:
    found = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.search")
    assert (value_of(found.killed), value_of(found.survivors)) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "more"),
    [
        ("en", "No one on it lived."),
        ("en", "None of the men aboard survived."),
        ("es", "Nadie a bordo sobrevivió."),
        ("pt", "Ninguém a bordo sobreviveu."),
        ("fr", "Personne à bord n'a survécu."),
    ],
)
def test_where_no_one_lived_there_are_no_survivors(lang: str, more: str) -> None:
    left = the_strike(NEWS[lang], more, lang=lang).survivors
    assert value_of(left) == 0


def test_an_order_to_leave_no_survivors_is_no_count_of_them() -> None:
    found = the_strike("Order to leave no survivors of boat strike denied", "Two men died.", new_event=False)
    assert found.survivors is None


def test_survivors_finished_off_did_not_survive() -> None:
    found = the_strike(
        "Frappe contre un bateau : neuf morts", "La seconde a achevé deux rescapés.", lang="fr", new_event=False
    )
    assert found.survivors is None


def test_a_toll_of_the_strikes_of_one_day_that_grew_is_theirs() -> None:
    found = the_strike(
        "Six who leapt from boats in January are now presumed dead, command says",
        "The toll of the Jan. 30 strikes on two boats rises from three to nine.",
        new_event=False,
        topic="survivors.presumed_dead",
    )
    assert value_of(found.killed) == 9
    assert found.survivors is None
