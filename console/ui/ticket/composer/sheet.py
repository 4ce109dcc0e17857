"""The box one writes in, with everything in its place; what it does is wired by the panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.tickets import Channel
from console.sync.desk import Desk
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer import text
from console.ui.ticket.composer.bottom import Bottom
from console.ui.ticket.composer.choices import Choices
from console.ui.ticket.composer.editor import Editor
from console.ui.ticket.composer.ending import Ending
from console.ui.ticket.composer.files import Files
from console.ui.ticket.composer.heading import Head
from console.ui.ticket.composer.marks import Box, Mark
from console.ui.ticket.composer.visitor import Visitor

REPLY, NOTE = "reply", "note"


class Sheet(QWidget):
    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, choices: Callable[[], Choices]) -> None:
        super().__init__()
        self._look = look
        self.kind = Segmented(
            look,
            translate("composer", "Kind of message"),
            ((REPLY, translate("composer", "Reply")), (NOTE, translate("composer", "Note"))),
        )
        self.channel = Button(look, "", "quiet", icon="envelope-simple", caret=True, height=26)
        self.visitor = Visitor(look, work, desk)
        self.only_team = Mark(look, "lock-simple", "text.secondary", gives_way=False)
        self.saved = Mark(look, "cloud-check", "text.tertiary")
        self.head = Head(look, work, choices)
        self.ending = Ending(look)
        self.editor = Editor(look)
        self.files = Files(look, work, desk)
        self.said = Label(look, "", "small", "warn.text", wrap=True)
        self.said.setContentsMargins(14, 0, 12, 8)
        self.said.hide()
        self.bottom = Bottom(look, registry)
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(8, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.kind)
        row.addWidget(self.channel)
        row.addSpacing(4)
        row.addWidget(self.visitor)
        row.addWidget(self.only_team)
        row.addStretch(1)
        row.addWidget(self.saved)
        self.box = Box(look, top, self.bottom)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (top, self.head, self.editor, self.ending, self.files, self.said, self.bottom):
            column.addWidget(part)
        self._column = column
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabOrder(self.kind, self.channel)
        self.setTabOrder(self.channel, self.head)
        self.setTabOrder(self.head, self.editor)
        self.setTabOrder(self.editor, self.ending)
        self.setTabOrder(self.ending, self.files)
        self.setTabOrder(self.files, self.bottom)
        self._note = False
        self._focused = False

    def add_under_text(self, widget: QWidget) -> None:
        """Between the text and what comes under it."""
        self._column.insertWidget(self._column.indexOf(self.ending), widget)

    def chrome(self) -> int:
        """The height of everything but the text."""
        return max(0, self.box.sizeHint().height() - self.editor.height())

    def show_kind(self, *, note: bool, channel: Channel, name: str, seconds: int) -> None:
        self._note = note
        self.kind.choose(NOTE if note else REPLY)
        # What goes goes first: both at once would ask a narrow window to become wider.
        (self.channel if note else self.only_team).hide()
        (self.only_team if note else self.channel).show()
        self.channel.set_icon(text.ICONS[channel])
        self.channel.setText(text.channel_name(channel))
        self.channel.setAccessibleName(
            translate("composer", "Channel: {channel}").format(channel=text.channel_name(channel))
        )
        letter = not note and channel is Channel.EMAIL
        self.head.setVisible(letter)
        self.ending.show_way(letter=letter)
        self.only_team.say(translate("composer", "Only the team sees this"))
        self.bottom.show_way(note=note, channel=channel, seconds=seconds)
        self.editor.setAccessibleName(text.accessible_name(note, channel, name))
        self.editor.setPlaceholderText(text.placeholder(note, name))
        self.box.show_tone(note=note, focused=self._focused)

    def show_focus(self, focused: bool) -> None:
        if focused != self._focused:
            self._focused = focused
            self.box.show_tone(note=self._note, focused=focused)

    def say(self, words: str) -> None:
        """One line over the bottom bar, until something else is done; "" takes it away."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.kind.set_words(REPLY, translate("composer", "Reply"))
            self.kind.set_words(NOTE, translate("composer", "Note"))
            self.kind.setAccessibleName(translate("composer", "Kind of message"))

    def open_channels(
        self,
        channel: Channel,
        reachable: Callable[[Channel], bool | None],
        chosen: Callable[[Channel], object],
        copies: QAction,
    ) -> None:
        """The ways to the person; one without an address is shown and cannot be chosen."""
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for way in (Channel.EMAIL, Channel.CHAT):
            known = reachable(way)
            name = text.channel_name(way)
            if known is False:
                name = translate("composer", "{channel} (no address known)").format(channel=name)
            action = menu.addAction(self._look.icons.icon(text.ICONS[way]), name)
            action.setCheckable(True)
            action.setChecked(way is channel)
            action.setEnabled(known is not False)
            action.triggered.connect(_choice(chosen, way))
        menu.addSeparator()
        menu.addAction(copies)
        menu.popup(self.channel.mapToGlobal(QPoint(0, self.channel.height() + 4)))


def _choice(chosen: Callable[[Channel], object], way: Channel) -> Callable[[], object]:
    return lambda: chosen(way)
