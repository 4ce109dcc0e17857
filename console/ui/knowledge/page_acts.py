"""The acts of the articles page; they are known before the page is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.domain import markup
from console.domain.article_forms import Form
from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.knowledge.page import ArticlesPage
    from console.ui.knowledge.place import KnowledgePlace

_FORMS: tuple[tuple[Form, Callable[[], str]], ...] = (
    (Form.HOW_TO, lambda: translate("knowledge", "New article: how to do something")),
    (Form.TROUBLE, lambda: translate("knowledge", "New article: something does not work")),
    (Form.BEFORE_WEBINAR, lambda: translate("knowledge", "New article: before a webinar")),
)
PLACE = "article"
"""Where an article is written."""


def add_article_acts(registry: Registry, page: Callable[[], ArticlesPage]) -> None:
    registry.add(
        Act(
            "article.new",
            lambda: translate("knowledge", "New article"),
            icon="plus",
            menu="desk",
            words=lambda: translate("knowledge", "write knowledge answer"),
            call=lambda: page().begin_article(),
        ),
        *(
            Act(
                f"article.new_{form}",
                words,
                icon="plus",
                words=lambda: translate("knowledge", "template form new article"),
                call=lambda form=form: page().begin_article(form),  # type: ignore[misc]
            )
            for form, words in _FORMS
        ),
        Act(
            "article.save",
            lambda: translate("knowledge", "Keep the article as a draft"),
            icon="check",
            keys=("Ctrl+S",),
            place=PLACE,
            call=lambda: page().finish(),
            in_palette=False,
        ),
        Act(
            "article.publish",
            lambda: translate("knowledge", "Publish the article"),
            icon="check-circle",
            keys=("Ctrl+Return",),
            place=PLACE,
            call=lambda: page().publish(),
            in_palette=False,
        ),
        Act(
            "article.picture",
            lambda: translate("knowledge", "Put a picture in"),
            icon="image",
            keys=("Ctrl+Shift+I",),
            place=PLACE,
            call=lambda: page().choose_picture(),
            in_palette=False,
        ),
        Act(
            "article.bold",
            lambda: translate("knowledge", "Bold"),
            keys=("Ctrl+B",),
            place=PLACE,
            call=lambda: page().editor.mark(markup.BOLD),
            in_palette=False,
        ),
        Act(
            "article.italic",
            lambda: translate("knowledge", "Italic"),
            keys=("Ctrl+I",),
            place=PLACE,
            call=lambda: page().editor.mark(markup.ITALIC),
            in_palette=False,
        ),
    )


def add_care_acts(registry: Registry, go: Callable[[], object], place: Callable[[], KnowledgePlace]) -> None:
    """`go` shows the place, which is made when it is first needed."""

    def to(part: str) -> Callable[[], None]:
        def show() -> None:
            go()
            place().show_part(part)

        return show

    registry.add(
        Act(
            "go.care",
            lambda: translate("care", "What the articles need"),
            icon="first-aid-kit",
            menu="go",
            words=lambda: translate("care", "gaps missing stale failing unused searched"),
            call=to("care"),
        ),
        Act(
            "go.wishes",
            lambda: translate("wishes", "Wishes and defects"),
            icon="sparkle",
            menu="go",
            words=lambda: translate("wishes", "bug idea feature request wish list"),
            call=to("wishes"),
        ),
    )
