"""Puts into the window what tickets have to do with articles and wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.tickets import State
from console.ui.knowledge.beside import KnowledgeBeside

if TYPE_CHECKING:
    from console.domain.ids import Id
    from console.ui.window import Window


def knowledge_in(window: Window) -> KnowledgeBeside:
    def write(title: str, body: str, language: str) -> None:
        window.show_place("articles")
        window.pages.articles.new_article(title, body, language=language)

    def searched() -> str:
        return window.articles.search.text.strip()

    def sent(ticket: Id, then: State | None, _: bool) -> None:
        if then is State.SOLVED:
            beside.solved(ticket)

    beside = KnowledgeBeside(
        window.look,
        window.work,
        window.desk,
        window.registry,
        window.notices,
        window,
        detail=window.ticket.ticket,
        target=window.acts.kit.target,
        searched=searched,
        write=write,
        open_article=window.open_article,
    )
    window.articles.gap_wanted.connect(beside.report)
    window.articles.insert_as.connect(window.composer.insert_article)
    editor = window.composer.editor
    editor.changed.connect(lambda: window.articles.show_written(editor.toPlainText()))
    window.acts.done.connect(beside.done)
    window.composer.sent.connect(sent)
    return beside
