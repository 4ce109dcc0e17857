"""The application object: fonts, look, language, and the one place where faults of our own are caught and told."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from console.settings.options import Options
from console.settings.places import resources
from console.ui.shared.look import Look, make_look
from console.ui.shared.words import Words, best_language

_log = logging.getLogger("console.ui")


class Faults(QObject):
    """Faults of our own: logged with their trace, told once per kind, never shown as a traceback."""

    happened = Signal(str)
    """Where it happened: "composer.py:120 KeyError". Holds no text of anybody."""

    def __init__(self) -> None:
        super().__init__()
        self._told: set[str] = set()

    def install(self) -> None:
        sys.excepthook = self.catch
        threading.excepthook = lambda arguments: self.catch(
            arguments.exc_type, arguments.exc_value or arguments.exc_type(), arguments.exc_traceback
        )

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        where = _place_of(kind, trace)
        # The message of a fault may hold words of a participant: the log gets the places only.
        _log.error("fault at %s", " < ".join(_places(trace)) or where)
        if where not in self._told:
            self._told.add(where)
            self.happened.emit(where)


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[::-1]


def _place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    places = _places(trace)
    return f"{places[0]} {kind.__name__}" if places else kind.__name__


def make_application(arguments: list[str]) -> QApplication:
    QApplication.setApplicationName("third-ring")
    QApplication.setApplicationDisplayName("Third Ring")
    QApplication.setDesktopFileName("third-ring")
    application = QApplication(arguments)
    application.setWindowIcon(QIcon(str(resources() / "icons" / "third-ring.svg")))
    return application


def dress(application: QApplication, options: Options) -> tuple[Look, Words]:
    """Look and language as chosen, or as the computer has them."""
    words = Words(resources() / "i18n")
    words.use(options.language or best_language(QLocale.system().uiLanguages()))
    return make_look(application, options.theme, options.zoom, options.density, options.system_font), words
