"""Bytes, kept once under their sha256."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.store.models import Content


def keep_content(session: Session, content: bytes) -> bytes:
    """Stores bytes once; returns their sha256."""
    digest = sha256(content).digest()
    known = session.execute(select(Content.sha256).where(Content.sha256 == digest)).first()
    if known is None:
        session.add(Content(sha256=digest, size=len(content), content=content))
        session.flush()
    return digest
