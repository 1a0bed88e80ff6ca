"""Steps 5 to 9 of an entry's path: the use case behind a fetched body, and its parts in the order of their work.

`desk_ingest` is that use case. `window` and `identity` say which entries a body holds, `misdated` and `republished`
how old each is; `arrivals` are those that were read. `query` says what of the desk they are held against, `assess`
what becomes of one (`on_record`: which strike, `grouping`: which story), `telling` what the channels get of all of
them. `unit_of_work` holds what is changed until it is written, at once or not at all.
"""
