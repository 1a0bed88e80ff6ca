"""Headlines that begin with the name of their writer: "Jane Doe: Bombs are no policy"."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.text.lazy_regex import lazy_regex

# What a name begins with that nobody bears: of places, operations, cases, acts.
_NOBODY = (
    r"(?:Opera\w+|Op[eé]ration|Cas[eo]|Affaire|Projeto|Proyecto|Plan|Ley|Lei|Loi|New|Nueva|Nova|North|South|East|West"
    r"|San|Santa|Santo|Saint|Sainte|S[aã]o|Puerto|Porto|Port|Costa|C[oô]te|Sierra|R[ií]o|Mar|Mer|Estados|[EÉ]tats|Reino"
    r"|The|El|La|Los|Las|Le|Les|Os|As)\b"
)
_SIGNED = lazy_regex(rf"(?!{_NOBODY})[A-Z]\w+(?: [A-Z]\.?)? [A-Z]\w+: ")


def is_signed(doc: Document) -> bool:
    return bool(_SIGNED.match(doc.text, 0, doc.title_end))
