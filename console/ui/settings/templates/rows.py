"""A row of the list of templates: its name, how it is called up, how it begins, and the way into it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.queries.desk import TemplateRow
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class TemplateLine(QWidget):
    opened = Signal()

    def __init__(self, look: Look, template: TemplateRow, *, may_edit: bool) -> None:
        super().__init__()
        words = translate("templates", "Change") if may_edit else translate("templates", "Look")
        self.open = Button(look, words, dense=True)
        self.open.setAccessibleName(f"{words}: {template.name}")
        self.open.clicked.connect(self.opened)
        begins = " ".join(template.text.split())
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(look, template.name, "body.strong"))
        names.addWidget(ElidedLabel(look, begins, "small", "text.secondary"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(12)
        row.addLayout(names, 1)
        row.addWidget(Label(look, f"/{template.shortcut}", "small", "text.secondary"))
        row.addWidget(self.open)
        self.setAccessibleName(f"{template.name}, /{template.shortcut}: {begins}")
