"""The one style sheet of the program: radius, borders and scroll bars of Qt's own widgets, made from the tokens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor

# Only types that Qt draws itself stand here; our controls paint themselves, because style sheet rules are
# looked up again for each widget and a screen of a thousand widgets would feel it.
_RULES = """
QAbstractScrollArea {{ border: none; }}
QAbstractItemView {{ selection-background-color: {bg_selected}; selection-color: {text_primary}; outline: none; }}
QToolTip {{ background: {bg_surface}; color: {text_primary}; border: 1px solid {border_strong};
    padding: {p3}px {p6}px; }}
QMenuBar {{ background: {bg_surface}; color: {text_primary}; }}
QMenuBar::item {{ padding: {p4}px {p8}px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {bg_selected}; }}
QMenu {{ background: {bg_surface}; color: {text_primary}; border: 1px solid {border_strong};
    border-radius: 8px; padding: 4px; }}
QMenu::item {{ padding: {p6}px {p16}px {p6}px {p8}px; border-radius: 5px; background: transparent; }}
QMenu::item:selected {{ background: {bg_selected}; color: {text_primary}; }}
QMenu::item:disabled {{ color: {text_disabled}; }}
QMenu::indicator:checked {{ image: url("{marks}/menu-tick.svg"); }}
QMenu::indicator {{ width: {p16}px; height: {p16}px; left: {p8}px; }}
QMenu::icon {{ padding-left: {p8}px; }}
QMenu::separator {{ height: 1px; background: {border_subtle}; margin: 4px 8px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {bg_surface};
    color: {text_primary}; border: 1px solid {border_strong}; border-radius: 6px;
    placeholder-text-color: {text_tertiary};
    selection-background-color: {accent_fill}; selection-color: {accent_on}; }}
QLineEdit, QAbstractSpinBox, QComboBox {{ padding: {p4}px {p8}px; min-height: {field}px; }}
QComboBox {{ padding-right: {p4}px; }}
QComboBox:!editable {{ padding-left: {p10}px; }}
QAbstractSpinBox {{ max-height: {field}px; }}
QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {p20}px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url("{marks}/caret-down.svg"); width: {p12}px;
    height: {p12}px; }}
QAbstractSpinBox::up-arrow {{ image: url("{marks}/caret-up.svg"); width: {p12}px; height: {p12}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {p16}px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; background: transparent; min-height: 0px;
    padding: 0px {p6}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ border: 1px solid {border_strong}; background: {bg_surface};
    width: {p14}px; height: {p14}px; border-radius: 4px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {accent_fill};
    border-color: {accent_fill}; }}
QRadioButton::indicator {{ border-radius: {p8}px; }}
QCheckBox::indicator:checked {{ image: url("{marks}/tick.svg"); }}
QRadioButton::indicator:checked {{ image: url("{marks}/dot.svg"); }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {focus}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
    border: 2px solid {focus}; }}
QLineEdit:focus, QAbstractSpinBox:focus {{ padding: {p3}px {p7}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled {{ color: {text_disabled}; border-color: {border_subtle}; background: transparent; }}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"], QTextBrowser[bare="true"] {{
    border: none; border-radius: 0px; background: transparent; padding: 0px; min-height: 0px; }}
QComboBox QAbstractItemView {{ background: {bg_surface}; border: 1px solid {border_strong};
    selection-background-color: {bg_selected}; selection-color: {text_primary}; outline: none; }}
QProgressBar {{ background: {bg_sunken}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
    color: transparent; }}
QProgressBar::chunk {{ background: {accent_fill}; border-radius: 3px; }}
QSplitter::handle {{ background: {border_subtle}; }}
QSplitter::handle:hover, QSplitter::handle:focus {{ background: {focus}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0px; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0px; border: none; }}
QScrollBar::handle {{ background: {border_strong}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; margin: 2px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {text_tertiary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def stylesheet(color: Callable[[str], QColor], zoom: int, marks: Path) -> str:
    """`zoom` in per cent: paddings grow with the text so that it is never cut. `marks` holds ticks and carets."""
    names = (
        "bg.surface",
        "bg.selected",
        "bg.sunken",
        "text.primary",
        "text.tertiary",
        "text.disabled",
        "border.strong",
        "border.subtle",
        "accent.fill",
        "accent.on",
        "focus",
    )
    values: dict[str, object] = {name.replace(".", "_"): color(name).name() for name in names}
    values |= {f"p{size}": round(size * zoom / 100) for size in (3, 4, 6, 7, 8, 10, 12, 14, 16, 20)}
    values["marks"] = marks.as_posix()
    values["field"] = round(22 * zoom / 100)
    return _RULES.format_map(values)
