"""All controls and states side by side, as a page to look at: `save_pages` writes it for `make screens`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLayout, QRadioButton, QVBoxLayout, QWidget

from console.ui.shared.controls.avatar import Avatar
from console.ui.shared.controls.badge import Badge
from console.ui.shared.controls.button import Button, Kind, SplitButton
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.keycap import KeyCaps
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.level import LevelBars
from console.ui.shared.controls.pill import Chip, Pill, Tone
from console.ui.shared.controls.search import SearchField
from console.ui.shared.controls.section import SectionHeader
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.floating import Shadow
from console.ui.shared.look import Look
from console.ui.shared.ring import Ring, RingLabel, RingState
from console.ui.shared.states import EmptyState, ErrorState, LoadingBars
from console.ui.shared.strip import Strip

WIDTH, HEIGHT = 1440, 900
_MARGIN = 22
_KINDS: tuple[tuple[str, Kind, str | None], ...] = (
    ("Default", "default", None),
    ("Primary", "primary", None),
    ("Go", "go", "check"),
    ("Stop", "stop", "pause"),
    ("Quiet", "quiet", None),
)
_RINGS = (
    (1.0, RingState.NORMAL, "envelope-simple", "all the\ntime left"),
    (0.5, RingState.NORMAL, "chat-circle-text", "half"),
    (0.22, RingState.NEAR, "phone", "under a\nquarter:\nthick,\namber"),
    (None, RingState.LATE, "chat-circle-text", "late: solid\ndisc, red"),
    (None, RingState.PAUSED, "envelope-simple", "paused:\nempty\nring"),
    (None, RingState.RINGING, "phone-call", "ringing:\nsolid,\namber"),
)
_TONES: tuple[tuple[str, Tone, str | None], ...] = (
    ("neutral: everything normal", "neutral", None),
    ("accent: you can act", "accent", None),
    ("go: done, ready", "go", "check"),
    ("soon", "warn", "timer"),
    ("late, stopped", "stop", "warning-circle"),
)
_AGENTS = (
    ("Available", "check-circle-fill", "go.fill"),
    ("Ringing", "phone-call-fill", "warn.fill"),
    ("On a call", "phone-fill", "go.fill"),
    ("Wrap up", "note-pencil-fill", "text.secondary"),
    ("Break", "coffee-fill", "text.secondary"),
    ("In a launch", "rocket-launch-fill", "accent.fill"),
    ("Off shift", "moon-fill", "text.secondary"),
    ("No answer: are you there?", "question-fill", "warn.fill"),
)


class _Page(QWidget):
    """The paper under everything."""

    def __init__(self, look: Look, columns: Sequence[tuple[int, Sequence[QWidget | QLayout]]], gap: int) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 18, _MARGIN, 18)
        row.setSpacing(gap)
        for stretch, parts in columns:
            column = QVBoxLayout()
            column.setSpacing(10)
            for part in parts:
                if isinstance(part, QLayout):
                    column.addLayout(part)
                else:
                    column.addWidget(part)
            column.addStretch(1)
            row.addLayout(column, stretch)


def components(look: Look) -> QWidget:
    """Rings, buttons, pills and what else has no state of its own."""
    page = _Page(look, ((484, _parts(look)), (432, _calls(look)), (432, _buttons(look))), 24)
    page.setAccessibleName("Components")
    return page


def states(look: Look) -> QWidget:
    """Empty, loading, offline, failed."""
    loading = LoadingBars(look, "Fetching 23 tickets. Ringing calls still come through.")
    loading.show_words()
    left = [
        _panel(
            look,
            "Queue empty",
            EmptyState(
                look,
                "tray",
                "Nobody is waiting",
                "New calls, emails and chats appear here by themselves. "
                "12 people have late work you could remind kindly.",
                "Open overdue",
                "clock-counter-clockwise",
            ),
        ),
        _panel(
            look,
            "Error in one place, with a way out",
            ErrorState(
                look,
                "Course data did not arrive",
                "The course system did not answer for 20 seconds. Progress shown is from 09:40.",
                "You can go on helping.",
            ),
        ),
    ]
    middle = [
        _panel(look, "Loading (only if slower than 300 ms, never blinking)", loading),
        _panel(look, "Strips", _strips(look)),
    ]
    right = [
        _panel(
            look,
            "Nothing found",
            EmptyState(
                look,
                None,
                "No article answers this yet",
                "Tell the writers what was missing. Your search and this ticket are attached, names are removed.",
                "Report a gap",
                "flag",
            ),
        ),
        _panel(look, "Floating", _toast(look)),
    ]
    page = _Page(look, ((1, left), (1, middle), (1, right)), 16)
    page.setAccessibleName("States")
    return page


def save_pages(look: Look, folder: Path, name: str) -> list[Path]:
    """Both pages as PNG, `name` is put into the file names: "gallery_components_<name>.png"."""
    files = []
    for part, page in (("components", components(look)), ("states", states(look))):
        page.resize(WIDTH, HEIGHT)
        page.show()
        if part == "components":
            _show_focus(page)
        file = folder / f"gallery_{part}_{name}.png"
        page.grab().save(str(file))
        files.append(file)
        page.close()
        page.deleteLater()
    return files


def _parts(look: Look) -> list[QWidget | QLayout]:
    tabs = TabStrip(look, "Views", "More views")
    tabs.set_tabs(
        [Tab("all", "All", 23), Tab("mine", "Mine", 5), Tab("free", "Unclaimed", 9), Tab("near", "Near limit", 2)]
    )
    search = SearchField(look, "Search", "Search people, tickets, articles or run a command", "Clear", ("Ctrl", "K"))
    label = RingLabel(look)
    label.show_time("Answer within 11 min", "11 min", 0.8, RingState.NORMAL)
    near = RingLabel(look)
    near.show_time("Answer within 4 min", "4 min", 0.2, RingState.NEAR)
    late = RingLabel(look)
    late.show_time("2 min over", "2 min over", None, RingState.LATE)
    card = Card(look)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 8)
    inside.setSpacing(0)
    for part in (
        tabs,
        SectionHeader(look, "Yours", margin=14),
        SectionHeader(look, "Waiting for the participant", 6, folded=True, margin=14),
        Hairline(look),
        _padded(ElidedLabel(look, "A very long subject that does not fit into the width of this card and is cut " * 2)),
    ):
        inside.addWidget(part)
    people = [Avatar(look, str(number), name) for number, name in enumerate(("Marta Nowak", "Ольга Зайцева", "Jo"), 3)]
    return [
        _heading(look, "Search, tabs, sections"),
        search,
        card,
        _heading(look, "Answer time in words"),
        _line(label, near, late, gap=24),
        _heading(look, "People"),
        _line(
            *people,
            Avatar(look, "7", "+44 20 7946 0138"),
            Avatar(look, "8", "Sam Reed", 28),
            LevelBars(look, 1, "New to computers"),
        ),
        _heading(look, "Icon buttons, keys, counters"),
        _line(
            IconButton(look, "list", "Menu"),
            IconButton(look, "bell", "Notifications", keys="Ctrl+Shift+Y"),
            IconButton(look, "microphone", "Mute microphone", kind="default", dense=True),
            IconButton(look, "pause", "Hold", kind="default", dense=True),
            KeyCaps(look, ("Ctrl", "Shift", "R")),
            KeyCaps(look, ("↵",)),
            Badge(look, 9),
            Badge(look, 12),
            Badge(look, 1000),
        ),
        _heading(look, "Words in roles"),
        *(
            Label(look, f"{role}: Zażółć gęślą jaźń 0123 Ёжик", role)
            for role in ("caller", "title", "heading", "body.strong", "body", "small")
        ),
    ]


def _calls(look: Look) -> list[QWidget | QLayout]:
    rings: list[QWidget] = []
    for share, state, glyph, words in _RINGS:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        ring = Ring(look, glyph)
        ring.show_state(share, state)
        column.addWidget(ring, 0, Qt.AlignmentFlag.AlignHCenter)
        words_label = Label(look, words, "small", "text.secondary", wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words_label)
        column.addStretch(1)
        rings.append(holder)
    outcomes = [
        Button(look, words, cap=str(number), dense=True)
        for number, words in enumerate(
            ("Solved", "Follow up", "Passed on", "Call back", "No answer", "Wrong number"), 1
        )
    ]
    outcomes[0].setCheckable(True)
    outcomes[0].setChecked(True)
    wrap_up = Card(look)
    inside = QVBoxLayout(wrap_up)
    inside.setContentsMargins(13, 12, 13, 12)
    inside.setSpacing(8)
    ready = Button(look, "Ready", "primary", icon="check", keys="Ctrl+↵", dense=True)
    inside.addLayout(
        _line(
            Label(look, "Wrap up", "body.strong"),
            Label(look, "0:46 left", token="text.secondary"),
            None,
            Button(look, "+1 min", "quiet", dense=True),
            ready,
        )
    )
    inside.addWidget(Hairline(look))
    inside.addWidget(Label(look, "How did it end? One key is enough.", "small", "text.secondary"))
    inside.addLayout(_line(*outcomes[:4], gap=6))
    inside.addLayout(_line(*outcomes[4:], gap=6))
    chips = [Chip(look, words, icon=icon, icon_token=token) for words, icon, token in _AGENTS]
    return [
        _heading(look, "Ring: time left and channel"),
        _line(*rings, gap=0, equal=True),
        _heading(look, "A call, from first ring to done"),
        wrap_up,
        _heading(look, "Agent states"),
        _line(*chips[:4], gap=6),
        _line(*chips[4:7], gap=6),
        _line(chips[7]),
        _heading(look, "Chips"),
        _line(
            Chip(look, "screen.png", icon="image", tail="214 KB"),
            Chip(look, "invoice", removable=True),
            Chip(
                look,
                "Available",
                icon="check-circle-fill",
                icon_token="go.fill",
                tail="1:12",
                strong=True,
                caret=True,
                height=32,
            ),
        ),
    ]


def _buttons(look: Look) -> list[QWidget | QLayout]:
    off = Button(look, "Not now")
    off.setEnabled(False)
    focused = [Button(look, "Focus ring"), Button(look, "Focus ring", "primary")]
    for button in focused:
        button.setObjectName("focused")
    pills = [Pill(look, words, tone, icon=icon) for words, tone, icon in _TONES]
    composer = Card(look, radius=8, edge="border.strong")
    inside = QVBoxLayout(composer)
    inside.setContentsMargins(10, 8, 8, 8)
    inside.setSpacing(8)
    inside.addLayout(
        _line(
            Segmented(look, "Kind of message", (("reply", "Reply"), ("note", "Note"))),
            Button(look, "Chat", "quiet", icon="chat-circle-text", caret=True, dense=True),
            Pill(look, "Marta is online", "go", dot=True),
            None,
            gap=4,
        )
    )
    inside.addWidget(Hairline(look))
    send = SplitButton(look, "Send", "More ways to send", icon="paper-plane-tilt", keys="Ctrl+↵")
    inside.addLayout(_line(IconButton(look, "lightning", "Macro"), IconButton(look, "paperclip", "Attach"), None, send))
    return [
        _heading(look, "Composer parts"),
        composer,
        _heading(look, "Buttons and focus"),
        _line(*(Button(look, words, kind, icon=icon) for words, kind, icon in _KINDS), gap=12),
        _line(off, *focused, gap=12),
        Label(
            look,
            "Focus: 2 px line, 2 px gap, at least 3:1 on every surface. "
            "Height 32, 26 in dense places, 44 in the tutor view, 48 for Answer.",
            "small",
            "text.secondary",
            wrap=True,
        ),
        _line(
            Button(look, "Hand over", icon="arrows-left-right", dense=True),
            Button(look, "Snooze", icon="clock", dense=True),
            Button(look, "Solve", icon="check", dense=True),
            Button(look, "See all", "link", dense=True),
        ),
        _line(*_marks()),
        _heading(look, "Colour means someone needs something"),
        _line(*pills[:3], gap=6),
        _line(*pills[3:], gap=6),
    ]


def _marks() -> list[QWidget]:
    """Qt's own, dressed by the style sheet."""
    ticked, chosen = QCheckBox("Check"), QRadioButton("Radio")
    ticked.setChecked(True)
    chosen.setChecked(True)
    choice = QComboBox()
    choice.setAccessibleName("Priority")
    choice.addItems(("Normal", "High"))
    return [ticked, QCheckBox("Check"), chosen, QRadioButton("Radio"), choice]


