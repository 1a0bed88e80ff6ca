"""Files that a person names: read whole, but never more of them than what they are for can need."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from newsdesk.errors import UserError


def read_file(path: Path, *, most: int) -> bytes:
    """The bytes of a file. Raises UserError when it cannot be read, or holds more than `most` bytes."""
    try:
        with path.open("rb") as file:
            return read_all(file, str(path), most=most)
    except (OSError, ValueError) as err:  # a path with a NUL in it is a ValueError
        raise UserError(f"{path} cannot be read: {getattr(err, 'strerror', None) or err}.") from err


def read_all(file: BinaryIO, name: str, *, most: int) -> bytes:
    """Read an open file, such as standard input, whole. Raises UserError if it is larger than `most`."""
    data = file.read(most + 1)
    if len(data) > most:
        size = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most // 1_000} kB"
        raise UserError(f"{name} is larger than {size}: that is not what is meant here.")
    return data
