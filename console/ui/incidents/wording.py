"""The words of a message to many while they are written: one text and one subject for each language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from console.domain.broadcast import Letter
from console.queries.desk import TemplateRow
from console.queries.knowledge import ArticleRow
from console.ui.ticket.composer.article import answer_of

USUAL = ("en", "pl", "ru")
"""Always offered, whoever is meant."""


class Wording:
    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.subjects: dict[str, str] = {}
        self.touched = False
        """Whether somebody has written in it: it is not filled by itself any more."""

    def fill(self, letters: Iterable[Letter]) -> None:
        self.texts = {letter.language: letter.text for letter in letters}
        self.subjects = {letter.language: letter.subject for letter in letters}

    def from_articles(self, family: Sequence[ArticleRow], help_pages: str) -> None:
        """The answer part of an article, and the way to the whole, in every language that there is."""
        for article in family:
            self.texts[article.language] = answer_of(article, help_pages)
            self.subjects[article.language] = article.title

    def from_templates(self, templates: Sequence[TemplateRow], shortcut: str) -> None:
        """A template in every language in which it is there."""
        for row in templates:
            if row.shortcut == shortcut:
                self.texts[row.language] = row.text
                self.subjects.setdefault(row.language, row.name)

    @property
    def written(self) -> tuple[str, ...]:
        """Languages with words in them, those that are always offered first."""
        order = (*USUAL, *sorted(set(self.texts) - set(USUAL)))
        return tuple(language for language in order if self.texts.get(language, "").strip())

    def letters(self, title: str) -> tuple[Letter, ...]:
        """`title` is the subject where none was written."""
        return tuple(
            Letter(language, self.texts[language].strip(), self.subjects.get(language, "").strip() or title)
            for language in self.written
        )

    def same_as(self, letters: Iterable[Letter]) -> bool:
        """Whether it says what was sent before."""
        before = {letter.language: letter.text.strip() for letter in letters}
        return before == {language: self.texts[language].strip() for language in self.written}
