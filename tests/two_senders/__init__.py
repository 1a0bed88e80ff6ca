"""Two senders on one outbox and one Slack, as a seed will have it."""
