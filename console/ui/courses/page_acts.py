"""The acts of the courses page; they are known before the page is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.courses.page import CoursesPage


def add_course_acts(registry: Registry, go: Callable[[], object], page: Callable[[], CoursesPage]) -> None:
    """`go` shows the page."""

    def on_page(act: Callable[[CoursesPage], object]) -> None:
        go()
        act(page())

    registry.add(
        Act(
            "go.courses",
            lambda: translate("courses", "Overdue"),
            icon="clock-counter-clockwise",
            keys=("Ctrl+5",),
            menu="go",
            section=1,
            words=lambda: translate("courses", "courses cohorts checkpoints late progress"),
            call=go,
        ),
        Act(
            "courses.import",
            lambda: translate("courses", "Import people…"),
            icon="download-simple",
            menu="desk",
            words=lambda: translate("courses", "sheet spreadsheet csv xlsx excel moodle learners"),
            call=lambda: on_page(lambda shown: shown.import_people()),
        ),
        Act(
            "courses.new_cohort",
            lambda: translate("courses", "New cohort"),
            icon="plus",
            menu="desk",
            words=lambda: translate("courses", "group class course"),
            call=lambda: on_page(lambda shown: shown.new_cohort()),
        ),
    )
