"""The page that is opened: what can happen next on the left, the local Slack on the right. Needs no script."""

from __future__ import annotations

import asyncio
from html import escape

from aiohttp import web

from newsdesk.ports import Clock
from service.playground.bot import Bot
from service.playground.story import Story

_AFTER = "after"
_STYLE = """
:root { color-scheme: light dark; }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: #1d1c1d; }
.both { display: grid; grid-template-columns: 21rem 1fr; height: 100vh; }
iframe { border: 0; width: 100%; height: 100%; }
@media (max-width: 60rem) {
  .both { grid-template-columns: minmax(0, 1fr); grid-template-rows: 16rem 1fr; }
}
main { padding: 0 1rem 1rem; background: #f7f5f2; min-height: 100vh; }
h1 { font-size: 1.15rem; padding-top: .8rem; margin: 0 0 .4rem; } h2 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
button { font: inherit; padding: .45rem .8rem; margin: .2rem 0; } li { overflow-wrap: anywhere; }
ol, ul { padding-left: 1.2rem; margin: .3rem 0; } code { background: #e9e5df; padding: 0 .25em; }
@media (prefers-color-scheme: dark) {
  body { color: #e8e6e3; } main { background: #1f1d1e; } code { background: #3a3738; }
}
"""
_TRY = """
<h2>Try, in Slack on this page</h2>
<ol>
<li>In <b>#wire</b> as Ana: <code>/strikes subscribe</code></li>
<li>Here: press the button above. The alert comes to #wire.</li>
<li>Ask: <code>/strikes total</code>, <code>/strikes latest</code>, <code>/strikes chart</code></li>
<li>On the card, as Ana: <b>Correct</b>. In <b>#desk</b>, <i>Act as</i> Bo: confirm it.</li>
<li>On the card, in its menu: <b>Mute until a new fact</b>.</li>
</ol>
<p>Everything else: <code>/strikes help</code>. This Slack knows no tables and charts, so answers come in words, as in
a workspace that does not have them yet; and its forms show under a field what it is when left alone.</p>
"""


class PlaygroundPage:
    """Serves the page and carries out what is pressed, one press at a time."""

    def __init__(self, story: Story, bot: Bot, slack: str, clock: Clock) -> None:
        self._story = story
        self._bot = bot
        self._slack = slack
        self._clock = clock
        self._busy = asyncio.Lock()
        self._happened = "Nothing yet: the feeds were read once, and what was in them is old news."
        self._details: list[str] = []

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._whole),
            web.get("/panel", self._panel),
            web.post("/next", self._next),
            web.post("/feed", self._feed),
        ]

    async def _whole(self, request: web.Request) -> web.Response:
        steps = '<iframe src="/panel" title="Steps"></iframe>'
        slack = f'<div class="slack"><iframe src="{self._slack}" title="Slack"></iframe></div>'
        return _html(f'<div class="both">{steps}{slack}</div>')

    async def _panel(self, request: web.Request) -> web.Response:
        step = self._story.next(self._clock.now())
        ahead = (
            _button("/next", f"Next: {step.title}", self._story.done) + f"<p>Look for: {escape(step.expect)}.</p>"
            if step
            else "<p>That was the whole story. Ctrl-C and <code>make playground</code> start it anew.</p>"
        )
        doing = "Mend" if self._story.broken else "Break"
        feed = _button("/feed", f"{doing} the feed of {self._story.fragile}", self._story.broken)
        details = "".join(f"<li>{escape(line)}</li>" for line in self._details)
        seen = f"<h2>What happened</h2><p>{escape(self._happened)}</p><ul>{details}</ul>"
        return _html(f"<main><h1>Strikewire playground</h1>{ahead}{seen}{_TRY}{feed}</main>")

    async def _next(self, request: web.Request) -> web.Response:
        pressed_after = (await request.post()).get(_AFTER)
        async with self._busy:
            is_first = pressed_after == str(self._story.done)
            step = self._story.advance(self._clock.now()) if is_first else None
            if step:
                self._happened = f"{step.title}."
                await self._bot.poll()
                self._details = await self._bot.decisions(self._story.links(step))
        raise web.HTTPSeeOther("/panel")

    async def _feed(self, request: web.Request) -> web.Response:
        pressed_after = (await request.post()).get(_AFTER)
        async with self._busy:
            if pressed_after == str(self._story.broken):
                self._story.break_or_mend()
                what = "is broken: it answers with a page to log in" if self._story.broken else "is whole again"
                self._happened, self._details = f"{self._story.fragile} {what}.", await self._bot.poll()
        raise web.HTTPSeeOther("/panel")


def _button(action: str, label: str, after: object) -> str:
    """A button that carries the state it was shown in, so that two presses of it act once, however slow the first
    is."""
    shown = f'<input type="hidden" name="{_AFTER}" value="{after}">'
    return f'<form method="post" action="{action}">{shown}<button>{escape(label)}</button></form>'


def _html(body: str) -> web.Response:
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
    page = (
        f'<!doctype html><html lang="en"><head>{head}<title>Strikewire playground</title></head><body>{body}</body>'
    )
    return web.Response(text=f"{page}</html>", content_type="text/html")
