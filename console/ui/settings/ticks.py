"""Several of a few things, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QCheckBox

from console.ui.shared.controls.flow import Flow

One = TypeVar("One")


class Ticks(Flow, Generic[One]):
    def __init__(self, choices: Mapping[One, str], ticked: Iterable[One]) -> None:
        """`choices` with what each is called."""
        super().__init__()
        self.boxes = {one: QCheckBox(words) for one, words in choices.items()}
        already = set(ticked)
        for one, box in self.boxes.items():
            box.setChecked(one in already)
            self.add(box)

    def chosen(self) -> tuple[One, ...]:
        return tuple(one for one, box in self.boxes.items() if box.isChecked())
