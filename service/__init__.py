"""The composition root: settings, wiring, the service's life, and the command line.

The only place, with `bot.py`, that may import every edge. No decisions about news are taken here.

How a process begins: `start` takes it from `bot.py run`, `run` is the life of the service, `cli` is every command,
one round for cron among them. `settings` are the environment, `config` the TOML file, `setting_errors` what is said
of a wrong one. `runtime` is what one process opens, `wiring` connects the edges with it, `clock` is its time.

Where a thing lives: what is done again and again in `jobs`; the line to Slack in `slack`; sending, whatever the
transport, in `live_sender`, and before it, after a restore, `restored`; health, metrics and the port in `http`;
signals, logs and what else concerns the process in `process`; entries that are read outside of polling in `entries`.
`banner` and `terminal` are for who starts it by hand, `feed_desk` for admins in Slack; `answer_priority` lets people
go first, `files` reads what a person names; `demo` and `playground` show the product.
"""
