"""What goes wrong between people, with the service as it runs behind it: too late, not allowed, deleted."""

from __future__ import annotations

from tests.handlers.subscriptions.filling import filled
from tests.scenarios.behind import Behind
from tests.scenarios.place import ANA, BEN, WIRE, Place, card, in_window, made_ben_an_editor, seen
from tests.scenarios.steps import CORRECTION, option, value

BEYOND_A_DOUBLE_CLICK_S = 3
AGAIN = "posted again, the earlier card cannot be edited"


async def correction_that_another_one_overtook_says_so(place: Place, behind: Behind) -> None:
    """The form is open while Ben confirms what was proposed before."""
    posted = await card(place)
    await made_ben_an_editor(place)
    await place.press(posted, "alert.correct")
    await place.fill_in(filled(await place.form(), **CORRECTION))
    asked = await seen(place, "'correction.confirm'")
    behind.clock.advance(seconds=BEYOND_A_DOUBLE_CLICK_S)
    await place.press(posted, "alert.correct")
    form = await in_window(place, "Correct S-71")
    await place.press(asked, "correction.confirm", user=BEN)
    await seen(place, "Confirmed")
    await place.fill_in(filled(form, **{**CORRECTION, "value": value("6")}))
    await seen(place, "killed is now 5 (was 4). Your entry is kept.")


async def role_that_was_given_meanwhile_is_said_to_be_given_already(place: Place, behind: Behind) -> None:
    await place.command("role")
    form = await place.form()
    await made_ben_an_editor(place)
    await place.fill_in(filled(form, person={"selected_user": BEN}, role=option("editor")))
    await seen(place, f"<@{BEN}> is *editor* already")


async def subscription_that_was_ended_meanwhile_is_shown_again(place: Place, behind: Behind) -> None:
    await place.command("subscribe")
    await place.fill_in(filled(await place.form()))
    await in_window(place, "'callback_id': 'subscribe_confirm'")
    await place.command("unsubscribe")
    await seen(place, f"Unsubscribed* <#{WIRE}>")
    await place.fill_in({})
    await in_window(place, "Somebody ended this subscription meanwhile")


async def viewer_is_refused_and_nothing_changes(place: Place, behind: Behind) -> None:
    posted = await card(place)
    before = await place.shown(0)
    for count, press in enumerate(("alert.claim", "alert.correct"), start=1):
        await place.press(posted, press, user=BEN)
        refused = (await place.whispered(count, user=BEN))[-1]
        assert "*Only editors can " in refused["text"]
    assert await place.shown(0) == before
    assert [note.allowed for note in behind.desk.store.audited(limit=2)] == [False, False]


async def card_that_was_deleted_is_posted_again(place: Place, behind: Behind) -> None:
    await place.delete(await card(place))
    await place.command("merge S-72 S-71")
    await place.fill_in(filled(await place.form()))
    again = await seen(place, AGAIN)
    await place.press(again, "alert.claim")
    await seen(place, f"claimed by <@{ANA}>")


async def question_that_is_edited_or_deleted_is_answered_once(place: Place, behind: Behind) -> None:
    asked = await place.chat("what became of S-72?")
    answer = await seen(place, "S-72: ")
    assert answer["thread_ts"] == asked["ts"]
    await place.edit(asked, "what became of S-72 and S-71?")
    await place.delete(asked)
    await place.command("total")
    await seen(place, "217 killed")
    assert [m["text"] for m in await place.shown(0) if m.get("thread_ts") == asked["ts"]] == [answer["text"]]
