"""Choosing tags: those worn are marked, others are found by typing, a new one is made of what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.palette_match import fold
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.ticket.acts.text import NAMES

Chosen = Callable[[tuple[str, ...], tuple[str, ...]], object]
_LONGEST = 60


class TagChoice:
    """Marks are kept until Ctrl+Enter or a press outside; then the differences are given, in one."""

    def __init__(self, chooser: Chooser) -> None:
        self._chooser = chooser
        self._all: set[str] = set()
        self._some: set[str] = set()
        self._marked: set[str] = set()
        self._touched: set[str] = set()
        self._order: list[str] = []
        self._then: Chosen | None = None

    def ask(self, about: str, worn: Sequence[Sequence[str]], known: Sequence[str], then: Chosen) -> None:
        """`worn` are the tags of each ticket; `known` those of the desk, the most used first."""
        each = [set(tags) for tags in worn]
        self._all = set.intersection(*each) if each else set()
        self._some = (set.union(*each) if each else set()) - self._all
        self._marked = set(self._all)
        self._touched = set()
        self._order = list(dict.fromkeys([*sorted(self._all), *sorted(self._some), *known]))
        self._then = then
        self._chooser.ask(
            Question(
                NAMES["ticket.tags"](),
                about,
                self._rows(),
                free=self._new,
                nothing=translate("acts", "No tags yet. Type one and press Enter."),
                several=True,
                finish=self._finish,
            )
        )

    def _rows(self) -> tuple[Row, ...]:
        return tuple(self._row(name) for name in self._order)

    def _row(self, name: str) -> Row:
        marked = name in self._marked
        partly = name in self._some and name not in self._touched
        icon = "check-square-fill" if marked else "square-half-fill" if partly else "square"
        hint = translate("acts", "on some of them") if partly else ""
        token = "accent.text" if marked or partly else "text.secondary"
        return Row(f"tag {name}", name, icon, lambda _: self._toggle(name), hint, token=token)

    def _toggle(self, name: str) -> None:
        self._touched.add(name)
        self._marked ^= {name}
        if name not in self._order:
            self._order.insert(0, name)
        self._chooser.field.selectAll()
        self._chooser.replace_rows(self._rows())

    def _new(self, typed: str) -> Row | None:
        name = " ".join(typed.split())[:_LONGEST]
        if not name or fold(name) in {fold(other) for other in self._order}:
            return None
        words = translate("acts", "New tag: {name}").format(name=name)
        return Row(f"tag {name}", words, "plus", lambda _: self._toggle(name))

    def _finish(self) -> None:
        add = tuple(sorted(self._marked - self._all))
        remove = tuple(sorted(name for name in self._touched - self._marked if name in self._all | self._some))
        if self._then is not None:
            self._then(add, remove)
