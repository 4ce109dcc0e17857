"""A part of the launch screen beside its clock and board: it is told which launch it is, and when something changed."""

from __future__ import annotations

from typing import Protocol

from console.domain.changes import Changes
from console.queries.launches import LaunchDetail


class LaunchPart(Protocol):
    """A widget of the middle or of the right side."""

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        """The launch as it is now; with every change of it, and when another one is shown."""

    def hear(self, changes: Changes) -> None:
        """Something changed at the desk; called only while the launch is on the screen."""

    def tick(self) -> None:
        """Time passed: five times a second while the launch is on the screen."""

    def speak(self) -> None:
        """The language of the screen is another now."""
