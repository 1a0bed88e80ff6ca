"""What people do: on a card in `card_actions`, `posting_rows` and `regroup_rows`; what they set in
`subscription_rows`, `role_rows` and `personal_rows`; what is kept of it in `audit_rows` and `candidates`, and taken
out by `forgetting`.
"""
