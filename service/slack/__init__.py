"""The Slack workspace: `loop` serves it and connects again, `side` is what stands while it is connected, `new_tokens`
takes tokens that were replaced, `duplicate_service` finds another copy of us there, `clock_watch` a clock
of ours that is wrong.
"""
