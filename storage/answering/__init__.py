"""What is asked: of the record in `answers`, of entries in `search` and `archive`, of what was told in
`told_messages`, of a day in `balance`, of a week in `weekly_review`.
"""
