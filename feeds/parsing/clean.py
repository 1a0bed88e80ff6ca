"""Making foreign text harmless and plain: what leaves here has no markup, no control characters, no odd links."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdesk.text.readable import INVISIBLE

if TYPE_CHECKING:
    import nh3

MAX_TITLE_CHARS = 500
MAX_SUMMARY_CHARS = 2000
MAX_MARKUP_CHARS = 40_000  # of markup read for one text; full articles are longer, their beginning is enough
MAX_LINK_CHARS = 2000  # percent-encoded; Slack takes 3,000, an index of PostgreSQL 2,704 bytes

_STRIPPED = re.compile(f"[{INVISIBLE}]")
_HALF = re.compile("[\ud800-\udfff]")  # a pair in JSON, cut in two: the cleaner would raise
_TERMINAL_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?")
_TAG = re.compile(r"</?[a-zA-Z][\w:.-]*(?:[\s/][^<>]*)?>|<!--|<!\[CDATA\[|<[!?]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure"
    r"|footer|h[1-6]|header|hr|img|li|main|nav|ol|option|p|pre|section|table|td|th|tr|ul)\b",
    re.IGNORECASE,
)
_WITH_CONTENT = {"script", "style", "iframe", "noscript", "template", "title"}
# Letters by category that show nothing: Hangul fillers and the empty braille cell.
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def plain_text(markup: str, *, limit_chars: int) -> str:
    """Turn HTML or text into one line of plain text of at most `limit_chars`, cut at a word with "…".

    Feeds escape HTML once or twice and do not say which: tags are taken out for as long as there are any, twice
    at most. A text of invisible characters alone is the empty text.
    """
    text = markup[:MAX_MARKUP_CHARS]
    if not text.isprintable() or "<" in text or "&" in text:  # most texts have nothing to be taken out
        text = _stripped(text)
    text = " ".join(text.split())
    return _cut(text, limit_chars) if _is_visible(text) else ""


def _stripped(text: str) -> str:
    """The text without tags, terminal escapes and characters that show nothing; entities are the characters they
    stand for."""
    text = _HALF.sub("", _TERMINAL_ESCAPE.sub("", text))
    for _ in range(2):
        if not (_TAG.search(text) or _ENTITY.search(text)):
            break
        text = _without_markup(text)
    return _STRIPPED.sub("", _TERMINAL_ESCAPE.sub("", text))


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3  # 1.4 MB that only the processes that read bodies need

    return nh3.Cleaner(tags=set(), clean_content_tags=_WITH_CONTENT)


def _without_markup(text: str) -> str:
    if _TAG.search(text):
        # The cleaner would read "a<b" as the start of a tag and swallow the rest.
        text = _cleaner().clean(_BLOCK.sub(r" \g<0>", text))
    return html.unescape(text)


def _is_visible(text: str) -> bool:
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK_LETTERS for char in text)


def _cut(text: str, limit_chars: int) -> str:
    if len(text) <= limit_chars:
        return text
    kept = text[: limit_chars - 1]
    at_word = kept.rpartition(" ")[0]
    return (at_word if len(at_word) > limit_chars * 3 // 4 else kept).rstrip("\u200c\u200d ") + "…"


_IN_LINK = re.compile(r"[<>|\"`{}^\s\\]")
_HOST = re.compile(r"[\w.-]+(?::\d{1,5})?|\[[0-9a-fA-F:.]+\](?::\d{1,5})?")


def clean_link(link: str | None) -> str | None:
    """Return the link if it is http(s) with a plain host and no login, with `<`, `>`, `|` and blanks encoded."""
    text = _STRIPPED.sub("", (link or "").strip()).replace("\t", "").replace("\n", "").replace("\r", "")
    if not text or len(text) > MAX_LINK_CHARS:
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not _HOST.fullmatch(parts.netloc):
        return None
    encoded = _IN_LINK.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), text)
    return encoded if _encoded_chars(encoded) <= MAX_LINK_CHARS else None


def _encoded_chars(link: str) -> int:
    """How long it is with all other characters than ASCII percent-encoded, as it is compared and looked up."""
    return len(link) if link.isascii() else sum(1 if char.isascii() else 3 * len(char.encode()) for char in link)
