"""What all tables share: one metadata, and names for every constraint, so that a migration can speak of them."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def only_where(condition: str) -> dict[str, str]:
    """The `info` of an index that covers some rows only, as its migration made it on both engines.

    Given as `sqlite_where` and `postgresql_where` it would make every start load the dialect of the other engine.
    """
    return {"where": condition}
