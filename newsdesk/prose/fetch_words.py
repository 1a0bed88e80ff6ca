"""Why a feed could not be read, for people. English keeps the words that were stored with the failure."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.errors import FetchReason
from newsdesk.prose.rich_text import Code, Line
from newsdesk.prose.wording import Lang
from newsdesk.text.printable import cut, one_line

_SPANISH: Mapping[str, str] = {
    FetchReason.DNS: "no se encuentra el nombre del servidor",
    FetchReason.REFUSED: "sin conexión",
    FetchReason.TLS: "sin conexión TLS de confianza",
    FetchReason.TIMEOUT: "sin respuesta completa a tiempo",
    FetchReason.RESET: "el servidor cortó la conexión",
    FetchReason.BAD_RESPONSE: "una respuesta que no se puede leer",
    FetchReason.BAD_ENCODING: "el cuerpo comprimido está dañado",
    FetchReason.TOO_LARGE: "demasiado grande",
    FetchReason.TOO_MANY_REDIRECTS: "demasiadas redirecciones",
    FetchReason.FORBIDDEN_ADDRESS: "una dirección que aquí no se lee",
    FetchReason.HTTP_STATUS: "el servidor no la entrega",
    FetchReason.RATE_LIMITED: "el servidor pide esperar",
    FetchReason.GONE: "el servidor dice que ya no existe",
    FetchReason.NOT_A_FEED: "una página o un archivo que no es una fuente",
    FetchReason.ENTITY_DECLARATION: "declara entidades XML",
    FetchReason.BAD_CHARSET: "un juego de caracteres que aquí no se lee",
    FetchReason.PARSER_DIED: "no se pudo leer en el tiempo y la memoria que hay",
    FetchReason.NO_PARSER: "en este servidor no arranca ningún lector de fuentes",
    FetchReason.INTERNAL: "un fallo nuestro: véase el registro",
}


def fetch_failure(told: str | None, lang: Lang) -> Line:
    """A stored failure, such as `not_a_feed: a page or file that holds no feed`, in words, then its name."""
    name, _, detail = cut(one_line(told or ""), 120).partition(": ")
    words = failure_words(name, detail)[lang == "es"]
    if not words:
        return (name,) if name else ()
    return (f"{words} (", Code(name), ")")


def failure_words(reason: str, detail: str) -> tuple[str, str]:
    """The failure in English and in Spanish; a server's status number stands in both."""
    spanish = _SPANISH.get(reason, detail)
    return detail, f"{spanish}, {detail}" if detail.startswith("HTTP ") and spanish != detail else spanish
