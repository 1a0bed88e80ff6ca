"""Small numbers in words, in four languages, for texts whose numbers are not marked."""

from __future__ import annotations

A_FEW = r"(?:two|three|four|five|six|dos|tres|cuatro|cinco|seis|dois|duas|quatro|deux|trois|quatre|cinq)"
SO_MANY = rf"(?:an?|one|un[oa]?|uma?|une?|{A_FEW})"
UP_TO_TEN = rf"(?:{A_FEW}|seven|eight|nine|ten|siete|ocho|nueve|diez|sete|oito|nove|dez|sept|huit|neuf|dix)"
