"""The base of all tables: named constraints, and columns that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar
from uuid import UUID, SafeUUID

import msgspec
from sqlalchemy import TIMESTAMP, BigInteger, Dialect, LargeBinary, MetaData, Text, Uuid
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


# How a value is read is chosen once for a statement and not for each value: a list of 300 rows holds 9000 of them.
Reading = Callable[[Any], Any] | None


# The two fields of a UUID, filled as its own constructor does; looking them up is what takes the time.
_set_int, _set_safe, _UNKNOWN = vars(UUID)["int"].__set__, vars(UUID)["is_safe"].__set__, SafeUUID.unknown


def _id_of(value: bytes | None) -> UUID | None:
    """As `UUID(bytes=value)`, in a tenth of its time: that one first finds out which of six arguments was given."""
    if value is None:
        return None
    made = UUID.__new__(UUID)
    _set_int(made, int.from_bytes(value, "big"))
    _set_safe(made, _UNKNOWN)
    return made


# A list is read again at every change of the desk, with the same times in it.
@lru_cache(4096)
def _moment_of(value: int | None) -> datetime | None:
    return None if value is None else _EPOCH + timedelta(0, 0, value)


def _in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


class IdType(TypeDecorator[UUID]):
    """A UUID: native on PostgreSQL, 16 bytes on SQLite (half of the text form in every index)."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Uuid() if dialect.name == "postgresql" else LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return value.bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        return super().result_processor(dialect, coltype) if dialect.name == "postgresql" else _id_of


class Moment(TypeDecorator[datetime]):
    """An aware UTC time: timestamptz on PostgreSQL, microseconds since 1970 on SQLite (sortable, exact)."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(TIMESTAMP(timezone=True) if dialect.name == "postgresql" else BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone means different moments on different machines")
        if dialect.name == "postgresql":
            return value
        return (value - _EPOCH) // _MICROSECOND

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        return _in_utc if dialect.name == "postgresql" else _moment_of


class Word(TypeDecorator[Any]):
    """A value of one StrEnum, kept as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(self.kind(value))

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        known: dict[str | None, StrEnum | None] = {None: None, **{str(word): word for word in self.kind}}
        return known.__getitem__


class Packed(TypeDecorator[Any]):
    """A frozen msgspec value (or a tuple of them) kept as JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(Text())
        # Asked of the dialect, because importing it is a noticeable part of a start that never meets it.
        jsonb: TypeEngine[Any] = dialect.ischema_names["jsonb"](none_as_null=True)  # type: ignore[attr-defined]
        return dialect.type_descriptor(jsonb)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        if dialect.name == "postgresql":
            return msgspec.to_builtins(value)
        return msgspec.json.encode(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        if isinstance(value, str):
            return msgspec.json.decode(value, type=self.kind)
        return msgspec.convert(value, type=self.kind)


class Base(DeclarativeBase):
    """Every constraint has a name, so that a migration can change it on SQLite as well."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {UUID: IdType(), datetime: Moment(), str: Text()}
