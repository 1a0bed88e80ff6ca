"""Everything the desk remembers, on SQLite and PostgreSQL with one code path. SQLAlchemy lives only here.

`store` is what stands behind the ports, put together of one class for each subject; `tables` are the rows, `columns`
their types, `migrations` how they came to be, `baseline` the record that ships. `engine` opens the database,
`executor` runs calls off the event loop, `statements` and `prepared` hold what is compiled once, `codec` turns values
into text and `unknown_words` reads those of a newer release.

Where a thing lives: feeds and their polls in `feed_rows`, `lease_rows` and `poll_rows`; what ingest reads and writes
in `desk`, with `entry_rows`, `story_rows`, `open_stories`, `strike_rows`, `claim_rows`, `alert_rows`, `record_cache`
and `counters`;
what is told in `outbox`, with `outbox_rows`, `outbox_writes`, `outbox_settling`, `delivery_rows`, `edit_rows`,
`collapsible`, `block_fallback`, `place_rows` and `channel_ids`; what people do in `card_actions`, `posting_rows`,
`regroup_rows`, `subscription_rows`, `role_rows`, `personal_rows`, `candidates`, `audit_rows` and `forgetting`; what
is asked in `answers`, `search`, `archive`, `told_messages`, `balance` and `weekly_review`; ledgers as files in
`ledger_file` and `ledger_import`; whether all is well in `heartbeat`, `presence`, `monitoring`, `database_clock` and
`clock_steps`; what is kept how long in `retention`, copies and the way back in `backups`, `restore_state` and
`restored_numbers`; single values of the store's own in `meta_rows`.
"""
