"""Which of our languages a text is written in."""

import re

_WORDS = {
    "en": frozenset(
        "the and you for not with this that have are was can will your please hello hi thanks thank from it is my i to".split()
    ),
    "pl": frozenset(
        "nie się jest na do że i w z to proszę dzień dobry witam pozdrawiam czy jak mam mi mnie dla po od dziękuję".split()
    ),
    "ru": frozenset(
        "не и в на что я как это по у с для мне меня здравствуйте пожалуйста спасибо добрый день можно нет при".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_POLISH = re.compile(r"[ąćęłńśźżĄĆĘŁŃŚŹŻ]")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]")
# Letters that Russian does not have: Ukrainian, Belarusian, Serbian, Macedonian, Kazakh.
_OTHER_CYRILLIC = re.compile(r"[іїєґўђјљњћџѓќәғқңөұүһІЇЄҐЎЂЈЉЊЋЏ]")


def guess(text: str) -> str | None:
    """ "en", "pl", "ru", or None when the text is too short or in another language."""
    sample = text[:4000]
    letters = sum(1 for character in sample if character.isalpha())
    if letters < 3:
        return None
    if len(_CYRILLIC.findall(sample)) * 2 > letters:
        return None if len(_OTHER_CYRILLIC.findall(sample)) * 100 > letters else "ru"
    words = [word.lower() for word in _WORD.findall(sample)]
    hits = {name: sum(1 for word in words if word in known) for name, known in _WORDS.items() if name != "ru"}
    polish = hits["pl"] + 2 * len(_POLISH.findall(sample))
    if polish > hits["en"] and polish * 12 >= len(words):
        return "pl"
    return "en" if hits["en"] * 12 >= len(words) and hits["en"] > 0 and hits["en"] > hits["pl"] else None
