"""Where quoted letters begin and end in plain text, in the words of the mail programs."""

import re

_QUOTED = re.compile(r"^\s{0,3}(?:>|&gt;|\|(?:\s|$)|[A-Z]{1,3}>(?:\s|$))")
_MAX_ATTRIBUTION_LINES = 7
_MAX_LINE = 400

# "On … wrote:" in the languages of the mail programs. The first word opens, the last closes.
_OPENERS = re.compile(
    r"^[\s>*_]*(?:on|at|le|el|em|am|il|op|den|på|pe|w dniu|dnia|wiadomość|dne|dňa|dana|a|az|den|tors?dag|"
    r"пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pon|wt|śr|czw|pt|sob|niedz|"
    r"mon|tue|wed|thu|fri|sat|sun|в|на|от|la|tarihinde|vào|在|於|den|fra|van|från|de|von|пользователь|"
    r"\d{4}[-/.年]|\d{1,2}[./ -])\b",
    re.IGNORECASE,
)
_CLOSERS = re.compile(
    r"(?:wrote|writes|said|schrieb(?: (?:\S+ ){0,6}\S+)?|a (?:é|e)crit|escribi(?:ó|o)|escreveu|ha scritto|"
    r"scrisse|schreef|"
    r"geschreven|skrev|skrev(?: \S+){1,6}|kirjoitti|napisa(?:ł|l)(?:\(-?a\)|a|/a)?|pisze|napsal(?:\(a\)|a)?|"
    r"napísal(?:\(a\)|a)?|írta|a scris|yazdı|написал(?:\(а\)|а)?|написав(?:\(ла\))?|написала|пишет|писал(?:\(а\)|а)?|"
    r"пише|έγραψε|写道|寫道|さんは書きました|님이 작성|viết|napisao|kirjutas|rašė)\s*[:：]\s*\*?$",
    re.IGNORECASE,
)
_SAID_BY = re.compile(r"\bschrieb\b.{0,120}:\s*$|\bskrev\b.{0,120}:\s*$|\bescribió\b.{0,120}:\s*$", re.IGNORECASE)
# "---- On … wrote ----", and programs that forget the colon but give date and address.
_UNFINISHED = re.compile(
    r"^[-\s>*]*on\b.{4,300}\bwrote\s*(?:-{2,}\s*)?$|^[-\s>*]*dnia\b.{4,300}\bnapisał\(?a?\)?\s*(?:-{2,}\s*)?$",
    re.IGNORECASE,
)
# Attribution without a verb: date, name and address, or a date in the form of a machine with a name.
_DATED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b\d{1,2}\.? [^\W\d]{3,12}\.?,? \d{4}\b|\b[^\W\d]{3,12}\.? \d{1,2},? \d{4}\b",
    re.IGNORECASE,
)
_ADDRESS_LAST = re.compile(r"(?:<|&lt;)[^<>\s]{1,200}@[^<>\s]{1,200}(?:>|&gt;)\s*(?P<colon>[:：])?\s*\*?$")
_STAMP = re.compile(r"^\s*\d{4}-\d\d-\d\d[ T]\d\d?:\d\d(?::\d\d)? (?:GMT|UTC)?[+-]\d\d:?\d\d\b.{1,120}$")
_HAS_WHO = re.compile(r"@|\b\d{4}\b|\d{1,2}:\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\bvia\b|\byou\b", re.IGNORECASE)

_WRITTEN_BY = re.compile(r"^[\s>*]*wiadomość napisana przez .{1,250}:\s*$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")

_ORIGINAL = re.compile(
    r"^[\s>*_=–—-]{2,80}(?:original(?: e-?mail| message)?|orig(?:inal)?\. message|message d['’]origine|"
    r"message (?:d['’])?origin(?:e|al)|mensaje original|mensagem original|messaggio originale|"
    r"urspr(?:ü|u)ngliche (?:nachricht|e-?mail)|originalnachricht|oorspronkelijk bericht|original ?meddelande|"
    r"ursprungligt meddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding|alkuperäinen viesti|"
    r"(?:oryginalna|pierwotna) wiadomość|wiadomość oryginalna|treść (?:oryginalnej|przekazanej|przesłanej) wiadomości|"
    r"původní (?:zpráva|e-?mail)|"
    r"pôvodná správa|eredeti üzenet|mesaj(?:ul)? original|(?:исходное|оригинальное|первоначальное|пересылаемое|"
    r"пересланное) (?:сообщение|письмо)|оригінальне повідомлення|вихідне повідомлення|orijinal (?:mesaj|ileti)|"
    r"reply (?:above|message|separator)|原始邮件|元のメッセージ|원본 메시지|"
    r"forwarded (?:message|by|letter)|begin forwarded message|(?:weitergeleitete|przekazana|"
    r"przesłana) (?:nachricht|wiadomość)|"
    r"wiadomość przekazana|message (?:transféré|transmis)|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|"
    r"конец пересылаемого|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение)"
    r".{0,60}$",
    re.IGNORECASE,
)
_BEGIN_FORWARD = re.compile(
    r"^[\s>*]*(?:begin forwarded message|początek przekazanej wiadomości|начало переадресованного сообщения|"
    r"début du message réexpédié|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado)\s*:\s*$",
    re.IGNORECASE,
)

