"""How the cost of reading grows with the length of texts that are made to be slow.

    python -m bench.long_texts

Each text repeats a few words. Four times of it should cost four times as much; by far more means that something is
asked of every word that looks through all of them. Ratios of CPU time, the least of three; run it alone. Exits with 1
if one of them passes `MOST`.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from service.entries.entry_reader import EntryReader

CHARS = 2000
TIMES = 4
MOST = 8.0  # twice as much as in proportion; squared would be 16
REPEATED = {
    "figures of dead": "killed 3 and 4 ",
    "dead beside others": "Ana Bo was killed along with 3 others ",
    "names": "Ana Bo, ",
    "boats": "two boats and ",
    "survivors": "two survivors ",
    "basins": "Caribbean ",
    "coasts": "off Peru ",
    "days": "Sept. 2 ",
    "days alone": "Yesterday. ",
    "counts alone": "2\n",
    "digits": "7",
    "questions": "? ",
    "colons": ": ",
    "full stops": ". ",
    "short sentences": "Killed 3. ",
}
_TITLE = "US strike on boat kills 3"
_AT = datetime(2026, 4, 12, tzinfo=UTC)


def cpu_s(reader: EntryReader, text: str) -> float:
    """CPU seconds to read a report with this text, the least of three."""

    def once() -> float:
        began = time.process_time()
        reader.read(_TITLE, text, lang_hint="en", published_at=_AT)
        return time.process_time() - began

    return min(once() for _ in range(3))


def repeated(words: str, chars: int) -> str:
    return (words * (chars // len(words) + 1))[:chars]


def main() -> int:
    reader = EntryReader()
    reader.read(_TITLE, "", lang_hint="en", published_at=_AT)  # what is compiled once is paid before
    print(f"{'text of':<22} {f'{CHARS} ms':>10} {f'{TIMES}x ms':>10} {'ratio':>7}")
    grown = 0
    for name, words in REPEATED.items():
        short, long = (cpu_s(reader, repeated(words, CHARS * times)) for times in (1, TIMES))
        grown += long / short > MOST
        print(f"{name:<22} {short * 1000:>10.1f} {long * 1000:>10.1f} {long / short:>7.1f}")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
