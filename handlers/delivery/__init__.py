"""The ways out: Slack and a terminal as transports, and what their refusals mean."""
