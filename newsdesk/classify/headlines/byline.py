"""Headlines that begin with the name of their writer: "Jane Doe: Bombs are no policy"."""

from __future__ import annotations

from newsdesk.classify.reading import Reading
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


def signed_by_a_writer(r: Reading) -> bool:
    """Whether a writer signed the headline, not an office or a person of the story, who is quoted: no concept
    stands in the name."""
    if r.title_has("men_killed"):  # so the command calls them: the name is that of an operation
        return False
    name = _SIGNED.match(r.doc.text, 0, r.doc.title_end)
    return name is not None and all(hit.start >= name.end() for hit in r.hits)
