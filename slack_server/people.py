"""What people do in the workspace: type commands, press buttons, send modals, write to the bot, archive channels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from slack_server import payloads, views
from slack_server.deliveries import REDELIVER_AFTER_S, Delivered, Outgoing, Route
from slack_server.response_urls import ResponseUrls
from slack_server.state import BOT_USER, Channel, Message, ResponseUrl, User, View, Workspace


@dataclass(slots=True, kw_only=True)
class Waiting:
    """An event that was not acked, and when it goes out again."""

    due: float
    first: Delivered
    outgoing: Outgoing


@dataclass(slots=True)
class People:
    """What people do in the workspace, delivered to the bot as Slack would."""

    workspace: Workspace
    urls: ResponseUrls
    route: Route
    waiting: list[Waiting] = field(default_factory=list)

    async def command(self, name: str, text: str = "", *, user: str, channel: str) -> Delivered:
        person, place = self._who_and_where(user, channel)
        trigger = views.new_trigger(self.workspace, user)
        url = self.urls.issue(user=user, channel=channel)
        payload = payloads.command(name, text, user=person, channel=place, trigger_id=trigger.id, response_url=url)
        delivered = await self.route.deliver(Outgoing(kind="slash_commands", payload=payload))
        if delivered.response:  # an ack may carry the answer itself
            self.urls.apply(_link(self.workspace, url), delivered.response)
        return delivered

    async def click(
        self, message: Message, action_id: str, *, user: str, times: int = 1, choose: str | None = None
    ) -> list[Delivered]:
        """Press a button that really stands in the message, or choose from a menu; `times` is a nervous finger."""
        person, place = self._who_and_where(user, message.channel)
        action = payloads.action_of(message.blocks, action_id, choose)
        presses = []
        for _ in range(times):
            trigger = views.new_trigger(self.workspace, user)
            url = self.urls.issue(user=user, channel=place.id, message=message)
            presses.append(
                payloads.click(action, message, user=person, channel=place, trigger_id=trigger.id, response_url=url)
            )
        return [await self.route.deliver(Outgoing(kind="interactive", payload=press)) for press in presses]

    async def submit(self, values: dict[str, Any], *, user: str) -> Delivered:
        """Send the modal on top of this person's stack; the answer's `response_action` is carried out."""
        stack = self.workspace.stacks[user]
        trigger = views.new_trigger(self.workspace, user)
        sent = stack[-1]
        payload = payloads.submission(sent, values, user=self.workspace.users[user], trigger_id=trigger.id)
        delivered = await self.route.deliver(Outgoing(kind="interactive", payload=payload))
        if delivered.acked:
            self._after_submit(user, sent, delivered.response or {})
        return delivered

    def _after_submit(self, user: str, sent: View, answer: dict[str, Any]) -> None:
        stack = self.workspace.stacks[user]
        if sent not in stack:  # the bot has opened another one meanwhile
            return
        match answer.get("response_action"):
            case "errors":
                return
            case "update":
                views.replace(self.workspace, stack[-1], views.checked(answer["view"]))
            case "push":
                views.push_on(self.workspace, user, views.checked(answer["view"]))
            case "clear":
                stack.clear()
            case _:
                stack.pop()

    async def say(self, text: str, *, user: str, channel: str, thread_ts: str | None = None) -> Delivered:
        """Mention the bot in a channel, or write to it alone where `channel` is its direct one."""
        place = self.workspace.channel(channel)
        message = Message(
            channel=channel, ts=self.workspace.next_ts(), text=text, user=user, bot_id=None, thread_ts=thread_ts
        )
        self.workspace.add_message(message)
        kind = "message" if place.im_user else "app_mention"
        body = {**self._said(message), "type": kind, "channel": channel, "event_ts": message.ts}
        return await self.event({**body, "channel_type": "im"} if place.im_user else body)

    async def chat(self, text: str, *, user: str, channel: str, thread_ts: str | None = None) -> Delivered:
        """Write in a channel to everybody there: the bot hears it because it is a member."""
        place = self.workspace.channel(channel)
        message = self.workspace.add_message(
            Message(
                channel=channel, ts=self.workspace.next_ts(), text=text, user=user, bot_id=None, thread_ts=thread_ts
            )
        )
        kind = {"type": "message", "channel_type": "group" if place.private else "channel"}
        return await self.event({**self._said(message), **kind, "channel": channel, "event_ts": message.ts})

    def _said(self, message: Message) -> dict[str, Any]:
        """Slack names the workspace of whoever wrote."""
        team = self.workspace.users[message.user].team_id
        return {**message.to_json(), "team": team, "user_team": team}

    async def event(
        self,
        event: dict[str, Any],
        *,
        event_id: str | None = None,
        team_id: str | None = None,
        happened_at: str | None = None,
    ) -> Delivered:
        """`team_id` is the workspace of the installation; `happened_at` another one, of a channel that both share."""
        now = self.workspace.clock.now().timestamp()
        id = event_id or f"Ev{self.workspace.number():08d}"
        team = {"team_id": team_id} if team_id else {}
        team |= {"happened_at": happened_at} if happened_at else {}
        outgoing = Outgoing(kind="events_api", payload=payloads.event(event, event_id=id, at=now, **team))
        first = await self.route.deliver(outgoing)
        if not first.acked:
            self._wait(first, outgoing)
        return first

    def _wait(self, first: Delivered, outgoing: Outgoing) -> None:
        if outgoing.attempt < len(REDELIVER_AFTER_S):
            due = self.workspace.clock.monotonic() + REDELIVER_AFTER_S[outgoing.attempt]
            again = replace(outgoing, attempt=outgoing.attempt + 1, retry_reason="http_timeout")
            self.waiting.append(Waiting(due=due, first=first, outgoing=again))

    async def redeliver(self) -> int:
        """Send again what is due by the clock; returns how many went out."""
        now = self.workspace.clock.monotonic()
        due = [waiting for waiting in self.waiting if waiting.due <= now]
        self.waiting = [waiting for waiting in self.waiting if waiting.due > now]
        for waiting in due:
            delivered = await self.route.deliver(waiting.outgoing)
            waiting.first.attempts.append(delivered)
            if not delivered.acked:
                self._wait(waiting.first, waiting.outgoing)
        return len(due)

    async def archive(self, channel: str, *, user: str) -> Delivered:
        place = self.workspace.channel(channel)
        place.archived = True
        kind = "group_archive" if place.private else "channel_archive"
        return await self.event(
            {"type": kind, "channel": channel, "user": user, "event_ts": self.workspace.next_ts()}
        )

    async def revoke_tokens(self) -> Delivered:
        return await self.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER]}})

    async def open_home(self, *, user: str) -> Delivered:
        """The event carries what was published for this person before, if anything was."""
        tab = {"type": "app_home_opened", "user": user, "tab": "home", "channel": f"D{user[1:]}"}
        before = self.workspace.homes.get(user)
        seen = {"view": before.to_json()} if before else {}
        return await self.event({**tab, **seen, "event_ts": self.workspace.next_ts()})

    async def press_home(
        self, action_id: str, *, user: str, value: str | None = None, choose: str | None = None
    ) -> Delivered:
        """Press a button on the person's Home; `value` says which of several. There is no message to answer to."""
        view = self.workspace.homes[user]
        blocks = [block for block in view.body["blocks"] if value is None or _carries(block, value)]
        trigger = views.new_trigger(self.workspace, user)
        action = payloads.action_of(blocks, action_id, choose)
        payload = payloads.home_click(action, view, user=self.workspace.users[user], trigger_id=trigger.id)
        return await self.route.deliver(Outgoing(kind="interactive", payload=payload))

    def _who_and_where(self, user: str, channel: str) -> tuple[User, Channel]:
        return self.workspace.users[user], self.workspace.channel(channel)


def _carries(block: dict[str, Any], value: str) -> bool:
    elements = [*block.get("elements", []), block.get("accessory") or {}]
    return any(element.get("value") == value for element in elements)


def _link(workspace: Workspace, url: str) -> ResponseUrl:
    return workspace.response_urls[url.rsplit("/", 1)[1]]
