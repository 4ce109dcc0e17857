"""The sheet in which a Moodle is connected: its address, its token, and a look whether it answers."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.moodle import MoodleSite, token_name
from console.errors import ConsoleError
from console.importers.moodle import names_of_courses
from console.importers.moodle_client import Moodle
from console.importers.people import REGIONS
from console.settings.secrets import Secrets
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.fields import Choice, Count, Field
from console.ui.settings.mailboxes.text import told
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate

_SIZE = (600, 640)
_SHOWN = 6


class MoodleSheet(EntrySheet):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        secrets: Secrets,
        site: MoodleSite | None,
        new_id: Id,
        *,
        team: bool,
        may_edit: bool,
    ) -> None:
        """`team`: the gateway runs on another computer, and the token belongs there."""
        super().__init__(look, host, _SIZE, site.id if site is not None else None, may_edit=may_edit)
        self._secrets, self._team = secrets, team
        self._site = site or MoodleSite(id=new_id, name="", url="")
        self._aside = Aside(self)
        self.name = QLineEdit(self._site.name)
        self.url = QLineEdit(self._site.url)
        self.url.setPlaceholderText("https://learn.example.org")
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.active = QCheckBox()
        self.active.setChecked(self._site.active)
        self.courses = QLineEdit(", ".join(map(str, self._site.courses)))
        self.every = Count(5, 24 * 60, self._site.every_minutes, " min")
        self.region = Choice(tuple((one, one) for one in REGIONS), self._site.region)
        self.attempt = Button(look, "", icon="arrows-left-right")
        self.attempt.clicked.connect(self._try)
        self.strip = Strip(look, "neutral", "info", "")
        self.strip.acted.connect(lambda: QGuiApplication.clipboard().setText(self._command()))
        self.strip.hide()
        self._fields = {
            "name": Field(look, "", self.name),
            "url": Field(look, "", self.url),
            "token": Field(look, "", self.token),
            "courses": Field(look, "", self.courses),
            "every": Field(look, "", self.every),
            "region": Field(look, "", self.region),
        }
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for key in ("name", "url", "token"):
            column.addWidget(self._fields[key])
        column.addWidget(self.attempt)
        column.addWidget(self.active)
        for key in ("courses", "every", "region"):
            column.addWidget(self._fields[key])
        form.setEnabled(may_edit)
        paper = Paper()
        paper.hold(form)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(paper)
        self.body.addWidget(self.strip)
        for field in (self.name, self.url, self.token, self.courses):
            field.textChanged.connect(self._look_at)
        self.retranslate()

    def draft(self) -> MoodleSite:
        url = self.url.text().strip().rstrip("/")
        numbers = self.courses.text().replace(",", " ").split()
        return msgspec.structs.replace(
            self._site,
            name=self.name.text().strip(),
            url=url if "://" in url or not url else f"https://{url}",
            active=self.active.isChecked(),
            courses=tuple(int(one) for one in numbers if one.isdigit()),
            every_minutes=self.every.value(),
            region=self.region.current,
        )

    def start(self) -> None:
        self.name.setFocus()

    def leave(self) -> None:
        self._aside.call_off()
        super().leave()

    def refuse(self, refusal: Refusal) -> None:
        self._show("warn", translate("moodle", "Not kept."), refusal_text(refusal))

    def keep(self) -> None:
        if self._missing() or self._aside.busy:
            return
        token = self.token.text().strip()
        if not token or self._team:
            self.saved.emit(self.draft())
            return
        name = token_name(self._site.id)
        # Before the Moodle itself: a gateway that hears of it would look for its token at once.
        self._aside.do(lambda: self._secrets.put(name, token), lambda _: self.saved.emit(self.draft()), self._failed)
        self._look_at()

    def _try(self) -> None:
        site, typed = self.draft(), self.token.text().strip()

        def job() -> list[tuple[int, str]]:
            token = typed or self._secrets.get(token_name(site.id)) or ""
            with Moodle(site.url, token) as moodle:
                moodle.call("core_webservice_get_site_info")
                return names_of_courses(moodle)

        def done(found: list[tuple[int, str]]) -> None:
            self._look_at()
            shown = "; ".join(f"{number} {name}" for number, name in found[:_SHOWN])
            more = translate("moodle", "and %n more", "", len(found) - _SHOWN) if len(found) > _SHOWN else ""
            title = translate("moodle", "It answers: %n courses", "", len(found))
            self._show("go", title, "; ".join(filter(None, (shown, more))))

        self._aside.do(job, done, self._failed)
        self._look_at()
        self._show("neutral", translate("moodle", "Asking…"), "")

    def _failed(self, error: ConsoleError | None) -> None:
        self._look_at()
        if error is not None:
            self._show("warn", fault(error.title), told(error))

    def _missing(self) -> str:
        draft = self.draft()
        if not draft.name:
            return translate("moodle", "A name is needed first.")
        if not draft.url:
            return translate("moodle", "The address of its first page is needed.")
        if self.courses.text().strip() and not draft.courses:
            return translate("moodle", "Courses are given by their numbers.")
        if self.is_new and not self.token.text().strip() and not self._team:
            return translate("moodle", "The token is needed once.")
        return ""

    def _command(self) -> str:
        return f'third-ring gateway moodle-token "{self.draft().name}"'

    def _look_at(self) -> None:
        missing = self._missing()
        self.save.setEnabled(not missing and not self._aside.busy)
        self.attempt.setEnabled(bool(self.draft().url) and not self._aside.busy)
        self.missing.setText(missing if self.may_edit else "")
        if self._team and self.token.text().strip():
            said = translate("moodle", "There, after saving, run: {command}").format(command=self._command())
            title = translate("moodle", "The token belongs where the gateway runs.")
            self.strip.say("neutral", "hard-drives", title, said, translate("moodle", "Copy the command"))
            self.strip.show()

    def _show(self, tone: str, title: str, more: str) -> None:
        icons = {"go": "check-circle", "warn": "warning", "neutral": "info"}
        self.strip.say(tone, icons[tone], title, more, None)  # type: ignore[arg-type]
        self.strip.show()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("moodle", "Connect a Moodle") if self.is_new else self._site.name)
        for key, words in (
            ("name", translate("moodle", "Name")),
            ("url", translate("moodle", "Address")),
            ("token", translate("moodle", "Token")),
            ("courses", translate("moodle", "Courses")),
            ("every", translate("moodle", "Asked every")),
            ("region", translate("moodle", "Numbers are from")),
        ):
            self._fields[key].rename(words)
        kept = translate("moodle", "It is in the keyring; only another one has to be entered.")
        made = translate("moodle", "Made in Moodle: Site administration, Server, Web services, Manage tokens.")
        self._fields["token"].say(made if self.is_new else kept)
        self._fields["courses"].say(translate("moodle", "Their numbers; empty: all the token may see."))
        self.active.setText(translate("moodle", "In use"))
        self.attempt.setText(translate("moodle", "Try it"))
        self._look_at()
