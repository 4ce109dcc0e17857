"""One trouble with the desk's own words for it, as an entry of the settings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from console.domain.ids import NOBODY, Id, named
from console.domain.incidents import OwnTrouble

LANGUAGES = ("en", "pl", "ru")


@dataclass(frozen=True, slots=True)
class Own:
    trouble: OwnTrouble

    @property
    def id(self) -> Id:
        """Of its key, which is what tells one from another."""
        return named(NOBODY, self.trouble.key)


def wordings_of(lines: str) -> tuple[str, ...]:
    """One wording in a line; each once."""
    return tuple(dict.fromkeys(" ".join(line.split()) for line in lines.splitlines() if line.strip()))


def by_language(one: OwnTrouble) -> dict[str, tuple[str, ...]]:
    return {some.language: some.texts for some in one.wordings}


def some_words(one: OwnTrouble) -> str:
    """The first of its wordings, of each language in turn."""
    said = [some.texts for some in one.wordings]
    longest = max(map(len, said), default=0)
    mixed = chain.from_iterable((some[at] for some in said if at < len(some)) for at in range(longest))
    return ", ".join(f"“{wording}”" for wording in mixed)
