"""What becomes of a row of the outbox: pace, send, receipt, reconciliation. `newsdesk.dispatch` is its use case.

Where a thing lives: one send in `sending`, what the outbox is told of it in `outcomes`; the pace of a transport and
its circuit breaker in `gateway`; what is done beside the sends in `chores`, each as one of the `errands`; the
channel's history, read for sends whose outcome is unknown, in `settling`; what came too late as one digest in
`collapse`; whether the clock can be believed in `shared_time` and `wall_clock`; what goes past the outbox, while the
store is away, in `direct`; what all of them work with in `context`.
"""
