"""What becomes of a row of the outbox: pace, send, receipt, reconciliation. `newsdesk.dispatch` is its use case."""
