"""How a body is parsed: `parse` cuts it into items (`cut`), made UTF-8 by `charset`, and has those that are new read
in `children` that can be killed. A `parser_child` reads with `xmlfeed` (by `quick_feedparser`) or `jsonfeed`; what it
sends back is a `draft`, made `clean`.
"""
