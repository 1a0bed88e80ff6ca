"""What the service does again and again: `scheduler` runs jobs, `background_jobs` lists them; `monitor_job`,
`store_watch`, `digests` and `heartbeat` are one each, `upkeep` the small ones;
`store_needed` lets those that need the store wait for it.
"""
