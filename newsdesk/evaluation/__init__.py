"""Measuring the desk: scores against labels, and replays of stored entries on a desk kept in memory.

`evaluate` scores what was understood, one row of `jsonl` an entry, for a `report`; `replay` takes entries through
steps 5 to 8 on a `memory_desk`, and `evaluate_desk` scores that, by `grouping` into stories and `evaluate_alerts`.
`replay_subscription` asks what one channel would have got.
"""
