"""The HTTP port of the process: `server` puts it together, `port` bounds what strangers can hold, `health` answers
the pages, from the checks and the `metrics`; `liveness_probe` asks from another process.
"""
