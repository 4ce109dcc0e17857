"""Articles on the screen: the first lines on a card, and the whole to read. Nothing is loaded from anywhere."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from console.ui.knowledge.markdown import Run, allowed, flat, html, runs
from console.ui.shared.look import Look

_LINES = 4


class Steps(QWidget):
    """The beginning of an article as flowing text, at most four lines."""

    def __init__(self, look: Look, lines: int = _LINES) -> None:
        super().__init__()
        self._look = look
        self._most = lines
        self._runs: tuple[Run, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    def show_body(self, body: str) -> None:
        self._runs = runs(body)
        self.setAccessibleName(flat(body))
        self._renew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, count = self._laid_out(width)
        return count * self._look.line("body")

    def sizeHint(self) -> QSize:
        width = self.width() or self._look.px(300)
        return QSize(self._look.px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.line("body") if self._runs else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.color("text.secondary"))
        layout, count = self._laid_out(self.width())
        step = self._look.line("body")
        top = (step - self._look.metrics("body").height()) / 2
        cut = count < layout.lineCount()
        for number in range(count):
            line = layout.lineAt(number)
            if cut and number == count - 1:
                rest = layout.text()[line.textStart() :]
                font = self._look.font("body")
                shown = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
                painter.setFont(font)
                painter.drawText(QPointF(0, number * step + top + line.ascent()), shown)
            else:
                line.draw(painter, QPointF(0, number * step + top - line.y()))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        """The layout, and how many of its lines are shown."""
        layout = QTextLayout("".join(run.text for run in self._runs), self._look.font("body"))
        formats = []
        at = 0
        for run in self._runs:
            length = len(run.text.encode("utf-16-le")) // 2
            if run.bold:
                weight = QTextCharFormat()
                weight.setFontWeight(QFont.Weight.Medium)
                part = QTextLayout.FormatRange()
                part.start, part.length, part.format = at, length, weight
                formats.append(part)
            at += length
        layout.setFormats(formats)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while layout.lineCount() <= self._most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout, min(layout.lineCount(), self._most)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class Reader(QTextBrowser):
    """A whole article. Links open outside, and only those of the web and of mail."""

    followed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._body = ""
        self.pictures: Callable[[str], QImage | None] = lambda _: None
        """Gives a picture of the desk by its name; nothing else is shown."""
        self.setProperty("bare", True)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self._render)

    def show_body(self, body: str) -> None:
        self._body = body
        self._render()

    def renew(self) -> None:
        """A picture has come."""
        if "picture:" in self._body:
            self._render()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # Never a file and never the network, whatever a text asks for.
        address = name if isinstance(name, QUrl) else QUrl(name)
        if address.scheme() != "picture":
            return None
        picture = self.pictures(address.path())
        if picture is None:
            return None
        room = max(1, self.viewport().width() - 2)
        if picture.width() <= room:
            return picture
        sharp = self.devicePixelRatioF()
        shown = picture.scaledToWidth(
            min(picture.width(), round(room * sharp)), Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(shown.width() / room)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "picture:" in self._body and event.size().width() != event.oldSize().width():
            self._render()

    def _render(self) -> None:
        look = self._look
        body, small = look.font("message"), look.font("heading")
        where = self.verticalScrollBar().value()
        self.setFont(body)
        self.document().setDefaultFont(body)
        self.document().setDefaultStyleSheet(
            f"""
            p, li {{ color: {look.color("text.primary").name()}; }}
            p {{ margin: 0 0 {look.px(9)}px 0; }}
            li {{ margin: 0 0 {look.px(5)}px 0; }}
            ol, ul {{ margin: 0 0 {look.px(9)}px 0; -qt-list-indent: 1; }}
            .heading {{ font-weight: 600; font-size: {small.pixelSize()}px;
                margin: {look.px(14)}px 0 {look.px(6)}px 0; }}
            strong, b, th {{ font-weight: 600; }}
            a {{ color: {look.color("accent.text").name()}; text-decoration: underline; }}
            code, pre {{ background-color: {look.color("bg.sunken").name()}; }}
            blockquote {{ color: {look.color("text.secondary").name()}; margin-left: {look.px(12)}px; }}
            th, td {{ padding: {look.px(4)}px {look.px(8)}px; }}
            """
        )
        self.document().setIndentWidth(look.px(22))
        self.setHtml(html(self._body))
        self._part_lines()
        self.verticalScrollBar().setValue(where)

    def _part_lines(self) -> None:
        # Added below each line: a line height in per cent would push the numbers of a list off their words.
        apart = QTextBlockFormat()
        apart.setLineHeight(self._look.px(4), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(apart)

    def height_at(self, width: int) -> int:
        """How high the whole text is at this width."""
        copy = self.document().clone(self)
        copy.setTextWidth(width)
        height = copy.size().height()
        copy.deleteLater()
        return math.ceil(height)

    def _follow(self, address: QUrl) -> None:
        if allowed(address.toString()):
            self.followed.emit(address.toString())
            QDesktopServices.openUrl(address)
