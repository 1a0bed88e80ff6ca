"""Who asked for a change, where, and in which words: of a command, a button or a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsdesk.ports import AuditNote, Clock
from newsdesk.prose.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`team` is the person's own workspace, as Slack says it; `lang` is the language they are answered in."""

    body: dict[str, Any]
    words: tuple[str, ...]
    user: str
    team: str
    channel: str
    lang: Lang

    @classmethod
    def of_command(cls, body: dict[str, Any], lang: Lang) -> Said:
        _, *words = body.get("text", "").split()
        return cls(
            body=body,
            words=tuple(words),
            user=body["user_id"],
            team=body["team_id"],
            channel=body["channel_id"],
            lang=lang,
        )

    @classmethod
    def of_press(cls, body: dict[str, Any], lang: Lang, *, channel: str = "") -> Said:
        """Of a button or a form."""
        user = body["user"]
        team = user.get("team_id") or (body.get("team") or {}).get("id", "")
        where = channel or (body.get("channel") or {}).get("id", "")
        return cls(body=body, words=(), user=user["id"], team=team, channel=where, lang=lang)

    def note(self, action: str, subject: str, *, before: str, after: str, clock: Clock) -> AuditNote:
        return AuditNote(
            at=clock.now(),
            actor=f"{self.team}/{self.user}",
            action=action,
            subject=subject,
            detail=f"{before} -> {after}",
        )
