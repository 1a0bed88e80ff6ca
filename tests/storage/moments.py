"""Moments as they may be stored."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

MOMENTS = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))
