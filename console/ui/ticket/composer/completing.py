"""Lists that open while one writes: templates after a slash at the beginning of a line, colleagues after an @."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QKeyEvent

from console.domain.templates import fill
from console.queries.desk import AgentRow, TemplateRow
from console.ui.shared.words import translate
from console.ui.ticket.composer.choices import Choice, Choices
from console.ui.ticket.composer.editor import Editor
from console.ui.ticket.composer.facts import Facts

_SLASH = re.compile(r"(?:^|\n)(/)([^\n/]{0,30})$")
_AT = re.compile(r"(?:^|[\s(])(@)([^\n@]{0,30})$")


class What(Enum):
    TEMPLATE = "template"
    COLLEAGUE = "colleague"


@dataclass(frozen=True, slots=True)
class _Open:
    what: What
    start: int
    """Where the sign stands, or the cursor stood when the key was pressed."""
    sign: int
    """How many characters of sign there are: 0 after the key."""


class Completing(QObject):
    def __init__(
        self, editor: Editor, facts: Facts, choices: Callable[[], Choices], language: Callable[[], str]
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._facts = facts
        self._choices = choices
        self._language = language
        self._open: _Open | None = None
        self._left: int | None = None
        self.note = False
        editor.key_wanted = self._key_first
        editor.changed.connect(self._written)
        editor.focus_moved.connect(self._focus_moved)

    def open(self, what: What) -> None:
        """By key or button: filtered by what is typed from here on."""
        start, end = self._editor.selection()
        if start != end:
            self._editor.select(end, end)
        self._open = _Open(what, end, 0)
        self._offer()

    def close(self) -> None:
        self._open = None
        self._choices().dismiss()

    def _written(self) -> None:
        at = self._editor.cursor_and_anchor()[0]
        before = self._editor.words[:at]
        if self._open is None:
            found = _SLASH.search(before)
            what = What.TEMPLATE
            if found is None and self.note:
                found, what = _AT.search(before), What.COLLEAGUE
            # A sign that was left with Esc stays a sign.
            if found is None:
                self._left = None
            elif found.start(1) != self._left:
                self._open = _Open(what, found.start(1), 1)
        if self._open is not None:
            typed = before[self._open.start + self._open.sign :]
            gone = at < self._open.start + self._open.sign or "\n" in typed or len(typed) > 30
            if gone:
                self.close()
            else:
                self._offer()

    def _typed(self, opened: _Open) -> str:
        return self._editor.words[opened.start + opened.sign : self._editor.cursor_and_anchor()[0]]

    def _offer(self) -> None:
        if self._open is None:
            return
        opened = self._open
        typed = self._typed(opened)
        choices = self._templates(typed) if opened.what is What.TEMPLATE else self._colleagues(typed)
        name = (
            translate("composer", "Templates") if opened.what is What.TEMPLATE else translate("composer", "Colleagues")
        )
        rect = self._editor.cursorRect()
        corner = self._editor.viewport().mapToGlobal(QPoint(rect.left(), rect.top()))
        self._choices().offer(name, choices, QRect(corner, rect.size()), self._take)
        if not choices:
            # Nothing fits: the words are words. Taking one away asks again.
            self._open = None

    def _templates(self, typed: str) -> list[Choice]:
        values = self._facts.values()
        return [
            Choice(
                template.name,
                " ".join(fill(template.text, values, template.language).text.split()),
                f"/{template.shortcut} · {template.language.upper()}",
                template,
            )
            for template in self._facts.fitting_templates(typed, self._language())[:30]
        ]

    def _colleagues(self, typed: str) -> list[Choice]:
        return [Choice(agent.name, "", "", agent) for agent in self._facts.colleagues(typed)[:30]]

    def _take(self, value: object) -> None:
        if self._open is None:
            return
        opened, self._open = self._open, None
        end = self._editor.cursor_and_anchor()[0]
        if isinstance(value, TemplateRow):
            filled = fill(value.text, self._facts.values(), value.language)
            start = self._editor.insert(filled.text, opened.start, end)
            if filled.holes:
                first, last = filled.holes[0]
                self._editor.select(start + first, start + last)
        elif isinstance(value, AgentRow):
            self._editor.insert(f"@{value.name.split(maxsplit=1)[0]} ", opened.start, end)
        self._editor.ensureCursorVisible()

    def _key_first(self, event: QKeyEvent) -> bool:
        opened = self._open
        taken = self._choices().handle(event)
        if taken and not self._choices().isVisible() and self._open is not None:
            # Closed by Esc: what was typed stays, and this sign does not open it again.
            self._left = opened.start if opened is not None and opened.sign else None
            self._open = None
        return taken

    def _focus_moved(self) -> None:
        if not self._editor.hasFocus() and self._open is not None:
            self.close()
