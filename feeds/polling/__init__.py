"""How feeds are polled: `poll` claims what is due and gives each feed a place of a `fair_pool`; `reader` has one feed
asked, parsed and recorded, beside what its last body held (`windows`). `recorder` has entries ingested, many of them
in `parts`; `outcomes` are written many at a time; `schedule` says when a feed is asked again, `notes` what operators
are told, `moved` what of all feeds that moved. `poll_rounds` are results of polls, `poll_log` their lines in the log,
`batch` is work of one turn of the loop.
"""
