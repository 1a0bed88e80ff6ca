"""Files in Slack's three steps: ask for an address, send the bytes there, say where the file belongs.

https://docs.slack.dev/messaging/working-with-files#upload
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from slack_server.errors import SlackRefusal
from slack_server.state import Message, Workspace
from slack_server.web_api import Context, Method


@dataclass(slots=True, kw_only=True)
class File:
    id: str
    name: str
    length: int
    content: bytes | None = None
    title: str = ""
    alt: str = ""
    message: Message | None = None  # where it was shared


@dataclass(slots=True)
class Files:
    workspace: Workspace
    base: str = ""  # set when the server listens
    known: dict[str, File] = field(default_factory=dict)

    def methods(self) -> dict[str, Method]:
        return {
            "files.getUploadURLExternal": Method(run=self.get_address, tier=4, scopes=("files:write",)),
            "files.completeUploadExternal": Method(run=self.complete, tier=4, scopes=("files:write",)),
        }

    def get_address(self, context: Context) -> dict[str, Any]:
        file = File(
            id=f"F{self.workspace.number():08d}",
            name=str(context.need("filename")),
            length=int(context.need("length")),
            alt=str(context.args.get("alt_txt") or ""),
        )
        self.known[file.id] = file
        return {"upload_url": f"{self.base}{file.id}", "file_id": file.id}

    async def receive(self, request: web.Request) -> web.Response:
        """The bytes; an address takes as many as were announced, once."""
        file = self.known.get(request.match_info["id"])
        content = await request.read()
        if file is None or file.content is not None or len(content) != file.length:
            return web.Response(status=400, text="error")
        file.content = content
        return web.Response(text=f"OK - {len(content)}")

    def complete(self, context: Context) -> dict[str, Any]:
        told = context.need("files")
        files = [self._sent(each) for each in (json.loads(told) if isinstance(told, str) else told)]
        channel = context.args.get("channel_id")
        if channel:
            self._share(context, str(channel), files)
        return {"files": [{"id": file.id, "title": file.title} for file in files]}

    def _sent(self, told: dict[str, Any]) -> File:
        file = self.known.get(told.get("id", ""))
        if file is None or file.content is None:
            raise SlackRefusal("file_not_found")
        file.title = told.get("title") or file.name
        return file

    def _share(self, context: Context, channel_id: str, files: list[File]) -> None:
        channel = self.workspace.channel(channel_id)
        if channel.archived:
            raise SlackRefusal("is_archived")
        if not channel.member:
            raise SlackRefusal("not_in_channel")
        comment, thread = str(context.args.get("initial_comment") or ""), context.args.get("thread_ts")
        message = Message(channel=channel.id, ts=self.workspace.next_ts(), text=comment, thread_ts=thread)
        message.files = [{"id": file.id, "name": file.name, "title": file.title} for file in files]
        self.workspace.add_message(message)
        for file in files:
            file.message = message
