"""Who gets what, who may do what, and who did what."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Column, Index, Named, Table, TypedColumns

from storage.columns import BigId, Json, UtcDateTime
from storage.tables.base import metadata


class SubscriptionColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True)
    transport: Named[str] = Column(sa.Text)
    channel: Named[str] = Column(sa.Text)
    body: Named[str] = Column(Json)  # the Subscription


subscriptions = Table("subscriptions", metadata, SubscriptionColumns)


class UserRoleColumns(TypedColumns):
    user_id: Named[str] = Column(sa.Text, primary_key=True)
    role: Named[str] = Column(sa.Text, primary_key=True)


user_roles = Table("user_roles", metadata, UserRoleColumns)


class AuditColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True)
    at: Named[datetime] = Column(UtcDateTime)
    actor: Named[str] = Column(sa.Text)
    action: Named[str] = Column(sa.Text)
    subject: Named[str] = Column(sa.Text, default="")
    detail: Named[str] = Column(sa.Text, default="")
    allowed: Named[bool] = Column(sa.Boolean, default=True)


audit = Table("audit", metadata, AuditColumns)

Index("ix_audit_at", audit.c.at)  # prune: the oldest first


class CorrectionColumns(TypedColumns):  # proposed by one editor, decided by another
    number: Named[int] = Column(sa.Integer, primary_key=True, autoincrement=False)
    body: Named[str] = Column(Json)


corrections = Table("corrections", metadata, CorrectionColumns)


class VisitColumns(TypedColumns):  # when each person last looked at the Home
    user_id: Named[str] = Column(sa.Text, primary_key=True)
    looked_at: Named[datetime] = Column(UtcDateTime)
    since: Named[datetime | None] = Column(UtcDateTime)  # what came after it was new to them; NULL: never


visits = Table("visits", metadata, VisitColumns)


class SeenRequestColumns(TypedColumns):
    key: Named[str] = Column(sa.Text, primary_key=True)
    until_at: Named[datetime] = Column(UtcDateTime)


seen_requests = Table("seen_requests", metadata, SeenRequestColumns)

Index("ix_seen_requests_until_at", seen_requests.c.until_at)  # first_time: forget what is over
