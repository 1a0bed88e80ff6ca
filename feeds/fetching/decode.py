"""Content-Encoding, undone in bounded steps: what a body unpacks to is capped while it unpacks, not afterwards."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

STEP_BYTES = 256 * 1024  # unpacked at once, so that a bomb is seen after one step
MOST_PARTS = 1_000  # members of gzip, frames of zstd; 5 MB in blocks of 64 kB take eighty
ZSTD_WINDOW_LOG_MAX = 23  # 8 MB, the most that RFC 8878 (3.1.1.1.2) asks decoders for
ACCEPTED = "gzip, deflate, br, zstd"
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW_DEFLATE = 31, 15, -15  # wbits of zlib


class BadEncoding(Exception):
    """The packed body is broken or cut off, or packed in a way that nobody announced we can read."""


class TooLarge(Exception):
    """The body, packed or unpacked, is over its cap."""


class Unpacker(Protocol):
    def feed(self, data: bytes) -> Iterator[bytes]:
        """Unpack `data` in steps of about STEP_BYTES. Raises BadEncoding."""
        ...

    def finish(self) -> None:
        """Say that nothing more comes. Raises BadEncoding if something is missing."""
        ...


def unpacker_for(content_encoding: str, first: bytes) -> Unpacker:
    """Choose by the header and by the first bytes (two at least, if there are two): gzip is often sent unannounced,
    or announced but not done. Raises BadEncoding."""
    names = [name.strip().lower() for name in content_encoding.split(",")]
    names = [name for name in names if name not in ("", "identity", "none", "utf-8")]
    if len(names) > 1:
        raise BadEncoding("packed more than once")
    name = names[0].removeprefix("x-") if names else ""
    if first.startswith(_GZIP_MAGIC) and name in ("", "gzip"):
        return _Zlib(_GZIP)
    if name in ("", "gzip"):
        return _Plain()
    if name == "deflate":
        return _Zlib(_ZLIB if _has_zlib_header(first) else _RAW_DEFLATE)
    if name == "br":
        return _Brotli()
    if name == "zstd":
        return _Zstd()
    raise BadEncoding("Content-Encoding is none of gzip, deflate, br, zstd")


def _one_more(parts: int) -> int:
    if parts == MOST_PARTS:
        raise BadEncoding(f"packed in more than {MOST_PARTS} parts")
    return parts + 1


def _has_zlib_header(first: bytes) -> bool:
    return len(first) >= 2 and first[0] & 0x0F == 8 and int.from_bytes(first[:2], "big") % 31 == 0


class _Plain:
    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def finish(self) -> None:
        """A plain body has no end of its own."""


class _Zlib:
    """gzip (of several members, as `cat a.gz b.gz` makes), zlib and raw deflate."""

    def __init__(self, wbits: int) -> None:
        self._wbits = wbits
        self._member = zlib.decompressobj(wbits)
        self._members = 1
        self._held = b""  # the first byte of what may become the next member's magic

    def feed(self, data: bytes) -> Iterator[bytes]:
        data, self._held = self._held + data, b""
        more_inside = False  # zlib may have taken all input and still hold back output
        while data or more_inside:
            if self._member.eof and data == _GZIP_MAGIC[:1]:
                self._held = data
                return
            if self._member.eof and not self._next_member(data):
                return  # padding or junk after the end is left alone, as browsers do
            try:
                step = self._member.decompress(data, STEP_BYTES)
            except zlib.error as err:
                raise BadEncoding("the packed body is broken") from err
            yield step
            data = self._member.unconsumed_tail or self._member.unused_data
            more_inside = len(step) == STEP_BYTES and not self._member.eof

    def _next_member(self, data: bytes) -> bool:
        if self._wbits != _GZIP or not data.startswith(_GZIP_MAGIC):
            return False
        self._members = _one_more(self._members)
        self._member = zlib.decompressobj(self._wbits)
        return True

    def finish(self) -> None:
        if not self._member.eof:
            raise BadEncoding("the packed body is cut off")


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._stream.is_finished():
            return
        try:
            step = self._stream.process(data, output_buffer_limit=STEP_BYTES)
            while step or not self._stream.can_accept_more_data():
                yield step
                if self._stream.is_finished():
                    return
                step = self._stream.process(b"", output_buffer_limit=STEP_BYTES)
        except brotli.error as err:
            raise BadEncoding("the packed body is broken") from err

    def finish(self) -> None:
        if not self._stream.is_finished():
            raise BadEncoding("the packed body is cut off")


class _Zstd:
    def __init__(self) -> None:
        self._frame = self._new_frame()
        self._frames = 1

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data or not (self._frame.eof or self._frame.needs_input):
            if self._frame.eof:
                self._frames = _one_more(self._frames)
                self._frame = self._new_frame()
            try:
                yield self._frame.decompress(data, STEP_BYTES)
            except zstd.ZstdError as err:
                raise BadEncoding("the packed body is broken") from err
            data = self._frame.unused_data if self._frame.eof else b""

    @staticmethod
    def _new_frame() -> zstd.ZstdDecompressor:
        return zstd.ZstdDecompressor(options={int(zstd.DecompressionParameter.window_log_max): ZSTD_WINDOW_LOG_MAX})

    def finish(self) -> None:
        if not self._frame.eof:
            raise BadEncoding("the packed body is cut off")
