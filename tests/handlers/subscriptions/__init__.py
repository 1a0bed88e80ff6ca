"""Subscriptions as people make them in Slack."""
