"""Whether all is well: `monitoring`, `heartbeat`, `damage` of the file; who else is at work in `presence` and
`service_lock`; what time it is in `database_clock`, when that jumps in `clock_steps`, and what
the record learned meanwhile in `record_times`.
"""
