"""The phone on the settings page: the phone systems of the desk, one's own phone, and how it rings here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from console.channels.phone.trying import Trying
from console.commands.phone import DropPbx, SavePbx
from console.domain.health import Health
from console.domain.ids import Id
from console.domain.pbx import Pbx, secret_name
from console.domain.web import LISTEN, listen
from console.queries.desk import AgentRow
from console.queries.desk import Settings as DeskSettings
from console.queries.health import Channels
from console.queries.phone import PbxList
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.sync.desk import Desk
from console.ui.calls.speaker import Speaker
from console.ui.settings.entries import EntryRow
from console.ui.settings.phone import text
from console.ui.settings.phone.mine import MyPhone
from console.ui.settings.phone.sheet import PbxSheet
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.aside import Aside
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LOOK_AGAIN_MS = 15_000
_FORGET_MS = 60_000
"""A phone system that was removed can be taken back for a while, and then needs its secret again."""


class PhoneSection(EntriesSection[Pbx, PbxSheet]):
    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        secrets: Secrets,
        host: QWidget,
        trying: Trying,
        options: Options,
        keep_options: Callable[[], None],
        speaker: Speaker | None,
    ) -> None:
        """`host` is what a phone system opens over; `speaker` None: nothing is heard here."""
        super().__init__(look, work, desk, notices, host)
        self._secrets, self._trying = secrets, trying
        self._channels: tuple[Health, ...] = ()
        self._listen = LISTEN
        self._aside = Aside(self)
        self.mine = MyPhone(look, work, desk, options, keep_options, speaker)
        self.column.addWidget(self.mine)
        # A gateway that says nothing any more changes nothing: its silence is seen by looking.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.show_all)
        self._timer.start()
        self.follow("pbx", PbxList(), self.take_entries)
        self.follow("channel_health", Channels(), self._take_channels)
        self.follow("setting", DeskSettings(), self._take_settings)
        self.show_all()

    # What the desk tells

    def _take_channels(self, channels: tuple[Health, ...]) -> None:
        self._channels = channels
        self.show_all()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._listen = listen(settings)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        super()._take_agents(agents)
        self.mine.put(self.me.phone if self.me is not None else "")

    # What is shown

    def words(self) -> SectionWords:
        return SectionWords(
            heading=translate("phone", "Phone"),
            about=translate("phone", "Calls of these phone systems ring here, with who it is and what it is about."),
            nothing=translate(
                "phone", "No phone system is connected yet. Calls can be written down by hand at any time."
            ),
            only_leads=translate("phone", "A lead or an administrator can change them."),
            new=translate("phone", "Connect a phone system"),
        )

    def mark_of(self, entry: Pbx) -> object:
        return entry, text.standing(entry, self._channels, self._desk.now())

    def row_of(self, entry: Pbx) -> EntryRow:
        how = text.standing(entry, self._channels, self._desk.now())
        row = EntryRow(self._look, entry.name, text.below(entry), may_edit=self.may_edit, icon="phone")
        row.put_beside(Glyph(self._look, how.icon, how.token), Label(self._look, how.words, "body.name", how.token))
        if how.more:
            token = "text.secondary" if how.fine else how.token
            row.put_below(Label(self._look, how.more, "small", token, wrap=True))
        row.setAccessibleName(f"{entry.name}, {text.below(entry)}: {how.words}. {how.more}".strip())
        return row

    def sheet_for(self, entry: Pbx | None) -> PbxSheet:
        return PbxSheet(
            self._look,
            self._host,
            self._secrets,
            self._trying,
            entry,
            self._desk.new_id(),
            self._listen,
            team=self._desk.team is not None,
            may_edit=self.may_edit,
        )

    # What is done

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, Pbx):
            raise TypeError(wanted)
        name = wanted.name

        def say() -> None:
            said = translate("phone", "{name} is kept as you set it.").format(name=name)
            self._notices.say(Level.TOAST, said, icon="phone")

        self.keep(SavePbx(self._desk.stamp(), wanted), say)

    def remove(self, entry: Pbx) -> None:
        slot = f"forget {entry.id}"

        def back() -> None:
            self._work.never(self, slot)
            self._work.tell(self, SavePbx(self._desk.stamp(), entry))

        self.drop(
            DropPbx(self._desk.stamp(), entry.id),
            translate("phone", "Its calls stay."),
            back,
            lead=translate("phone", "{name} is not connected any more.").format(name=entry.name),
            icon="phone",
            done=lambda: self._work.later(self, slot, _FORGET_MS, lambda: self._forget(entry.id)),
        )

    def _forget(self, pbx: Id) -> None:
        self._aside.do(
            lambda: self._secrets.remove(secret_name(pbx)),
            lambda _: None,
            lambda error: self._notices.trouble(error) if error is not None else None,
        )
