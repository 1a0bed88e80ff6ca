"""Everything the desk remembers, on SQLite and PostgreSQL with one code path. SQLAlchemy lives only here.

`store` is what stands behind the ports, put together of one class for each subject; `tables` are the rows, `columns`
their types, `migrations` how they came to be, `baseline` the record that ships. `engine` opens the database at its
`address`, on a server by connections of `postgres`; all work on it is done in `transactions`. `executor` runs calls
off the event loop, `statements` and `prepared` hold what is compiled once, `codec` turns values into text and
`unknown_words` reads those of a newer release.

Where a thing lives: feeds and their polls in `polls`; what ingest reads and writes in `news`; what is told in
`sending`; what people do in `people`; what is asked in `answering`; whether all is well in `health`; what is kept how
long, copies and ledgers as files in `keeping`; single values of the store's own in `meta_rows`.
"""
