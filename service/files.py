"""Files that a person names: read whole, but never more of them than what they are for can need."""

from __future__ import annotations

from pathlib import Path

from newsdesk.errors import UserError


def read_file(path: Path, *, most: int) -> bytes:
    """The bytes of a file. Raises UserError when it cannot be read, or holds more than `most` bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as err:  # a path with a NUL in it is a ValueError
        raise UserError(f"{path} cannot be read: {getattr(err, 'strerror', None) or err}.") from err
    if len(data) > most:
        raise UserError(f"{path} is larger than {most // 1_000_000} MB: that is not what is meant here.")
    return data
