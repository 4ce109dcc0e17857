"""The registry: every command is one Act and one QAction; menus, tooltips, palette and key sheet are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from console.ui.shared.keys import KeyFault, Keys, fault_of, is_bare, key_text
from console.ui.shared.words import Words, translate

Say = Callable[[], str]

LIST = "list"
"""The place of every list and board: where single letters live."""

MENUS: dict[str, Say] = {
    "desk": lambda: translate("menu", "Desk"),
    "edit": lambda: translate("menu", "Edit"),
    "ticket": lambda: translate("menu", "Ticket"),
    "reply": lambda: translate("menu", "Reply"),
    "go": lambda: translate("menu", "Go"),
    "view": lambda: translate("menu", "View"),
    "call": lambda: translate("menu", "Call"),
    "chat": lambda: translate("menu", "Chat"),
    "launch": lambda: translate("menu", "Launch"),
    "help": lambda: translate("menu", "Help"),
}


def silent() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Act:
    """A command. What it says is asked for again after each change of language, hence the functions:

    Act("ticket.solve", lambda: translate("actions", "Solve"), icon="check", keys=("E",), menu="ticket")
    """

    id: str
    text: Say
    icon: str = ""
    keys: tuple[str, ...] = ()
    """As in QKeySequence: "Ctrl+Shift+R". One pressed alone ("E", "Enter", "1") works in lists only."""
    place: str = ""
    """Where its keys work: "" in the whole window, else in what was attached under this name ("composer")."""
    words: Say = silent
    """More words the palette finds it by, with spaces between."""
    hint: Say = silent
    """Said small beside it in the palette: whom it is for, how many people it touches."""
    menu: str = ""
    """One of MENUS; "" for none."""
    section: int = 0
    """Sections of a menu stand in this order with a line between."""
    enabled_when: Callable[[], bool] | None = None
    call: Callable[[], object] | None = None
    checkable: bool = False
    repeats: bool = False
    """Whether a held key does it again. Moving does; solving must not."""
    in_palette: bool = True


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line of the key sheet."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]


class Registry(QObject):
    changed = Signal()
    """Texts or keys are others now."""
    done = Signal(str)
    """The id of an act that was just triggered, by whatever way."""

    def __init__(self, words: Words, icon: Callable[[str], QIcon] | None = None, parent: QObject | None = None) -> None:
        """`icon` makes a QIcon of a name, as look.icons.icon does."""
        super().__init__(parent)
        self._icon = icon
        self._acts: dict[str, Act] = {}
        self._actions: dict[str, QAction] = {}
        self._mapped: dict[str, tuple[str, ...]] = {}
        self._places: dict[str, list[QWidget]] = {}
        self._buttons: list[tuple[QAbstractButton, str]] = []
        self._menus: list[tuple[QMenu, str]] = []
        self.keys = Keys(self, self)
        words.changed.connect(self.retranslate)

    def add(self, *acts: Act) -> None:
        """ValueError for an id or key given twice, a key that is not allowed, or a menu that does not exist."""
        for act in acts:
            self._check(act)
            action = QAction(self)
            action.setCheckable(act.checkable)
            action.setAutoRepeat(act.repeats)
            action.setMenuRole(QAction.MenuRole.NoRole)
            if act.icon and self._icon is not None:
                action.setIcon(self._icon(act.icon))
            if self._place_of(act, "") != "":
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, id_=act.id: self._run(id_))
            self._acts[act.id] = act
            self._actions[act.id] = action
            self._dress(act.id)
            for widget in self._places.get(act.place, []):
                if isValid(widget):
                    widget.addAction(action)
        self.changed.emit()

    def find(self, id_: str) -> QAction:
        return self._actions[id_]

    def act(self, id_: str) -> Act:
        return self._acts[id_]

    def acts(self) -> list[Act]:
        return list(self._acts.values())

    def text(self, id_: str) -> str:
        return self._acts[id_].text()

    def keys_of(self, id_: str) -> tuple[str, ...]:
        """As they are now, remapped ones included."""
        return self._mapped.get(id_, self._acts[id_].keys)

    def tooltip(self, id_: str) -> str:
        """ "Solve (E)"."""
        keys = self.keys_of(id_)
        return f"{self.text(id_)} ({key_text(keys[0])})" if keys else self.text(id_)

    def on(self, id_: str, call: Callable[[], object]) -> None:
        """Has `call` run each time the act is done; for acts that were added without a call."""
        self._actions[id_].triggered.connect(lambda _=False: call())

    def do(self, id_: str) -> bool:
        """Does it if it is enabled now."""
        self.refresh(id_)
        action = self._actions[id_]
        action.trigger()
        return action.isEnabled()

    def refresh(self, *ids: str) -> None:
        """Asks `enabled_when` again, of all acts or of these: after the selection or the state of a ticket changed."""
        for id_ in ids or tuple(self._acts):
            allowed = self._acts[id_].enabled_when
            if allowed is not None:
                self._actions[id_].setEnabled(allowed())

    def attach(self, widget: QWidget, place: str = "") -> None:
        """Makes the keys of this place work in `widget`: "" for a window, LIST for a list or board, else by name."""
        self._tidy()
        self._places.setdefault(place, []).append(widget)
        for id_, act in self._acts.items():
            if act.place == place:
                widget.addAction(self._actions[id_])
        self.keys.watch(widget, place)

    def bind(self, button: QAbstractButton, id_: str) -> None:
        """A click does it; tooltip, accessible name and enabled state follow the act."""
        action = self._actions[id_]
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        self._tidy()
        self._buttons.append((button, id_))
        self._label(button, id_)

    def menu_bar(self, parent: QWidget) -> QMenuBar:
        bar = QMenuBar(parent)
        for menu in self._filled(bar):
            bar.addMenu(menu)
        return bar

    def menu(self, parent: QWidget) -> QMenu:
        """The whole menu in one, for the ☰ button."""
        whole = QMenu(parent)
        known: list[str] = []

        def fill() -> None:
            # Screens that are made after the bar add their acts then.
            if known != list(self._acts):
                known[:] = self._acts
                for action in whole.actions():
                    old = action.menu()
                    if isinstance(old, QMenu):
                        old.deleteLater()
                whole.clear()
                for menu in self._filled(whole):
                    whole.addMenu(menu)
            self.refresh()

        fill()
        whole.aboutToShow.connect(fill)
        return whole

    def menu_of(self, parent: QWidget, ids: Iterable[str]) -> QMenu:
        """A context menu; "-" stands for a line."""
        menu = QMenu(parent)
        for id_ in ids:
            if id_ == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[id_])
        menu.aboutToShow.connect(self.refresh)
        return menu

    def remap(self, keys: Mapping[str, Sequence[str]]) -> dict[str, KeyFault]:
        """Replaces all former changes. What is not allowed keeps its own keys and is returned with the reason."""
        self._mapped.clear()
        refused: dict[str, KeyFault] = {}
        for id_, wanted in keys.items():
            if id_ not in self._acts:
                continue  # an act of another version of the program
            faults = [fault for key in wanted if (fault := fault_of(key)) is not None]
            if faults:
                refused[id_] = faults[0]
            else:
                self._mapped[id_] = tuple(wanted)
        # Looked at when all are in place: two acts may have changed keys with each other.
        for id_ in list(self._mapped):
            if any(self.taken_by(id_, key) for key in self._mapped[id_]):
                refused[id_] = KeyFault.TAKEN
        for id_, fault in refused.items():
            if fault is KeyFault.TAKEN:
                del self._mapped[id_]
        self.retranslate()
        return refused

    def taken_by(self, id_: str, key: str) -> str:
        """The id of another act with this key where it would clash with this one's, "" for none."""
        place = self._place_of(self._acts[id_], key)
        for other_id, other in self._acts.items():
            if other_id != id_ and key in self.keys_of(other_id):
                other_place = self._place_of(other, key)
                if place == other_place or (not is_bare(key) and "" in (place, other_place)):
                    return other_id
        return ""

    def key_sheet(self) -> list[KeyLine]:
        """Every act that has a key, in the order of the menus."""
        order = list(MENUS)
        lines = [
            KeyLine(id_, MENUS[act.menu]() if act.menu else "", act.text(), self.keys_of(id_))
            for id_, act in sorted(
                self._acts.items(), key=lambda pair: order.index(pair[1].menu) if pair[1].menu else len(order)
            )
        ]
        return [line for line in lines if line.keys]

    def retranslate(self) -> None:
        for id_ in self._acts:
            self._dress(id_)
        for menu, name in self._menus:
            if isValid(menu):
                menu.setTitle(_plain(MENUS[name]()))
        for button, id_ in self._buttons:
            if isValid(button):
                self._label(button, id_)
        self.changed.emit()

    def bare(self, place: str, key: str) -> QAction | None:
        for id_, act in self._acts.items():
            if key in self.keys_of(id_) and self._place_of(act, key) == place:
                return self._actions[id_]
        return None

    def with_modifiers(self, key: str, focus: QWidget | None) -> QAction | None:
        for id_, act in self._acts.items():
            if key not in self.keys_of(id_):
                continue
            here = [widget for widget in self._places.get(act.place, []) if isValid(widget)]
            if not act.place or any(focus is not None and (w is focus or w.isAncestorOf(focus)) for w in here):
                return self._actions[id_]
        return None

    def _check(self, act: Act) -> None:
        if act.id in self._acts:
            raise ValueError(f"The act {act.id} was added twice.")
        if act.menu and act.menu not in MENUS:
            raise ValueError(f"{act.id}: there is no menu {act.menu}.")
        for key in act.keys:
            fault = fault_of(key)
            if fault is not None:
                raise ValueError(f"{act.id}: the key {key} is not allowed ({fault.value}).")
        self._acts[act.id] = act
        taken = [(key, other) for key in act.keys if (other := self.taken_by(act.id, key))]
        del self._acts[act.id]
        if taken:
            raise ValueError(f"{act.id}: {taken[0][1]} has the key {taken[0][0]} already.")

    def _place_of(self, act: Act, key: str) -> str:
        return act.place or (LIST if key and is_bare(key) else "")

    def _run(self, id_: str) -> None:
        call = self._acts[id_].call
        if call is not None:
            call()
        self.done.emit(id_)

    def _dress(self, id_: str) -> None:
        act, action = self._acts[id_], self._actions[id_]
        keys = self.keys_of(id_)
        text = act.text()
        held = [key for key in keys if not is_bare(key)]
        alone = [key for key in keys if is_bare(key)]
        # A letter of a list is no QShortcut, which would act in text fields too; behind a tab the menu shows it.
        action.setText(_plain(text) + (f"\t{key_text(alone[0])}" if alone and not held else ""))
        action.setIconText(text)
        action.setToolTip(self.tooltip(id_))
        action.setShortcuts([QKeySequence(key) for key in held])

    def _label(self, button: QAbstractButton, id_: str) -> None:
        button.setToolTip(self.tooltip(id_))
        button.setAccessibleName(self.text(id_))
        keys = self.keys_of(id_)
        button.setAccessibleDescription(key_text(keys[0]) if keys else "")

    def _filled(self, parent: QWidget) -> list[QMenu]:
        self._tidy()
        menus = []
        for name, title in MENUS.items():
            acts = [act for act in self._acts.values() if act.menu == name]
            if not acts:
                continue
            menu = QMenu(_plain(title()), parent)
            section = min(act.section for act in acts)
            for act in sorted(acts, key=lambda act: act.section):
                if act.section != section:
                    menu.addSeparator()
                    section = act.section
                menu.addAction(self._actions[act.id])
            menu.aboutToShow.connect(self.refresh)
            self._menus.append((menu, name))
            menus.append(menu)
        return menus

    def _tidy(self) -> None:
        """Forgets widgets that are gone."""
        self._menus = [pair for pair in self._menus if isValid(pair[0])]
        self._buttons = [pair for pair in self._buttons if isValid(pair[0])]
        for place, widgets in self._places.items():
            self._places[place] = [widget for widget in widgets if isValid(widget)]


def _plain(text: str) -> str:
    # An ampersand in a menu would underline a letter and bind Alt with it.
    return text.replace("&", "&&")
