"""The desk: pure thinking about entries, strikes and alerts. Values in, values out.

No I/O, no clock, no Slack, no SQL here; what the desk needs of the world arrives through `newsdesk.ports`.
The path of one entry, in order, with the function to read for each step:

     1 tick        service.jobs.background_jobs.BackgroundJobs._tick, feeds.polling.poll.Poller.tick
                       the scheduler: poll what is due
     2 claim       storage.polls.feed_rows.SqlFeeds.claim_due_feeds
                       due feeds, leased, so that two workers never poll one feed at once
     3 fetch       feeds.fetching.fetch.Fetcher.ask
                       conditional GET -> Fetched | NotModified | FetchFailed
     4 parse       feeds.parsing.parse.ParserPool.parse
                       feedparser in a child -> RawEntry, cleaned, aware UTC
     5 new?        newsdesk.ingest.window.identify, newsdesk.ingest.desk_ingest.news_of
                       identity is ours -> new entry, revision, or nothing
     6 understand  service.entries.entry_reader.EntryReader.__call__, newsdesk.understand.understand
                       -> Classification, and Facts with quotes
     7 place       newsdesk.ingest.on_record.put_on_record, newsdesk.ingest.grouping.join_story
                       which strike record, which story
     8 decide      newsdesk.alerting.decide.decide, newsdesk.ingest.telling.tell
                       alert | update | digest | silent, always with a named reason; then which channels get what
     9 record      storage.news.desk.SqlDesk.record
                       ONE transaction: entry, understanding, record, outbox, validators, next poll
    10 tell        newsdesk.dispatch.Dispatcher.run, newsdesk.delivery.sending.Sender.deliver
                       claim -> send -> receipt; unknown outcome -> read the channel's history

Steps 5 to 9 are one call of `newsdesk.ingest.desk_ingest.DeskIngest`, made by `feeds.polling.recorder.PollRecorder`
for each body that brought something; for each of its entries `newsdesk.ingest.assess.assess` takes steps 7 and 8.
5 to 8 are pure. 1 to 9 know nothing of Slack, 10 nothing of feeds. No database transaction is open across a network
call.

Where a subject lives: values in `entries`, `understanding`, `strikes`, `grounds`, `alerts`, `messages`; what becomes
of a fetched body in `ingest/`; reading a text in `classify/` and `facts/`, both called by `understand`; which strike
it tells of and what the record of that strike shows in `record/`, which story it belongs to in `stories/`; who is
told in `alerting/`, in which words in `prose/`, what becomes of a send in `delivery/`, called by `dispatch`; what
people do in `people/`; whether we can see in `monitoring/`; how well we do in `evaluation/`; what the edges owe us in
`ports/`; text as it is compared and printed in `text/`. `errors` are named by cause, `once`, `retry`, `said_once`
and `timezones` are small tools.
"""
