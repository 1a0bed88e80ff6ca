"""A faithful Slack for tests, the demo and the crash script: state, rules, limits, sockets and faults.

It refuses what Slack refuses, under Slack's names, so that a bot which passes here has met the rules it will meet
there. What it knows comes from docs.slack.dev and from the released clients; nobody has compared it with the real
service call by call.

`server` puts it together: the `state` of a workspace behind the methods of the `web_api` (`chat`, `conversations`,
`views`, `files`), each with its `errors`, the limits of `meter`, the checks of `block_kit` and the `faults` that a
test wants. What `people` do travels as `deliveries` made of `payloads`, over `socket_mode` or `http_mode`, and is
answered by `response_urls`. The `journal` keeps what happened, `shapes` what payloads looked like. `control` drives
it from another process; `clock` and `patience` are its time.
"""

from slack_server.faults import Answer, Chaos, Effect, Fault
from slack_server.server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, SlackServer
from slack_server.state import BOT_ID, BOT_USER, TEAM_ID, Message

__all__ = [
    "APP_TOKEN",
    "BOT_ID",
    "BOT_TOKEN",
    "BOT_USER",
    "SIGNING_SECRET",
    "TEAM_ID",
    "Answer",
    "Chaos",
    "Effect",
    "Fault",
    "Message",
    "SlackServer",
]
