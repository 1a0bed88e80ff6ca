"""/strikes feeds: how the feeds are, one tried now, a new one tried before it is saved, one paused or removed.

For admins. Everything is acked first and worked on afterwards: an address may take its time.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from difflib import get_close_matches
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError

from handlers import action_ids as ids
from handlers.context import SlackContext
from handlers.delivery.slack_errors import name_of
from handlers.feeds import rivals
from handlers.feeds.form import ADD_FORM, not_found_view, read_new_feed, reading_view, tried_view
from handlers.feeds.pages import confirm_words, feeds_page
from handlers.feeds.rivals import Asked
from handlers.feeds.trial import reading_page, trial_page
from handlers.forms import open_form
from handlers.home.view import note_view
from handlers.interaction import Interaction
from handlers.payloads import Body, SentView, View
from handlers.rendering.plain import plain_line
from handlers.replies.phrases import private, told
from handlers.replies.reply import Reply, laid_out
from newsdesk.entries import Feed, FeedState, NewFeed
from newsdesk.errors import UserError
from newsdesk.people.roles import Permission
from newsdesk.ports import FeedDesk
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import marked
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut

TRY_WITHIN_S = 90.0  # an address may name eight feeds, and each may take its time
VERBS = ("pause", "resume", "remove")
SAME_VERBS = {  # as people type them, without accents
    "lista": "list",
    "anadir": "add",
    "agregar": "add",
    "probar": "test",
    "pausar": "pause",
    "mute": "pause",
    "silenciar": "pause",
    "reanudar": "resume",
    "unmute": "resume",
    "quitar": "remove",
    "eliminar": "remove",
    "delete": "remove",
    "borrar": "remove",
}
Test = Callable[[SlackContext, Interaction, FeedDesk, Feed], Awaitable[None]]
_STATES = {ids.PAUSE_FEED: FeedState.PAUSED, ids.RESUME_FEED: FeedState.ACTIVE}
_DONE = {ids.PAUSE_FEED: "d_paused", ids.RESUME_FEED: "d_resumed", ids.REMOVE_FEED: "d_removed"}


def register(app: AsyncApp, context: SlackContext) -> None:
    for action_id in _DONE:
        app.action(action_id)(context.press(partial(_change, context, action_id)))
    app.action(re.compile(rf"^{re.escape(ids.TEST_FEED)}(\..+)?$"))(
        context.press(partial(_test_pressed, context, _test), within_s=TRY_WITHIN_S)
    )
    app.action(ids.TEST_FEED_AT_HOME)(
        context.press(partial(_test_pressed, context, _test_in_a_window), at_home=True, within_s=TRY_WITHIN_S)
    )
    app.view(ADD_FORM)(partial(_submitted, context))


async def _submitted(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    new, channel, lang = read_new_feed(view)
    await ack()
    context.start(body, _save(context, Interaction.of_press(body, lang, channel=channel), new))


async def _save(context: SlackContext, interaction: Interaction, new: NewFeed) -> None:
    feeds = await _feeds_for(context, interaction, f"add {new.url}")
    if feeds is None:
        return
    note = interaction.note("feed_add", new.name, f"{new.url}, {new.tier}", at=context.clock.now())
    added = await feeds.add(new, note)
    lang = await context.lang_of(interaction)
    known = None if added else await rivals.known_before(context, new, lang)
    await context.reply(interaction.body, known or told("d_added", lang, name=new.name))


async def feeds(context: SlackContext, interaction: Interaction) -> None:
    """`feeds`, `feeds add URL`, `feeds test|pause|resume|remove NAME`."""
    typed, *rest = interaction.words or ("",)
    verb, words = SAME_VERBS.get(fold(typed), fold(typed)), " ".join(rest)
    found = await _feeds_for(context, interaction, " ".join(interaction.words))
    if found is None:
        return
    if verb == "" or (verb == "list" and not words):
        lang = await context.lang_of(interaction)
        page = feeds_page(await found.feeds(), lang, now=context.clock.now())
        await context.reply(interaction.body, laid_out(page, lang))
    elif verb == "add" and words:
        await _try(context, interaction, found, words)
    elif verb in ("test", *VERBS) and words:
        await _named(context, interaction, found, verb, words)
    else:
        raise _unread(verb, words)


def _unread(verb: str, words: str) -> Mistake:
    """What is missing or misspelt; else all that `feeds` takes."""
    if verb in ("test", *VERBS):
        return Mistake("d_which", verb=verb)
    known = (*SAME_VERBS, "list", "add", "test", *VERBS)
    if near := get_close_matches(verb, known, n=1):
        better = f"feeds {SAME_VERBS.get(near[0], near[0])} {words}".strip()
        return Mistake("d_verb_near", typed=cut(verb, 40), better=cut(better, 200))
    return Mistake("d_takes")


async def _named(context: SlackContext, interaction: Interaction, found: FeedDesk, verb: str, words: str) -> None:
    """A feed that somebody may have removed just before."""
    try:
        feed = await found.find(words)
    except UserError:
        if verb == "test" and "://" in words:
            await _try(context, interaction, found, words)
            return
        read = any(words.casefold() in one.name.casefold() for one in await found.feeds())
        removed = None if read else await rivals.removed_before(context, words, await context.lang_of(interaction))
        if removed is None:
            raise
        await context.reply(interaction.body, removed)
        return
    if verb == "test":
        await _test(context, interaction, found, feed)
    else:
        await context.reply(interaction.body, confirm_words(feed, verb, await context.lang_of(interaction)))


async def _try(context: SlackContext, interaction: Interaction, found: FeedDesk, address: str) -> None:
    """The form is opened at once and filled when the address was read."""
    address = address.strip("<>").partition("|")[0]
    lang = await context.lang_of(interaction)
    view_id = await open_form(context, interaction.body, reading_view(address, lang))
    if view_id is None:
        return
    try:
        tried = await found.try_address(address, lang)
    except UserError as err:
        why = plain_line(err.said_in(lang)) if isinstance(err, Mistake) else str(err)
        await _fill(context, view_id, not_found_view(why, lang))
        return
    await _fill(context, view_id, tried_view(tried, lang, channel=interaction.channel))


async def _test_pressed(context: SlackContext, test: Test, interaction: Interaction, value: str) -> None:
    asked = Asked.read(value)
    feeds = await _feeds_for(context, interaction, f"test {asked.number}")
    if feeds is None:
        return
    feed = await _numbered(feeds, asked.number)
    if feed is None:
        lang = await context.lang_of(interaction)
        await context.reply(interaction.body, await rivals.gone(context, asked.name, lang))
        return
    await test(context, interaction, feeds, feed)


async def _test(context: SlackContext, interaction: Interaction, feeds: FeedDesk, feed: Feed) -> None:
    lang = await context.lang_of(interaction)
    await context.reply(interaction.body, laid_out(trial_page(feed, await feeds.test(feed, lang), lang), lang))


async def _test_in_a_window(context: SlackContext, interaction: Interaction, feeds: FeedDesk, feed: Feed) -> None:
    """The Home has no place for a message; a window must be open before the feed has answered."""
    lang = await context.lang_of(interaction)
    view_id = await open_form(
        context, interaction.body, note_view(laid_out(reading_page(feed, lang), lang).blocks, lang)
    )
    if view_id is not None:
        trial = trial_page(feed, await feeds.test(feed, lang), lang)
        await _fill(context, view_id, note_view(laid_out(trial, lang).blocks, lang))


async def _numbered(feeds: FeedDesk, number: str) -> Feed | None:
    return next((one for one in await feeds.feeds() if str(one.id) == number), None)


async def _fill(context: SlackContext, view_id: str, view: View) -> None:
    """Who closed the form meanwhile wants no more of it."""
    try:
        await context.client.views_update(view_id=view_id, view=view)
    except SlackApiError as err:
        if name_of(err) != "not_found":
            raise


async def _change(context: SlackContext, action_id: str, interaction: Interaction, value: str) -> None:
    asked = Asked.read(value)
    feeds = await _feeds_for(context, interaction, f"{action_id} {asked.number}")
    if feeds is None:
        return
    feed = await _numbered(feeds, asked.number)
    if feed is not None and await _apply(context, feeds, interaction, feed, action_id):
        words = await _done(context, interaction, feed, asked, action_id)
    else:
        words = await _undone(context, interaction, feed, asked, action_id)
    await context.reply(interaction.body, words, replace_original=True)


async def _apply(
    context: SlackContext, feeds: FeedDesk, interaction: Interaction, feed: Feed, action_id: str
) -> bool:
    """False when somebody else did it before."""
    wanted = _STATES.get(action_id)
    after = wanted.value if wanted else "removed"
    audited_as = action_id.replace("feeds.", "feed_")
    note = interaction.note(audited_as, feed.name, f"{feed.state} -> {after}", at=context.clock.now())
    return await (feeds.remove(feed, note) if wanted is None else feeds.set_state(feed, wanted, note))


async def _done(context: SlackContext, interaction: Interaction, feed: Feed, asked: Asked, action_id: str) -> Reply:
    lang = await context.lang_of(interaction)
    done = marked(_DONE[action_id], lang, name=feed.name, number=feed.id)
    return private((*done, *await rivals.meanwhile(context, asked, feed, lang)), lang)


async def _undone(
    context: SlackContext, interaction: Interaction, feed: Feed | None, asked: Asked, action_id: str
) -> Reply:
    wanted, lang = _STATES.get(action_id), await context.lang_of(interaction)
    if feed is None or wanted is None:
        return await rivals.gone(context, feed.name if feed else asked.name, lang)
    return await rivals.done_before(context, feed, wanted, lang)


async def _feeds_for(context: SlackContext, interaction: Interaction, subject: str) -> FeedDesk | None:
    """The feeds, for who may change them; everybody else is told why not."""
    if not await context.allowed(interaction, Permission.FEEDS, subject):
        return None
    if context.feeds is None:
        await context.reply(interaction.body, told("d_elsewhere", await context.lang_of(interaction)))
    return context.feeds
