"""What people and Slack do, from outside, with the service as it runs: every way in, event and hardship.

What there is to do: `ways` lists every way in, `events` what Slack tells, `hardships` what goes wrong; `matrix`
prints which scenario stands for which. How it is done: `office` is the service in a Slack of our own with `news` on
record (one for each test, by `conftest`), `steps` are what people do there one at a time, `breaking` and `convoy` (as
outlets told it in `as_told`) news that comes, `heard` and `rights` what the app made of it, `stale_forms` forms with
which somebody else was faster.

In any Slack: `common` scenarios know a `place` alone. One is `local_slack`, which others wrote: `local_place` drives
it, `behind` is the service there, `own_network` its isolation; `walks`, `walks_at_home` and `walks_in_trouble` are
listed in `on_local_slack`, and what cannot happen there in `beyond`.
"""
