"""What is put into an answer of an article."""

from __future__ import annotations

from console.queries.knowledge import ArticleRow


def answer_of(article: ArticleRow, help_pages: str) -> str:
    """The answer part, which stands before the first heading, and a link to the whole where it is public.

    `help_pages` is the address of the desk's help, "" if it has none; an article is found there under its id.
    """
    lines: list[str] = []
    for line in article.body.strip().split("\n"):
        if line.startswith("#") and lines:
            break
        if not line.startswith("#"):
            lines.append(line)
    answer = "\n".join(lines).strip()
    if not article.public or not help_pages:
        return answer
    title = article.title.replace("[", "(").replace("]", ")")
    return f"{answer}\n\n[{title}]({help_pages.rstrip('/')}/{article.id})"
