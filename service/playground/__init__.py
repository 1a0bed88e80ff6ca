"""The playground: the real bot, sample feeds that a person moves on, and a local Slack to click through, with no
workspace and nothing outside this machine."""
