"""Puts into the window what tickets have to do with articles and wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.tickets import State
from console.queries.knowledge import ArticlesReady
from console.ui.knowledge.beside import KnowledgeBeside

if TYPE_CHECKING:
    from console.domain.ids import Id
    from console.ui.window import Window


_FIRST_MS, _NEXT_MS = 1500, 100
"""The queue comes first; then the articles are brought a few hundred at a time, between what the person asks."""


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

    def bring(ready: bool) -> None:
        if not ready:
            window.work.later(beside, "articles ready", _NEXT_MS, ask)

    def ask() -> None:
        window.work.ask(beside, "articles ready", ArticlesReady(), bring)

    window.work.later(beside, "articles ready", _FIRST_MS, ask)
    return beside
