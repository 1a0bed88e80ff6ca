"""The slash command: words in, an answer out. Reads through `newsdesk.ports.Answers`; knows no Slack client.

`answering` is the way in. One file a sub-command, each with `USAGE` and `run(request, answers)`; `SUBCOMMANDS` in
`registry` names them. `reading` reads what was typed.
"""
