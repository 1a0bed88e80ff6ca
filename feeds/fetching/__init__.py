"""How a feed is fetched: `fetch` asks, with the `headers` of politeness and validators, at addresses that the `guard`
lets through, so many at a time of one host (`host_limit`), within `deadlines`; `decode` unpacks what came, and
`fetch_failures` names what went wrong.
"""
