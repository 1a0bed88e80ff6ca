"""What is told: `outbox`, with `outbox_rows`, `outbox_writes` and `outbox_settling`.

One message: `delivery_rows`, `edit_rows`, `collapsible` edits, `block_fallback`; all that waits for a channel whose
subscription changes: `held_rows`; where a message stands: `place_rows`, and `channel_ids` that change.
"""
