"""What stands beside a decision's reason, as (English, Spanish), side by side.

The English sentence is what is kept of it, by every release so far; it is read back by the table that made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newsdesk.alerts import Action
from newsdesk.prose.wording import Lang, claim_value, field_name, record_words, say, word
from newsdesk.strikes import Field

DETAILS: Mapping[str, tuple[str, str]] = {
    "age": ("published {days} days ago", "publicada hace {days} días"),
    "low": ("low severity", "gravedad leve"),
    "normal": ("normal severity", "gravedad normal"),
    "thin": ("only {outlet} so far", "de momento solo {outlet}"),
    "unconfirmed": ("unconfirmed, one origin", "sin confirmar, un solo origen"),
    "toll_withheld": (
        "its toll is not shown: more than one strike ever killed",
        "no se muestra su cifra de muertos: supera la de cualquier ataque",
    ),
    "toll_above": (
        "a toll above all others, not shown",
        "una cifra de muertos superior a todas; no se muestra",
    ),
    "withdrawn": ("{who} withdrew its report", "{who} retiró su información"),
    "posted": (
        "posted by {who}; it was {action}, {reason}",
        "la publicó {who}; la decisión había sido {action}, {reason}",
    ),
}
_RECORD = re.compile(r"([A-Z]-\d+(?: to [A-Z]-\d+)?)(?:, |$)")
_FIELDS = {field.value.replace("_", " "): field for field in Field}
_CHANGE = re.compile(f"({'|'.join(sorted(_FIELDS, key=len, reverse=True))}) (.+?) → (.+)")
_NOTHING = "not stated"


def detail(key: str, /, **values: object) -> str:
    """One of the table, as it is kept."""
    return DETAILS[key][0].format(**values)


def change_detail(field: Field, old: str | None, new: str | None) -> str:
    """`killed 3 → 4`, as it is kept."""
    return f"{field.value.replace('_', ' ')} {old or _NOTHING} → {new or _NOTHING}"


def detail_words(kept: str, lang: Lang) -> str:
    """What was kept, for a reader; what is not of the house, such as an outlet or a quote, stays as it is."""
    record = _RECORD.match(kept)
    if not record:
        return ", ".join(_parts(kept, lang))
    rest = kept[record.end() :]
    return ", ".join([record_words(record[1], lang), *(_parts(rest, lang) if rest else ())])


def _parts(kept: str, lang: Lang) -> Iterator[str]:
    """One sentence of the table after the other, or changes."""
    for (english, spanish), pattern in zip(DETAILS.values(), _patterns(), strict=True):
        found = pattern.fullmatch(kept)
        if found:
            values = {name: _value(name, value, lang) for name, value in found.groupdict().items()}
            yield word((english, spanish), lang).format(**values)
            return
        if kept.startswith(f"{english}, "):
            yield word((english, spanish), lang)
            yield from _parts(kept.removeprefix(f"{english}, "), lang)
            return
    yield "; ".join(_change(part, lang) for part in kept.split("; "))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Patterns of all sentences, with a group for each value."""
    return tuple(re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(en))) for en, _ in DETAILS.values())


def _value(name: str, value: str, lang: Lang) -> str:
    return say(f"a_{value}", lang) if name == "action" and value in set(Action) else value


def _change(kept: str, lang: Lang) -> str:
    found = _CHANGE.fullmatch(kept)
    if not found:
        return kept
    field = _FIELDS[found[1]]
    old, new = (claim_value(field, None if said in (_NOTHING, "None") else said, lang) for said in found.groups()[1:])
    return f"{field_name(field, lang)} {old} → {new}"