_FROM = (
    r"from|von|de|da|od|od kogo|nadawca|от|от кого|від|van|fra|från|lähettäjä|feladó|odesílatel|gönderen|"
    r"kimden|expéditeur|"
    r"message du|发件人|寄件者|差出人|보낸 사람"
)
_OTHER = (
    r"to|an|à|a|para|till|til|aan|do|komu|adresat|кому|получатель|копия|cc|dw|kopia|copie à|data|date|datum|fecha|"
    r"dato|дата|отправлено|відправлено|надіслано|sent|gesendet|envoyé(?: le)?|enviado(?: el)?|enviada|inviato|"
    r"verzonden|skickat|sendt|lähetetty|wysłano|wysłane|wysłany|data wysłania|odesláno|subject|betreff|"
    r"objet|sujet|asunto|assunto|"
    r"oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|тема|konu|reply-to|odpowiedz do|kopie|"
    r"发送时间|收件人|主题|日時|宛先|件名|받는 사람|제목|tárgy|címzett|küldve|важность|importance|ważność"
)
_FROM_LINE = re.compile(rf"^[\s>*_]*(?:{_FROM})\s*\*?\s*[:：]\s*\*?\s?\S?", re.IGNORECASE)
_FROM_VALUE = re.compile(rf"^[\s>*_]*(?:{_FROM})\s*\*?\s*[:：]\s*\*?\s?(.*)$", re.IGNORECASE)
_SUBJECT_VALUE = re.compile(
    r"^[\s>*_]*(?:subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|"
    r"тема|konu|主题|件名|제목|tárgy)\s*\*?\s*[:：]\s*\*?\s?(.*?)\*?\s*$",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"forward|weitergeleitet|przekazan|przesłan|transf(?:é|e)r|réexpédié|reenviado|inoltrat|doorgestuurd|"
    r"пересыла|переслан|перенаправлен|переадресован",
    re.IGNORECASE,
)
_OTHER_LINE = re.compile(rf"^[\s>*_]*(?:{_FROM}|{_OTHER})\s*\*?\s*[:：]", re.IGNORECASE)
_RULE = re.compile(r"^[\s>]*(?:[-_=*~#]\s?){4,}\s*$")


def is_quoted(line: str) -> bool:
    return _QUOTED.match(line) is not None


def heading(lines: list[str], index: int) -> int:
    """How many lines here head another letter with its From, Date, Subject …; 0 when none do."""
    line = lines[index].replace("\xa0", " ")
    if not line.strip() or len(line) > _MAX_LINE:
        return 0
    if _ORIGINAL.match(line) or _BEGIN_FORWARD.match(line):
        block = _header_block(lines, index + 1, needed=2)
        return 1 + block if block else 0
    return _header_block(lines, index, needed=3)


def says_forwarded(line: str) -> bool:
    """Whether the first line of a heading says that the letter is passed on, not answered."""
    return _FORWARDED.search(line) is not None


def sender_in(line: str) -> str | None:
    """What stands behind "From:"."""
    found = _FROM_VALUE.match(line[:_MAX_LINE])
    return found.group(1) if found is not None else None


def subject_in(head: list[str]) -> str:
    return next((found.group(1).strip() for line in head if (found := _SUBJECT_VALUE.match(line[:_MAX_LINE]))), "")


def mark(lines: list[str], mine: list[bool]) -> None:
    """Sets `mine` to False for each line that belongs to a quoted letter or introduces one."""
    index = 0
    own = 0
    while index < len(lines):
        if is_quoted(lines[index]):
            mine[index] = False
            index += 1
            continue
        length = _introduction(lines, index)
        if not length:
            own += bool(lines[index].strip())
            index += 1
            continue
        first = _with_rule_above(lines, index)
        own -= sum(1 for position in range(first, index) if mine[position] and lines[position].strip())
        rest = index + length
        mine[first:rest] = [False] * (rest - first)
        following = _next_filled(lines, rest)
        only_marked = following is not None and is_quoted(lines[following])
        if own and not only_marked:
            mine[rest:] = [False] * (len(lines) - rest)
            return
        # Either only the lines with a mark are quoted and an answer may follow them, or nothing was written above:
        # then what follows is all there is, and only its heading goes.
        index = rest


