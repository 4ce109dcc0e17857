"""What is put into an answer of an article."""

from __future__ import annotations

import re
from typing import Literal

from console.queries.knowledge import ArticleRow

How = Literal["both", "answer", "link"]
_PICTURE = re.compile(r"[ \t]*!\[[^\]]*\]\(picture:[^)]*\)[ \t]*\n?")


def answer_of(article: ArticleRow, help_pages: str, how: How = "both") -> str:
    """The answer part, which stands before the first heading, and a link to the whole where it is public.

    `help_pages` is the address of the desk's help, "" if it has none; an article is found there under its id. The
    answer alone stands in for a link that cannot be given. Pictures stay where they are: letters have none of them.
    """
    lines: list[str] = []
    for line in article.body.strip().split("\n"):
        if line.startswith("#") and lines:
            break
        if not line.startswith("#"):
            lines.append(line)
    answer = _PICTURE.sub("", "\n".join(lines)).strip()
    if not article.public or not help_pages or how == "answer":
        return answer
    title = article.title.replace("[", "(").replace("]", ")")
    link = f"[{title}]({help_pages.rstrip('/')}/{article.id})"
    return link if how == "link" else f"{answer}\n\n{link}"
