"""The convoy of 30 December as outlets told it: labelled items of the development set."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from newsdesk.entries import Tier
from tests.scenarios.convoy import Outlets, Report

LABELLED = Path(__file__).parents[2] / "training" / "items.jsonl"
# Item, when it may have come (the labels know only the day), what outlet it stands for.
TOLD = (
    ("e232", "2025-12-31T20:00", "La Estrella de Panamá", Tier.LOCAL, "es"),
    ("d045", "2026-01-01T02:00", "ABC News", Tier.MAJOR, "en"),
    ("e231", "2026-01-01T04:00", "NTN24", Tier.MAJOR, "es"),
    ("d040", "2026-01-02T05:00", "Xinhua", Tier.WIRE, "en"),
    ("d046", "2026-01-02T12:00", "Fox News", Tier.MAJOR, "en"),
    ("e112", "2026-01-02T20:00", "AP", Tier.WIRE, "fr"),
    ("e244", "2026-01-02T21:00", "Reto Diario", Tier.LOCAL, "es"),
    ("d047", "2026-01-03T03:00", "Task & Purpose", Tier.SPECIALIST, "en"),
    ("d072", "2026-01-03T04:00", "CBS News", Tier.MAJOR, "en"),
    ("e038", "2026-01-03T09:00", "Europa Press", Tier.WIRE, "es"),
    ("e039", "2026-01-03T12:00", "La Tercera", Tier.MAJOR, "es"),
    ("e098", "2026-01-03T13:00", "RTP", Tier.MAJOR, "pt"),
    ("e246", "2026-01-03T14:00", "Notibrasil", Tier.LOCAL, "pt"),
    ("d173", "2026-01-08T01:00", "AdamForga", Tier.LOCAL, "en"),
)
OUTLETS: Outlets = {item: (name, tier, lang) for item, _, name, tier, lang in TOLD}


def as_told() -> list[Report]:
    """The reports in order of time."""
    rows = map(json.loads, LABELLED.read_text(encoding="utf-8").splitlines())
    items = {row["id"]: row for row in rows if row["id"] in OUTLETS}
    return [
        Report(
            at=datetime.fromisoformat(at).replace(tzinfo=UTC),
            outlet=item,
            title=items[item]["title"],
            summary=items[item]["summary"],
        )
        for item, at, *_ in TOLD
    ]
