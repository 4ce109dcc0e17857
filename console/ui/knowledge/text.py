"""What the articles panel and the articles page say."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale

from console.queries.knowledge import ArticleRow
from console.ui.shared.words import day, translate


def language(code: str) -> str:
    """Languages name themselves here, as in Settings: one looks for one's own."""
    known = {"en": "English", "pl": "Polski", "ru": "Русский"}.get(code)
    if known is not None:
        return known
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def helped(article: ArticleRow) -> str:
    """ "helped 41 of 46", of those it was given to; "" while it was given to nobody."""
    if not article.used:
        return ""
    return translate("knowledge", "helped {helped} of {used}").format(helped=article.helped, used=article.used)


def why(articles: tuple[ArticleRow, ...], most: int = 4) -> str:
    """The words of the ticket the suggestions answer to, best article first: "sound, speaker, Bluetooth"."""
    return ", ".join(list(dict.fromkeys(word for article in articles for word in article.why))[:most])


def card_sentence(article: ArticleRow, steps: str) -> str:
    """A card for a screen reader."""
    return ". ".join(part for part in (article.title, helped(article), steps) if part)


def list_line(article: ArticleRow, now: datetime, *, with_language: bool) -> str:
    parts = [language(article.language)] if with_language else []
    parts.append(day(article.updated_at, now))
    return " · ".join(part for part in parts if part)


def about(article: ArticleRow, now: datetime) -> str:
    """The line under the title in the reader."""
    reach = translate("knowledge", "Public") if article.public else translate("knowledge", "Only for the team")
    use = ""
    if article.used:
        use = translate("knowledge", "used {used}, helped {helped}").format(used=article.used, helped=article.helped)
    changed = translate("knowledge", "changed {day}").format(day=_inside(day(article.updated_at, now)))
    return " · ".join(part for part in (language(article.language), reach, use, changed) if part)


def _inside(words: str) -> str:
    # Inside a line "Yesterday" stands small; a date begins with its number anyway.
    return words[:1].lower() + words[1:]
