"""The playground: the real bot, sample feeds that a person moves on, and a local Slack to click through, with no
workspace and nothing outside this machine.

`run` starts the parts: the `bot`, the `slack` that others wrote (by `npm`), and the `page` that shows it, on which a
person moves the `story` on. `slack_proxy` stands between the bot and that Slack, for what it cannot draw
(`block_support`) and for a phone (`narrow`). Each is a `process`.
"""
