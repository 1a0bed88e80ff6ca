"""What can go wrong at the edges, named by cause. Everything here is raised on purpose and handled somewhere."""

from __future__ import annotations

from enum import StrEnum


class StrikewireError(Exception):
    """The root of every error that this product raises itself."""


class UserError(StrikewireError):
    """Somebody typed something we cannot use. The text is shown to that person: it says what is right."""


class ConfigError(StrikewireError):
    """A setting is missing or wrong. The text names the setting and shows an example."""


class StoreUnavailable(StrikewireError):
    """The database cannot be reached, is full, read-only or locked, or lacks our tables. Try again later; nothing was
    written."""


class StoreDamaged(StoreUnavailable):
    """The database file is damaged. What lies on whole pages of it still works; a person must restore a backup."""


class StoreUnusable(StrikewireError):
    """The database cannot be used at all (newer schema, second service): a person must act."""


class SlackUnreachable(StrikewireError):
    """Slack did not answer, not sensibly, or not any more: the settings were right once. Try again later."""


class DeskMoved(StrikewireError):
    """Another worker recorded something between our look at the desk and our write: look again and decide again."""


class LeaseLost(StrikewireError):
    """The feed or delivery that we worked on belongs to another worker by now. Nothing was written."""


class FetchReason(StrEnum):
    """Why a feed could not be read. Stored, counted and shown under this name."""

    DNS = "dns"
    REFUSED = "refused"
    TLS = "tls"
    TIMEOUT = "timeout"
    RESET = "reset"
    BAD_RESPONSE = "bad_response"  # not HTTP, broken headers, broken chunks
    BAD_ENCODING = "bad_encoding"  # corrupt gzip, unknown Content-Encoding
    TOO_LARGE = "too_large"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    FORBIDDEN_ADDRESS = "forbidden_address"  # private, loopback, link-local, wrong port or scheme
    HTTP_STATUS = "http_status"
    RATE_LIMITED = "rate_limited"  # 429 or 503 with Retry-After
    GONE = "gone"  # 410
    NOT_A_FEED = "not_a_feed"
    ENTITY_DECLARATION = "entity_declaration"
    BAD_CHARSET = "bad_charset"
    PARSER_DIED = "parser_died"  # the child was killed: too slow or too large
    NO_PARSER = "no_parser"  # none could be started on this machine: no feed is to blame
    INTERNAL = "internal"  # a fault of ours: the log has the traceback


# Nothing came back that a server had said. A forbidden address is judged here, and a network that sends everybody to
# a page of its own leads to one.
UNREACHABLE = frozenset(
    {
        FetchReason.DNS,
        FetchReason.REFUSED,
        FetchReason.TLS,
        FetchReason.TIMEOUT,
        FetchReason.RESET,
        FetchReason.FORBIDDEN_ADDRESS,
    }
)


def out_of_reach(failure: str | None) -> bool:
    """Does a failure as it is stored, such as "dns: no such host", say that no server said anything?"""
    return (failure or "").partition(":")[0] in UNREACHABLE


class DeliveryReason(StrEnum):
    """Why a message did not get to its channel."""

    NOT_CONNECTED = "not_connected"  # the request never left: safe to try again
    LATE = "late"  # nor did this one: the lease of the row was over first
    RATE_LIMITED = "rate_limited"
    CHANNEL = "channel"  # archived, not found, not a member, restricted
    WORKSPACE = "workspace"  # token revoked, account inactive, missing scope
    FORM = "form"  # blocks or text refused: degrade and send again
    MESSAGE_GONE = "message_gone"  # the message to update cannot be edited any more
    UNHEARD_OF = "unheard_of"  # refused by a name that this release does not know: the other side is there
    UNKNOWN = "unknown"  # timeout, reset, 5xx, unreadable answer: it may have been posted


class DeliveryError(StrikewireError):
    """A transport's one way to say that a send failed.

    `reason` decides what happens next; only UNKNOWN and UNHEARD_OF are ambiguous. `code` is the other side's own
    word, for logs and people, never with a token or an address in it.
    """

    def __init__(self, reason: DeliveryReason, code: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(f"{reason}: {code}")
        self.reason = reason
        self.code = code
        self.retry_after_s = retry_after_s
