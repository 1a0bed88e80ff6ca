"""What ingest reads and writes: `desk` in one transaction, with `entry_rows`, `story_rows`, `strike_rows`,
`claim_rows` and `alert_rows`; the numbers of all in `counters`; what stays in memory in `open_stories` and
`record_cache`.
"""
