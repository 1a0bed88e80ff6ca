"""Which feeds there are, and how they are fetched, parsed and polled. feedparser and their HTTP live only here.

`polling` is the loop: it asks by `fetching`, reads by `parsing`, and hands what is new to the desk. What the others
need of a fetcher and a parser is in `ports`, what fetches and parses come to in `results`. The list of feeds:
`catalogue` is the shipped one, `opml` other programs', `discover` finds a site's feed, `admin` is what people do with
them.
"""
