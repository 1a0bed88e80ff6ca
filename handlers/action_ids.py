"""What the buttons and menus are called, by the module that listens to them.

They stand in messages already posted: none may change, and one that goes is answered by `strangers`.
"""

from __future__ import annotations

# handlers.actions
SOURCES = "alert.sources"  # on cards; its value is the name of the record
RUN, SHARE = "answer.run", "answer.share"  # carry a question; RUN may go on with a dot and a name
OF_ANSWERS = "answer."
FURTHER = (f"{RUN}.earlier", f"{RUN}.next")  # to the next part of a long answer

# handlers.cards.buttons
CLAIM, TAKE_OVER, RELEASE, PUT_BACK = "alert.claim", "alert.take_over", "alert.release", "alert.put_back"
MORE = "alert.more"

# handlers.cards.corrections
CORRECT = "alert.correct"
CONFIRM, REJECT, UNDO_CORRECTION = "correction.confirm", "correction.reject", "correction.undo"

# handlers.cards.digests
SHOW_DIGEST, POST_CARDS = "digest.show", "digest.cards"  # the first may go on with a dot and a name

# handlers.cards.regrouping, handlers.cards.posting
UNDO_REGROUPING = "regroup.undo"
POST_ANYWAY = "why.post"

# handlers.feeds.commands
PAUSE_FEED, RESUME_FEED, REMOVE_FEED = "feeds.pause", "feeds.resume", "feeds.remove"
TEST_FEED, TEST_FEED_AT_HOME = "feeds.test", "home.test"  # the first may go on with a dot and a number

# handlers.home.tab
ASK_AT_HOME, RELEASE_AT_HOME = "home.ask", "home.release"
SUBSCRIBE_AT_HOME, SUBSCRIPTION_AT_HOME = "home.subscribe", "home.subscription"

# handlers.subscriptions.subscribe
SUBSCRIBE = "subscribe.open"

# handlers.strangers: these only open an address; Slack reports their clicks all the same
LINKS = "link."
