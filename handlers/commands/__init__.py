"""The slash command: words in, an answer out. Reads through `newsdesk.ports.Answers`; knows no Slack client.

`answering` is the way in; `reading` reads what was typed, `unknown` says what could not be read. One file a
sub-command, each with `USAGE` and `run(request, answers)`, as `sub_command` asks for: `registry` and `about_record`
name them, `changes` stands for those that only Slack can do. What several of them need is in `shared`.
"""
