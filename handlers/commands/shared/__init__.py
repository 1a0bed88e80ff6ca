"""What answers share: the rows they are about and their filters in `rows`, said in words by `limits`, and what is
said if there is none in `no_rows`; records and names in `records`, their claims in `claims` and `sources`, by whom
they were announced in `announcers`, policy events in `events`, the rest that is kept in `background`; strikes in
`three_lines` or in `columns`, the chart of `periods`; the `buttons` below, `paging`, and what newsrooms ask in
`questions`.
"""
