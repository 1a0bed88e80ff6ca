"""Who announced the strikes of an answer: no figure stands without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsdesk.ports import ShownRow
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import Lang, say, speaker
from newsdesk.text.printable import cut, one_line

MOST_NAMED = 4  # of those behind a sum
_OURS = "Shipped record"  # stands as the source where the record knows no announcer: it announced nothing itself


def behind_sum(rows: Sequence[ShownRow], lang: Lang, *, each: str) -> Line:
    """`Announced by (records): SOUTHCOM 50 · Hegseth 12`, and `each`, the question that shows every one of them."""
    unknown = say("by_nobody_known", lang)
    records = Counter(unknown if row.source == _OURS else _who(row, lang) for row in rows).most_common()
    named = MOST_NAMED if len(records) > MOST_NAMED + 1 else len(records)  # "others" are more than one
    said = [f"{who} {n}" for who, n in records[:named]]
    said += [say("by_others", lang, n=sum(n for _, n in records[named:]))] if len(records) > named else []
    return Bold(say("announced_by_whom", lang)), f" {' · '.join(said)}{say('each_by_whom', lang)}", Code(each)


def of_each(rows: Sequence[ShownRow], lang: Lang) -> Line:
    """`Who says so: SOUTHCOM, but Trump: S-1, S-2`: who is behind each row, most of them by the one named first."""
    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(_who(row, lang), []).append(f"S-{row.number}")
    usual = max(names, key=lambda who: len(names[who]))
    if len(names) > 1 and len(names[usual]) == 1:
        usual = ""
    others = "; ".join(f"{who}: {', '.join(some)}" for who, some in names.items() if who != usual)
    but = say("but_by", lang, others=others) if usual and others else others
    return (f"{say('who_says', lang)}{usual}{but}",)


def announcer(row: ShownRow, lang: Lang) -> str:
    """Who says so, fit for a line of text; empty if nobody is named."""
    return cut(one_line(speaker(row.source, lang)), 40) if row.source else ""


def _who(row: ShownRow, lang: Lang) -> str:
    return announcer(row, lang) or say("not_stated", lang)
