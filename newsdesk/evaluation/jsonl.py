"""What was understood of an entry as one plain row: what `classify --json` writes and what scores are made from."""

from __future__ import annotations

from typing import Any

from newsdesk.understanding import Cumulative, StrikeFacts, Understanding

Row = dict[str, Any]


def as_row(entry_id: str, understanding: Understanding) -> Row:
    """{id, lang, relevant, relevance, category, topic, severity, new_event, newness, events, cumulative, reasons}."""
    judged, facts = understanding.classification, understanding.facts
    return {
        "id": entry_id,
        "lang": judged.lang,
        "relevant": judged.relevant,
        "relevance": judged.relevance,
        "category": str(judged.category),
        "topic": judged.topic,
        "severity": str(judged.severity),
        "new_event": judged.new_event,
        "newness": judged.newness,
        "events": [_event(event) for event in facts.events],
        "cumulative": _cumulative(facts.cumulative),
        "reasons": [{"what": push.what, "weight": push.weight, "for": push.for_} for push in judged.reasons],
    }


def _event(event: StrikeFacts) -> Row:
    quoted = {
        "date": event.date,
        "killed": event.killed,
        "survivors": event.survivors,
        "vessels": event.vessels,
        "presumed_dead": event.presumed_dead,
    }
    return {
        "date": event.date.value.isoformat() if event.date else None,
        "location": str(event.location) if event.location else None,
        "killed": event.killed.value if event.killed else None,
        "survivors": event.survivors.value if event.survivors else None,
        "vessels": event.vessels.value if event.vessels else None,
        "presumed_dead": event.presumed_dead.value if event.presumed_dead else None,
        "quotes": {name: {"text": value.text, "start": value.start} for name, value in quoted.items() if value},
    }


def _cumulative(total: Cumulative | None) -> Row | None:
    if total is None:
        return None
    return {
        "strikes": total.strikes.value if total.strikes else None,
        "killed": total.killed.value if total.killed else None,
        "qualifier": total.qualifier,
    }
