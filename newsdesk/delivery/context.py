"""What all parts of telling work with: the outbox and how to call it, the clock, the policy, and the counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsdesk.alerts import DispatchPolicy
from newsdesk.ports import CallStore, Clock, Outbox


@dataclass(frozen=True, slots=True)
class Context:
    outbox: Outbox
    call: CallStore
    clock: Clock
    policy: DispatchPolicy
    counts: Counter[str] = field(default_factory=Counter)  # since the start: sent, updated, collapsed, reasons ...
