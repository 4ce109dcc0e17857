"""Which of our languages a text is written in."""

import re

# What both languages write the same ("do", "i", "to", "on") tells nothing of either.
_ENGLISH = frozenset({
    "the", "and", "you", "for", "not", "with", "this", "that", "have", "are", "was", "can", "will", "your",
    "please", "hello", "hi", "thanks", "thank", "from", "it", "is", "my", "how", "what", "when", "where", "why", "does",
    "of", "in", "we", "be", "but", "there", "would", "could", "cannot", "any", "at", "an", "me", "if",
})  # fmt: skip
_POLISH_WORDS = frozenset({
    "nie", "się", "jest", "na", "że", "w", "z", "proszę", "dzień", "dobry", "witam",
    "pozdrawiam", "czy", "jak", "mam", "mi", "mnie", "dla", "po", "od", "dziękuję", "jestem", "mogę", "moge", "prosze",
    "dziekuje", "kiedy", "gdzie", "ale", "ze", "za", "który", "jeszcze", "przez", "tylko", "już", "juz", "oraz",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_POLISH = re.compile(r"[ąćęłńśźżĄĆĘŁŃŚŹŻ]")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]")
# Letters that Russian does not have: Ukrainian, Belarusian, Serbian, Macedonian, Kazakh.
_OTHER_CYRILLIC = re.compile(r"[іїєґўђјљњћџѓќәғқңөұүһІЇЄҐЎЂЈЉЊЋЏ]")


def guess(text: str) -> str | None:
    """English, Polish or Russian as "en", "pl", "ru"; None when the text is too short or in another language."""
    sample = text[:4000]
    letters = sum(map(str.isalpha, sample))
    if letters < 3:
        return None
    if len(_CYRILLIC.findall(sample)) * 2 > letters:
        return None if len(_OTHER_CYRILLIC.findall(sample)) * 100 > letters else "ru"
    words = _WORD.findall(sample.lower())
    english = sum(map(_ENGLISH.__contains__, words))
    polish = sum(map(_POLISH_WORDS.__contains__, words)) + 2 * len(_POLISH.findall(sample))
    language, hits = ("pl", polish) if polish > english else ("en", english)
    # One known word in twelve is what the shortest prose has; other languages share a few.
    return language if hits and english != polish and hits * 12 >= len(words) else None
