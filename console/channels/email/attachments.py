"""Files of a letter: what may be created under which name."""

import hashlib
import re
import unicodedata

from console.channels.email.letter import Attachment

MAX_NAME_BYTES = 180
MAX_ATTACHMENTS = 500

# Windows gives these to devices, with any ending.
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
_EXTENSIONS = {
    "text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "text/csv": ".csv", "text/vcard": ".vcf",
    "text/x-vcard": ".vcf", "text/rtf": ".rtf", "text/xml": ".xml", "image/jpeg": ".jpg", "image/jpg": ".jpg",
    "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "image/bmp": ".bmp", "image/tiff": ".tif",
    "image/svg+xml": ".svg", "image/heic": ".heic", "application/pdf": ".pdf", "application/zip": ".zip",
    "application/msword": ".doc", "application/rtf": ".rtf", "application/json": ".json", "application/xml": ".xml",
    "application/vnd.ms-excel": ".xls", "application/pgp-signature": ".asc", "application/pgp-encrypted": ".txt",
    "application/pgp-keys": ".asc", "application/pkcs7-mime": ".p7m", "application/x-pkcs7-mime": ".p7m",
    "application/pkcs7-signature": ".p7s", "application/x-pkcs7-signature": ".p7s", "application/ms-tnef": ".dat",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "audio/mpeg": ".mp3", "audio/wav": ".wav", "audio/x-wav": ".wav", "audio/ogg": ".ogg", "video/mp4": ".mp4",
    "message/rfc822": ".eml", "message/delivery-status": ".txt", "text/rfc822-headers": ".txt",
    "message/disposition-notification": ".txt", "message/feedback-report": ".txt",
}  # fmt: skip


def safe_name(given: str) -> str:
    """`given` as a name that stays in its folder everywhere and looks like what it is; empty if nothing is left."""
    text = unicodedata.normalize("NFC", given.encode("utf-8", "replace").decode("utf-8"))
    # Control and format characters include the override that shows "exe.pdf" for "fdp.exe".
    text = re.sub(r"[\t\r\n\x0b\x0c\x85\u2028\u2029]", " ", text)
    text = "".join(
        character for character in text if unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    text = re.split(r"[/\\]", text.rstrip("/\\ "))[-1]
    text = re.sub(r" {2,}", " ", _FORBIDDEN.sub("_", text)).strip(" ").lstrip(".~").rstrip(". ").strip()
    if _RESERVED.match(text):
        text = f"_{text}"
    return _shortened(text)


def _shortened(name: str) -> str:
    if len(name.encode()) <= MAX_NAME_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > 20:
        stem, ending = name, ""
    room = MAX_NAME_BYTES - len(ending.encode()) - len(dot)
    short = stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ")
    return f"{short}.{ending}" if ending else short


def made_up_name(media_type: str, number: int, about: str = "") -> str:
    """A name for a file that came without: "attachment_2.pdf", for a letter with its subject."""
    words = safe_name(re.sub(r"[/\\]", "_", about))[:80].strip()
    return f"attachment_{number}{f' {words}' if words else ''}{_EXTENSIONS.get(media_type, '.bin')}"


def attachment(
    given: str, media_type: str, content: bytes, content_id: str | None, number: int, about: str = ""
) -> Attachment:
    """A file of a letter; `number` tells the nameless ones apart, `about` says what a nameless one is."""
    return Attachment(
        name=safe_name(given) or made_up_name(media_type, number, about),
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content_id=content_id or None,
        inline=False,
        content=content,
    )
