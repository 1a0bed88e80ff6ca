"""Verbs by which a toll changes, in four languages, as parts of patterns: each stands here once."""

from __future__ import annotations

GREW = (
    r"(?:rais(?:es|ed|ing)|ris(?:es|en|ing)|rose|climb(?:s|ed|ing)|bring(?:s|ing)|brought|tak(?:es|ing)"
    r"|lift(?:s|ed|ing)|increas(?:es|ed|ing)|grows?|grew|revis(?:es?|ed|ing)"
    r"|push(?:es|ed|ing)|(?:leap|jump)(?:s|t|ed|ing)?(?= (?:to|from|by|past)\b)"
    r"|correct(?:s|ed|ing)|corrig(?:e|en|io|ieron|iu|iram)|rectifi(?:can?|co|e|ent)|revoit|retific(?:am?|ou)"
    r"|swells?|swelled|soar(?:s|ed)|surg(?:es|ed)|mount(?:s|ed)|inch(?:es|ed)|edg(?:es|ed)|tick(?:s|ed)"
    r"|doubl(?:es|ed)|tripl(?:es|ed)|eleva[nm]?|elev(?:o|ou|aram|aron|ando)|suben?|subio|subir|aument\w*|asciend\w*"
    r"|trepan?|trepo|saltan?(?= (?:a|de|para) )|crecen?|crecio|escalan?|pasan?|paso|pasar|llevan?|revis(?:an?|o)"
    r"|duplican?|sobem?|subiu|pulam?(?= (?:a|de|para) )|cresce[mu]?|passa[mr]?|passou|leva[mr]?|dobram?|chegam?|reve"
    r"|passent|passe|passer|port(?:e|ent|ant|ait|erait|eraient)|monte(?:nt)?|monter"
    r"|alourdi\w*|grimpe(?:nt)?|bondi\w*|augment\w*|double(?:nt)?)"
)
FELL = (
    r"(?:lower(?:s|ed|ing)|reduc(?:es|ed|ing)|drop(?:s|ped)(?: back)?|trim(?:s|med)|shav(?:es|ed)"
    r"|f[ae]ll(?:s|en)?(?: back)?|rebaj(?:an?|o|aron)|redu(?:cen?|jo|jeron)"
    r"|bajan?|bajo|descienden?|descendio|retroceden?|retrocedio|vuelven?(?= a #)|volvio(?= a #)"
    r"|redu(?:z|zem|ziu|ziram)|diminu(?:i|em|iu)|cai(?:u)?|recu(?:a|am|ou)|volta(?= a #)"
    r"|ramen(?:e|ent|ait)|abaiss(?:e|ent)|reduit|retombe(?:nt)?|redescend(?:ent)?)"
)
