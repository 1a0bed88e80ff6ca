"""Which feeds there are, and how they are fetched, parsed and polled. feedparser and their HTTP live only here.

How a feed is polled: `poll` claims what is due and gives each feed a place of a `fair_pool`; `reader` has one feed
asked (`fetch`), parsed (`parse`) and recorded (`recorder`); `schedule` says when it is asked again; `outcomes` are
written many at a time.

Where a thing lives: addresses that may be asked in `guard`, politeness in `host_limit`, time limits in `deadlines`,
headers in `headers`, encodings in `decode` and `charset`, what went wrong in `fetch_failures`; a body cut into items
in `cut`, what the last one held in `windows`; the children that parse in `children` and `parser_child`, what they
read with in `xmlfeed`, `quick_feedparser` and `jsonfeed`, what they make in `draft` and `clean`, what all of it comes
to in `results`; a round of polls in `poll_rounds` and `poll_log`, work of one turn of the loop in `batch`; what
operators are told in `notes`; the list of feeds in `catalogue`, `opml`, `discover` and `admin`; what the others need
of a fetcher and a parser in `ports`.
"""
