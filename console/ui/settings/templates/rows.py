"""A row of the list of templates: its name, how it begins and how it is called up."""

from __future__ import annotations

from console.queries.desk import TemplateRow
from console.ui.settings.entries import EntryRow
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look


class TemplateLine(EntryRow):
    def __init__(self, look: Look, template: TemplateRow, *, may_edit: bool) -> None:
        begins = " ".join(template.text.split())
        super().__init__(look, template.name, begins, may_edit=may_edit)
        self.put_beside(Label(look, f"/{template.shortcut}", "small", "text.secondary"))
        self.setAccessibleName(f"{template.name}, /{template.shortcut}: {begins}")
