"""The kill -9 proof: alerts are neither lost nor doubled, whenever a sender dies.

    python -m bench.chaos                      100 random kills + every step boundary, both engines, 1 and 2 senders
    python -m bench.chaos --kills 500 --seed 7 --engine sqlite --senders 1
    python -m bench.chaos --line service       the same for `bot.py run`, from the feed to the channel

Senders (real outbox, real protocol, real Slack client) work against a faithful Slack that answers one call in four
badly while the kills last: resets before and after the write, 5xx, half answers, writes that come late, 429, and a
history that lags. Some do not die but stand still, longer than their lease, and wake up when another one has taken
over. Settle times are scaled down from a minute to a second. Exit code 1 if any alert is lost or doubled. What this
Slack itself showed later than the protocol assumes ("late posts", on an overloaded machine) is counted apart: a
double by it says nothing of the sender.

`command` is the command line. `senders` kills a `worker`, `service` the service: `launch` starts it, `moments` and
`traps` hold it where it is to die, `fused` dies by itself, `deaths` ends it; `press` feeds it `stories`. `outcome` is
what comes of a run, `verdict` what was lost or doubled, `lateness` what this Slack is to blame for.
"""
