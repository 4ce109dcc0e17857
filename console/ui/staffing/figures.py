"""What a plan stands on, to be edited by a lead: the curve, and how long a contact takes on each channel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.forecast import Habit, Point
from console.domain.staffing_rules import CHANNELS, ChannelRules, StaffingRules, sound
from console.domain.tickets import Channel
from console.ui.settings.fields import Choice, Count
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.staffing import text
from console.ui.staffing.curve import CurveEditor

_INTERVALS = (5, 10, 15, 30)
_LEARNED = -1
_THOUSAND = 1000
_EVERY = 5
"""A learned curve has a height for each minute: so many of them are one point to be drawn."""


class _Line:
    """The fields of one channel."""

    def __init__(self, look: Look, channel: Channel, rules: ChannelRules, learned: float) -> None:
        told = translate("staffing", "learned: {number}").format(number=text.number(round(learned * _THOUSAND, 1)))
        self.name = Label(look, text.channel(channel), "body.name")
        self._rules = rules
        self.rate = Count(_LEARNED, 100 * _THOUSAND, _LEARNED if rules.rate is None else round(rules.rate * _THOUSAND))
        self.rate.setSpecialValueText(told)
        self.handling = Count(1, 24 * 3600, rules.handling, " s")
        self.patience = Count(0, 24 * 3600, rules.patience or 0, " s")
        self.patience.setSpecialValueText(translate("staffing", "without end"))
        self.level = Count(1, 99, round(100 * rules.level), " %")
        self.within = Count(0, 24 * 3600, rules.within, " s")
        self.at_once = Count(1, 20, rules.at_once)
        waits = channel is not Channel.EMAIL
        for field in (self.patience, self.level, self.within):
            # Nobody waits in a line for a letter.
            field.setVisible(waits)

    @property
    def fields(self) -> tuple[Count, ...]:
        return self.rate, self.handling, self.patience, self.level, self.within, self.at_once

    def draft(self) -> ChannelRules:
        rate = self.rate.value()
        kept = self._rules.rate
        if kept is not None and round(kept * _THOUSAND) == rate:
            own: float | None = kept
        else:
            own = None if rate == _LEARNED else rate / _THOUSAND
        return ChannelRules(
            handling=self.handling.value(),
            patience=self.patience.value() or None,
            level=self.level.value() / 100,
            within=self.within.value(),
            at_once=self.at_once.value(),
            rate=own,
        )


class FiguresPage(QWidget):
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.curve = CurveEditor(look.color, lambda: look.font("small"))
        self.hint = Label(look, "", "small", "text.secondary", wrap=True)
        self.away = Count(0, 90, 10, " %")
        self.interval = Choice()
        self.lines: dict[Channel, _Line] = {}
        self._own_curve = False
        self._grid: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.curve, 1)
        self._column.addWidget(self.hint)
        self.curve.changed.connect(self._draw)
        look.changed.connect(self.curve.renew)

    def show_rules(self, rules: StaffingRules, learned: dict[Channel, Habit], length: int) -> None:
        """`learned`: what launches taught, for what the desk has no own figures of."""
        self._own_curve = bool(rules.points)
        self.curve.show_points(rules.points or _points(learned[Channel.CHAT]), length)
        self.hint.setText(
            translate(
                "staffing",
                "When those who get in touch do so, minute by minute after the start; only the shape counts. Draw a"
                " point, or choose it with ← → and change it with ↑ ↓; Shift with ← → moves it in time, Insert and a"
                " double click add one, Delete takes one away.",
            )
        )
        if self._grid is not None:
            self._column.removeWidget(self._grid)
            self._grid.deleteLater()
        self._grid = self._make_grid(rules, learned)
        self._column.addWidget(self._grid)

    def draft(self) -> StaffingRules | None:
        """None while what is written cannot be planned by."""
        rules = StaffingRules(
            chat=self.lines[Channel.CHAT].draft(),
            phone=self.lines[Channel.PHONE].draft(),
            email=self.lines[Channel.EMAIL].draft(),
            points=tuple(self.curve.points) if self._own_curve else (),
            shrinkage=self.away.value() / 100,
            interval=int(self.interval.current),
        )
        return rules if sound(rules) else None

    def _draw(self) -> None:
        self._own_curve = True
        self.changed.emit()

    def _make_grid(self, rules: StaffingRules, learned: dict[Channel, Habit]) -> QWidget:
        look = self._look
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        heads = (
            translate("staffing", "Requests of 1,000 people"),
            translate("staffing", "Time for one"),
            translate("staffing", "Patience"),
            translate("staffing", "In time, target"),
            translate("staffing", "In time means"),
            translate("staffing", "At once"),
        )
        for column, words in enumerate(heads, 1):
            label = Label(look, words, "small", "text.secondary", wrap=True)
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, 1)
        self.lines = {}
        for row, channel in enumerate(CHANNELS, 1):
            line = _Line(look, channel, rules.of(channel), learned[channel].rate)
            self.lines[channel] = line
            grid.addWidget(line.name, row, 0)
            for column, (field, words) in enumerate(zip(line.fields, heads, strict=True), 1):
                field.setAccessibleName(f"{text.channel(channel)}: {words}")
                field.setMinimumWidth(look.px(64))
                field.valueChanged.connect(lambda _: self.changed.emit())
                grid.addWidget(field, row, column)
        self.away = Count(0, 90, round(100 * rules.shrinkage), " %")
        self.away.valueChanged.connect(lambda _: self.changed.emit())
        choices = sorted({*_INTERVALS, rules.interval})
        self.interval = Choice(
            tuple((str(one), translate("staffing", "{minutes} min").format(minutes=one)) for one in choices),
            str(rules.interval),
        )
        self.interval.currentIndexChanged.connect(lambda _: self.changed.emit())
        low = QHBoxLayout()
        below: tuple[tuple[str, QWidget], ...] = (
            (translate("staffing", "Rostered, not there"), self.away),
            (translate("staffing", "Interval"), self.interval),
        )
        for words, control in below:
            control.setAccessibleName(words)
            low.addWidget(Label(look, words, "body"))
            low.addSpacing(8)
            low.addWidget(control)
            low.addSpacing(16)
        low.addStretch(1)
        grid.addLayout(low, len(CHANNELS) + 1, 0, 1, len(heads) + 1)
        return held


def _points(habit: Habit) -> tuple[Point, ...]:
    """A learned curve in few points, of heights that are easy to read."""
    curve = habit.curve
    top = max(curve.shares)
    last = curve.minutes[-1]
    minutes = [minute for minute in curve.minutes if minute % _EVERY == 0 or minute in {curve.first, last}]
    return tuple((minute, round(10 * curve.at(minute) / top, 2)) for minute in minutes)
