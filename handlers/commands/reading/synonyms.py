"""Other names for sub-commands, as people type them in English and Spanish. Folded: no accents, no capitals."""

from __future__ import annotations

from collections.abc import Mapping

# These are the sub-command: nobody means anything else.
SAME: Mapping[str, str] = {
    **dict.fromkeys(("totals", "totales", "tally", "toll", "count"), "total"),
    **dict.fromkeys(("last", "newest", "recent", "ultimo", "ultimos", "ultimas"), "latest"),
    **dict.fromkeys(("earliest", "oldest", "primer", "primero", "primeros"), "first"),
    **dict.fromkeys(("deadliest", "worst", "peor"), "most"),
    **dict.fromkeys(("lista", "table", "tabla", "strikes", "ataques"), "list"),
    **dict.fromkeys(("show", "record", "ataque"), "strike"),
    "nombres": "names",
    **dict.fromkeys(("find", "buscar", "busca"), "search"),
    **dict.fromkeys(("explain", "porque"), "why"),
    **dict.fromkeys(("history", "cronologia"), "timeline"),
    **dict.fromkeys(("graph", "grafico"), "chart"),
    "mapa": "map",
    **dict.fromkeys(("politica", "politics"), "policy"),
    **dict.fromkeys(("corrections", "correcciones", "disputes", "disputas", "changes", "cambios"), "disputed"),
    **dict.fromkeys(("summary", "resumen", "resumo"), "brief"),  # the Portuguese word is not "resume"
    **dict.fromkeys(("health", "estado"), "status"),
    "exportar": "export",
    "feed": "feeds",
    **dict.fromkeys(("suscribir", "digest", "alerts", "alertas", "notifications", "preview"), "subscribe"),
    **dict.fromkeys(("suscripciones", "settings", "ajustes"), "subscriptions"),
    "pausa": "pause",
    "reanudar": "resume",
    "prueba": "test",
    "unir": "merge",
    "separar": "split",
    **dict.fromkeys(("rol", "roles"), "role"),
    "auditoria": "audit",
    **dict.fromkeys(("ayuda", "commands", "comandos", "menu"), "help"),
}
