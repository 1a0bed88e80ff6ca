"""The slash command: words in, an answer out. Reads through `newsdesk.ports.Answers`; knows no Slack client.

`answering` is the way in; `reading` reads what was typed, `unknown` says what could not be read. One file a
sub-command, each with `USAGE` and `run(request, answers)`, as `sub_command` asks for: `registry` and `about_record`
name them, `changes` stands for those that only Slack can do.

What answers share: the rows they are about and their filters in `rows`, records and names in `records`, their claims
in `claims` and `sources`, policy events in `events`, the rest that is kept in `background`; strikes in `three_lines`
or in `columns`, the chart of `periods`; the `buttons` below, `paging`, and what people ask in `questions`.
"""
