"""What people do on cards and with commands, from first to last, with the service as it runs behind it."""

from __future__ import annotations

import asyncio

from handlers.subscriptions.commands import notice_row
from newsdesk.messages import Notice
from slack_server import BOT_USER
from tests.digests import digest_in
from tests.handlers.subscriptions.filling import filled
from tests.scenarios.behind import Behind
from tests.scenarios.place import ANA, BEN, WIRE, Place, card, directly, in_window, made_ben_an_editor, seen
from tests.scenarios.steps import CORRECTION, address_of, option, value
from tests.scenarios.ways import ASKED, DOCKERS, TOTAL


async def every_question_is_answered(place: Place, behind: Behind) -> None:
    for count, (text, words) in enumerate(ASKED.values(), start=1):
        await place.command(text)
        answer = (await place.whispered(count))[-1]
        assert words in f"{answer['text']} {answer['blocks']}", text
    with_file = await directly(place, "strikes-2026-11-25.csv")
    assert [file["name"] for file in with_file["files"]] == ["strikes-2026-11-25.csv"]


async def picture_of_the_map_comes_at_the_press_of_a_button(place: Place, behind: Behind) -> None:
    await place.command("map")
    await place.press(await seen(place, "by sea basin"), "answer.run.picture")
    with_file = await directly(place, "by sea basin")
    assert [file["name"] for file in with_file["files"]] == ["strikes-map-2026-11-25.png"]


async def total_asked_by_mention_is_answered_in_its_thread(place: Place, behind: Behind) -> None:
    await place.say(f"<@{BOT_USER}> total")
    answer = await seen(place, TOTAL)
    assert answer["thread_ts"]


async def question_in_a_direct_message_is_answered_there(place: Place, behind: Behind) -> None:
    await place.write_directly("total")
    await directly(place, TOTAL)


async def record_named_in_passing_is_shown_in_the_thread(place: Place, behind: Behind) -> None:
    asked = await place.chat("what became of S-72?")
    answer = await seen(place, "S-72: ")
    assert answer["thread_ts"] == asked["ts"]


async def card_whose_address_is_pasted_is_shown_in_the_thread(place: Place, behind: Behind) -> None:
    posted = await card(place)
    asked = await place.chat(f"did you see {address_of(posted['ts'])}?")
    answer = await seen(place, "S-71: 4 killed")
    assert answer["thread_ts"] == asked["ts"]


# --- on cards --------------------------------------------------------------------------------------------------


