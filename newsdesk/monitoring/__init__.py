"""Whether feeds, parser and Slack can be reached: what is told of it and when, the daily balance, the weekly note."""
