"""Alerts, the outbox, and channels that take nothing just now."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table

from newsdesk.alerts import DeliveryState, Kind, Lane
from newsdesk.understanding import Severity
from storage.columns import BigId, Json, UtcDateTime, word
from storage.tables.base import metadata, only_where

alerts = Table(
    "alerts",
    metadata,
    Column("key", sa.Text, primary_key=True),
    Column("revision", sa.Integer, nullable=False),
    Column("card", Json, nullable=False),
    Column("severity", word(Severity), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("strike_number", sa.Integer),
    Column("story_id", BigId),
    Column("rung", Json, nullable=False, default="{}"),  # Field -> when its last thread line rang
)

Index("ix_alerts_strike_number", alerts.c.strike_number)  # desk_view: the card of a record
Index("ix_alerts_story_id", alerts.c.story_id)  # desk_view: the card of a story
Index("ix_alerts_created_at", alerts.c.created_at)  # status: the last alert

deliveries = Table(  # the outbox; `storage.outbox` moves its rows
    "deliveries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("key", sa.Text, nullable=False, unique=True),
    Column("channel", sa.Text, nullable=False),
    Column("transport", sa.Text, nullable=False),
    Column("kind", word(Kind), nullable=False),
    Column("lane", word(Lane), nullable=False),
    Column("alert_key", sa.Text, nullable=False),
    Column("revision", sa.Integer, nullable=False),
    Column("message", Json, nullable=False),
    Column("card_lang", sa.Text, nullable=False, default="en"),
    Column("mention", sa.Text),
    Column("state", word(DeliveryState), nullable=False, default=DeliveryState.READY),
    Column("attempt", sa.Integer, nullable=False, default=0),
    Column("not_before", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("lease_until", UtcDateTime),
    Column("owner", sa.Text),
    Column("ended_at", UtcDateTime),
    Column("code", sa.Text),
    Column("rung", sa.Integer, nullable=False, default=0),
    Column("receipt_channel", sa.Text),
    Column("receipt_ts", sa.Text),
    Column("permalink", sa.Text),
    Column("collapsed_into", BigId, ForeignKey("deliveries.id")),
    Column("audited_at", UtcDateTime),
    Column("given_up_at", UtcDateTime),  # of an edit: it may yet be carried out, and take back a newer one
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

parked_channels = Table(
    "parked_channels",
    metadata,
    Column("transport", sa.Text, primary_key=True),
    Column("channel", sa.Text, primary_key=True),
    Column("code", sa.Text, nullable=False),
    Column("since_at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),  # when the operators were told
)
