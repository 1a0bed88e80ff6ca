"""What stands beside a reason is kept in English and shown in the reader's language, of older releases too."""

from __future__ import annotations

import pytest

from newsdesk.prose.detail_words import DETAILS, change_detail, detail, detail_words
from newsdesk.strikes import Field

VALUES = {"days": 5, "outlet": "Stars, Stripes and More", "who": "ana; bo", "action": "silent", "reason": "low_tier"}


@pytest.mark.parametrize("key", DETAILS)
def test_every_sentence_is_read_back_in_both_languages(key: str) -> None:
    english, spanish = DETAILS[key]
    kept = detail(key, **VALUES)
    assert kept == detail_words(kept, "en") == english.format(**VALUES)
    assert detail_words(kept, "es") == spanish.format(**VALUES | {"action": "silencio"})


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("S-70", "S-70"),
        ("S-31 to S-33, killed 3 → 4", "S-31 a S-33, muertos 3 → 4"),
        ("S-70, unconfirmed, one origin", "S-70, sin confirmar, un solo origen"),
        (
            "S-70, unconfirmed, one origin, its toll is not shown: more than one strike ever killed",
            "S-70, sin confirmar, un solo origen,"
            " no se muestra su cifra de muertos: supera la de cualquier ataque",
        ),
        ("S-70, only Yahoo so far", "S-70, de momento solo Yahoo"),
        ("S-70, presumed dead 0 → 8; survivors fate not stated → sent home",
         "S-70, dados por muertos 0 → 8; suerte de los sobrevivientes sin datos → repatriados"),
        ("S-70, location eastern_pacific → caribbean", "S-70, lugar Pacífico oriental → Caribe"),
        ("S-70, date 2026-06-21 → None", "S-70, fecha dom 21 jun 2026 → sin datos"),
        ("S-70, Reuters", "S-70, Reuters"),
        ("N-4, 49–51", "N-4, 49–51"),
        ("no record with this date and basin", "no record with this date and basin"),
    ],
)  # fmt: skip
def test_older_rows_are_read_too(kept: str, shown: str) -> None:
    assert detail_words(kept, "es") == shown


def test_place_is_named_in_english_too() -> None:
    assert (
        detail_words("S-70, location not stated → eastern_pacific", "en")
        == "S-70, place not stated → eastern Pacific"
    )


def test_value_that_is_gone_is_not_stated() -> None:
    assert change_detail(Field.DATE, "2026-06-21", None) == "date 2026-06-21 → not stated"