def _strips(look: Look) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    column.addWidget(
        Strip(
            look,
            "warn",
            "wifi-slash",
            "No connection since 13:08",
            "You can read and write. 2 messages go out by themselves later.",
            "Try now",
        )
    )
    column.addWidget(Strip(look, "go", "check-circle", "Everything sent"))
    column.addWidget(
        Strip(look, "stop", "warning-octagon", "Not delivered: the mailbox is full.", "", "Try again", "Other address")
    )
    column.addStretch(1)
    return holder


def _toast(look: Look) -> QWidget:
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(24, 24, 24, 24)
    toast = Card(look, edge="border.strong", parent=around)
    Shadow(look, toast, 8)
    row = QHBoxLayout(toast)
    row.setContentsMargins(13, 8, 11, 8)
    row.setSpacing(8)
    row.addWidget(Label(look, "Given to Sam: Irina Volkova"), 1)
    row.addWidget(Button(look, "Take back", "quiet", keys="Ctrl+Z", dense=True))
    column.addWidget(toast)
    column.addStretch(1)
    return around


def _panel(look: Look, title: str, content: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 6)
    column.setSpacing(6)
    column.addWidget(Label(look, title, "small.strong", "text.secondary"))
    card = Card(look)
    card.setFixedHeight(258)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(content)
    column.addWidget(card)
    return holder


def _heading(look: Look, text: str) -> Label:
    label = Label(look, text, "heading")
    label.setContentsMargins(0, 4, 0, 0)
    return label


def _line(*parts: QWidget | None, gap: int = 8, equal: bool = False) -> QHBoxLayout:
    """None is a spring."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 1 if equal else 0)
    if not equal and None not in parts:
        row.addStretch(1)
    return row


def _padded(widget: QWidget) -> QWidget:
    widget.setContentsMargins(14, 8, 14, 0)
    return widget


def _show_focus(page: QWidget) -> None:
    for button in page.findChildren(Button, "focused"):
        button.show_focus_ring()
