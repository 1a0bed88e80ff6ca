"""Every way in: each sub-command, button, menu entry, form and question, as a person takes it in an office.

The name of a way begins with what the app listens to: an action id, the callback id of a form, an event, or a
command with its first word.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.people.roles import Role
from tests.scenarios.office import ADMIN, EDITOR, OTHER, SIDE, VIEWER
from tests.scenarios.steps import (
    CORRECTION,
    Step,
    address_pasted,
    asked_by_mention,
    asked_directly,
    at_home,
    by,
    claimed_and_looked,
    digested,
    failed_and_looked,
    greeted,
    in_room,
    looked,
    named_in_passing,
    nothing,
    on_answer,
    on_card,
    on_digest,
    on_greeting,
    option,
    paused_and_looked,
    proposed,
    sent,
    split_sent,
    taken_over,
    to_add_feed,
    to_confirm,
    to_correct,
    to_give_role,
    to_judge,
    to_merge,
    to_split,
    to_subscribe,
    to_unsubscribe,
    tried_in_vain,
    typed,
    value,
)

TOTAL = "217 killed in 71 strikes on 72 vessels, 2 Sep 2025"  # of the record with S-71
UNCLAIMED = "'alert.claim', 'value': 'S-71'"
FORM = "Invite Strikewire to the channel first."  # of the form that subscribes
DOCKERS = "https://news.example/dockers"  # E-3, of which nobody was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """`first` is done by others or by a person who may; `press` by the person whom a test is about."""

    press: Step
    shows: str  # then stands before the eyes of the person
    first: Step = nothing
    act: str = ""  # what the audit log calls it; "": it changes nothing
    needs: Role = Role.EDITOR
    guests: bool = True  # may do what needs no role
    opens: str = ""  # the form that it opens


def who_may(way: Way) -> str:
    return ADMIN if way.needs is Role.ADMIN else EDITOR


VIEWERS = {"needs": Role.VIEWER}
MEMBERS = {"needs": Role.VIEWER, "guests": False}
ADMINS = {"needs": Role.ADMIN}

ON_CARDS = {
    "alert.claim": Way(press=on_card("alert.claim"), act="claim", shows=f"claimed by <@{EDITOR}>"),
    "alert.release": Way(
        first=by(OTHER, on_card("alert.claim")), press=on_card("alert.release"), act="release", shows=UNCLAIMED
    ),
    "alert.take_over": Way(
        press=taken_over,
        act="take_over",
        shows=f"claimed by <@{EDITOR}>",
    ),
    "alert.sources": Way(press=on_card("alert.sources"), shows="S-71, Tue 24 Nov 2026: 4 killed", **VIEWERS),
    "alert.correct": Way(press=on_card("alert.correct"), opens="correct", shows="Correct S-71"),
    "alert.put_back": Way(
        first=by(OTHER, to_judge, sent(reason=value("an exercise"))),
        press=on_card("alert.put_back"),
        act="put_back",
        shows=UNCLAIMED,
    ),
    "alert.more why": Way(press=on_card("alert.more", "why"), shows="Posted as an alert", **VIEWERS),
    "alert.more mute": Way(press=on_card("alert.more", "mute"), act="mute", shows=f"muted by <@{EDITOR}>"),
    "alert.more unmute": Way(
        first=by(OTHER, on_card("alert.more", "mute")),
        press=on_card("alert.more", "unmute"),
        act="unmute",
        shows="'mute:S-71'",
    ),
    "alert.more not_relevant": Way(
        press=on_card("alert.more", "not_relevant"), opens="not_relevant", shows="Why is it not relevant?"
    ),
    "alert.more regroup": Way(press=on_card("alert.more", "regroup"), opens="regroup", shows="Merge or split S-71"),
}
FORMS = {
    "not_relevant": Way(
        first=to_judge, press=sent(reason=value("an exercise")), act="not_relevant", shows="an exercise"
    ),
    "correct": Way(
        first=to_correct, press=sent(**CORRECTION), act="correction_propose", shows="A second editor is asked"
    ),
    "regroup": Way(first=to_merge, press=sent(), act="merge", shows="Merged"),
    "regroup split": Way(first=to_split, press=split_sent, act="split", shows="Split: S-73 and S-71"),
    "unsubscribe": Way(first=to_unsubscribe, press=sent(), act="unsubscribe", shows="Unsubscribed"),
    "subscribe": Way(first=to_subscribe, press=sent(), opens="subscribe_confirm", shows="30 days would have posted"),
    "subscribe_confirm": Way(first=to_confirm, press=sent(), act="subscribe", shows=f"Subscribed* <#{SIDE}>"),
    "feed_add": Way(first=to_add_feed, press=sent(), act="feed_add", shows="is read from now on", needs=Role.ADMIN),
    "role": Way(
        first=to_give_role,
        press=sent(person={"selected_user": VIEWER}, role=option("editor")),
        act="role",
        shows=f"<@{VIEWER}> is *editor* now",
        **ADMINS,
    ),
}
ON_ANSWERS = {
    "answer.run": Way(first=by(ADMIN, typed("totl")), press=on_answer("answer.run"), shows=TOTAL, **VIEWERS),
    "answer.share": Way(
        first=by(ADMIN, typed("total")), press=on_answer("answer.share"), shows="Asked by", **VIEWERS
    ),
    "why.post": Way(
        first=by(ADMIN, typed(f"why {DOCKERS}")), press=on_answer("why.post"), act="post", shows="Posted E-3 as"
    ),
    "regroup.undo": Way(
        first=by(ADMIN, to_merge, sent()), press=on_answer("regroup.undo"), act="undo_merge", shows="Undone"
    ),
    "feeds.pause": Way(
        first=by(ADMIN, typed("feeds pause Noticias")),
        press=on_answer("feeds.pause"),
        act="feed_pause",
        shows="Paused: Noticias",
        **ADMINS,
    ),
    "feeds.resume": Way(
        first=by(ADMIN, typed("feeds pause Noticias"), on_answer("feeds.pause"), typed("feeds resume Noticias")),
        press=on_answer("feeds.resume"),
        act="feed_resume",
        shows="Resumed: Noticias",
        **ADMINS,
    ),
    "feeds.test": Way(
        first=tried_in_vain,
        press=on_answer("feeds.test"),
        shows="*Read: Southern Command",
        **ADMINS,
    ),
    "feeds.remove": Way(
        first=by(ADMIN, typed("feeds remove Noticias")),
        press=on_answer("feeds.remove"),
        act="feed_remove",
        shows="Removed: Noticias",
        **ADMINS,
    ),
}
ON_DIGEST = {
    "digest.show": Way(first=digested, press=on_digest("digest.show"), shows="All of it: 22 items", **VIEWERS),
    "digest.cards": Way(first=digested, press=on_digest("digest.cards"), act="post_card", shows="Posted here:* S-71"),
}
ON_GREETING = {
    "subscribe.open": Way(first=greeted, press=on_greeting, opens="subscribe", shows="Subscribe a channel"),
}
IN_ROOM = {
    "correction.confirm": Way(
        first=proposed, press=in_room("correction.confirm"), act="correction_confirm", shows="Confirmed"
    ),
    "correction.reject": Way(
        first=proposed, press=in_room("correction.reject"), act="correction_reject", shows="Rejected"
    ),
    "correction.undo": Way(
        first=by(ADMIN, proposed, in_room("correction.confirm")),
        press=in_room("correction.undo"),
        act="correction_undo",
        shows="Undone",
    ),
}


AT_HOME = {
    "app_home_opened": Way(press=looked, shows="Latest 3 strikes", **VIEWERS),
    "home.ask": Way(first=looked, press=at_home("home.ask"), shows="*Killed: 4*", **VIEWERS),
    "home.release": Way(first=claimed_and_looked, press=at_home("home.release"), act="release", shows="No claims"),
    "home.subscribe": Way(first=looked, press=at_home("home.subscribe"), opens="subscribe", shows=FORM),
    "home.subscription subscribe": Way(
        first=looked, press=at_home("home.subscription", "subscribe"), opens="subscribe", shows=FORM
    ),
    "home.subscription pause": Way(
        first=looked, press=at_home("home.subscription", "pause"), act="pause", shows="*Paused*"
    ),
    "home.subscription resume": Way(
        first=paused_and_looked, press=at_home("home.subscription", "resume"), act="resume", shows="*Resumed*"
    ),
    "home.subscription test": Way(
        first=looked, press=at_home("home.subscription", "test"), act="test", shows="Test sent"
    ),
    "home.test": Way(first=failed_and_looked, press=at_home("home.test"), shows="Not read: ", **ADMINS),
    "home.subscription unsubscribe": Way(
        first=looked,
        press=at_home("home.subscription", "unsubscribe"),
        opens="unsubscribe",
        shows="Nothing more would be posted",
    ),
}
COMMANDS = {
    "/strikes subscribe": Way(press=typed("subscribe", SIDE), opens="subscribe", shows="Subscribe a channel"),
    "/strikes subscriptions": Way(press=typed("subscriptions"), shows="1 channel subscribed", **MEMBERS),
    "/strikes unsubscribe": Way(press=typed("unsubscribe"), act="unsubscribe", shows="Unsubscribed"),
    "/strikes pause": Way(press=typed("pause 2h"), act="pause", shows="Paused"),
    "/strikes resume": Way(first=by(OTHER, typed("pause 2h")), press=typed("resume"), act="resume", shows="Resumed"),
    "/strikes test": Way(press=typed("test"), act="test", shows="Test sent"),
    "/strikes merge": Way(press=typed("merge S-72 S-71"), opens="regroup", shows="Merge or split S-72"),
    "/strikes merge undo": Way(
        first=by(OTHER, to_merge, sent()), press=typed("merge undo S-72"), act="undo_merge", shows="Undone"
    ),
    "/strikes split": Way(press=typed("split S-71"), opens="regroup", shows="Merge or split S-71"),
    "/strikes role": Way(
        press=typed(f"role <@{VIEWER}> editor"), act="role", shows=f"<@{VIEWER}> is *editor* now", **ADMINS
    ),
    "/strikes role form": Way(press=typed("role"), opens="role", shows="Give a role", **ADMINS),
    "/strikes audit": Way(
        first=by(OTHER, on_card("alert.claim")), press=typed("audit"), shows=f"<@{OTHER}> *claim* · S-71", **ADMINS
    ),
    "/strikes audit csv": Way(press=typed("audit csv"), shows="in your direct messages", **ADMINS),
    "/strikes feeds": Way(press=typed("feeds"), shows="2 feeds", **ADMINS),
    "/strikes feed": Way(press=typed("feed pause Noticias"), shows="'feeds.pause'", **ADMINS),
}
ASKED = {  # question -> what is typed, and words of its answer alone
    "latest": ("latest 3", "Latest 3 strikes: S-72 Mon 23 Nov 2026, unconfirmed, 2 killed"),
    "first": ("first strike", "First strike: S-1 "),
    "most": ("most killed", "Most killed in one strike: 11 (S-1)"),
    "total": ("total", TOTAL),
    "total since": ("total since March", "77 killed in 27 strikes on 27 vessels, 8 Mar 2026 to 24 Nov 2026"),
    "total until": (
        "total hasta 2025-12-31",
        "114 muertos en 35 ataques contra 36 embarcaciones, 2 sep 2025 a 31 dic 2025",
    ),
    "total in": ("total in the Pacific", "125 killed in 46 strikes on 47 vessels, eastern Pacific"),
    "total by": ("total by Trump", "25 killed in 5 strikes on 5 vessels"),
    "list": ("list survivors", "30 killed in 14 strikes with 26 survivors at first, 16 Oct 2025"),
    "list filtered": ("list basin:caribbean min:4", "51 killed in 10 strikes, 2 Sep 2025 to 24 Nov 2026"),
    "export": ("export csv", "strikes-2026-11-25.csv: 70 records, 217 killed"),
    "export json": ("export json", "strikes-2026-11-25.json: 70 records, 217 killed"),
    "chart": ("chart month", "71 strikes, 2 Sep 2025 to 24 Nov 2026. Most in a month: "),
    "chart week": ("chart week", "the last 20 weeks drawn"),
    "chart basin": ("chart basin", "Most: Eastern Pacific, 125 killed"),
    "chart killed": ("chart killed", "217 killed in 71 strikes, 2 Sep 2025"),
    "map": ("map", "Not drawn:"),
    "map picture": ("map picture", "in your direct messages"),
    "brief": ("brief es", "4 muertos en un ataque"),
    "brief en": ("brief en", "Sample Wire, citing a US official, Tue 24 Nov 2026. According to US officials"),
    "strike": ("strike S-71", "S-71, Tue 24 Nov 2026: 4 killed"),
    "strike of a day": ("strike 2 Sep 2025", "S-1, Tue 2 Sep 2025: 11 killed"),
    "names": ("names September 2025", "No record has names or nationalities of the killed. 17 killed in 3 strikes"),
    "disputed": ("disputed", "is disputed now"),
    "timeline": ("timeline last 3 months", "Timeline 25 Aug 2026 to 24 Nov 2026"),
    "timeline policy": ("timeline policy", "Timeline 20 Feb 2025 to 1 Oct 2026: 83 policy events"),
    "timeline strikes": ("timeline strikes", "Timeline 2 Sep 2025 to 24 Nov 2026: 217 killed in 71 strikes"),
    "policy": ("policy", "policy events, "),
    "as-of": ("as-of 5 Jan 2026 total", "As of 5 Jan 2026: 114 killed"),
    "search": ("search boat", "Search boat: 2 results"),
    "search filtered": ('search narcolancha lang:es outlet:"Noticias de Muestra"', "1 result."),
    "why": ("why https://news.example/caribbean", "Posted as an alert"),
    "status": ("status", "Status: all working"),
    "help": ("help", "Strikewire help. Ask: latest"),
    "help questions": ("help questions", "22 of 25 questions that newsrooms ask have a command"),
}
QUESTIONS = {
    f"/strikes {name}": Way(press=typed(text), shows=words, **VIEWERS) for name, (text, words) in ASKED.items()
}

IN_WORDS = {
    "app_mention": Way(press=asked_by_mention, shows=TOTAL, **VIEWERS),
    "message direct": Way(press=asked_directly, shows=TOTAL, **VIEWERS),
    "message naming a record": Way(press=named_in_passing, shows="S-72: ", **VIEWERS),
    "message with the address of a card": Way(press=address_pasted, shows="S-71: 4 killed", **VIEWERS),
}
WAYS: dict[str, Way] = {
    **ON_CARDS,
    **FORMS,
    **ON_ANSWERS,
    **ON_DIGEST,
    **ON_GREETING,
    **IN_ROOM,
    **AT_HOME,
    **COMMANDS,
    **QUESTIONS,
    **IN_WORDS,
}
