"""Every way in that changes something or shows what is not for everybody: how a person takes it, and who may."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from handlers.rendering.blocks import render
from newsdesk.entries import FeedState
from newsdesk.people.actor import Actor
from newsdesk.people.roles import RoleList
from newsdesk.understanding import Category
from slack_server import Message, SlackServer
from storage.tables import feeds
from tests.builders import NOON, a_story_write, an_entry, an_entry_record, an_understanding
from tests.digests import KEY as DIGEST
from tests.digests import digest_in
from tests.handlers.editors import SOURCE, corrected, posted
from tests.handlers.feeds.feed_admin import TRIED
from tests.handlers.feeds.feed_admin import filled as feed_filled
from tests.handlers.subscriptions.filling import filled as fill_in
from tests.slack_bot import EDITORS_ROOM, Bot
from tests.storage.recording import record as poll

WIRE = "C0WIRE"
ADMIN, EDITOR, VIEWER, GUEST, GONE = "U0ADMIN", "U0EDITOR", "U0VIEWER", "U0GUEST", "U0GONE"
STRANGER = "U0STRANGER"
EDITORS_MAY = (ADMIN, EDITOR)
MEMBERS_MAY = (*EDITORS_MAY, VIEWER, GONE)
OTHER = Actor(team="T0STRIKES", user="U0OTHER")

Way = Callable[[SlackServer, Bot, str], Awaitable[Any]]


def button(action_id: str, choose: str | None = None) -> Way:
    async def press(slack: SlackServer, bot: Bot, user: str) -> None:
        await slack.click(posted(slack, bot), action_id, user=user, choose=choose)

    return press


def command(text: str) -> Way:
    async def typed(slack: SlackServer, bot: Bot, user: str) -> None:
        await slack.command("/strikes", text, user=user, channel=WIRE)

    return typed


def form(opens: Way, values: dict[str, Any]) -> Way:
    """Opened as an editor or admin, submitted as whoever the person is by then."""

    async def submit(slack: SlackServer, bot: Bot, user: str) -> None:
        rights = bot.context.rights
        kept, team = rights.configured, slack.workspace.users[user].team_id
        rights.configured = RoleList(admins=frozenset({user}))
        slack.workspace.users[user].team_id = "T0STRIKES"
        await opens(slack, bot, user)
        await slack.until(lambda: slack.workspace.stacks.get(user))
        rights.configured, slack.workspace.users[user].team_id = kept, team
        await slack.submit(values, user=user)

    return submit


async def muted_first(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.context.editing.marking.mute("strike/S-71", OTHER, WIRE)
    bot.store.forget_notes()
    await slack.click(posted(slack, bot), "alert.more", user=user, choose="unmute")


async def paused_feed_first(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.store.set_feed_state(1, FeedState.PAUSED, now=NOON)
    await pressed("feeds.resume", "1")(slack, bot, user)


async def claimed_first(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.context.editing.marking.claim("strike/S-71", OTHER)
    bot.store.forget_notes()
    await slack.click(posted(slack, bot), "alert.release", user=user)


async def set_aside_first(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.context.editing.marking.set_aside("strike/S-71", OTHER, "an exercise")
    bot.store.forget_notes()
    await slack.click(posted(slack, bot), "alert.put_back", user=user)


def decision(action_id: str) -> Way:
    """On a correction of its own, proposed by somebody else."""

    async def press(slack: SlackServer, bot: Bot, user: str) -> None:
        number = bot.store.card_view("strike/S-71").next_correction
        await form(button("alert.correct"), corrected(value=str(10 + number), source=SOURCE))(slack, bot, "U0OTHER")
        await slack.until(lambda: bot.store.correction(number))
        if action_id == "correction.undo":
            bot.context.editing.correcting.confirm(number, Actor(team="T0STRIKES", user="U0THIRD"))
        bot.store.forget_notes()
        payload = render(bot.store.correction(number).note, card_lang="en", mention=None, rung=0, now=NOON)
        asked = Message(channel=EDITORS_ROOM, ts=slack.workspace.next_ts(), **payload)
        await slack.click(slack.workspace.add_message(asked), action_id, user=user)

    return press


def pressed(action_id: str, value: str, channel: str = WIRE) -> Way:
    """A button of an answer that was private to whoever had the right then."""

    async def press(slack: SlackServer, bot: Bot, user: str) -> None:
        label = {"type": "plain_text", "text": "Do it"}
        block = {"type": "button", "text": label, "action_id": action_id, "value": value}
        blocks = [{"type": "actions", "elements": [block]}]
        message = Message(channel=channel, ts=slack.workspace.next_ts(), text="", blocks=blocks)
        await slack.click(slack.workspace.add_message(message), action_id, user=user)

    return press


def at_home(action_id: str, verb: str | None = None) -> Way:
    """On the tab as it was shown to somebody who may; the press is that of the person."""

    async def press(slack: SlackServer, bot: Bot, user: str) -> None:
        await shown_at_home(slack, bot, user)
        await slack.people.press_home(action_id, user=user, choose=verb)

    return press


async def released_at_home(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.context.editing.marking.take_over("strike/S-71", Actor(team="T0STRIKES", user=user))
    bot.store.forget_notes()
    await at_home("home.release")(slack, bot, user)


async def tried_at_home(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.store.execute(feeds.update().values(failures=3, last_failure="dns: no such host"))
    await at_home("home.test")(slack, bot, user)


async def shown_at_home(slack: SlackServer, bot: Bot, user: str) -> None:
    rights, person = bot.context.rights, slack.workspace.users[user]
    kept, team = rights.configured, person.team_id
    rights.configured, person.team_id = RoleList(admins=frozenset({user})), "T0STRIKES"
    slack.workspace.homes.pop(user, None)
    await slack.people.open_home(user=user)
    await slack.until(lambda: user in slack.workspace.homes)
    await bot.context.finish()
    rights.configured, person.team_id = kept, team


async def posted_anyway(slack: SlackServer, bot: Bot, user: str) -> None:
    if bot.store.posting_view(1) is None:
        record = an_entry_record(an_entry(), understanding=an_understanding(Category.OVERSIGHT), story_id=9)
        poll(bot.store, record, stories=(a_story_write(9),))
    await pressed("why.post", "E-1")(slack, bot, user)


async def cards_of_a_digest(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.store.change(deliveries=(digest_in("C0DESK"),))
    await pressed("digest.cards", DIGEST, channel="C0DESK")(slack, bot, user)


async def merged_first(slack: SlackServer, bot: Bot, user: str) -> None:
    if bot.store.strikes([72])[0].merged_into is None:
        bot.context.editing.regrouping.merge(72, 71, OTHER)
    bot.store.forget_notes()
    await command("merge undo S-72")(slack, bot, user)


async def undone_by_button(slack: SlackServer, bot: Bot, user: str) -> None:
    if bot.store.strikes([72])[0].merged_into is None:
        bot.context.editing.regrouping.merge(72, 71, OTHER)
    bot.store.forget_notes()
    await pressed("regroup.undo", "part S-72 S-71")(slack, bot, user)


async def saved_subscription(slack: SlackServer, bot: Bot, user: str) -> None:
    """The preview was shown to somebody who may; the last press is that of the person."""
    rights, people = bot.context.rights, slack.workspace.users
    kept, team = rights.configured, people[user].team_id
    rights.configured, people[user].team_id = RoleList(admins=frozenset({user})), "T0STRIKES"
    await slack.command("/strikes", "subscribe", user=user, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(user))
    await slack.submit(fill_in(slack.workspace.stacks[user][-1].body), user=user)
    await slack.until(lambda: len(slack.workspace.stacks[user]) == 2)
    rights.configured, people[user].team_id = kept, team
    await slack.submit({}, user=user)


async def opened_feed_form(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.context.feeds.answers[FEED_URL] = TRIED
    await slack.command("/strikes", f"feeds add {FEED_URL}", user=user, channel=WIRE)
    await slack.until(lambda: "submit" in str(slack.workspace.stacks.get(user, [""])[-1]))


REASON = {"reason": {"reason": {"type": "plain_text_input", "value": "an exercise"}}}
ROLE = {
    "person": {"person": {"type": "users_select", "selected_user": VIEWER}},
    "role": {"role": {"type": "static_select", "selected_option": {"value": "admin"}}},
}
FEED_URL = "https://news.example/rss"


def regrouped(merge_with: str | None = None, *split_off: str) -> dict[str, Any]:
    one = {"value": merge_with} if merge_with else None
    many = [{"value": entry} for entry in split_off]
    return {
        "merge_with": {"merge_with": {"type": "static_select", "selected_option": one}},
        "split_off": {"split_off": {"type": "multi_static_select", "selected_options": many}},
    }


# The name of a way begins with its action id, its form or its command; then, what is chosen there.
# way in -> what the log calls it when it was done ("": it only shows something), and who may
WAYS: dict[str, tuple[Way, str, tuple[str, ...]]] = {
    "alert.claim": (button("alert.claim"), "claim", EDITORS_MAY),
    "alert.release": (claimed_first, "release", EDITORS_MAY),
    "home.release": (released_at_home, "release", EDITORS_MAY),
    "home.subscribe": (at_home("home.subscribe"), "", EDITORS_MAY),
    "home.subscription pause": (at_home("home.subscription", "pause"), "pause", EDITORS_MAY),
    "home.subscription unsubscribe": (at_home("home.subscription", "unsubscribe"), "", EDITORS_MAY),
    "unsubscribe": (form(at_home("home.subscription", "unsubscribe"), {}), "unsubscribe", EDITORS_MAY),
    "alert.take_over": (pressed("alert.take_over", "S-71"), "take_over", EDITORS_MAY),
    "alert.more mute": (button("alert.more", "mute"), "mute", EDITORS_MAY),
    "alert.more unmute": (muted_first, "unmute", EDITORS_MAY),
    "alert.more not_relevant": (form(button("alert.more", "not_relevant"), REASON), "not_relevant", EDITORS_MAY),
    "alert.more regroup": (form(button("alert.more", "regroup"), regrouped("72")), "merge", EDITORS_MAY),
    "alert.put_back": (set_aside_first, "put_back", EDITORS_MAY),
    "alert.correct": (form(button("alert.correct"), corrected()), "correction_propose", EDITORS_MAY),
    "correction.confirm": (decision("correction.confirm"), "correction_confirm", EDITORS_MAY),
    "correction.reject": (decision("correction.reject"), "correction_reject", EDITORS_MAY),
    "correction.undo": (decision("correction.undo"), "correction_undo", EDITORS_MAY),
    "regroup.undo": (undone_by_button, "undo_merge", EDITORS_MAY),
    "why.post": (posted_anyway, "post", EDITORS_MAY),
    "digest.cards": (cards_of_a_digest, "post_card", EDITORS_MAY),
    "/strikes merge": (form(command("merge S-72"), regrouped("71")), "merge", EDITORS_MAY),
    "/strikes merge undo": (merged_first, "undo_merge", EDITORS_MAY),
    "/strikes split": (form(command("split S-72"), regrouped(None, "1-a")), "split", EDITORS_MAY),
    "/strikes subscribe": (saved_subscription, "subscribe", EDITORS_MAY),
    "/strikes subscriptions": (command("subscriptions"), "", MEMBERS_MAY),
    "/strikes unsubscribe": (command("unsubscribe"), "unsubscribe", EDITORS_MAY),
    "/strikes pause": (command("pause 2h"), "pause", EDITORS_MAY),
    "/strikes resume": (command("resume"), "resume", EDITORS_MAY),
    "/strikes test": (command("test"), "test", EDITORS_MAY),
    "subscribe.open": (pressed("subscribe.open", "x"), "", EDITORS_MAY),
    "/strikes role": (command(f"role <@{VIEWER}> editor"), "role", (ADMIN,)),
    "role": (form(command("role"), ROLE), "role", (ADMIN,)),
    "/strikes audit": (command("audit"), "", (ADMIN,)),
    "/strikes feeds": (command("feeds"), "", (ADMIN,)),
    "/strikes feed": (form(opened_feed_form, feed_filled()), "feed_add", (ADMIN,)),
    "feeds.pause": (pressed("feeds.pause", "1"), "feed_pause", (ADMIN,)),
    "feeds.resume": (paused_feed_first, "feed_resume", (ADMIN,)),
    "feeds.test": (pressed("feeds.test", "1"), "", (ADMIN,)),
    "home.test": (tried_at_home, "", (ADMIN,)),
    "feeds.remove": (pressed("feeds.remove", "1"), "feed_remove", (ADMIN,)),
}
# What anybody may press, type or send: it shows what everybody may see, and changes nothing but the own view.
OPEN = {
    "alert.sources", "alert.more why", "digest.show", "answer.run", "answer.share", "home.ask",
    "app_home_opened", "app_mention", "message",
}  # fmt: skip
# What Slack tells of channels, and the steps of a form whose last one is in WAYS.
NOT_BY_PEOPLE = {"channel", "group", "member_joined_channel", "tokens_revoked", "app_uninstalled"}
STEPS = {
    "not_relevant": "alert.more not_relevant",
    "correct": "alert.correct",
    "regroup": "alert.more regroup",
    "subscribe": "/strikes subscribe",
    "subscribe_confirm": "/strikes subscribe",
    "feed_add": "/strikes feed",
}
