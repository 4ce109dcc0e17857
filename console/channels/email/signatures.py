"""Where the signature of a letter begins: the delimiter of RFC 3676, the lines that mail programs add."""

import re

_DELIMITER = re.compile(r"^\s{0,3}--[ \t\xa0]*$")
_DRAWN = re.compile(r"^\s*(?:[-_=*~#+]\s?){5,}\s*$")
_STRAY = re.compile(r"^\s*(?:[-_=*~#+.\u1427]\s?){1,40}\s*$")
_SENT_FROM = re.compile(
    r"^[\s>*_]*(?:sent (?:from|via|with|by) (?:my |the )?\S.{0,80}|get outlook for .{0,40}|sent from .{0,80}|"
    r"envoyé (?:de|depuis|à partir de) .{0,80}|(?:von|vom) meinem .{0,60} gesendet.{0,20}|gesendet (?:von|mit) .{0,60}|"
    r"enviado (?:desde|do|via|de) .{0,80}|inviato (?:da|dal) .{0,60}|verzonden (?:met|vanaf) .{0,60}|"
    r"skickat från .{0,60}|"
    r"sendt fra .{0,60}|lähetetty .{0,60}|(?:wysłan[eoay]|wiadomość wysłana) (?:z|ze|za pomocą|przez|"
    r"przy użyciu) .{0,80}|"
    r"отправлено (?:с|из|от|через) .{0,80}|надіслано (?:з|із) .{0,60}|odesláno z .{0,60}|"
    r"pobierz (?:aplikację )?outlook.{0,40}|"
    r"скачать outlook.{0,40}|загрузить outlook.{0,40}|trimis (?:de|din) .{0,60}|"
    r"από το .{0,30} μου|iphone'?umdan gönderildi|.{0,40}から送信)\s*$",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"iphone|ipad|ipod|android|phone|mobile|mobil|outlook|samsung|galaxy|huawei|xiaomi|nokia|sony|htc|blackberry|windows|"
    r"gmail|yahoo|mail|почт|telefon|телефон|смартфон|smartfon|tablet|планшет|device|app\b|typeapp|sparrow|spark|"
    r"aol|k-9|thunderbird|айфон|urządzeni|устройств|https?:|acer|lenovo|zimbra|proton|mac\b|macbook|handy",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"^[\s*_]*(?:confidentiality (?:notice|note)|(?:legal )?disclaimer\b|this (?:e-?mail|message|communication)"
    r"(?: \S+){0,8} (?:is|are|may be|contains?|may contain)(?: \S+){0,6} (?:confidential|privileged)|"
    r"(?:ta|niniejsza) wiadomość(?: \S+){0,12} (?:poufn|zastrzeżon)|klauzula (?:poufności|informacyjna)|"
    r"(?:это|данное|настоящее) (?:сообщение|письмо|электронное)(?: \S+){0,12} конфиденциальн)",
    re.IGNORECASE,
)
MAX_SIGNATURE_LINES = 25


def mark(lines: list[str], mine: list[bool]) -> None:
    """Sets `mine` to False for the lines of a signature at the end of what the sender wrote."""
    own = [index for index, keep in enumerate(mine) if keep]
    _drop_stray_end(lines, mine, own)
    filled = [index for index in own if mine[index] and lines[index].strip()]
    if not filled:
        return
    _drop_from_delimiter(lines, mine, filled)
    filled = [index for index in filled if mine[index]]
    _drop_device_line(lines, mine, filled)
    _drop_legal_end(lines, mine, filled)


def _drop_stray_end(lines: list[str], mine: list[bool], own: list[int]) -> None:
    """Rules and tracking marks below the last words."""
    for index in reversed(own):
        if not lines[index].strip():
            continue
        if not _STRAY.match(lines[index]):
            return
        mine[index] = False


def _drop_from_delimiter(lines: list[str], mine: list[bool], filled: list[int]) -> None:
    for place, index in enumerate(filled):
        if place == 0 or not _DELIMITER.match(lines[index]):
            continue
        # A delimiter with a long text under it divides a letter; it does not end it.
        run = _run_until_quote(mine, filled, place)
        if len(run) - 1 <= MAX_SIGNATURE_LINES:
            for position in run:
                mine[position] = False
            return


def _run_until_quote(mine: list[bool], filled: list[int], place: int) -> list[int]:
    """The lines from `place` on that stand together, one more than a signature may have at most."""
    run = [filled[place]]
    for following in range(place + 1, min(len(filled), place + MAX_SIGNATURE_LINES + 2)):
        if not all(mine[run[-1] : filled[following] + 1]):
            break
        run.append(filled[following])
    return run


def _drop_device_line(lines: list[str], mine: list[bool], filled: list[int]) -> None:
    """ "Sent from my iPhone" as the last words, or the last before a quoted letter."""
    for place, index in enumerate(filled):
        line = lines[index].strip()
        if len(line) > 160 or not _SENT_FROM.match(line) or not _DEVICE.search(line):
            continue
        last = place + 1 == len(filled) or not all(mine[index : filled[place + 1]])
        starts_paragraph = index == 0 or not lines[index - 1].strip() or not mine[index - 1] or place == 0
        if last and starts_paragraph:
            mine[index] = False


def _drop_legal_end(lines: list[str], mine: list[bool], filled: list[int]) -> None:
    for place, index in enumerate(filled):
        if not mine[index] or place == 0 or not _LEGAL.match(lines[index][:400]):
            continue
        run = _run_until_quote(mine, filled, place)
        if lines[index - 1].strip() and not _DRAWN.match(lines[index - 1]):
            continue
        if run[-1] == filled[-1] and len(run) <= MAX_SIGNATURE_LINES:
            for position in run:
                mine[position] = False
            return
