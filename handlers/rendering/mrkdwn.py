"""Lines as Slack's mrkdwn. Everything foreign is escaped here, once, last; nothing unescapes afterwards."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from newsdesk.prose.rich_text import Bold, ChannelRef, Code, Emoji, Group, Line, Link, Moment, Person, Piece
from newsdesk.prose.wording import utc
from newsdesk.text.printable import cut, one_line, units

MAX_URL = 1000  # longer ones are shown as their label alone: three of them must fit into one block
MAX_PIECE = 700  # of one foreign text; escaping may make it five times as long
_ID = re.compile(r"[A-Z0-9]{2,20}")
# What a link may hold unencoded: RFC 3986 without the characters that end a link in mrkdwn.
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


def mrkdwn(line: Line) -> str:
    return "".join(_piece(piece) for piece in line)


def escape(text: str) -> str:
    """The three characters that are Slack's own; after this no text can ping anybody or fake a link."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unbroken(text: str) -> str:
    """Keep the two halves of an abbreviation on one line; narrow screens break at every other space."""
    return text.replace("EE. UU.", "EE.\u00a0UU.")


def safe_url(url: str | None) -> str | None:
    """The address with everything encoded that would end a link; None if it is no plain web address."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return None
    encoded = quote(one_line(url.strip()), safe=_URL_SAFE)
    return encoded if len(encoded) <= MAX_URL else None


def escaped_cut(text: str, limit: int) -> str:
    """`text` escaped and within `limit` UTF-16 units, never cut inside an entity."""
    room = limit
    while (over := units(escape(cut(text, room))) - limit) > 0:
        room -= max(1, over // 5)
    return escape(cut(text, room))


def _piece(piece: Piece) -> str:
    match piece:
        case str():
            return unbroken(escape(cut(piece, MAX_PIECE)))
        case Bold(text=text):
            # An asterisk inside would end the bold run early.
            inner = unbroken(escape(cut(text, MAX_PIECE).replace("*", "")))
            return f"*{inner}*" if inner.strip() else inner
        case Code(text=text):
            return f"`{escape(cut(one_line(text).replace('`', chr(39)), MAX_PIECE))}`"
        case Link():
            return _link(piece)
        case Moment(at=at, time_only=time_only):
            form = "{time}" if time_only else "{date_short_pretty} {time}"
            return f"<!date^{int(at.timestamp())}^{form}|{utc(at)}>"
        case Emoji(name=name):
            return f":{name}: "
        case ChannelRef(channel=channel):
            return f"<#{channel}>" if _ID.fullmatch(channel) else escape(channel)
        case Person(id=person):
            return f"<@{person}>" if _ID.fullmatch(person) else escape(person)
        case Group(id=group):
            return f" <!subteam^{group}>" if _ID.fullmatch(group) else ""


def _link(link: Link) -> str:
    label = cut(one_line(link.label).replace("|", "/"), 150)
    url = safe_url(link.url)
    shown = unbroken(_with_strong(label, link.strong))
    return f"<{escape(url)}|{shown}>" if url and label else shown


def _with_strong(label: str, strong: tuple[str, ...]) -> str:
    """The label escaped, with these whole words in bold."""
    words = [re.escape(escape(one_line(word).replace("*", ""))) for word in strong if word.strip(" *")]
    shown = escape(label.replace("*", "") if words else label)
    return re.sub(rf"(?<!\w)({'|'.join(words)})(?!\w)", r"*\1*", shown) if words else shown
