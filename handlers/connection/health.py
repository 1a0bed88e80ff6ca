"""What the Slack edge knows of its own state: read by readiness, metrics and `status`, written by the edge."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class SlackHealth:
    """Plain facts; nothing here decides. `down_since` is monotonic seconds, None while the line is up."""

    socket_mode: bool = False
    down_since: float | None = None
    connections: int = 0  # of this app, as Slack counted when our line was opened
    reconnects: int = 0  # by the watchdog; the client's own are not counted
    revoked: str | None = None  # why the workspace does not know us any more
    lost_channels: dict[str, str] = field(default_factory=dict)  # channel id -> what happened to it
    refused_requests: int = 0  # over HTTP: forged, stale or unreadable
    clock_fault: str | None = None  # how far the desk's clock is from Slack's, in words, when that is too far

    def fault(self) -> str | None:
        """What is wrong in words, or None: whether people can reach the desk."""
        if self.revoked:
            return f"the workspace has removed this app ({self.revoked})"
        if self.socket_mode and self.down_since is not None:
            return "no Socket Mode connection"
        return None
