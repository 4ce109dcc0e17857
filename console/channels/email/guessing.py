"""What charset bytes are in when nobody says so, or says so wrongly: the languages of our desks first."""

from charset_normalizer import from_bytes

CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")
CENTRAL = ("cp1250", "iso8859_2")
# The letters of Russian from the most to the least frequent: read in a wrong charset they trade places and case.
_BY_FREQUENCY = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
# What a character says for a charset.
_POINTS = (
    dict.fromkeys("äöüßÄÖÜàâçéèêëîïôùûÀÉÈñáíóúåæøÅÆØ", 0.8)
    | dict.fromkeys("¿¡«»–—„”“’‘…€° §№", 0.5)
    | dict.fromkeys("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", 0.9)
    | {letter: 1.0 - 0.02 * place for place, letter in enumerate(_BY_FREQUENCY)}
    | {letter.upper(): 0.9 - 0.02 * place for place, letter in enumerate(_BY_FREQUENCY)}
)
# Fewer letters decide nothing against a label.
_ENOUGH = 12


def is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A letter cut in the middle of its last character is still UTF-8.
        return (
            error.start >= len(content) - 3
            and error.reason == "unexpected end of data"
            and error.start > 0
            and not content[: error.start].isascii()
        )
    return True


def damaged_utf8(content: bytes) -> str:
    """Text that says it is UTF-8. A few bad bytes are damage; nothing but bad bytes is another charset."""
    whole, broken = _utf8_characters(content)
    return content.decode("utf-8", "replace") if whole >= broken or broken < 3 else guessed(content)


def _utf8_characters(content: bytes) -> tuple[int, int]:
    """How many characters beyond ASCII the bytes hold as UTF-8, and how many bytes are none."""
    high = [character for character in content.decode("utf-8", "surrogateescape") if character > "\x7f"]
    broken = sum("\ud800" <= character <= "\udfff" for character in high)
    return len(high) - broken, broken


def mostly_high(content: bytes) -> bool:
    sample = content[:4000]
    high = sum(1 for byte in sample if byte >= 0xC0)
    letters = high + sum(1 for byte in sample if 0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A)
    return high > 5 and high * 2 > letters


def _is_japanese(content: bytes) -> bool:
    """Whether the bytes read as Shift-JIS are mostly kana, which no other text gives by accident."""
    try:
        text = content[:4000].decode("cp932")
    except UnicodeDecodeError:
        return False
    high = [character for character in text if character > "\x7f"]
    return len(high) > 1 and sum("\u3040" <= character <= "\u30ff" for character in high) * 2 > len(high)


def guessed(content: bytes) -> str:
    """Text without a (true) label: the charsets of our three languages first, then a statistical guess."""
    whole, broken = _utf8_characters(content)
    if whole > 2 * broken:
        return content.decode("utf-8", "replace")
    if _is_japanese(content):
        return content.decode("cp932", "replace")
    if mostly_high(content):
        ranked = _ranked(content, CYRILLIC)
        if ranked[0][0] > 0.5:
            return content.decode(ranked[0][1], "replace")
    else:
        ranked = _ranked(content, ("cp1252", *CENTRAL))
        if ranked[0][0] > 0.5:
            return content.decode(ranked[0][1], "replace")
    if sum(1 for byte in content[:2000] if byte > 0x7F) < 20:
        # Statistics on a few bytes finds Chinese in a Western name.
        return content.decode("cp1252", "replace")
    best = from_bytes(content[:20_000], steps=3, chunk_size=256).best()
    codec = best.encoding if best is not None else "cp1252"
    return content.decode(codec, "replace")


def best(content: bytes, family: tuple[str, ...], favourite: str) -> str:
    """Text in the charset of the label (`favourite`) unless another of its family clearly fits better."""
    ranked = _ranked(content, family)
    score, codec = ranked[0]
    own = next(points for points, name in ranked if name == favourite)
    # The two of Central Europe differ in six Polish letters only; the Cyrillic ones in everything.
    margin, enough = (0.04, 1) if family == CENTRAL else (0.12, _ENOUGH)
    wrong = score > own + margin and sum(byte > 0x7F for byte in content[:8000]) >= enough
    return content.decode(codec if wrong else favourite, "replace")


def _ranked(content: bytes, codecs_: tuple[str, ...]) -> list[tuple[float, str]]:
    sample = content[:8000]
    return sorted(((_likeness(sample.decode(codec, "replace")), codec) for codec in codecs_), key=lambda pair: -pair[0])


def _likeness(text: str) -> float:
    """How much the non-ASCII characters look like words, from about -2 (rubbish) to 1 (plain prose)."""
    points = 0.0
    counted = 0
    previous = " "
    for character in text:
        if character > "\x7f":
            counted += 1
            points += _point(character, previous)
        previous = character
    return points / counted if counted else 0.0


def _point(character: str, previous: str) -> float:
    known = _POINTS.get(character)
    if known is not None:
        if character.lower() not in _BY_FREQUENCY or character.islower():
            return known
        # Capitals inside a word are what KOI8 looks like when read as windows-1251.
        return -1.0 if previous.islower() else known - 0.1 * previous.isupper()
    if character.isalpha():
        return -0.2
    return -2.0 if character < "\xa0" or character == "�" or "─" <= character <= "◿" else -0.4
