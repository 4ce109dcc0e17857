"""What the program says: translated texts, the language in use, and how spans, days and sizes are written in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

LANGUAGES = ("en", "pl", "ru")

# The clock has 24 hours and the day stands before the month in all three.
_LOCALES = {"en": "en_GB", "pl": "pl_PL", "ru": "ru_RU"}


_SAID = "It said: "


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """The text in the language in use. Arguments are literals, or tools/i18n.py cannot find them.

    `n` chooses the plural form and replaces %n. Other places are named, `{name}`, and filled with str.format after.
    """
    # An empty comment is another message than none for Qt's look-up when it comes to the fall-back.
    return QCoreApplication.translate(context, text, comment or None, n)


def fault(words: str) -> str:
    """Title, cause or next step of a ConsoleError; tools/i18n.py finds them where they are raised."""
    if words.startswith(_SAID):
        # The words of a server are its own; that they are, is ours.
        return translate("fault", "It said: {words}").format(words=words.removeprefix(_SAID))
    return QCoreApplication.translate("fault", words)


class Words(QObject):
    """The language in use. A switch takes effect at once: widgets get QEvent.LanguageChange, others `changed`."""

    changed = Signal(str)

    def __init__(self, folder: Path, language: str = "en", parent: QObject | None = None) -> None:
        """`folder` holds third_ring_<language>.qm. A language we do not have becomes English."""
        super().__init__(parent)
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._language = ""
        self.use(language)

    @property
    def language(self) -> str:
        return self._language

    def use(self, language: str) -> None:
        language = language if language in LANGUAGES else "en"
        if language == self._language:
            return
        self.quiet()
        self._language = language
        QLocale.setDefault(QLocale(_LOCALES[language]))
        # Qt's own come first: the last one installed is asked first. They hold the menus of text fields and dialogs.
        self._install("qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        if not self._install("third_ring", self._folder):
            raise FileNotFoundError(f"third_ring_{language}.qm is missing in {self._folder}")
        self.changed.emit(language)

    def quiet(self) -> None:
        """Takes the translations out again, at the end."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self._language = ""

    def _install(self, name: str, folder: Path) -> bool:
        translator = QTranslator(self)
        if not translator.load(f"{name}_{self._language}.qm", str(folder)):
            return False
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)
        return True


def best_language(wanted: list[str]) -> str:
    """The first of `wanted` ("pl-PL", "ru", … as QLocale.uiLanguages gives them) that we have, else English."""
    for tag in wanted:
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def span(length: timedelta) -> str:
    """ "8 min", "1 h 20 min", "3 days"; whole minutes, rounded down."""
    minutes = int(length.total_seconds()) // 60
    if minutes < 1:
        return translate("span", "under 1 min")
    if minutes < 60:
        return translate("span", "{minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if hours >= 24:
        return translate("span", "%n days", "", hours // 24)
    if minutes == 0:
        return translate("span", "{hours} h").format(hours=hours)
    return translate("span", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def seconds(length: timedelta) -> str:
    """ "40 s" below a minute, else as `span`: for what is read while it rings."""
    total = int(length.total_seconds())
    return translate("span", "{seconds} s").format(seconds=max(total, 0)) if total < 60 else span(length)


def over(length: timedelta) -> str:
    """How long past a limit: "2 min over"."""
    if length < timedelta(minutes=1):
        return translate("span", "just over")
    return translate("span", "{span} over").format(span=span(length))


def ahead(length: timedelta) -> str:
    """ "in 22 min"."""
    if length < timedelta(minutes=1):
        return translate("span", "in a moment")
    return translate("span", "in {span}").format(span=span(length))


def ago(length: timedelta) -> str:
    """ "20 s ago", "8 min ago"."""
    if length < timedelta(seconds=5):
        return translate("span", "just now")
    return translate("span", "{span} ago").format(span=seconds(length))


def clock(at: datetime) -> str:
    """ "13:05", in the time of this computer."""
    return at.astimezone().strftime("%H:%M")


def day(at: datetime, now: datetime) -> str:
    """ "Today", "Yesterday", "Monday" (less than a week away), "12 Nov", "12 Nov 2025" (another year)."""
    that, today = at.astimezone().date(), now.astimezone().date()
    distance = (that - today).days
    near = {
        -1: translate("day", "Yesterday"),
        0: translate("day", "Today"),
        1: translate("day", "Tomorrow"),
    }
    if distance in near:
        return near[distance]
    if -7 < distance < 7:
        name = QLocale().standaloneDayName(that.isoweekday())
        return name[:1].upper() + name[1:]
    return calendar_day(that, today)


def calendar_day(that: date, today: date) -> str:
    """ "12 Nov", or "12 Nov 2025" when the year is another than today's."""
    pattern = "d MMM" if that.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(that.year, that.month, that.day), pattern)


def when(at: datetime, now: datetime) -> str:
    """For a list: the clock time of something today, else its day."""
    return clock(at) if at.astimezone().date() == now.astimezone().date() else day(at, now)


def moment(at: datetime, now: datetime) -> str:
    """For a tooltip or a promise: "Today 13:05", "12 Nov 13:05"."""
    return f"{day(at, now)} {clock(at)}"


def file_size(size: int) -> str:
    """ "214 KB"; a KB is 1024 bytes, as file lists show it."""
    if size < 1024:
        return translate("size", "{size} B").format(size=size)
    units = (
        translate("size", "{size} KB"),
        translate("size", "{size} MB"),
        translate("size", "{size} GB"),
    )
    amount, unit = float(size), units[0]
    for unit in units:  # noqa: B007 - the unit reached is used below
        amount /= 1024
        if round(amount) < 1024:
            break
    shown = QLocale().toString(amount, "f", 1 if amount < 10 and unit is not units[0] else 0)
    return unit.format(size=shown)


def number(value: int) -> str:
    """With the thousands apart, as the language writes them."""
    return QLocale().toString(value)
