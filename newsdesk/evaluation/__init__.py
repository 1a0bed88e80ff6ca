"""Measuring the desk: scores against labels, and replays of stored entries on a desk kept in memory."""
