"""Who reads Slack in Spanish: every form, every private answer to a press, and every refusal is in Spanish.

What many read or the log keeps has a language of its own: audit notes, why a feed failed, and a channel's cards.
"""

from __future__ import annotations

from typing import Any

import pytest

from handlers.cards.regroup_form import record_line
from newsdesk.errors import StoreUnavailable
from newsdesk.people.roles import RoleList
from slack_server import SlackServer, faults
from tests.builders import a_claim, a_record
from tests.handlers.editors import corrected, posted
from tests.handlers.every_view import modals_in
from tests.handlers.furnished import bot, slack
from tests.handlers.left_in_english import left_in_english
from tests.handlers.subscriptions.filling import filled
from tests.handlers.ways_in import ADMIN, FEED_URL, GUEST, STRANGER, VIEWER, WAYS, WIRE
from tests.slack_bot import Bot

__all__ = ["bot", "slack"]  # the workspace of the role matrix
SHOWN = ("views.open", "views.update", "chat.postEphemeral", "response_url")
HERE = {"channel": WIRE, "user": ADMIN}


@pytest.fixture(autouse=True)
def spanish(slack: SlackServer) -> None:
    for user in slack.workspace.users.values():
        user.locale = "es-419"


def shown(slack: SlackServer) -> str:
    return str([call.args for method in SHOWN for call in slack.journal.of(method)])


async def typed(slack: SlackServer, bot: Bot, text: str) -> str:
    await slack.command("/strikes", text, **HERE)
    await bot.context.finish()
    return shown(slack)


@pytest.mark.parametrize(
    ("name", "begins"), [("feeds", "fuente"), ("subscriptions", "canal"), ("audit", "Registro de auditoría")]
)
async def test_what_is_for_some_people_answers_in_the_language_asked_for_too(
    slack: SlackServer, bot: Bot, name: str, begins: str
) -> None:
    for user in slack.workspace.users.values():
        user.locale = "en-US"
    asked = await typed(slack, bot, f"{name} en español")
    assert left_in_english(asked) == []
    assert begins in asked


@pytest.mark.parametrize("name", modals_in("es"))
def test_no_form_has_a_sentence_in_english(name: str) -> None:
    assert left_in_english(str(modals_in("es")[name])) == []


# A preview in trouble only passes words on.
@pytest.mark.parametrize("name", sorted(set(modals_in("en")) - {"preview in trouble"}))
def test_english_sentences_are_found(name: str) -> None:
    assert left_in_english(str(modals_in("en")[name]))


def test_shipped_record_has_a_spanish_name_where_records_are_chosen() -> None:
    record = a_record(71, a_claim(outlet="Shipped record"))
    assert record_line(record, "es").endswith("3 muertos – Registro incluido")


def test_lines_and_choices_of_forms_begin_with_a_capital() -> None:
    forms = modals_in("es")
    assert "*Mié 25 nov* · " in str(forms["preview"])
    for name, field in (("subscribe", "source_languages"), ("feed tried", "lang")):
        block = next(block for block in forms[name]["blocks"] if block.get("block_id") == field)
        shown = [option["text"]["text"] for option in block["element"]["options"]]
        assert shown == ["Inglés", "Español", "Portugués", "Francés"]


@pytest.mark.parametrize("way", WAYS)
async def test_who_may_is_answered_in_spanish(slack: SlackServer, bot: Bot, way: str) -> None:
    await WAYS[way][0](slack, bot, ADMIN)
    await bot.context.finish()
    assert left_in_english(shown(slack)) == []


