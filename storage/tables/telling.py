"""Alerts, the outbox, and channels that take nothing just now."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from newsdesk.alerts import DeliveryState, Kind, Lane
from newsdesk.understanding import Severity
from storage.columns import BigId, Json, UtcDateTime, Word
from storage.tables.base import metadata, only_where


class AlertColumns(TypedColumns):
    key: Named[str] = Column(sa.Text, primary_key=True)
    revision: Named[int] = Column(sa.Integer)
    card: Named[str] = Column(Json)
    severity: Named[Severity] = Column(Word(Severity))
    created_at: Named[datetime] = Column(UtcDateTime)
    strike_number: Named[int | None] = Column(sa.Integer)
    story_id: Named[int | None] = Column(BigId)
    rung: Named[str] = Column(Json, default="{}")  # Field -> when its last thread line rang


alerts = Table("alerts", metadata, AlertColumns)

Index("ix_alerts_strike_number", alerts.c.strike_number)  # desk_view: the card of a record
Index("ix_alerts_story_id", alerts.c.story_id)  # desk_view: the card of a story
Index("ix_alerts_created_at", alerts.c.created_at)  # status: the last alert


class DeliveryColumns(TypedColumns):  # the outbox; `storage.sending.outbox` moves its rows
    id: Named[int] = Column(BigId, primary_key=True)
    key: Named[str] = Column(sa.Text, unique=True)
    channel: Named[str] = Column(sa.Text)
    transport: Named[str] = Column(sa.Text)
    kind: Named[Kind] = Column(Word(Kind))
    lane: Named[Lane] = Column(Word(Lane))
    alert_key: Named[str] = Column(sa.Text)
    revision: Named[int] = Column(sa.Integer)
    message: Named[str] = Column(Json)
    card_lang: Named[str] = Column(sa.Text, default="en")
    mention: Named[str | None] = Column(sa.Text)
    state: Named[DeliveryState] = Column(Word(DeliveryState), default=DeliveryState.READY)
    attempt: Named[int] = Column(sa.Integer, default=0)
    not_before: Named[datetime | None] = Column(UtcDateTime)
    created_at: Named[datetime] = Column(UtcDateTime)
    started_at: Named[datetime | None] = Column(UtcDateTime)
    lease_until: Named[datetime | None] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)
    code: Named[str | None] = Column(sa.Text)
    rung: Named[int] = Column(sa.Integer, default=0)
    receipt_channel: Named[str | None] = Column(sa.Text)
    receipt_ts: Named[str | None] = Column(sa.Text)
    permalink: Named[str | None] = Column(sa.Text)
    collapsed_into: Named[int | None] = Column(BigId, ForeignKey("deliveries.id"))
    audited_at: Named[datetime | None] = Column(UtcDateTime)
    # Of an edit: it may yet be carried out, and take back a newer one.
    given_up_at: Named[datetime | None] = Column(UtcDateTime)


deliveries = Table(
    "deliveries",
    metadata,
    DeliveryColumns,
    sa.CheckConstraint(
        "state IN ('ready', 'sending', 'unknown', 'sent', 'parked', 'collapsed', 'superseded')", name="known_state"
    ),
)

# claim: the best row that may be sent; status: the oldest one
Index(
    "ix_deliveries_ready",
    deliveries.c.lane,
    deliveries.c.created_at,
    deliveries.c.id,
    info=only_where("state = 'ready'"),
)
# expire_leases, unsettled: rows under way
Index(
    "ix_deliveries_under_way",
    deliveries.c.state,
    deliveries.c.lease_until,
    info=only_where("state IN ('sending', 'unknown')"),
)
# audit sweep: rows sent more than once and not looked at since
Index(
    "ix_deliveries_unaudited",
    deliveries.c.ended_at,
    info=only_where("state = 'sent' AND attempt > 1 AND audited_at IS NULL"),
)
# edits whose fate is open
Index(
    "ix_deliveries_given_up",
    deliveries.c.given_up_at,
    info=only_where("given_up_at IS NOT NULL"),
)
# claim: what comes before within one alert and channel; desk_view, explain: who was told of an alert
Index("ix_deliveries_alert_key", deliveries.c.alert_key, deliveries.c.channel, deliveries.c.id)
# parking and replaying a channel, collapsing its queue; the last receipt of a channel
Index("ix_deliveries_channel", deliveries.c.channel, deliveries.c.state, deliveries.c.id)
# balance: what fell due in a day
Index("ix_deliveries_created_at", deliveries.c.created_at)
# status: when something was last sent; prune: the oldest first
Index("ix_deliveries_ended_at", deliveries.c.state, deliveries.c.ended_at)
# the members of a digest row; also asked for by the foreign key when a digest row is pruned
Index(
    "ix_deliveries_collapsed_into",
    deliveries.c.collapsed_into,
    info=only_where("collapsed_into IS NOT NULL"),
)


class ParkedChannelColumns(TypedColumns):
    transport: Named[str] = Column(sa.Text, primary_key=True)
    channel: Named[str] = Column(sa.Text, primary_key=True)
    code: Named[str] = Column(sa.Text)
    since_at: Named[datetime] = Column(UtcDateTime)
    told_at: Named[datetime | None] = Column(UtcDateTime)  # when the operators were told


parked_channels = Table("parked_channels", metadata, ParkedChannelColumns)
