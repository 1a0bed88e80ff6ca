"""The help in Spanish: what each sub-command does, its example where that holds words, and the groups. In English all
of it stands with the sub-command."""

from __future__ import annotations

from collections.abc import Mapping

DOES_ES: Mapping[str, str] = {
    "latest": "los ataques más recientes",
    "first": "los primeros ataques",
    "most": "los ataques con más muertos",
    "total": "ataques, embarcaciones y muertos, con la regla de recuento",
    "list": "tabla que se ordena; también unconfirmed, late, min:5",
    "export": "el registro como archivo; también json",
    "chart": "ataques en barras; también week, basin, killed",
    "map": "por zona marítima, sin puntos",
    "brief": "dos líneas para leer en voz alta, en y es",
    "strike": "quién dice qué; también por fecha",
    "names": "quién murió: qué dicen las familias, y en qué ataques",
    "disputed": "dónde difieren las fuentes, qué cambió",
    "timeline": "ataques y política; también strikes, policy",
    "policy": "votos, tribunales, listas, incautaciones",
    "as-of": "lo que se sabía entonces",
    "search": "lo que escribieron los medios",
    "why": "por qué se publicó, o por qué no",
    "status": "qué se lee, qué falla",
    "help": "qué puede preguntar; también help questions",
    "subscribe": "alertas o resúmenes para este canal, con vista previa",
    "subscriptions": "quién recibe qué",
    "unsubscribe": "nada más en un canal",
    "pause": "retenerlo todo un rato; se acaba con resume",
    "resume": "acabar una pausa",
    "test": "un mensaje marcado, por el camino de las alertas",
    "merge": "dos registros son un ataque; se deshace con merge undo S-72",
    "split": "informaciones de un registro son de otro ataque",
    "feeds": "cuáles se leen y cómo están; feeds add URL, test, pause, resume, remove",
    "role": "quién puede encargarse, silenciar, juzgar y corregir",
    "audit": "quién hizo qué, a quién se negó; también audit csv",
}
EXAMPLES_ES: Mapping[str, str] = {
    "total": "total desde marzo",
    "map": "map desde marzo",
    "names": "names diciembre de 2025",
    "disputed": "disputed desde marzo",
    "timeline": "timeline últimos 3 meses",
    "policy": "policy Senado desde octubre de 2025",
    "as-of": "as-of 5 ene 2026 total",
}
GROUPS_ES: Mapping[str, str] = {
    "The count": "El recuento",
    "One event": "Un hecho",
    "What happened when": "Qué pasó y cuándo",
    "Words and reasons": "Palabras y razones",
    "Channels": "Canales",
    "The record, for editors": "El registro, para editores",
    "The desk, for admins": "La redacción, para administradores",
}