async def sources_are_listed_in_private(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.sources")
    (answer,) = await place.whispered(1)
    assert "Noticias de Muestra" in str(answer["blocks"])


async def digest_is_shown_whole_and_gets_no_second_card(place: Place, behind: Behind) -> None:
    behind.tell(digest_in(WIRE))
    digest = await seen(place, "'digest.show'")
    await place.press(digest, "digest.show")
    await place.press(digest, "digest.cards")
    told = str(await place.whispered(2))
    assert "All of it: 22 items" in told
    assert "each of these strikes has a card here already" in told


async def card_is_claimed_and_released(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.claim")
    await place.press(await seen(place, f"claimed by <@{ANA}>"), "alert.release")
    await seen(place, "'alert.claim', 'value': 'S-71'")


async def claim_of_another_editor_is_taken_over(place: Place, behind: Behind) -> None:
    """Both press Claim on the card as it was; who was second hears who has it, and takes it."""
    as_seen = await card(place)
    await made_ben_an_editor(place)
    await place.press(as_seen, "alert.claim", user=BEN)
    await seen(place, f"claimed by <@{BEN}>")
    await place.press(as_seen, "alert.claim")
    await place.press(await seen(place, "Already claimed"), "alert.take_over")
    await seen(place, f"claimed by <@{ANA}>")


async def card_pressed_twice_is_claimed_once(place: Place, behind: Behind) -> None:
    posted = await card(place)
    await asyncio.gather(*(place.press(posted, "alert.claim") for _ in range(2)))
    await seen(place, f"claimed by <@{ANA}>")
    assert await place.whispered(0) == []


async def card_is_set_aside_and_put_back(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.more", choose="not_relevant")
    await place.fill_in(filled(await place.form(), reason=value("an exercise")))
    await place.press(await seen(place, "an exercise"), "alert.put_back")
    await seen(place, "'alert.claim', 'value': 'S-71'")


async def card_is_muted_and_heard_again(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.more", choose="mute")
    await place.press(await seen(place, f"muted by <@{ANA}>"), "alert.more", choose="unmute")
    await seen(place, "'value': 'mute:S-71'")


async def why_is_asked_from_the_menu_and_shared(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.more", choose="why")
    await place.press(await seen(place, "Posted as an alert"), "answer.share")
    await seen(place, f"Asked by <@{ANA}>")


async def records_are_merged_and_parted(place: Place, behind: Behind) -> None:
    await card(place)
    await place.command("merge S-72 S-71")
    await place.fill_in(filled(await place.form()))
    await place.press(await seen(place, "'regroup.undo'"), "regroup.undo")
    await seen(place, "Undone: S-72 and S-71")


async def record_is_merged_from_the_menu_and_parted_by_command(place: Place, behind: Behind) -> None:
    await place.press(await card(place, "'act.S-72."), "alert.more", choose="regroup")
    form = await in_window(place, "Merge or split S-72")
    await place.fill_in(filled(form, merge_typed=value("S-71")))
    await seen(place, "Merged: ")
    await place.command("merge undo S-72")
    await seen(place, "Undone: S-72 and S-71")


async def report_is_split_off(place: Place, behind: Behind) -> None:
    await card(place)
    await place.command("split S-71")
    form = await place.form()
    reports = next(block for block in form["blocks"] if block.get("block_id") == "split_off")["element"]["options"]
    await place.fill_in(filled(form, split_off={"selected_options": reports[-1:]}))
    await seen(place, "Split: ")


async def figure_is_corrected_by_two(place: Place, behind: Behind) -> None:
    posted = await card(place)
    await made_ben_an_editor(place)
    await place.press(posted, "alert.correct")
    await place.fill_in(filled(await place.form(), **CORRECTION))
    asked = await seen(place, "'correction.confirm'")
    await place.press(asked, "correction.confirm", user=BEN)
    await place.press(await seen(place, "'correction.undo'"), "correction.undo")
    await seen(place, "Undone")


async def correction_is_rejected(place: Place, behind: Behind) -> None:
    await place.press(await card(place), "alert.correct")
    await place.fill_in(filled(await place.form(), **CORRECTION))
    await place.press(await seen(place, "'correction.reject'"), "correction.reject")
    await seen(place, "Rejected")


async def role_is_given_in_a_form(place: Place, behind: Behind) -> None:
    await place.command("role")
    chosen = {"person": {"selected_user": BEN}, "role": option("editor")}
    await place.fill_in(filled(await place.form(), **chosen))
    await seen(place, f"<@{BEN}> is *editor* now")
    await place.command("audit")
    await seen(place, "Audit log: last 2 entries")
    await place.command("audit csv")
    with_file = await directly(place, "Audit log: 2 entries")
    assert [file["name"] for file in with_file["files"]] == ["audit-2026-11-25.csv"]


# --- subscriptions and feeds -----------------------------------------------------------------------------------


async def channel_is_unsubscribed_and_subscribed_again(place: Place, behind: Behind) -> None:
    await place.command("subscriptions")
    await seen(place, "1 channel subscribed")
    await place.command("unsubscribe")
    await seen(place, f"Unsubscribed* <#{WIRE}>")
    await place.command("subscribe")
    await place.fill_in(filled(await place.form()))
    await place.fill_in({})
    await seen(place, f"Subscribed* <#{WIRE}>")
    for text, words in {"test": "Test sent", "pause 2h": "Paused", "resume": "Resumed"}.items():
        await place.command(text)
        await seen(place, words)


async def greeting_leads_to_a_form(place: Place, behind: Behind) -> None:
    greeting = Notice(key=f"greeting/{WIRE}/2026-11-25", kind="greeting")
    behind.tell(notice_row(greeting, WIRE, "en"))
    greeted = await seen(place, "Nothing is posted here until the channel is subscribed.")
    await place.press(greeted, "subscribe.open")
    await in_window(place, "Subscribe a channel")


async def feed_is_paused_resumed_and_removed(place: Place, behind: Behind) -> None:
    await place.command("feeds")
    await seen(place, "2 feeds")
    for verb, words in {"pause": "Paused", "resume": "Resumed", "remove": "Removed"}.items():
        await place.command(f"feed {verb} Noticias")
        await place.press(await seen(place, f"'feeds.{verb}'"), f"feeds.{verb}")
        await seen(place, f"{words}: Noticias")


async def feed_is_tried(place: Place, behind: Behind) -> None:
    await place.command("feeds test Noticias")
    await place.press(await seen(place, "'feeds.test'"), "feeds.test")
    await seen(place, "Not read: Noticias")


async def feed_of_a_front_page_is_found_looked_at_and_added(place: Place, behind: Behind) -> None:
    await place.command(f"feeds add http://{behind.outlets.host}/noticias")  # its front page, which names the feed
    found = await in_window(place, "'submit'")
    assert f"{behind.outlets.host}/noticias.xml" in str(found["blocks"])
    await place.fill_in(filled(found))
    await seen(place, "is read from now on")
    await place.command("feeds")
    await seen(place, "3 feeds")


async def what_was_kept_silent_is_posted(place: Place, behind: Behind) -> None:
    await card(place)
    await place.command(f"why {DOCKERS}")
    await place.press(await seen(place, "'why.post'"), "why.post")
    await seen(place, f"posted by <@{ANA}>")
