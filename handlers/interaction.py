"""Who asked for a change, where, and in which words: of a command, a button or a form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.commands.reading.request import language_asked_for, without_language
from handlers.payloads import Body, Event
from newsdesk.people.actor import Actor
from newsdesk.ports import AuditNote
from newsdesk.prose.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """`actor` is who did it, as Slack says it; nothing that a message or a form carries is believed about this.
    `lang` is that of the form that this comes from, or that was asked for: `feeds en español`; for all else
    `SlackContext.lang_of` asks."""

    body: Body
    words: tuple[str, ...] = ()
    actor: Actor
    channel: str
    lang: Lang | None = None

    @classmethod
    def of_command(cls, body: Body) -> Interaction:
        line, asked_in = without_language(body.get("text", ""))
        _, *words = line.split() or [""]
        user = body["user_id"]
        actor = Actor(team=body["team_id"], user=user, name=body.get("user_name") or user)
        lang = language_asked_for(asked_in)
        return cls(body=body, words=tuple(words), actor=actor, channel=body["channel_id"], lang=lang)

    @classmethod
    def of_press(cls, body: Body, lang: Lang | None = None, *, channel: str = "") -> Interaction:
        """Read the request behind a button or a form. `channel` is the one that it is about, if not the one where
        it was made."""
        user = body["user"]
        team = user.get("team_id") or (body.get("team") or {}).get("id", "")
        actor = Actor(team=team, user=user["id"], name=user.get("name") or user.get("username") or user["id"])
        return cls(body=body, actor=actor, channel=channel or (body.get("channel") or {}).get("id", ""), lang=lang)

    def note(self, action: str, subject: str, detail: str = "", *, at: datetime) -> AuditNote:
        return AuditNote(at=at, actor=self.actor.id, action=action, subject=subject, detail=detail)


def is_typed(event: Event) -> bool:
    """Whether a person wrote this message: edits, joins and the like carry a subtype, other bots a bot_id."""
    return bool(event.get("user")) and not event.get("bot_id") and not event.get("subtype")


def of_no_message(body: Body) -> Body:
    """A press on the Home has nothing of a message, whatever a stand-in for Slack puts there."""
    body = body.copy()
    body.pop("response_url", None)
    body.pop("channel", None)
    return body
