"""What a person is answered, in every form that Slack may take it in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.page import Attachment, Page
from handlers.payloads import Block
from handlers.rendering.blocks import NO_NATIVE, page_payload
from newsdesk.prose.wording import Lang


@dataclass(frozen=True, slots=True)
class Reply:
    """`text` is escaped and complete by itself; `blocks` say the same, or are empty when no form of them fits.

    `plainer` are the blocks once more without what a workspace may not take yet; empty when nothing of that is there.
    `file` goes with the answer; `lang` is the language that all of it is in.
    """

    text: str
    blocks: Sequence[Block] = ()
    plainer: Sequence[Block] = ()
    file: Attachment | None = None
    lang: Lang = "en"


def laid_out(page: Page, lang: Lang) -> Reply:
    payload = page_payload(page)
    plainer = page_payload(page, rung=NO_NATIVE).get("blocks", []) if page.has_native else []
    return Reply(payload["text"], payload.get("blocks", []), plainer, page.file, lang)


def forms(reply: Reply) -> list[list[Block]]:
    """The blocks to try, best first; the last form is none, where the text speaks alone."""
    return [*(list(blocks) for blocks in (reply.blocks, reply.plainer) if blocks), []]
