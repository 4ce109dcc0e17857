"""The acts of the place of insights; they are known before the place is there."""

from __future__ import annotations

from collections.abc import Callable

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


def add_insight_acts(registry: Registry, go: Callable[[str], object]) -> None:
    """`go` shows a part of the place by its name; "" the one that was shown last."""
    registry.add(
        Act(
            "go.insights",
            lambda: translate("insights", "Insights"),
            icon="chart-line-up",
            keys=("Ctrl+7",),
            menu="go",
            section=1,
            words=lambda: translate("insights", "report figures volume service level charts statistics"),
            call=lambda: go(""),
        ),
        Act(
            "go.growing",
            lambda: translate("insights", "What grows"),
            icon="chart-line-up",
            menu="go",
            section=1,
            words=lambda: translate("insights", "patterns trends words issues"),
            call=lambda: go("growing"),
        ),
    )
