"""Text made fit to be printed: on one line, cut to a length, with a capital."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "..."
_BAD = {"Cc", "Cs", "Cn"}  # control characters, half characters, unassigned ones
_ZERO_WIDTH_JOINER = "\u200d"
# Embeddings, overrides and isolates turn the rest of a line around; plain direction marks do not and stay.
_TURNING = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def one_line(text: str) -> str:
    """Feed text as one harmless line: no breaks, no control characters, no half characters, nothing that turns
    the direction of what follows."""
    if text.isprintable():
        return " ".join(text.split())
    kept = "".join(ch for ch in text if ch.isspace() or (ch not in _TURNING and unicodedata.category(ch) not in _BAD))
    return " ".join(kept.split())


def units(text: str) -> int:
    """Length in UTF-16 units, which is how the strictest channel counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """Cut a text to at most `limit` UTF-16 units, never inside what a reader sees as one character; between words
    if near."""
    if units(text) <= limit:
        return text
    end = _index_at(text, limit - len(ELLIPSIS))
    space = text.rfind(" ", max(0, end - 24), end + 1)
    if space > 0:
        return text[:space].rstrip(" .,;:–-") + ELLIPSIS
    while end > 0 and _joined(text, end):
        end -= 1
    return text[:end].rstrip() + ELLIPSIS


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _index_at(text: str, limit: int) -> int:
    head = text[:limit]
    if units(head) == len(head):
        return len(head)
    used = 0
    for index, ch in enumerate(text):
        used += 2 if ord(ch) > 0xFFFF else 1
        if used > limit:
            return index
    return len(text)


def _joined(text: str, at: int) -> bool:
    """Do the characters before and after `at` belong to one visible character?"""
    before, after = text[at - 1], text[at]
    if before == _ZERO_WIDTH_JOINER or after == _ZERO_WIDTH_JOINER or _extends(after):
        return True
    if _is_flag_half(before) and _is_flag_half(after):
        start = at
        while start > 0 and _is_flag_half(text[start - 1]):
            start -= 1
        return (at - start) % 2 == 1
    return False


def _extends(ch: str) -> bool:
    """Marks, variation selectors, skin tones, tag characters: they change the character before them."""
    code = ord(ch)
    return unicodedata.category(ch).startswith("M") or 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F


def _is_flag_half(ch: str) -> bool:
    return 0x1F1E6 <= ord(ch) <= 0x1F1FF
