"""A small picture of areas and words, as PNG: enough for a map of zones, with nothing but the standard library.

Pixels are numbers of a palette, so that a picture of 900 by 560 is a few kilobytes and drawn in milliseconds.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence

from newsdesk.text.folding import fold

Colour = tuple[int, int, int]
Point = tuple[float, float]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GLYPH_WIDTH = 5
# Capitals, digits and a few signs in seven rows of five dots, each row a number whose bits are the dots.
_GLYPHS: dict[str, bytes] = {
    sign: bytes.fromhex(rows)
    for sign, rows in {
        "A": "0e11111f111111", "B": "1e11111e11111e", "C": "0e11101010110e", "D": "1e11111111111e",
        "E": "1f10101e10101f", "F": "1f10101e101010", "G": "0e11101711110f", "H": "1111111f111111",
        "I": "0e04040404040e", "J": "0702020202120c", "K": "11121418141211", "L": "1010101010101f",
        "M": "111b1515111111", "N": "11111915131111", "O": "0e11111111110e", "P": "1e11111e101010",
        "Q": "0e11111115120d", "R": "1e11111e141211", "S": "0f10100e01011e", "T": "1f040404040404",
        "U": "1111111111110e", "V": "11111111110a04", "W": "1111111515150a", "X": "11110a040a1111",
        "Y": "11110a04040404", "Z": "1f01020408101f", "0": "0e11131519110e", "1": "040c040404040e",
        "2": "0e11010204081f", "3": "1f02040201110e", "4": "02060a121f0202", "5": "1f101e0101110e",
        "6": "0608101e11110e", "7": "1f010204080808", "8": "0e11110e11110e", "9": "0e11110f01020c",
        ".": "00000000000c0c", ",": "000000000c0408", "-": "0000001f000000", ":": "000c0c000c0c00",
        ";": "000c0c000c0408",
        "/": "00010204081000", " ": "00000000000000",
    }.items()
}  # fmt: skip


class Raster:
    """`palette` are the colours that pixels are numbers of; a new picture is all of the first."""

    def __init__(self, width: int, height: int, palette: Sequence[Colour]) -> None:
        self.width = width
        self.height = height
        self._palette = tuple(palette)
        self._rows = [bytearray(width) for _ in range(height)]

    def fill(self, corners: Sequence[Point], colour: int) -> None:
        """Everything inside the outline, by rows; what lies outside of the picture is cut off."""
        edges = list(zip(corners, [*corners[1:], corners[0]], strict=True))
        for y in range(self.height):
            crossings = sorted(_crossing(a, b, y + 0.5) for a, b in edges if (a[1] > y + 0.5) != (b[1] > y + 0.5))
            for left, right in zip(crossings[::2], crossings[1::2], strict=True):
                self.box(round(left), y, round(right) - round(left), 1, colour)

    def box(self, left: int, top: int, width: int, height: int, colour: int) -> None:
        first, last = max(0, left), min(self.width, left + width)
        for row in self._rows[max(0, top) : max(0, top + height)] if first < last else ():
            row[first:last] = bytes([colour]) * (last - first)

    def write(self, words: str, left: int, top: int, *, size: int, colour: int) -> None:
        """Write words in capitals without accents. A character without a glyph is left blank."""
        for n, sign in enumerate(fold(words).upper()):
            for x, y in _dots(sign):
                at = left + (n * (_GLYPH_WIDTH + 1) + x) * size
                self.box(at, top + y * size, size, size, colour)

    def png(self) -> bytes:
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)  # one byte a pixel, by palette
        pixels = b"".join(b"\x00" + row for row in self._rows)  # each row as it is, without a filter
        colours = b"".join(bytes(colour) for colour in self._palette)
        chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
        return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _dots(sign: str) -> Iterator[tuple[int, int]]:
    """Column and row of each."""
    for y, row in enumerate(_GLYPHS.get(sign, _GLYPHS[" "])):
        yield from ((x, y) for x in range(_GLYPH_WIDTH) if row >> (_GLYPH_WIDTH - 1 - x) & 1)


def width_of(words: str, size: int) -> int:
    return len(words) * (_GLYPH_WIDTH + 1) * size


def _crossing(a: Point, b: Point, y: float) -> float:
    return a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