def _next_filled(lines: list[str], start: int) -> int | None:
    return next((index for index in range(start, min(len(lines), start + 50)) if lines[index].strip()), None)


def _with_rule_above(lines: list[str], index: int) -> int:
    """The line drawn above an introduction belongs to it."""
    above = index - 1
    while above >= 0 and index - above <= 3 and not lines[above].strip():
        above -= 1
    return above if above >= 0 and _RULE.match(lines[above]) else index


def _introduction(lines: list[str], index: int) -> int:
    """How many lines introduce a quoted letter here; 0 when none does."""
    line = lines[index].replace("\xa0", " ")
    if not line.strip() or len(line) > _MAX_LINE:
        return 0
    if _ORIGINAL.match(line) or _BEGIN_FORWARD.match(line) or _WRITTEN_BY.match(line):
        return 1 + _header_block(lines, index + 1, needed=1)
    block = _header_block(lines, index, needed=3)
    if block:
        return block
    if _is_bare(lines, index):
        return 1
    return _attribution(lines, index)


def _is_bare(lines: list[str], index: int) -> bool:
    line = lines[index]
    if _STAMP.match(line):
        return _alone(lines, index)
    address = _ADDRESS_LAST.search(line)
    if address is None or not _DATED.search(line, 0, address.start()):
        return False
    following = _next_filled(lines, index + 1)
    return address.group("colon") is not None or (following is not None and is_quoted(lines[following]))


def _alone(lines: list[str], index: int) -> bool:
    return index == 0 or not lines[index - 1].strip() or index + 1 >= len(lines) or is_quoted(lines[index + 1])


def _header_block(lines: list[str], index: int, needed: int) -> int:
    """Lines of "From: … Sent: … To: … Subject: …" that stand together, at least `needed` of them."""
    start = index
    while start < len(lines) and start - index < 3 and not lines[start].strip():
        start += 1
    if start >= len(lines) or (needed > 1 and (start != index or not _OTHER_LINE.match(lines[start][:_MAX_LINE]))):
        return 0
    found = senders = 0
    end = position = start
    plain = 0
    while position < len(lines) and position - start < 30:
        line = lines[position][:_MAX_LINE]
        if _OTHER_LINE.match(line):
            found += 1
            senders += _FROM_LINE.match(line) is not None
            end = position + 1
            plain = 0
        elif not line.strip():
            # Converted HTML leaves an empty line between the headers now and then.
            if plain or position + 1 >= len(lines) or not _OTHER_LINE.match(lines[position + 1][:_MAX_LINE]):
                break
        else:
            plain += 1
            if plain > 2 or found == 0:
                break
        position += 1
    if found < needed or not senders:
        return 0
    if plain and end < len(lines) and lines[end].strip() and found >= 2:
        # The last header went on over the line's end.
        while end < position and lines[end].strip():
            end += 1
        if end < len(lines) and lines[end].strip():
            return end - index - (end - position)
    return end - index


def _attribution(lines: list[str], index: int) -> int:
    first = lines[index].rstrip()
    opens = _OPENERS.match(first) is not None
    # A line that begins with a name may introduce a quote too, but then it does so at once.
    most = _MAX_ATTRIBUTION_LINES if opens else 2
    joined = ""
    for length in range(1, most + 1):
        position = index + length - 1
        if position >= len(lines):
            return 0
        line = lines[position].replace("\xa0", " ").strip()
        if (not line and length > 4) or (length > 1 and first.endswith((".", "!", "?", ",")) and not opens):
            return 0
        if length > 1 and first.endswith((".", "!", "?")) and not first.endswith(("r.", "г.")):
            return 0
        joined = f"{joined} {line}".strip()
        if len(joined) > _MAX_LINE:
            return 0
        if _closes(joined):
            return (
                0
                if length > 1 and not (opens and _DIGIT.search(first)) and _starts_later(lines, index, length)
                else length
            )
    return 0


def _closes(text: str) -> bool:
    if text.rstrip("* ").endswith((":", "：")):
        return (_CLOSERS.search(text) or _SAID_BY.search(text)) is not None and _HAS_WHO.search(text) is not None
    return "@" in text and _HAS_WHO.search(text) is not None and _UNFINISHED.match(text) is not None


def _starts_later(lines: list[str], index: int, length: int) -> bool:
    """Whether the attribution found is whole without its first line: that line is somebody's words then."""
    return any(
        _closes(" ".join(line.strip() for line in lines[start : index + length]))
        for start in range(index + 1, index + length)
    )
