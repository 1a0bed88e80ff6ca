"""How Slack reaches us: Socket Mode or HTTP, who we are there, and how the line is."""
