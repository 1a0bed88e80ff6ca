"""The desk: pure thinking about entries, strikes and alerts. Values in, values out.

No I/O, no clock, no Slack, no SQL here; what the desk needs of the world arrives through `newsdesk.ports`.
The path of one entry, in order:

     1 tick         service.run        the scheduler: poll what is due
     2 claim        storage            due feeds, leased, so that two workers never poll one feed at once
     3 fetch        feeds.fetch        conditional GET              -> Fetched | NotModified | FetchFailed
     4 parse        feeds.parse        feedparser in a child        -> RawEntry, cleaned, aware UTC
     5 new?         newsdesk.window    identity is ours             -> new entry, revision, or nothing
     6 understand   newsdesk.classify, newsdesk.facts               -> Classification, Facts with quotes
     7 place        newsdesk.record                                 -> which story, which strike record
     8 decide       newsdesk.alerting  alert | update | digest | silent, always with a named reason
     9 record       storage.store      ONE transaction: entry, understanding, record, outbox, validators, next poll
    10 tell         newsdesk.dispatch  claim -> send -> receipt; unknown outcome -> read the channel's history

5 to 8 are pure and are strung together by `newsdesk.ingest`. 1 to 9 know nothing of Slack, 10 nothing of feeds.
No database transaction is open across a network call.

Where a subject lives: values in `entries`, `understanding`, `strikes`, `stories`, `alerts`, `messages`; reading
a text in `classify/` and `facts/`; which record it belongs to and what that record shows in `record/`; who is
told in `alerting/`, in which words in `prose/`, what becomes of a send in `delivery/`; what people do in
`people/`; whether we can see in `watching/`; how well we do in `evaluation/`; what the edges owe us in
`ports/`.
"""
