"""Pages as Block Kit, within the limits of Slack, and as lines for a terminal. Pure."""
