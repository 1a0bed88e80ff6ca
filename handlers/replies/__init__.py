"""Replies to people: `reply` in each form that Slack may take, `phrases` of one line, `files`; `ways_back` to whoever
asked, `response_url` among them, and what is said when something fails, `troubles`.
"""
