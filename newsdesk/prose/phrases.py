"""Every fixed sentence of the house by its key, as (English, Spanish); the tables stand beside this file.

`wording.say(key, lang, ...)` looks a sentence up and fills it in. A key with one of these prefixes stands in the
table named beside it; all other keys are words of cards, digests, answers and the status.

    prefix  table              what the sentence is                         used by
    e_      mistake_words      what a person typed wrong, and the way on    handlers.commands
    e_      none_words         what fits no strike and no event on record   handlers.commands
    b_      card_words         buttons of a card                            handlers.messages.card_parts
    k_      correction_words   the question to a second editor              handlers.messages.corrections
    c_      answer_words       heads of columns                             handlers.commands
    s_      status_words       lines of the status                          handlers.commands.status
    r_      status_words       a subscription in words                      newsdesk.prose.rules
    m_      status_words       menu entries on the Home                     handlers.home
    v_      why_words          the verdict of `why` in one line             handlers.commands.why
    w_      why_words          the steps of `why`                           handlers.commands.why,
                                                                            newsdesk.prose.placement_reasons
    a_      why_words          actions: alert, update, digest, silent       handlers.commands.why
    f_      form_words         every form                                   handlers.page, handlers.forms
    fn_     form_words         form: not relevant                           handlers.cards.forms
    fc_     form_words         form: correct a figure                       handlers.cards.corrections
    fr_     form_words         form: merge or split                         handlers.cards.regroup_form
    fg_     form_words         form: give a role                            handlers.roles
    fa_     form_words         form: add a feed                             handlers.feeds.form
    fs_     subscription_words form: subscribe                              handlers.subscriptions.form
    fe_     subscription_words form: end a subscription                     handlers.home.ending
    fk_     subscription_words what is wrong with keywords                  newsdesk.people.keywords
    fp_     subscription_words preview of a subscription                    handlers.subscriptions.preview
    t_      reply_words        private replies after a press or a command   handlers.cards, roles, subscriptions
    d_      feed_words         feeds, as admins are told of them            handlers.feeds, service.feed_desk
    n_      refusal_words      who may not                                  handlers.rights, handlers.strangers
    x_      refusal_words      what Slack refuses, what failed              handlers.replies, handlers.rendering
"""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.prose.answer_words import ANSWER_WORDS
from newsdesk.prose.card_words import CARD_WORDS
from newsdesk.prose.chart_words import CHART_WORDS
from newsdesk.prose.correction_words import CORRECTION_WORDS
from newsdesk.prose.digest_words import DIGEST_WORDS
from newsdesk.prose.feed_words import FEED_WORDS
from newsdesk.prose.form_words import FORM_WORDS
from newsdesk.prose.mistake_words import MISTAKE_WORDS
from newsdesk.prose.none_words import NONE_WORDS
from newsdesk.prose.refusal_words import REFUSAL_WORDS
from newsdesk.prose.reply_words import REPLY_WORDS
from newsdesk.prose.status_words import STATUS_WORDS
from newsdesk.prose.subscription_words import SUBSCRIPTION_WORDS
from newsdesk.prose.why_words import WHY_WORDS

WORDS: Mapping[str, tuple[str, str]] = {
    **MISTAKE_WORDS,
    **NONE_WORDS,
    **CARD_WORDS,
    **CORRECTION_WORDS,
    **DIGEST_WORDS,
    **ANSWER_WORDS,
    **CHART_WORDS,
    **STATUS_WORDS,
    **WHY_WORDS,
    **FORM_WORDS,
    **SUBSCRIPTION_WORDS,
    **REPLY_WORDS,
    **FEED_WORDS,
    **REFUSAL_WORDS,
}
