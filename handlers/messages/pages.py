"""Every kind of message and the page that shows it."""

from __future__ import annotations

from datetime import datetime

from handlers.messages.cards import strike_page
from handlers.messages.corrections import correction_page
from handlers.messages.digest import digest_page
from handlers.messages.news import line_page, news_page
from handlers.messages.notices import notice_page
from handlers.messages.operator import operator_page
from handlers.messages.threads import thread_page
from handlers.page import Page
from newsdesk.messages import (
    CorrectionNote,
    DigestMessage,
    LineCard,
    Message,
    NewsCard,
    Notice,
    OperatorNote,
    StrikeCard,
    ThreadLine,
    Unreadable,
)
from newsdesk.prose.wording import lang_of


def page_of(message: Message, *, card_lang: str, mention: str | None, now: datetime) -> Page:
    lang = lang_of(card_lang)
    match message:
        case StrikeCard():
            return strike_page(message, lang, mention=mention, now=now)
        case NewsCard():
            return news_page(message, lang, mention=mention)
        case LineCard():
            return line_page(message, lang)
        case ThreadLine():
            return thread_page(message, lang)
        case DigestMessage():
            return digest_page(message, lang)
        case CorrectionNote():
            return correction_page(message, lang)
        case OperatorNote():
            return operator_page(message, lang)
        case Notice():
            return notice_page(message, lang)
        case Unreadable():
            raise ValueError("only a newer release can say this: the outbox keeps it")
