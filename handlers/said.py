"""Who asked for a change, where, and in which words: of a command, a button or a form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsdesk.people.marking import Hand
from newsdesk.ports import AuditNote
from newsdesk.prose.wording import Lang

_OF_MESSAGES = ("response_url", "channel")  # no way back to who looks at the Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`hand` is who did it, as Slack says it; nothing that a message or a form carries is believed about this.
    `lang` is that of the form that this comes from; for all else `SlackDesk.lang_of` asks."""

    body: dict[str, Any]
    words: tuple[str, ...] = ()
    hand: Hand
    channel: str
    lang: Lang | None = None

    @classmethod
    def of_command(cls, body: dict[str, Any]) -> Said:
        _, *words = body.get("text", "").split()
        user = body["user_id"]
        hand = Hand(team=body["team_id"], user=user, name=body.get("user_name") or user)
        return cls(body=body, words=tuple(words), hand=hand, channel=body["channel_id"])

    @classmethod
    def of_press(cls, body: dict[str, Any], lang: Lang | None = None, *, channel: str = "") -> Said:
        """Of a button or a form. `channel` is the one that it is about, if not the one where it was made."""
        user = body["user"]
        team = user.get("team_id") or (body.get("team") or {}).get("id", "")
        hand = Hand(team=team, user=user["id"], name=user.get("name") or user.get("username") or user["id"])
        return cls(body=body, hand=hand, channel=channel or (body.get("channel") or {}).get("id", ""), lang=lang)

    def note(self, action: str, subject: str, detail: str = "", *, at: datetime) -> AuditNote:
        return AuditNote(at=at, actor=self.hand.actor, action=action, subject=subject, detail=detail)


def is_typed(event: dict[str, Any]) -> bool:
    """Whether a person wrote this message: edits, joins and the like carry a subtype, other bots a bot_id."""
    return bool(event.get("user")) and not event.get("bot_id") and not event.get("subtype")


def of_no_message(body: dict[str, Any]) -> dict[str, Any]:
    """A press on the Home has nothing of a message, whatever a stand-in for Slack puts there."""
    return {name: value for name, value in body.items() if name not in _OF_MESSAGES}
