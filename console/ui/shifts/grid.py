"""The week of the rota: people down, days across, shifts as blocks; the mouse drags, the keys do the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.shifts import Edit, Shift, wall_minutes
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.paint import focus_frame, rule
from console.ui.shared.words import translate
from console.ui.shifts import planning, text
from console.ui.shifts.block import Block
from console.ui.shifts.dragging import EDGE, Drag, Grip
from console.ui.shifts.geometry import Geometry
from console.ui.shifts.names import NAMES, paint_name
from console.ui.shifts.week import DAYS, Piece, RotaWeek

_ROW = 52
_DAY_LEAST = 84
_BEGINS_AFTER = 5
"""Pixels from which on a press is a drag."""
_MINE = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete})
_STANDARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
)


class RotaGrid(QWidget):
    planned = Signal(object)
    """Edits that somebody made with mouse or keys, tuple[Edit, ...]."""
    opened = Signal(object)
    """A shift to look at or change."""
    wanted = Signal(object, int, int, int)
    """A new shift: person, day of the week, start and length in minutes; 0 for a length nobody gave."""
    turned = Signal(int)
    """Left the week at its begin (-1) or end (1)."""
    undo_wanted = Signal()
    moved_to = Signal(QRectF)
    """The cell the cursor is in, to be brought into sight."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self.week = RotaWeek(desk.now().date())
        self.may_plan = False
        self.asked: frozenset[Id] = frozenset()
        self.person, self.day = 0, 0
        self._at = 0
        """Which of the shifts of the cell."""
        self.marked: set[Id] = set()
        self._kept: tuple[Shift, ...] = ()
        self._cut = False
        self._blocks: dict[tuple[Id, int], Block] = {}
        self._pressed: QPointF | None = None
        self._grip: Drag | None = None
        self._drag: Drag | None = None
        self._ghost = Block(look, self)
        self._ghost.ghost = True
        self._ghost.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    # What is shown

    @property
    def geometry_now(self) -> Geometry:
        first, last = self.week.shown_hours
        return Geometry(self.width(), self._look.px(NAMES), self._look.px(_ROW), first, last)

    def show_week(self, week: RotaWeek, *, may_plan: bool, asked: frozenset[Id] = frozenset()) -> None:
        self.week, self.may_plan, self.asked = week, may_plan, asked
        self.marked &= {shift.id for shift in week.shifts}
        self.person = max(0, min(self.person, len(week.people) - 1))
        self._renew()

    def go_to(self, person: int, day: int) -> None:
        """The cursor into a cell, as far as it is one."""
        if not self.week.people:
            return
        self.person, self.day, self._at = max(0, min(person, len(self.week.people) - 1)), max(0, min(day, DAYS - 1)), 0
        self._tell()

    def go_to_shift(self, one: Id) -> None:
        piece = next((piece for piece in self.week.pieces if piece.shift.id == one), None)
        if piece is not None:
            self.person, self.day = piece.person, piece.day
            self._at = self.week.in_cell(piece.person, piece.day).index(piece)
            self._tell()

    @property
    def current(self) -> Shift | None:
        """The shift under the cursor."""
        here = self.week.in_cell(self.person, self.day)
        return here[min(self._at, len(here) - 1)].shift if here else None

    @property
    def chosen(self) -> tuple[Shift, ...]:
        """Those that are marked, else the one under the cursor."""
        marked = tuple(shift for shift in self.week.shifts if shift.id in self.marked)
        return marked or ((self.current,) if self.current is not None else ())

    def name_of(self, shift: Shift) -> str:
        person = next((one for one in self.week.people if one.id == shift.agent), None)
        return text.block_name(
            shift,
            person.name if person is not None else "?",
            self.week.zone,
            person.zone if person is not None else "",
            self._desk.now().date(),
            again=shift.series is not None,
            asked=shift.id in self.asked,
        )

    def _renew(self) -> None:
        self.setFixedHeight(max(1, len(self.week.people)) * self._look.px(_ROW))
        self.setMinimumWidth(self._look.px(NAMES) + DAYS * self._look.px(_DAY_LEAST))
        shown = {(piece.shift.id, piece.day): piece for piece in self.week.pieces}
        for key in [key for key in self._blocks if key not in shown]:
            self._blocks.pop(key).deleteLater()
        for key, piece in shown.items():
            if key not in self._blocks:
                self._blocks[key] = Block(self._look, self)
            self._blocks[key].show_shift(
                piece,
                text.short_times(wall_minutes(piece.shift.starts_at, self.week.zone), self._end_of(piece)),
                self.name_of(piece.shift),
                again=piece.shift.series is not None,
                asked=piece.shift.id in self.asked,
            )
            self._blocks[key].show()
        self._ghost.raise_()
        self._place()
        self._tell(quiet=True)

    def _end_of(self, piece: Piece) -> int:
        end = wall_minutes(piece.shift.ends_at, self.week.zone)
        return end or 24 * 60

    def _place(self) -> None:
        geometry = self.geometry_now
        for (one, day), block in self._blocks.items():
            piece = next(
                (piece for piece in self.week.pieces if piece.shift.id == one and piece.day == day),
                None,
            )
            if piece is not None:
                block.setGeometry(geometry.piece(piece).toAlignedRect())
        self.update()

    def _tell(self, *, quiet: bool = False) -> None:
        """Shows where the cursor is, and says it to who does not see it."""
        current = self.current if self.hasFocus() else None
        for (one, _), block in self._blocks.items():
            block.set_state(marked=one in self.marked, current=current is not None and one == current.id)
        self.update()
        if not self.week.people:
            return
        self.setAccessibleDescription(self.where())
        if not quiet:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.moved_to.emit(self.geometry_now.cell(self.person, self.day))

    def where(self) -> str:
        """The cell the cursor is in, in words."""
        shift = self.current
        if shift is not None:
            said = self.name_of(shift)
            return translate("shifts", "{shift}, marked").format(shift=said) if shift.id in self.marked else said
        name = self.week.people[self.person].name
        day = text.day_head(self.week.day(self.day))
        return translate("shifts", "{name}, {day}: no shift").format(name=name, day=day)

    # The keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_mine(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._said_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _said_at(self, spot: QPointF) -> str:
        piece = self._piece_at(spot)
        if piece is not None:
            return self.name_of(piece.shift)
        row = int(spot.y() // self.geometry_now.row)
        if spot.x() >= self.geometry_now.names or not 0 <= row < len(self.week.people):
            return ""
        person = self.week.people[row]
        zone = text.zone_apart(person.zone, self.week.zone, self.week.span[0])
        return " · ".join(filter(None, (person.name, *person.skills, ", ".join(person.languages), zone)))

    def _is_mine(self, event: QKeyEvent) -> bool:
        return event.key() in _MINE or any(event.matches(key) for key in _STANDARD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.week.people or not self._do_key(event):
            super().keyPressEvent(event)

    def _do_key(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._drag is not None and key is Qt.Key.Key_Escape:
            self._let_go()
            return True
        if key in _ARROWS:
            return self._arrow(key, held)
        act = self._of_clipboard(event)
        if act is None and not held:
            act = self._single(key)
        if act is None:
            return False
        act()
        return True

    def _of_clipboard(self, event: QKeyEvent) -> Callable[[], object] | None:
        undo = self.undo_wanted.emit
        acts: tuple[Callable[[], object], ...] = (self._copy, self._take_up, self._paste, self._mark_all, undo)
        return next((act for key, act in zip(_STANDARD, acts, strict=True) if event.matches(key)), None)

    def _single(self, key: Qt.Key) -> Callable[[], object] | None:
        return {
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
            Qt.Key.Key_F2: self._open,
            Qt.Key.Key_Space: self._mark,
            Qt.Key.Key_Escape: self._unmark if self.marked else None,
            Qt.Key.Key_Delete: lambda: self._plan(planning.shifts_dropped(self.chosen)),
            Qt.Key.Key_Home: lambda: self.go_to(self.person, 0),
            Qt.Key.Key_End: lambda: self.go_to(self.person, DAYS - 1),
            Qt.Key.Key_PageUp: lambda: self.turned.emit(-1),
            Qt.Key.Key_PageDown: lambda: self.turned.emit(1),
        }.get(key)

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        right, down = _ARROWS[key]
        shift_held, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if held == Qt.KeyboardModifier.NoModifier:
            self._walk(right, down)
        elif held == shift_held and right:
            self._plan(planning.shifts_moved(self.chosen, 0, right * planning.STEP, self.week.zone))
        elif held == shift_held:
            there = self.person + down
            if 0 <= there < len(self.week.people):
                self._plan(planning.shifts_given(self.chosen, self.week.people[there].id))
        elif held == shift_held | control and right:
            self._plan(planning.shifts_stretched(self.chosen, 0, right * planning.STEP))
        elif held == Qt.KeyboardModifier.AltModifier and right:
            self._plan(planning.shifts_moved(self.chosen, right, 0, self.week.zone))
        else:
            return False
        return True

    def _walk(self, right: int, down: int) -> None:
        here = self.week.in_cell(self.person, self.day)
        if right and 0 <= self._at + right < len(here):
            self._at += right
            self._tell()
            return
        if not 0 <= self.day + right < DAYS:
            self.turned.emit(right)
            return
        self.go_to(self.person + down, self.day + right)
        if right < 0:
            self._at = max(0, len(self.week.in_cell(self.person, self.day)) - 1)
            self._tell()

    def _open(self) -> None:
        shift = self.current
        if shift is not None:
            self.opened.emit(shift)
        elif self.may_plan:
            self.wanted.emit(self.week.people[self.person].id, self.day, 0, 0)

    def _mark(self) -> None:
        if self.current is not None:
            self.marked ^= {self.current.id}
            self._tell()

    def _unmark(self) -> None:
        self.marked.clear()
        self._tell()

    def _mark_all(self) -> None:
        self.marked = {shift.id for shift in self.week.shifts}
        self._tell()

    def _copy(self) -> None:
        self._kept, self._cut = self.chosen, False

    def _take_up(self) -> None:
        self._kept, self._cut = self.chosen, self.may_plan

    def _paste(self) -> None:
        person = self.week.people[self.person].id
        on = self.week.day(self.day)
        edits = planning.shifts_pasted(self._kept, self.week, person, on, self._desk.new_id, cut=self._cut)
        if self._cut:
            self._kept = ()
        self._plan(edits)

    def _plan(self, edits: tuple[Edit, ...]) -> None:
        if not edits or not self.may_plan:
            return
        self.planned.emit(edits)
        first = next((edit.after for edit in edits if edit.after is not None), None)
        if first is not None:
            self.go_to_shift(first.id)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        there = self.geometry_now.at(spot, len(self.week.people))
        if event.button() != Qt.MouseButton.LeftButton or there is None:
            return
        person, day, minute = there
        piece = self._piece_at(spot)
        self._pressed = spot
        if piece is None:
            self.go_to(person, day)
            if not event.modifiers():
                self.marked.clear()
            owner = self.week.people[person].id
            _, _, station = planning.usual_time(self.week, owner, self.week.day(day))
            began = planning.new_shift(self.week, self._desk.new_id(), owner, self.week.day(day), minute, 60, station)
            self._grip = Drag(Grip.NEW, began, person, day, minute, spot.x())
            self._tell()
            return
        self.person, self.day = piece.person, piece.day
        self._at = self.week.in_cell(person, day).index(piece)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            self.marked ^= {piece.shift.id}
        self._grip = Drag(self._grip_at(piece, spot), piece.shift, person, day, minute, spot.x())
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        if self._pressed is None:
            self._point(spot)
            return
        far = (spot - self._pressed).manhattanLength() >= _BEGINS_AFTER
        if self._drag is None and self.may_plan and far:
            self._drag = self._grip
        if self._drag is not None:
            self._show_ghost(self._drag.would_be(spot, self.week, self.geometry_now))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is not None:
            after = drag.would_be(event.position(), self.week, self.geometry_now)
            self._let_go()
            if after is not None:
                self._drop(drag, after)
        self._pressed = self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        there = self.geometry_now.at(event.position(), len(self.week.people))
        if there is None:
            return
        piece = self._piece_at(event.position())
        if piece is not None:
            self.opened.emit(piece.shift)
        elif self.may_plan:
            self.wanted.emit(self.week.people[there[0]].id, there[1], there[2] // 60 * 60, 0)

    def _drop(self, drag: Drag, after: Shift) -> None:
        if drag.grip is Grip.NEW:
            self._plan((Edit(None, after),))
            return
        others = [shift for shift in self.chosen if shift.id != drag.shift.id]
        if drag.grip is Grip.WHOLE and drag.shift.id in self.marked and others:
            # A pile goes along by as much; each stays with its person unless the one under the mouse changes hands.
            by = after.starts_at - drag.shift.starts_at
            days, minutes = round(by / timedelta(days=1)), 0
            minutes = round((by - timedelta(days=days)) / timedelta(minutes=1))
            edits = planning.shifts_moved(others, days, minutes, self.week.zone)
            self._plan((Edit(drag.shift, after), *edits))
            return
        self._plan((Edit(drag.shift, after),))

    def _grip_at(self, piece: Piece, spot: QPointF) -> Grip:
        area = self.geometry_now.piece(piece)
        if piece.ends and area.right() - spot.x() <= EDGE:
            return Grip.END
        return Grip.START if piece.begins and spot.x() - area.left() <= EDGE else Grip.WHOLE

    def _point(self, spot: QPointF) -> None:
        piece = self._piece_at(spot) if self.may_plan else None
        at_edge = piece is not None and self._grip_at(piece, spot) is not Grip.WHOLE
        self.setCursor(Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.ArrowCursor)

    def _show_ghost(self, shift: Shift | None) -> None:
        if shift is None:
            self._ghost.hide()
            return
        week = self.week.after([Edit(None, shift)])
        piece = next((piece for piece in week.pieces if piece.shift.id == shift.id), None)
        if piece is None:
            self._ghost.hide()
            return
        start = wall_minutes(shift.starts_at, self.week.zone)
        self._ghost.say(shift.station, text.short_times(start, self._end_of(piece)))
        self._ghost.setGeometry(self.geometry_now.piece(piece).toAlignedRect())
        self._ghost.raise_()
        self._ghost.show()

    def _let_go(self) -> None:
        self._drag = self._grip = self._pressed = None
        self._ghost.hide()

    def _piece_at(self, spot: QPointF) -> Piece | None:
        geometry = self.geometry_now
        return next((piece for piece in self.week.pieces if geometry.piece(piece).contains(spot)), None)

    # The paper

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell(quiet=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, geometry = self._look, self.geometry_now
        painter.fillRect(event.rect(), look.color("bg.surface"))
        today = (self._desk.now().astimezone(zone_of(self.week.zone)).date() - self.week.monday).days
        if 0 <= today < DAYS:
            painter.fillRect(
                QRectF(geometry.day_left(today), 0, geometry.day_width, self.height()), look.color("bg.selected")
            )
        for at, person in enumerate(self.week.people):
            paint_name(painter, look, self.week, person, QRectF(0, at * geometry.row, geometry.names, geometry.row))
            low = (at + 1) * geometry.row - 1
            rule(painter, look, QPointF(0, low), QPointF(self.width(), low), "border.subtle")
        for day in range(DAYS):
            left = geometry.day_left(day)
            rule(painter, look, QPointF(left, 0), QPointF(left, self.height()), "border.subtle")
        if self.hasFocus() and self.week.people and self.current is None:
            focus_frame(painter, look, geometry.cell(self.person, self.day).adjusted(2, 2, -2, -2), 4)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
