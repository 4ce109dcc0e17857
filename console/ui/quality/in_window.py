"""Tells the person at the window of feedback on their work, and leads to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.domain.ids import Id
from console.ui.quality.watch import FeedbackWatch

if TYPE_CHECKING:
    from console.ui.window import Window


def feedback_in(window: Window, keep: Callable[[], object]) -> FeedbackWatch:
    """`keep` is called when what the window remembers changed."""

    def show(review: Id) -> None:
        window.show_place("team")
        window.pages.team.reviews.show_feedback(review)

    return FeedbackWatch(window.work, window.notices, window.options.window, keep, show, window)
