"""Subscriptions from Slack. `subscribe` leads from the `form` over the `preview` to what is saved, carried along as a
`draft`; `commands` change what is there, in the `words` of their own, and work on the `book`. `greeting` is what a
channel reads when the bot comes.
"""
