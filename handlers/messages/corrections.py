"""What the editors see of a correction: the question, and what became of it."""

from __future__ import annotations

from handlers import action_ids as ids
from handlers.messages.card_parts import host_of
from handlers.page import Button, Page, Part, note, question, section
from newsdesk.messages import CorrectionNote
from newsdesk.prose.rich_text import Bold, Emoji, Line, Link, Moment, Person
from newsdesk.prose.wording import Lang, capital_field, claim_value, count, field_name, marked, record_words, say, utc
from newsdesk.record.changes import NOT_KNOWN
from newsdesk.text.printable import capital, cut, one_line

_NOT_ADOPTED = ("rejected", "lapsed")


def correction_page(about: CorrectionNote, lang: Lang) -> Page:
    title = say(f"k_{about.state}", lang, record=record_words(about.record_name, lang))
    key = "k_text_undone" if about.state == "undone" else "k_text"
    text = say(key, lang, title=title, what=_decided(about, lang), host=host_of(about.source_url))
    return Page(
        text=text + (say("k_text_until", lang, until=utc(about.lapses_at)) if about.state == "waiting" else ""),
        parts=(
            section("what", (Bold(title),), _what(about, lang), essential=True),
            _why(about, lang),
            note("foot", _foot(about, lang), essential=True),
        ),
        buttons=_buttons(about, lang),
        mark=f"{about.number}.{about.state}",
        more=f"/strikes strike {about.record}",
    )


def _in_words(about: CorrectionNote, lang: Lang) -> str:
    """What was proposed."""
    return f"{field_name(about.field, lang)} {_old(about, lang)} → {_new(about, lang)}"


def _decided(about: CorrectionNote, lang: Lang) -> str:
    """What became of it, in a line."""
    if about.state in _NOT_ADOPTED:
        return say("k_not_adopted", lang, what=_in_words(about, lang))
    if about.state != "undone":
        return _in_words(about, lang)
    before, now = _around_undoing(about, lang)
    return f"{field_name(about.field, lang)} {before} → {now}"


def _what(about: CorrectionNote, lang: Lang) -> Line:
    """The arrow leads to what the record says once it is done, in bold; of what was not done nothing is bold."""
    if about.state in _NOT_ADOPTED:
        return (capital(_decided(about, lang)),)
    before, now = _around_undoing(about, lang) if about.state == "undone" else (_old(about, lang), _new(about, lang))
    return (f"{capital_field(about.field, lang)}: {before} → ", Bold(now))


def _around_undoing(about: CorrectionNote, lang: Lang) -> tuple[str, str]:
    """What the record showed before the desk took its word back, and since."""
    before, now = about.undoing or (about.new, about.old)  # one that was stored without them
    return claim_value(about.field, before or NOT_KNOWN, lang), claim_value(about.field, now, lang)


def _old(about: CorrectionNote, lang: Lang) -> str:
    return claim_value(about.field, about.old, lang)


def _new(about: CorrectionNote, lang: Lang) -> str:
    return claim_value(about.field, about.new or NOT_KNOWN, lang)


def _why(about: CorrectionNote, lang: Lang) -> Part:
    label = "k_source_then" if about.state == "undone" else "k_source"
    source: Line = (
        Bold(say(label, lang, what=_in_words(about, lang))),
        " ",
        Link(host_of(about.source_url), about.source_url),
    )
    said = one_line(about.note)
    lines = (source, (Bold(say("k_note", lang)), f" {cut(said, 500)}")) if said else (source,)
    return section("why", *lines)


def _foot(about: CorrectionNote, lang: Lang) -> Line:
    foot = marked(
        f"k_foot_{about.state}",
        lang,
        by=Person(about.proposed_by),
        at=Moment(about.proposed_at),
        lapses=Moment(about.lapses_at),
        who=Person(about.decided_by or ""),
        decided=Moment(about.decided_at or about.lapses_at),
        cards=count(about.cards, "card", lang),
    )
    return (Emoji("white_check_mark"), *foot) if about.state == "confirmed" else foot


def _buttons(about: CorrectionNote, lang: Lang) -> tuple[Button, ...]:
    value, record = str(about.number), about.record

    def button(action_id: str, verb: str, *, asks: str = "") -> Button:
        spoken = say(f"k_{verb}_say", lang, record=record)
        asked = question(spoken, asks, lang) if asks else None
        return Button(label=say(f"k_{verb}", lang), action_id=action_id, value=value, spoken=spoken, asks=asked)

    if about.state == "confirmed":
        return (button(ids.UNDO_CORRECTION, "undo"),)
    if about.state != "waiting":
        return ()
    name, cards = record_words(about.record_name, lang), count(about.cards, "card", lang)
    asks = say("k_confirm_asks", lang, record=name, what=_in_words(about, lang), cards=cards)
    open_ = say("k_open", lang, record=record)
    spoken = say("open_the_record", lang, record=record)
    opens = Button(label=open_, action_id=ids.SOURCES, value=record, spoken=spoken)
    return (button(ids.CONFIRM, "confirm", asks=asks), button(ids.REJECT, "reject"), opens)
