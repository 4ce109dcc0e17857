"""The bytes of files and letters, as they came."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from console.domain.ids import Id
from console.queries.base import Asker, Query, answers
from console.store.models import Content, Message


class FileContent(Query[bytes | None], frozen=True):
    sha256: bytes


class Original(Query[bytes | None], frozen=True):
    """A letter as it came, byte for byte."""

    message: Id


_CONTENT = select(Content.content)
_OF_FILE = _CONTENT.where(Content.sha256 == bindparam("sha256"))
_OF_LETTER = _CONTENT.join(Message, Message.original == Content.sha256).where(Message.id == bindparam("message"))


@answers(FileContent)
def file_content(connection: Connection, query: FileContent, _: Asker) -> bytes | None:
    return connection.execute(_OF_FILE, {"sha256": query.sha256}).scalar_one_or_none()


@answers(Original)
def original(connection: Connection, query: Original, _: Asker) -> bytes | None:
    return connection.execute(_OF_LETTER, {"message": query.message}).scalar_one_or_none()
