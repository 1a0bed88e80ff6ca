"""Subscriptions from Slack: the commands that change them, the form, and the preview before it is saved."""
