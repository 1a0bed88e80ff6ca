"""response_url: five answers in thirty minutes, private unless said otherwise, able to replace what was clicked.

https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import web

from slack_server.block_kit import check_blocks
from slack_server.errors import SlackRefusal
from slack_server.faults import Answer, Faults
from slack_server.journal import Call, Journal
from slack_server.state import Message, ResponseUrl, Workspace
from slack_server.web_api import read_arguments

LIFE = timedelta(minutes=30)
USES = 5


@dataclass(slots=True)
class ResponseUrls:
    """Issues addresses for answers and takes what is posted to them, within their uses and their time."""

    workspace: Workspace
    journal: Journal
    faults: Faults
    base: str = ""  # set when the server listens

    def issue(self, *, user: str, channel: str, message: Message | None = None) -> str:
        number = self.workspace.number()
        link = ResponseUrl(
            id=f"{number}-secret{number:06d}",
            channel=channel,
            user=user,
            message=message,
            expires_at=self.workspace.clock.now() + LIFE,
        )
        self.workspace.response_urls[link.id] = link
        return f"{self.base}{link.id}"

    async def handle(self, request: web.Request) -> web.Response:
        call = Call(method="response_url", args=await read_arguments(request), at=self.workspace.clock.now())
        self.journal.calls.append(call)
        fault = self.faults.draw("response_url")
        try:
            if fault and fault.answer is Answer.STATUS:
                call.fault = fault.name
                return web.Response(status=fault.status)
            self._use(request.match_info["id"], call.args)
            call.effect = True
            return web.Response(text="ok")
        except SlackRefusal as refusal:
            call.error = refusal.name
            status = 400 if refusal.name.startswith(("invalid", "no_text")) else 404
            return web.json_response(refusal.body(), status=status)
        finally:
            await self.journal.notify()

    def _use(self, id: str, args: dict[str, Any]) -> None:
        link = self.workspace.response_urls.get(id)
        if link is None:
            raise SlackRefusal("no_such_response_url")
        if link.uses >= USES:
            raise SlackRefusal("used_url")
        if self.workspace.clock.now() > link.expires_at:
            raise SlackRefusal("expired_url")
        link.uses += 1
        self.apply(link, args)

    def apply(self, link: ResponseUrl, args: dict[str, Any]) -> None:
        if args.get("delete_original"):
            self._original(link).deleted = True
            return
        text, blocks = args.get("text") or "", args.get("blocks") or []
        if not (text or blocks):
            raise SlackRefusal("no_text")
        check_blocks(blocks)
        if args.get("replace_original"):
            original = self._original(link)
            original.text, original.blocks, original.edits = text, blocks, original.edits + 1
            return
        private = args.get("response_type", "ephemeral") != "in_channel"
        self.workspace.add_message(
            Message(
                channel=link.channel,
                ts=self.workspace.next_ts(),
                text=text,
                blocks=blocks,
                ephemeral_to=link.user if private else None,
                thread_ts=args.get("thread_ts"),
            )
        )

    def _original(self, link: ResponseUrl) -> Message:
        """The message as it is now, whatever it was when somebody pressed its button."""
        found = link.message and self.workspace.find(link.message.channel, link.message.ts)
        if not found:
            raise SlackRefusal("message_not_found")
        return found
