"""The character set of a feed's bytes. We decide it ourselves: feedparser would believe `utf-7` and `unicode_escape`.

What leaves here is UTF-8 whose declaration says so, without any entity declaration.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from feeds.results import ParseFailed
from newsdesk.errors import FetchReason

DECLARATION = b"<?xml version='1.0' encoding='utf-8'?>\n"
MAX_WRONG = 0.01  # of the characters, in a declared multi-byte charset: a body cut in mid-character, a stray byte

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How "<?" or "<r" look without a byte order mark.
_WIDE = (
    (re.compile(rb"<\0\0\0[?\w!]\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0\0\0<\0\0\0[?\w!]"), "utf-32-be"),
    (re.compile(rb"<\0[?\w!]\0"), "utf-16-le"),
    (re.compile(rb"\0<\0[?\w!]"), "utf-16-be"),
)
_SINGLE_BYTE = {
    "ascii": "cp1252",  # a superset, and what "us-ascii" nearly always means
    "iso8859-1": "cp1252",  # likewise, as browsers read it
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)},
    **{f"cp{n}": f"cp{n}" for n in (437, 850, 866, 874, *range(1250, 1259))},
    **{name: name for name in ("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "tis-620")},
}
_MULTI_BYTE = {
    **{name: name for name in ("cp932", "euc_jp", "iso2022_jp", "cp949", "big5", "big5hkscs", "gb18030")},
    "shift_jis": "cp932",  # a superset
    "euc_kr": "cp949",  # likewise
    "gb2312": "gb18030",  # likewise
    "gbk": "gb18030",
}
_ALIASES = {"windows-874": "cp874", "windows-31j": "cp932", "x-sjis": "cp932", "x-gbk": "gbk", "x-euc-jp": "euc-jp"}
_HTTP_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE | re.ASCII)
_XML_DECLARATION = re.compile(r"\s*<\?xml\s[^<>]{0,300}?\?>\s*")
# A body that begins with its declaration or its root, nothing odd before, in or behind it.
_PLAIN_HEAD = re.compile(rb"(?:<\?xml\s[^<>]{0,300}?\?>\s*|(?!<\?xml))(?=<)")
# The same with a declaration that needs no other words.
_UTF8_HEAD = re.compile(rb"<\?xml version=([\"'])1\.0\1 encoding=([\"'])(?i:utf-8)\2 ?\?>[ \t\r\n]*(?=<)")
_XML_ENCODING = re.compile(rb"\s*<\?xml\s[^<>]{0,300}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")


def to_utf8(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Re-write an XML body as UTF-8, the very same bytes where nothing is to be changed. Raises ParseFailed:
    BAD_CHARSET or ENTITY_DECLARATION."""
    text, is_utf8 = _decoded(body, headers)
    if "<!ENTITY" in text:
        raise ParseFailed(FetchReason.ENTITY_DECLARATION, "declares XML entities, which can unfold without end")
    if is_utf8 and _UTF8_HEAD.match(body):
        return body
    if is_utf8 and (head := _PLAIN_HEAD.match(body)):
        return b"".join((DECLARATION, memoryview(body)[head.end() :]))  # as most are: its bytes are right already
    text = text.lstrip()
    if declaration := _XML_DECLARATION.match(text):
        text = text[declaration.end() :]
    return DECLARATION + text.encode("utf-8", "replace")


def decoded(body: bytes, headers: Mapping[str, str]) -> str:
    """Decode by byte order mark, then by the declared charsets, then as UTF-8 with cp1252 for stray bytes.

    Valid UTF-8 wins over whatever is declared: servers add a charset to everything. Raises
    ParseFailed(BAD_CHARSET) when the body is neither UTF-8 nor in a charset that we know.
    """
    return _decoded(body, headers)[0]


def _decoded(body: bytes, headers: Mapping[str, str]) -> tuple[str, bool]:
    """The text, and whether the body is its UTF-8, byte for byte."""
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "cp1252_bytes" if codec == "utf-8" else "replace"), False
    for pattern, codec in _WIDE:
        if pattern.match(body):
            return body.decode(codec, "replace"), False
    declared = _declared(body, headers)
    text = _as_utf8(body)
    if text is None or text.isascii():
        for codec in filter(None, map(_known_multi_byte, declared)):
            other = body.decode(codec, "replace")
            if other.count("\ufffd") <= len(other) * MAX_WRONG:
                return other, False
    return (_not_utf8(body, declared), False) if text is None else (text, True)


def _as_utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _not_utf8(body: bytes, declared: list[str]) -> str:
    for name in declared:
        if single := _SINGLE_BYTE.get(_python_name(name)):
            return body.decode(single, "replace")
    if declared and not any(_is_utf8(name) for name in declared):
        raise ParseFailed(FetchReason.BAD_CHARSET, f"charset {declared[0]} is not read here")
    return body.decode("utf-8", "cp1252_bytes")


def _declared(body: bytes, headers: Mapping[str, str]) -> list[str]:
    """Names as HTTP and then as the XML declaration gives them."""
    names = []
    if by_http := _HTTP_CHARSET.search(headers.get("content-type", "")):
        names.append(by_http[1])
    if by_xml := _XML_ENCODING.match(body):
        names.append(by_xml[1].decode("ascii"))
    return names


def _python_name(name: str) -> str:
    try:
        return codecs.lookup(_ALIASES.get(name.lower(), name)).name
    except (LookupError, ValueError):
        return ""


def _known_multi_byte(name: str) -> str | None:
    return _MULTI_BYTE.get(_python_name(name))


def _is_utf8(name: str) -> bool:
    return _python_name(name) in ("utf-8", "utf-8-sig") or name.lower().startswith("utf8")


def _cp1252_bytes(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as Windows does: pages pasted together from two charsets come out right."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252_bytes", _cp1252_bytes)
