"""A list that is as high as its rows: it stands among other things on a page, and the page scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QSizePolicy, QWidget

from console.ui.shared.keyed_rows import Index
from console.ui.shared.look import Look
from console.ui.shared.side_list import SideList


class WholeList(SideList):
    reached = Signal(QRect)
    """Where the row is, in the list, to which somebody went: the page brings it into sight."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The card around it has round corners.
        self.viewport().setAutoFillBackground(False)

    def fit(self) -> None:
        """To be called after the rows have changed."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        row = max(self.sizeHintForRow(0), 0)
        return QSize(200, row * self.model().rowCount())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        # Nothing scrolls here; the page does.
        if index.isValid():
            self.reached.emit(self.visualRect(index))


class Body(QWidget):
    """What lies on a page. It is as wide as the page: one part that asks for more must not push out all the others."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())


class Page(QScrollArea):
    """What stands under each other and scrolls together; `follow` brings the rows of a list into sight."""

    def __init__(self, body: Body) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(body)
        body.setAutoFillBackground(False)  # setWidget turns it on

    def follow(self, rows: WholeList) -> None:
        def bring(area: QRect) -> None:
            body = self.widget()
            if body is not None:
                place = rows.viewport().mapTo(body, area.center())
                self.ensureVisible(place.x(), place.y(), 0, area.height())

        rows.reached.connect(bring)
