"""The command palette: everything the program can do and everyone it knows, found by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from console.ui.shared.actions import Act, Registry
from console.ui.shared.floating import FloatingCard
from console.ui.shared.key_hints import HEIGHT as FOOT
from console.ui.shared.key_hints import KeyHints
from console.ui.shared.look import Look
from console.ui.shared.paint import rule
from console.ui.shared.palette_match import match
from console.ui.shared.palette_rows import ROW, Provider, Row, RowPainter, Rows
from console.ui.shared.words import translate

COMMANDS = ">"
KEYS = "?"
MOST = 40
_VISIBLE = 9
_WIDTH = 640
_CONTEXT = 220
_HEAD = 44
# Among about equals a command stands before a person or an article, and one that was used before another.
_OWN = 0.15
_USED = 0.05
_USEFUL = 5
_RECENT = 5
_SHIFT = {Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier}


class Palette(FloatingCard):
    """Opened with Ctrl+K from anywhere; it hangs in the upper third of its window.

    `remembered` gives the ids of the last commands whenever they change, to be kept for the next start.
    """

    remembered = Signal(list)

    def __init__(
        self,
        look: Look,
        registry: Registry,
        host: QWidget,
        *,
        context: Callable[[], str] = lambda: "",
        useful: Callable[[], Sequence[str]] = lambda: (),
        recent: Sequence[str] = (),
    ) -> None:
        """`context` names what is open ("Marta Nowak, #4812"); `useful` gives ids of acts that fit it, best first."""
        super().__init__(look, host)
        self._registry = registry
        self._context = context
        self._useful = useful
        self._recent = list(recent)
        self._providers: list[Provider] = []
        self._question = 0
        self._found: dict[int, list[Row]] = {}
        self._mine: list[Row] = []
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.textEdited.connect(self.renew)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self.place_name = QLabel()
        self.place_name.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = Rows(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(look, self.rows, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        self.nothing = QLabel()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.foot = KeyHints(look)
        # A widget and not only a layout: the style sheet of text fields takes back a fixed height of the field.
        self._top = QWidget()
        self._head = QHBoxLayout(self._top)
        self._head.setSpacing(12)
        self._head.addWidget(self.field, 1)
        self._head.addWidget(self.place_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.foot)
        registry.done.connect(self._remember)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def add_provider(self, provider: Provider) -> None:
        self._providers.append(provider)

    def open(self, text: str = "") -> None:
        """`text` is typed already: "?" opens the keys, "@" the people."""
        self._registry.refresh()
        context = self._context()
        # The name of a person can be longer than the card is wide.
        room = self.look.px(_CONTEXT)
        shown = self.place_name.fontMetrics().elidedText(context, Qt.TextElideMode.ElideRight, room)
        self.place_name.setText(shown)
        self.place_name.setVisible(bool(context))
        super().open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(text)
        self.renew()

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
        else:
            self.open()

    def renew(self) -> None:
        """Finds again for what is in the field."""
        self._question += 1
        self._found.clear()
        text = self.field.text()
        prefix = text[:1] if self._is_prefix(text[:1]) else ""
        rest = text[len(prefix) :].strip()
        self._mine = self._own_rows(prefix, rest)
        self._show()
        for number, provider in enumerate(self._providers):
            if prefix == provider.prefix if prefix else len(rest) > 1:
                provider.ask(rest, partial(self._take, self._question, number))

    def chosen(self) -> Row | None:
        return self.rows.at(self.list.currentIndex().row())

    def place(self) -> None:
        host = self.host_rect()
        width = min(self.look.px(_WIDTH), host.width() - 32)
        lines = max(2, min(self.rows.rowCount(), _VISIBLE))
        wanted = self.look.px(_HEAD) + lines * self.look.px(ROW) + self.look.px(FOOT) + 2
        top = max(16, min(host.height() // 8, host.height() - wanted - 16))
        self.setGeometry((host.width() - width) // 2, top, width, min(wanted, host.height() - top - 8))

    def retranslate(self) -> None:
        self.setAccessibleName(translate("palette", "Commands"))
        self.field.setAccessibleName(translate("palette", "Find a command, a person, a ticket"))
        self.field.setPlaceholderText(translate("palette", "Search people, tickets, articles — or run a command"))
        self.list.setAccessibleName(translate("palette", "Found"))
        self.nothing.setText(translate("palette", "Nothing found. Fewer letters find more."))
        self.foot.set_hints(
            (
                (("↑", "↓"), translate("palette", "choose")),
                (("↵",), translate("palette", "do it")),
                ((COMMANDS,), translate("palette", "commands only")),
                (("@",), translate("palette", "people")),
                (("#",), translate("palette", "tickets")),
                ((KEYS,), translate("palette", "keys")),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Enter and Ctrl+Enter are meant for the palette, also where a composer below has a shortcut on them.
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
                event.accept()
                return True
            return False
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self.look.px(18)
        head = self.look.px(_HEAD)
        self.look.icons.paint(painter, "magnifying-glass", "text.secondary", QRectF(14, (head - side) / 2, side, side))
        for y in (head - 1, self.height() - self.look.px(FOOT) - 1):
            rule(painter, self.look, QPointF(1, y), QPointF(self.width() - 1, y), "border.subtle")

    def _is_prefix(self, sign: str) -> bool:
        return bool(sign) and (sign in (COMMANDS, KEYS) or any(sign == each.prefix for each in self._providers))

    def _own_rows(self, prefix: str, rest: str) -> list[Row]:
        if prefix not in ("", COMMANDS, KEYS):
            return []
        acts = [act for act in self._registry.acts() if act.in_palette and self._offered(act, prefix)]
        if not rest and prefix == "":
            return self._start_rows(acts)
        rows = []
        for act in acts:
            found = match(rest, act.text(), act.words())
            if found is not None:
                extra = _OWN + (_USED if act.id in self._recent else 0.0)
                rows.append(self._row(act, found.marks, found.score + extra))
        return sorted(rows, key=lambda row: -row.score) if rest else rows

    def _offered(self, act: Act, prefix: str) -> bool:
        if prefix == KEYS:
            return bool(self._registry.keys_of(act.id))
        return self._registry.find(act.id).isEnabled()

    def _start_rows(self, acts: Sequence[Act]) -> list[Row]:
        by_id = {act.id: act for act in acts}
        useful = [id_ for id_ in self._useful() if id_ in by_id][:_USEFUL]
        recent = [id_ for id_ in self._recent if id_ in by_id and id_ not in useful][:_RECENT]
        # Before anything was ever done: the first of the menus, so that it does not open empty.
        rest = [id_ for id_ in by_id if id_ not in useful and id_ not in recent]
        ids = [*useful, *recent, *rest[: max(0, _USEFUL - len(useful) - len(recent))]]
        return [self._row(by_id[id_], (), 0.0) for id_ in ids]

    def _row(self, act: Act, marks: tuple[tuple[int, int], ...], score: float) -> Row:
        return Row(
            id=act.id,
            text=act.text(),
            icon=act.icon or "caret-right",
            run=lambda _: self._registry.do(act.id),
            hint=act.hint(),
            keys=self._registry.keys_of(act.id),
            marks=marks,
            score=score,
        )

    def _take(self, question: int, number: int, rows: Sequence[Row]) -> None:
        if question == self._question and self.isVisible():
            self._found[number] = list(rows)
            self._show()

    def _show(self) -> None:
        kept = self.chosen()
        was_first = self.list.currentIndex().row() <= 0
        if self._found:
            others = [row for number in sorted(self._found) for row in self._found[number]]
            rows = sorted([*self._mine, *others], key=lambda row: (bool(row.group), -row.score))
        else:
            rows = self._mine
        rows = rows[:MOST]
        self.rows.set_rows(rows)
        ids = self.rows.ids()
        # Late rows must not change what Enter does once somebody has moved to a row.
        chosen = ids.index(kept.id) if kept is not None and not was_first and kept.id in ids else 0
        self.list.setCurrentIndex(self.rows.index(chosen, 0))
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._tell_chosen()
        if self.isVisible():
            self.place()

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and modifiers == Qt.KeyboardModifier.NoModifier:
            self._move(1 if key == Qt.Key.Key_Down else -1, around=True)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._move(_VISIBLE - 1 if key == Qt.Key.Key_PageDown else 1 - _VISIBLE, around=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentIndex().row(), bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and modifiers in _SHIFT:
            self._complete()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True

    def _move(self, by: int, *, around: bool) -> None:
        count = self.rows.rowCount()
        if count:
            wanted = self.list.currentIndex().row() + by
            wanted = wanted % count if around else max(0, min(count - 1, wanted))
            self.list.setCurrentIndex(self.rows.index(wanted, 0))
            self._tell_chosen()

    def _complete(self) -> None:
        row = self.chosen()
        if row is not None:
            text = self.field.text()
            prefix = text[:1] if self._is_prefix(text[:1]) else ""
            self.field.setText(prefix + row.text)
            self.renew()

    def _do(self, position: int, new_window: bool = False) -> None:
        row = self.rows.at(position)
        if row is None:
            return
        # Closed first: the focus is back where it was, which is what the command is about.
        self.dismiss()
        row.run(new_window)

    def _tell_chosen(self) -> None:
        # The focus stays in the field; its description is what a screen reader says of the chosen row.
        spoken = self.rows.data(self.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        self.field.setAccessibleDescription(str(spoken) if spoken else self.nothing.text())

    def _remember(self, id_: str) -> None:
        if not self._registry.act(id_).in_palette:
            return
        self._recent = [id_, *(other for other in self._recent if other != id_)][: 2 * _RECENT]
        self.remembered.emit(list(self._recent))

    def _dress(self) -> None:
        self.field.setFont(self.look.font("sentence"))
        self.place_name.setFont(self.look.font("small"))
        palette = self.place_name.palette()
        palette.setColor(self.place_name.foregroundRole(), self.look.color("text.secondary"))
        self.place_name.setPalette(palette)
        self._head.setContentsMargins(14 + self.look.px(18) + 6, 0, 14, 0)
        self._top.setFixedHeight(self.look.px(_HEAD))
