"""How the whole desk does, week by week: of nobody in particular."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.quality import Aspect, Verdict
from console.queries.reviews import FEWEST, WeekTrend
from console.ui.quality import text
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class TrendsView(QScrollArea):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._weeks: tuple[WeekTrend, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._fill()

    def show_weeks(self, weeks: tuple[WeekTrend, ...]) -> None:
        if weeks != self._weeks:
            self._weeks = weeks
            self._fill()

    def _fill(self) -> None:
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        look = self._look
        column.addWidget(Label(look, translate("quality", "The whole desk"), "heading"))
        said = translate(
            "quality", "How many of the reviewed answers had a yes. People are never counted one by one, nor compared."
        )
        column.addWidget(Label(look, said, "body", "text.secondary", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        heads = (translate("quality", "Week"), translate("quality", "Reviews"), *(text.aspect(one) for one in Aspect))
        for place, head in enumerate(heads):
            grid.addWidget(Label(look, head, "small.strong", "text.secondary", wrap=True), 0, place)
        for row, week in enumerate(reversed(self._weeks), 1):
            grid.addWidget(Label(look, week.week, "body"), row, 0)
            grid.addWidget(Label(look, str(week.reviews), "body"), row, 1)
            if not week.counts:
                few = translate("quality", "Too few to say: shown from {few} on").format(few=FEWEST)
                grid.addWidget(Label(look, few, "body", "text.tertiary"), row, 2, 1, len(Aspect))
                continue
            for place, one in enumerate(Aspect, 2):
                yes = week.counts[one][Verdict.YES]
                share = translate("quality", "{yes} of {all}").format(yes=yes, all=week.reviews)
                grid.addWidget(Label(look, share, "body"), row, place)
        column.addLayout(grid)
        if not self._weeks:
            column.addWidget(Label(look, translate("quality", "Nothing was reviewed yet."), "body", "text.tertiary"))
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
