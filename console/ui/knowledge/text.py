"""What the articles panel and the articles page say."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale

from console.domain.around import Around
from console.domain.articles import ArticleState
from console.queries.knowledge import ArticleRow
from console.queries.writing import RevisionRow
from console.ui.shared.words import day, moment, translate


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


def why(article: ArticleRow) -> str:
    """Why it is suggested: "sound, speaker · answered 3 similar questions"."""
    reasons = [", ".join(article.why)]
    if article.similar:
        reasons.append(translate("knowledge", "answered %n similar questions", "", article.similar))
    if article.category:
        reasons.append(translate("knowledge", "often the answer in this category"))
    if article.course:
        reasons.append(translate("knowledge", "often the answer in {course}").format(course=article.course))
    if article.around is not None:
        reasons.append(_often_around(article.around))
    return " · ".join(reason for reason in reasons if reason)


def _often_around(where: Around) -> str:
    match where:
        case Around.BEFORE:
            return translate("knowledge", "often the answer before a webinar")
        case Around.DURING:
            return translate("knowledge", "often the answer during a webinar")
        case Around.AFTER:
            return translate("knowledge", "often the answer after a webinar")


def card_sentence(article: ArticleRow, steps: str) -> str:
    """A card for a screen reader."""
    return ". ".join(part for part in (article.title, helped(article), steps) if part)


def state(state: ArticleState) -> str:
    return {
        ArticleState.DRAFT: translate("knowledge", "Draft"),
        ArticleState.REVIEW: translate("knowledge", "For review"),
        ArticleState.PUBLISHED: translate("knowledge", "Published"),
        ArticleState.ASIDE: translate("knowledge", "Kept aside"),
    }[state]


def standing(article: ArticleRow) -> str:
    """ "Draft", "For review", "Newer draft"; "" of what is published as it stands."""
    if article.ahead is ArticleState.DRAFT and article.state is ArticleState.PUBLISHED:
        return translate("knowledge", "Newer draft")
    if article.ahead is not None:
        return state(article.ahead)
    return state(article.state) if article.state is not ArticleState.PUBLISHED else ""


def review_choices() -> tuple[tuple[int | None, str], ...]:
    """In how many days an article is looked at again; None: when it has lain untouched for long, as others."""
    return (
        (30, translate("knowledge", "in a month")),
        (90, translate("knowledge", "in three months")),
        (365, translate("knowledge", "in a year")),
        (None, translate("knowledge", "when it has lain for long")),
    )


def revision_line(revision: RevisionRow, now: datetime) -> str:
    """ "3 · Published · Today 13:05 · Ola Zielińska"."""
    return " · ".join(
        part for part in (str(revision.number), state(revision.state), moment(revision.at, now), revision.agent) if part
    )


def list_line(article: ArticleRow, now: datetime, *, with_language: bool) -> str:
    parts = [language(article.language)] if with_language else []
    parts.append(standing(article))
    parts.append(day(article.updated_at, now))
    return " · ".join(part for part in parts if part)


def about(article: ArticleRow, now: datetime) -> str:
    """The line under the title in the reader."""
    reach = translate("knowledge", "Public") if article.public else translate("knowledge", "Only for the team")
    if article.state is not ArticleState.PUBLISHED:
        reach = state(article.state)
    use = ""
    if article.used:
        use = translate("knowledge", "used {used}, helped {helped}").format(used=article.used, helped=article.helped)
        if article.failed:
            use += ", " + translate("knowledge", "did not help {failed}").format(failed=article.failed)
    changed = translate("knowledge", "changed {day}").format(day=_inside(day(article.updated_at, now)))
    return " · ".join(part for part in (language(article.language), reach, use, changed) if part)


def _inside(words: str) -> str:
    # Inside a line "Yesterday" stands small; a date begins with its number anyway.
    return words[:1].lower() + words[1:]
