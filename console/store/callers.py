"""Who is known under a phone number, or under one that ends like it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.store.models import Identity


def known_under(place: Session | Connection, number: str, limit: int = 6) -> Sequence[Id]:
    """The people with this number (as `normal_identity` makes it), those known longest first."""
    if not number:
        return ()
    found = (
        select(Identity.participant_id)
        .where(Identity.value == number, Identity.kind == IdentityKind.PHONE)
        .order_by(Identity.participant_id)
        .limit(limit)
    )
    return place.execute(found).scalars().all()
