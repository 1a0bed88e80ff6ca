"""The Slack edge, both directions. Bolt and the Slack SDK live here; what a person sees is a `page`.

How a request comes in: `connection` verifies it or holds the line, `app` lists the listeners, each listener acks and
hands on to `context`, which does the work once and answers by `replies`.

Where a thing lives: a question in `commands`, one file each; ways to ask one in `slash`, `mentions`, `actions` and
`unfurl`; what changes something in `cards`, `feeds`, `subscriptions` and `roles`, and its log in `audit`; the Home
tab in `home`; what befalls channels and the app in `lifecycle`; what is not for us in `strangers`. Whoever asks is in
`interaction`, what they may do in `rights`, that they pressed twice in `double_click`, who waits for whom in `turns`;
what Slack sends in `payloads`, forms in `forms`; `action_ids` lists every button. What goes out is a `page`, laid out
in `messages`, drawn in `rendering`, and sent in `delivery`.
"""
