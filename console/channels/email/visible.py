"""What a person wrote themselves, told apart from quoted letters and from the signature."""

import re

import msgspec

from console.channels.email import quotes, signatures


class Split(msgspec.Struct, frozen=True):
    """A text in three: `visible` is never empty while the text is not; `folded_lines` counts what it leaves out."""

    visible: str
    quoted: str
    signature: str
    folded_lines: int


_WRITE_ABOVE = re.compile(
    r"\b(?:write|type|reply|respond|answer)\b.{0,40}\babove this line|(?:odpowied|napisz|pisz).{0,50}powyżej tej linii|"
    r"(?:ответ|пиш).{0,50}выше этой (?:линии|строки)",
    re.IGNORECASE,
)
_WRITE_UNDER = re.compile(r"\b(?:write|type|reply|respond|answer)\b.{0,40}\b(?:under|below) this line", re.IGNORECASE)

# A longer text is a log or an attack; what follows is shown as it is.
MAX_LINES = 20_000


def split(text: str) -> Split:
    """Takes time linear in the length of the text. Where it is not certain what is a quote, it is shown."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    looked_at = lines[:MAX_LINES]
    rest = [True] * (len(lines) - len(looked_at))
    mine = _between_marks(looked_at)
    if mine is None:
        mine = [True] * len(looked_at)
        quotes.mark(looked_at, mine)
    without_quotes = mine + rest
    if not rest:
        signatures.mark(lines, mine)
    mine = mine + rest
    if not any(keep and line.strip() for keep, line in zip(mine, lines, strict=True)):
        # A signature alone, or nothing but quotes: showing all of it is better than an empty bubble.
        mine = without_quotes
        if not any(keep and line.strip() for keep, line in zip(mine, lines, strict=True)):
            mine = without_quotes = [True] * len(lines)
    visible = _joined(lines, mine)
    quoted = "\n".join(line for line, keep in zip(lines, without_quotes, strict=True) if not keep)
    signature = "\n".join(
        line for line, keep, seen in zip(lines, mine, without_quotes, strict=True) if seen and not keep
    )
    folded = sum(1 for line, keep in zip(lines, mine, strict=True) if not keep and line.strip())
    return Split(visible, quoted.strip("\n"), signature.strip("\n"), folded)


def _joined(lines: list[str], mine: list[bool]) -> str:
    out: list[str] = []
    gap = False
    for line, keep in zip(lines, mine, strict=True):
        if not keep:
            gap = True
            continue
        if gap and out:
            # Where something was left out one empty line is enough.
            while out and not out[-1].strip():
                out.pop()
            if out:
                out.append("")
            if not line.strip():
                continue
        gap = False
        out.append(line.rstrip())
    return "\n".join(out).strip("\n")


def _between_marks(lines: list[str]) -> list[bool] | None:
    """Desks that ask to "write above this line" mark their own words; an answer may also follow under a second line."""
    above = next((index for index, line in enumerate(lines) if _is_mark(line, _WRITE_ABOVE)), None)
    if above is None:
        return None
    under = next((index for index in range(above, len(lines)) if _is_mark(lines[index], _WRITE_UNDER)), None)
    mine = [index < above for index in range(len(lines))]
    quotes.mark(lines[:above], head := [True] * above)
    mine[:above] = head
    if under is not None:
        for index in range(under + 1, len(lines)):
            mine[index] = not lines[index].lstrip().startswith(">")
    elif not any(keep and line.strip() for keep, line in zip(mine, lines, strict=True)):
        # Nothing stands above: the answer was written under the line after all.
        mine = [index > above for index in range(len(lines))]
    return mine


def _is_mark(line: str, words: re.Pattern[str]) -> bool:
    """Marks are drawn with dashes or the like; a sentence of a person that speaks of them is none."""
    drawn = line.strip("> \t\xa0")
    return (
        len(drawn) <= 160
        and drawn.startswith(("-", "=", "_", "#", "*", "~", "—", "–"))
        and words.search(drawn) is not None
    )
