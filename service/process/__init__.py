"""The process itself: how it ends, in `stopping` (told to) and `ending` (exit status and last words); `logs`, with
secrets taken out by `redaction`, and `unread` where nobody reads them; `output`, where every word finds its way;
`interpreter`, `loading` and `open_files` for memory, imports and sockets.
"""
