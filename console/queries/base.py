"""What a query is, and how it is answered: frozen rows from one connection, the clock is an argument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar, cast

import msgspec
from sqlalchemy import ColumnElement, Connection, inspect
from sqlalchemy.orm import DeclarativeBase

from console.domain.clean import Clean
from console.domain.ids import Id

Answer = TypeVar("Answer")
Q = TypeVar("Q", bound="Query[Any]")


class Query(Clean, Generic[Answer], frozen=True):
    """A question about the desk; its type parameter is the type of the answer."""

    slow: ClassVar[bool] = False
    """May take seconds: it is answered on a thread and a connection of its own, so that no other question waits."""


class Asker(msgspec.Struct, frozen=True):
    """Who asks and when: lists are sorted into mine and others', marks are unread for somebody."""

    me: Id
    now: datetime


Reader = Callable[[Connection, Any, Asker], Any]
_readers: dict[type[Query[Any]], Reader] = {}


def answers(
    query: type[Q],
) -> Callable[[Callable[[Connection, Q, Asker], Answer]], Callable[[Connection, Q, Asker], Answer]]:
    """Marks the one function that answers a query."""

    def mark(reader: Callable[[Connection, Q, Asker], Answer]) -> Callable[[Connection, Q, Asker], Answer]:
        if query in _readers:
            raise RuntimeError(f"{query.__name__} has two readers")
        _readers[query] = reader
        return reader

    return mark


def answer(connection: Connection, query: Query[Answer], asker: Asker) -> Answer:
    return cast("Answer", _readers[type(query)](connection, query, asker))


def columns(table: type[DeclarativeBase]) -> list[ColumnElement[Any]]:
    """All columns of a table, so that a query gets plain values and never a live row."""
    return list(inspect(table).columns)