@pytest.mark.parametrize("user", [VIEWER, GUEST, STRANGER])
@pytest.mark.parametrize("way", ["alert.claim", "/strikes pause", "/strikes role", "feeds.pause"])
async def test_who_may_not_is_refused_in_spanish(slack: SlackServer, bot: Bot, way: str, user: str) -> None:
    await WAYS[way][0](slack, bot, user)
    await slack.until(lambda: slack.ephemerals(user))
    assert left_in_english(shown(slack)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pause", "¿Por cuánto tiempo?"),
        ("pause 3h #nowhere", "Ningún canal suscrito se llama #nowhere."),
        ("pause 90d", "Una pausa dura de un minuto a 14 días."),
        ("merge banana", "¿Qué registro?"),
        ("merge S-71 S-71", "*Es un solo registro.* Nombre dos"),
        ("split S-71", "*S-71 se basa en una sola información:* no hay nada que separar."),
        ("feeds tst NPR", "*feeds no conoce* `tst`. ¿Quiso decir `/strikes feeds test NPR`?"),
        ("feeds pause", "*¿Qué fuente?* Escriba `/strikes feeds pause NOMBRE`."),
        ("merge S-71 S-99", "*No hay registro S-99 que unir o separar:*"),
        ("feeds frobnicate", "*feeds admite* nada (la lista)"),
        ("subscriptions", "1 canal con suscripción"),
        (f"role <@{ADMIN}> viewer", "es *administrador* según la configuración"),
        ("audit", "*Registro de auditoría: aún sin entradas*"),
    ],
)
async def test_answer_to_a_command_that_changes_something(slack: SlackServer, bot: Bot, text: str, told: str) -> None:
    assert told in await typed(slack, bot, text)
    assert left_in_english(shown(slack)) == []


async def test_field_errors_of_a_correction(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.correct", user=ADMIN)
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN))
    delivered = await slack.submit(corrected(value="muchos", source="nada"), user=ADMIN)
    assert (delivered.response or {})["errors"] == {
        "value": "Escriba un número entero de 0 a 999, o desconocido.",
        "source": "Dé la dirección de la página que da el valor, https://...",
    }


async def test_feed_that_is_no_feed_is_refused_in_a_spanish_form(slack: SlackServer, bot: Bot) -> None:
    assert "*No añadida.*" in await typed(slack, bot, f"feeds add {FEED_URL}")


async def test_saved_feed_is_confirmed(slack: SlackServer, bot: Bot) -> None:
    way, *_ = WAYS["/strikes feed"]
    await way(slack, bot, ADMIN)
    await bot.context.finish()
    assert "se lee desde ahora" in shown(slack)


async def test_person_is_told_that_the_store_is_away(slack: SlackServer, bot: Bot) -> None:
    bot.guard.broken = StoreUnavailable("locked")
    assert "*Strikewire no puede leer su registro ahora.*" in await typed(slack, bot, "pause 2h")


async def test_member_is_told_once_that_nobody_has_a_role(slack: SlackServer, bot: Bot) -> None:
    bot.context.rights.configured = RoleList()
    assert "todo miembro puede cambiar suscripciones" in await typed(slack, bot, "pause 2h")


async def test_person_whose_form_opened_too_late_is_told(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("views.open", faults.refusal("expired_trigger_id"))
    assert "*El formulario tardó demasiado en abrirse.*" in await typed(slack, bot, "role")


async def test_place_and_unknown_may_be_written_in_spanish(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.correct", user=ADMIN)
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN))
    await slack.submit(corrected(field="location", value="Pacífico oriental"), user=ADMIN)
    await slack.until(lambda: bot.store.correction(1))
    assert bot.store.correction(1).note.new == "eastern_pacific"


def labels(view: dict[str, Any]) -> list[str]:
    return [block["label"]["text"] for block in view["blocks"] if "label" in block]


async def test_form_is_answered_in_its_own_language_though_slack_says_nothing_more(
    slack: SlackServer, bot: Bot
) -> None:
    await slack.command("/strikes", "subscribe", **HERE)
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN))
    view = slack.workspace.stacks[ADMIN][-1].body
    assert labels(view)[:4] == ["Canal", "Qué", "Gravedad mínima", "Dónde"]
    for user in slack.workspace.users.values():
        user.locale = "en-US"
    delivered = await slack.submit(filled(view, keywords={"value": 'a "b'}), user=ADMIN)
    assert (delivered.response or {})["errors"] == {"keywords": 'Faltan las comillas que cierran: "b'}
