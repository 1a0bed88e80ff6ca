"""What stands under a digest: the months as a small chart and the same figures in words, the total, what was read."""

from __future__ import annotations

from handlers.page import Bars, Native, Part, note, section
from newsdesk.alerts import Action
from newsdesk.messages import DigestMessage, Month, StrikeCard
from newsdesk.prose.rich_text import Code, Line
from newsdesk.prose.wording import Lang, count, day, month_name, say, total_line
from newsdesk.text.printable import capital

MOST_ITEMS = 20
MOST_LISTED = 100  # by `list`


def months_parts(message: DigestMessage, lang: Lang) -> tuple[Part | Native, ...]:
    """The chart is dropped where a workspace does not know it; the line of figures stays."""
    if not any(month.strikes for month in message.months):
        return ()
    title = say("months_title", lang, day=day(message.until.date(), lang, weekday=False))
    basins = {
        capital(say("caribbean", lang)): tuple(month.caribbean for month in message.months),
        capital(say("eastern_pacific", lang)): tuple(month.eastern_pacific for month in message.months),
        say("elsewhere", lang): tuple(month.elsewhere for month in message.months),
    }
    chart = Bars(
        title=title,
        categories=tuple(f"{month_name(month.first, lang)} {month.first:%y}" for month in message.months),
        series={name: values for name, values in basins.items() if any(values)},
        x_label=say("month_axis", lang),
        y_label=say("strikes", lang),
    )
    figures = " · ".join(_figure(month, lang, last=month == message.months[-1]) for month in message.months)
    return Native(name="months", shows=chart, otherwise=()), section("figures", (f"{title}: {figures}",))


def _figure(month: Month, lang: Lang, *, last: bool) -> str:
    words = f"{month_name(month.first, lang)} {month.strikes}"
    return say("so_far", lang, month=words) if last else words


def foot_part(message: DigestMessage, lang: Lang) -> tuple[Part, ...]:
    lines = [*_more(message, lang), *_sums(message, lang)]
    return (note("foot", *lines),) if lines else ()


def _more(message: DigestMessage, lang: Lang) -> list[Line]:
    lines: list[Line] = []
    more = len(message.items) - MOST_ITEMS
    strikes = sum(isinstance(item.headline_of, StrikeCard) for item in message.items)
    if more > 0:
        lines.append((say("and_more", lang, n=more), Code(_rest(message, strikes))))
    if message.why == "outage" and strikes > 1:
        lines.append((say("apart", lang, n=strikes),))
    return lines


def _rest(message: DigestMessage, strikes: int) -> str:
    """What shows them: the record, where all of them are strikes."""
    if strikes == len(message.items):
        return f"/strikes list {min(strikes, MOST_LISTED)}"
    return f"/strikes search since:{message.since:%Y-%m-%d}"


def _sums(message: DigestMessage, lang: Lang) -> list[Line]:
    """The sums at the foot of daily and weekly digests."""
    lines: list[Line] = [total_line(message.totals, lang)] if message.totals else []
    decided = dict(message.decided)
    if decided:
        figures = {action.value: decided.get(action.value, 0) for action in Action}
        entries = count(sum(decided.values()), "entry", lang)
        lines.append((say("read_balance", lang, entries=entries, **figures), " ", Code("/strikes status")))
    if message.why == "daily":
        lines.append((say("change_digest", lang), Code("/strikes subscribe"), " · ", Code("/strikes unsubscribe")))
    return lines
