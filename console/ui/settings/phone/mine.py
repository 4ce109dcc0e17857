"""Which phone is one's own, and how loud and where a call rings at this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.commands.phone import SetPhone
from console.settings.options import Options
from console.sync.desk import Desk
from console.ui.calls.sound import RingSound
from console.ui.calls.speaker import Speaker
from console.ui.settings.fields import Choice, Field
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SAVE_MS = 800
_LOUD = (("0", 0), ("30", 30), ("70", 70), ("100", 100))


class MyPhone(QWidget):
    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        options: Options,
        keep: Callable[[], None],
        speaker: Speaker | None,
    ) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._options, self._keep = look, work, desk, options, keep
        self._speaker = speaker
        self._devices: tuple[str, ...] = ()
        self._looking = Aside(self)
        self._sound = RingSound(speaker, self._chosen, self) if speaker is not None else None
        self._phone = ""
        self.phone = QLineEdit()
        self.phone.setMaximumWidth(look.px(260))
        self.phone.textEdited.connect(lambda _: work.later(self, "phone", _SAVE_MS, self.save_phone))
        self.phone.editingFinished.connect(self.save_phone)
        self.device = Choice()
        self.device.setMaximumWidth(look.px(360))
        self.device.activated.connect(lambda _: self._choose_device())
        self._field: Field | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(12)
        self._paper: QWidget | None = None
        self._fill()
        if speaker is not None:
            # Asked aside: some systems take a second to name their devices.
            self._looking.do(speaker.devices, self._know_devices, lambda _: None)

    def put(self, phone: str) -> None:
        """As the desk knows it."""
        if phone != self._phone:
            self._phone = phone
            if not self.phone.hasFocus():
                self.phone.setText(phone)

    def save_phone(self) -> None:
        self._work.never(self, "phone")
        wanted = self.phone.text().strip()
        if wanted != self._phone:
            self._phone = wanted
            self._work.tell(self, SetPhone(self._desk.stamp(), self._desk.me, wanted))

    def _fill(self) -> None:
        look = self._look
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        mine = Field(
            look,
            translate("phone", "Which phone is yours?"),
            self.phone,
            translate("phone", "As the phone system calls it: 1001, or PJSIP/anna. It rings when you call from here."),
        )
        column.addWidget(mine)
        loud = Segmented(
            look,
            translate("phone", "How loud a call rings here"),
            [
                ("0", translate("phone", "Silent")),
                ("30", translate("phone", "Quiet")),
                ("70", translate("phone", "Normal")),
                ("100", translate("phone", "Loud")),
            ],
        )
        nearest = min(_LOUD, key=lambda one: abs(one[1] - self._options.ring_volume))
        loud.choose(nearest[0])
        loud.chosen.connect(self._choose_volume)
        self.loud = loud
        self.hear = Button(look, translate("phone", "Hear it"), icon="speaker-high", dense=True)
        self.hear.clicked.connect(self._hear)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(loud)
        row.addWidget(self.hear)
        row.addStretch(1)
        column.addWidget(Label(look, translate("phone", "How loud a call rings here"), "body.name"))
        column.addLayout(row)
        # Only now that it stands in something: alone it would be a window, and take the keys from the one in front.
        self.hear.setVisible(self._sound is not None)
        if self._devices:
            column.addWidget(Field(look, translate("phone", "It rings on"), self.device))
        elif self._speaker is not None:
            nothing = translate("phone", "This computer names no device for sounds. A call beeps, where it can.")
            column.addWidget(Label(look, nothing, "small", "text.secondary", wrap=True))
        keys = translate(
            "phone",
            "While another program is in front a small window shows who calls. Its buttons work with the mouse; the "
            "keys work while Third Ring is in front.",
        )
        column.addWidget(Label(look, keys, "small", "text.secondary", wrap=True))
        self._offer_devices()
        if self._paper is not None:
            self._column.removeWidget(self._paper)
            self._paper.hide()
            self._paper.deleteLater()
        self._paper = paper
        self._column.addWidget(paper)
        # Kept for the next time where nothing is to choose: it stands in no layout then, and would lie over the others.
        self.device.setVisible(bool(self._devices))

    def _know_devices(self, devices: tuple[str, ...]) -> None:
        if devices != self._devices:
            self._devices = devices
            self._fill()

    def _offer_devices(self) -> None:
        chosen = self._options.ring_device
        self.device.blockSignals(True)
        self.device.clear()
        self.device.addItem(translate("phone", "The one the computer prefers"), "")
        for name in dict.fromkeys((*self._devices, *((chosen,) if chosen else ()))):
            self.device.addItem(name, name)
        self.device.choose(chosen)
        self.device.blockSignals(False)

    def _choose_device(self) -> None:
        self._options.ring_device = self.device.current
        self._keep()
        self._hear()

    def _choose_volume(self, volume: str) -> None:
        self._options.ring_volume = int(volume)
        self._keep()

    def _hear(self) -> None:
        if self._sound is not None:
            self._sound.once()

    def _chosen(self) -> tuple[str, float]:
        return self._options.ring_device, self._options.ring_volume / 100

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.phone.setParent(self)
            self.device.setParent(self)
            self._fill()
