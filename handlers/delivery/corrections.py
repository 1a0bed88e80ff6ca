"""What the editors see of a correction: the question, and what became of it. English only, as for operators."""

from __future__ import annotations

from urllib.parse import urlsplit

from handlers.page import Button, Page, Part, note, section
from newsdesk.messages import CorrectionNote
from newsdesk.people.corrections import NOT_KNOWN
from newsdesk.prose.lines import Bold, Line, Link, Moment, Person, Sign, capital, cut, one_line
from newsdesk.prose.wording import claim_value, count, field_name, utc

_TITLES = {
    "waiting": "Correction to confirm",
    "confirmed": "Correction confirmed",
    "rejected": "Correction rejected",
    "lapsed": "Correction lapsed",
    "undone": "Correction undone",
}


def correction_page(about: CorrectionNote) -> Page:
    title = f"{_TITLES[about.state]}, {about.record_name}"
    what = section("what", (Bold(title),), _what(about), essential=True)
    return Page(
        text=f"{title}: {_in_words(about)}. Source {_host(about)}.{_until(about)}",
        parts=(what, *_why(about), note("foot", _foot(about), essential=True)),
        buttons=_buttons(about),
        mark=f"{about.number}.{about.state}",
        more=f"/strikes strike {about.record}",
    )


def _in_words(about: CorrectionNote) -> str:
    return f"{field_name(about.field)} {_value(about, about.old)} → {_value(about, about.new or NOT_KNOWN)}"


def _what(about: CorrectionNote) -> Line:
    old, new = _value(about, about.old), _value(about, about.new or NOT_KNOWN)
    return (f"{capital(field_name(about.field))}: {old} → ", Bold(new))


def _value(about: CorrectionNote, value: str | None) -> str:
    return claim_value(about.field, value, "en")


def _host(about: CorrectionNote) -> str:
    return (urlsplit(about.source_url).hostname or "").removeprefix("www.")


def _why(about: CorrectionNote) -> tuple[Part, ...]:
    source: Line = (Bold("Source:"), " ", Link(_host(about), about.source_url))
    said = one_line(about.note)
    lines = (source, (Bold("Note:"), f" {cut(said, 500)}")) if said else (source,)
    return (section("why", *lines),)


def _until(about: CorrectionNote) -> str:
    return f" Waits for a second editor until {utc(about.lapses_at)}." if about.state == "waiting" else ""


def _foot(about: CorrectionNote) -> Line:
    proposed = ("Proposed by ", Person(about.proposed_by), " ", Moment(about.proposed_at))
    if about.state == "waiting":
        return (*proposed, ". Any other editor can confirm. Lapses ", Moment(about.lapses_at), ".")
    if about.state == "lapsed" or about.decided_at is None:
        return (*proposed, ". No second editor confirmed within 24 hours; nothing was changed.")
    decided = (" by ", Person(about.decided_by or ""), " ", Moment(about.decided_at), ", proposed by ")
    cards = f". {count(about.cards, 'card')} edited." if about.cards else ". Nothing was changed."
    sign = (Sign("white_check_mark"),) if about.state == "confirmed" else ()
    return (*sign, Bold(capital(about.state)), *decided, Person(about.proposed_by), cards)


def _buttons(about: CorrectionNote) -> tuple[Button, ...]:
    value, record = str(about.number), about.record
    if about.state == "confirmed":
        spoken = f"Undo the correction of {record}"
        return (Button(label="Undo", action_id="correction.undo", value=value, spoken=spoken),)
    if about.state != "waiting":
        return ()
    cards = count(about.cards, "card")
    asks = f"{about.record_name}, {_in_words(about)}. {capital(cards)} will be edited, and a thread line says so."
    confirm = Button(
        label="Confirm",
        action_id="correction.confirm",
        value=value,
        spoken=f"Confirm the correction of {record}",
        asks=asks,
    )
    reject = Button(
        label="Reject", action_id="correction.reject", value=value, spoken=f"Reject the correction of {record}"
    )
    opens = Button(
        label=f"Open {record}", action_id="alert.sources", value=record, spoken=f"Open the record {record}"
    )
    return (confirm, reject, opens)
