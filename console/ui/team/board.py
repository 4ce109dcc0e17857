"""The lead's board: where help is needed now, who has how much, and moving tickets to whom has room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.board import QUIET, Cell, Hand, Narrowing, Only, Suggestion, heat_map, suggest
from console.domain.ids import NOBODY, Id
from console.domain.load import USUAL
from console.domain.people import AgentState
from console.domain.tickets import Channel
from console.errors import ConsoleError
from console.queries.loads import AgentLoad
from console.queries.queue import TicketRow, TicketRows
from console.sync.desk import Desk
from console.ui.queue.menu import ticket_menu
from console.ui.roster.set_back import SetBackMarks
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.lists import add_list_acts
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState, ErrorState
from console.ui.shared.words import span, translate
from console.ui.shared.work import Work
from console.ui.team import board_text
from console.ui.team.heat import HeatGrid
from console.ui.team.lane import Lane
from console.ui.team.lanes import Lanes
from console.ui.team.moves import Moves
from console.ui.team.people_menu import PeopleMenu
from console.ui.team.station import StationMoves
from console.ui.team.suggestion import SuggestionBar
from console.ui.team.supply import Supply
from console.ui.team.tiles import Shown, Tiles

if TYPE_CHECKING:
    from console.ui.ticket.acts.ticket_acts import TicketActs

_SIDE = 292
_NARROW, _TIGHT = 1000, 760
_CHOSEN_MS = 100
_COUNT_SECONDS = 20
_CHANNELS = (Channel.PHONE, Channel.CHAT, Channel.EMAIL)
_UNCLAIMED = str(NOBODY)


class BoardPage(QWidget):
    """`side` is the column at the right: what else a lead looks at is put below the heat map."""

    open_ticket = Signal(object)
    chosen_changed = Signal()
    fronted = Signal(bool)
    """It came to the front, or went."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        acts: TicketActs,
        host: QWidget,
        dial: Callable[[str], bool],
    ) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._registry = look, work, desk, registry
        self.supply = Supply(work, desk, self)
        self.moves = Moves(acts, self.supply, self._name_of, self)
        self.stations = StationMoves(acts.kit, self.supply, self)
        self.people_menu = PeopleMenu(acts.kit, self.supply, self.moves, dial, host, self)
        self.tiles = Tiles(look)
        self.suggestion = SuggestionBar(look)
        self.narrowed = Label(look, "", "small.strong", "text.secondary")
        self.everything = Button(look, "", "link", dense=True)
        self.lanes = Lanes(look, registry, desk.now)
        self.nobody = QWidget()
        self.heat = HeatGrid(look)
        self.help = IconButton(look, "compass", "-", kind="default")
        self.help.setCheckable(True)
        self.side = QVBoxLayout()
        self._side = QScrollArea()
        self._line = Hairline(look, Qt.Orientation.Vertical)
        self._failed: ErrorState | None = None
        self._put_off: dict[Channel, datetime] = {}
        self._columns: tuple[str, ...] = ()
        self._ticks = 0
        self._chosen: tuple[TicketRow, ...] | None = None
        self._second = QTimer(self, interval=1000)
        add_list_acts(registry)
        self._lay_out()
        self._connect()
        self._speak()
        self.supply.begin()
        self.lanes.painter.set_back = SetBackMarks(work, desk, self.lanes.paint_again, self).words_of

    # What is chosen and done

    def chosen_rows(self) -> tuple[TicketRow, ...]:
        """The tickets that acts are about while the board is open. Every act asks for them: they are kept."""
        if self._chosen is None:
            self._chosen = self._find_chosen()
        return self._chosen

    def _find_chosen(self) -> tuple[TicketRow, ...]:
        rows = self.lanes.chosen()
        if rows:
            return rows
        lane = self.lanes.focused()
        current = lane.cards.current() if lane is not None else None
        return (current,) if current is not None else ()

    def take_up(self) -> None:
        self.lanes.take(tuple(row.id for row in self.chosen_rows()))

    def put_down(self) -> None:
        self.lanes.put()

    def call_in(self) -> None:
        self.people_menu.call_in()

    def _give(self, tickets: tuple[Id, ...], key: str) -> None:
        rows = [row for ticket in tickets if (row := self.supply.arrangement.row(ticket)) is not None]
        if key == _UNCLAIMED:
            self.moves.release(rows)
            return
        person = self._person_of(key)
        if person is not None:
            self.moves.give(rows, person.agent, person.name)

    def _offer(self, lane: Lane, tickets: tuple[Id, ...]) -> str:
        """What letting these go over a lane does; "" where it would do nothing."""
        rows = [row for ticket in tickets if (row := self.supply.arrangement.row(ticket)) is not None]
        key = lane.lane.key
        if key == _UNCLAIMED:
            return board_text.release(len(rows)) if any(row.owner_id is not None for row in rows) else ""
        person = self._person_of(key)
        moved = [row for row in rows if person is not None and row.owner_id != person.agent]
        if person is None or not moved:
            return ""
        weights = self.supply.numbers.weights if self.supply.numbers is not None else USUAL
        adds = sum(weights.chat if row.channel is Channel.CHAT else weights.letter for row in moved)
        if board_text.has_no_room(person, adds):
            return board_text.give_anyway(person)
        return board_text.give_to(person.name, len(moved))

    def _person_of(self, key: str) -> AgentLoad | None:
        return next((one for one in self.supply.people if str(one.agent) == key), None)

    def _name_of(self, agent: Id) -> str:
        person = self.supply.person(agent)
        return person.name if person is not None else ""

    # What the suggestion says

    def _suggest(self) -> None:
        numbers = self.supply.numbers
        now = self._desk.now()
        self._put_off = {channel: until for channel, until in self._put_off.items() if until > now}
        made = None
        if numbers is not None:
            hands = [_hand(one) for one in self.supply.here()]
            made = suggest(numbers.piles, hands, now, self._put_off.keys(), numbers.weights)
        if made is not None and made.move and not self.stations.allowed:
            made = replace(made, move=False)
        self.suggestion.show_suggestion(made)

    def _accept(self, made: Suggestion) -> None:
        if made.move:
            self.stations.move(made)
            self.suggestion.show_suggestion(None)
            return

        def give(rows: tuple[TicketRow, ...]) -> None:
            # Those that somebody has taken since are theirs.
            self.moves.give([row for row in rows if row.owner_id is None], made.agent, made.name)

        self._work.ask(self, "suggested", TicketRows(made.tickets), give)
        self.suggestion.show_suggestion(None)

    def _not_now(self, made: Suggestion) -> None:
        self._put_off[made.channel] = self._desk.now() + QUIET
        self._suggest()

    # What narrows

    def _narrow(self, narrowing: Narrowing) -> None:
        numbers = self.supply.numbers
        if narrowing.only is Only.LONGEST:
            narrowing = replace(narrowing, since=numbers.longest_few if numbers is not None else None)
        self.supply.narrow(narrowing)
        said = board_text.narrowed_to(narrowing)
        self.narrowed.setText(translate("board", "Shown: {what}").format(what=said) if said else "")
        self.narrowed.setVisible(bool(said))
        self.everything.setVisible(bool(said))
        self._show_some_lanes()

    def _press_tile(self, only: Only | None) -> None:
        self._narrow(replace(self.supply.arrangement.narrowing, only=only, since=None))

    def _press_cell(self, pressed: tuple[Cell, int] | None) -> None:
        before = self.supply.arrangement.narrowing
        if pressed is None:
            self._narrow(replace(before, channel=None, cohorts=None, but=False))
            return
        cell, column = pressed
        others = column >= len(self._columns)
        cohorts = self._columns if others else (cell.cohort,)
        self._narrow(replace(before, channel=cell.channel, cohorts=cohorts, but=others))

    def show_everything(self) -> None:
        self.tiles.choose(None)
        self.heat.let_go()
        self._narrow(Narrowing())

    def _show_some_lanes(self) -> None:
        only = self.supply.arrangement.narrowing.only
        people = {str(one.agent): one for one in self.supply.people}
        for key, lane in self.lanes.lanes.items():
            person = people.get(key)
            talks = person is not None and person.state is AgentState.ON_CALL
            hidden = (only is Only.UNCLAIMED and key != _UNCLAIMED) or (only is Only.ON_CALL and not talks)
            if lane.isHidden() is not hidden:
                lane.setVisible(not hidden)

    # What is shown

    def _show_lanes(self) -> None:
        self.lanes.set_lanes(self.supply.arrangement.lanes)
        self._show_heads()
        self._show_some_lanes()

    def _show_cards(self, keys: set[str]) -> None:
        counts = self.supply.counts()
        arrangement = self.supply.arrangement
        for key in keys:
            lane = self.lanes.lanes.get(key)
            if lane is not None:
                lane.show_rows(arrangement.rows(key), counts.get(key, 0), arrangement.more(key))
        if self._failed is not None:
            self._failed.hide()
        before, self._chosen = self._chosen, None
        if before is not None and before != self.chosen_rows():
            # What may be done with what is chosen may be another now; a burst of changes asks for that once.
            self._work.later(self, "chosen", _CHOSEN_MS, self.chosen_changed.emit)

    def _choice_moved(self) -> None:
        self._chosen = None
        self.chosen_changed.emit()

    def _show_heads(self) -> None:
        self.nobody.setVisible(not self.supply.here())
        self._show_some_lanes()
        self._show_numbers()

    def _show_numbers(self) -> None:
        numbers, calls = self.supply.numbers, self.supply.calls
        here = self.supply.here()
        talking = sum(one.state is AgentState.ON_CALL for one in here)
        kept = calls.desk.kept_share if calls is not None else None
        shown = {
            Only.ON_CALL: Shown(board_text.of(talking, len(here)), board_text.tile(Only.ON_CALL)),
            Only.CALLS: Shown(f"{kept:.0%}" if kept is not None else "–", board_text.tile(Only.CALLS)),
        }
        if numbers is not None:
            since = numbers.longest_since
            longest = span(self._desk.now() - since) if since is not None else "–"
            shown |= {
                Only.OVER: Shown(str(numbers.over), board_text.tile(Only.OVER), alarm=numbers.over > 0),
                Only.NEAR: Shown(str(numbers.near), board_text.tile(Only.NEAR)),
                Only.UNCLAIMED: Shown(str(numbers.unclaimed), board_text.tile(Only.UNCLAIMED, numbers.unclaimed)),
                Only.LONGEST: Shown(longest, board_text.tile(Only.LONGEST)),
            }
            used = {cell.channel for cell in numbers.cells}
            made = heat_map(numbers.cells, [c for c in Channel if c in _CHANNELS or c in used], self._columns)
            self._columns = made.columns
            self.heat.show_map(made)
        self.lanes.show_heads(self.supply.by_id(), self.supply.counts())
        self.tiles.show_numbers(shown)
        self._suggest()

    def _fail(self, error: ConsoleError) -> None:
        if self._failed is None:
            self._failed = ErrorState.of(self._look, error)
            self._failed.again.connect(self.supply.begin)
            self._main.addWidget(self._failed)
        self._failed.show()

    def _tick(self) -> None:
        self.lanes.tick()
        self._ticks += 1
        if self._ticks % _COUNT_SECONDS == 0:
            # A limit that comes near is no change of the desk: nobody tells of it.
            self.supply.count()
            self._show_numbers()

    def _menu(self, at: QPoint) -> None:
        if self.chosen_rows():
            ticket_menu(self._look, self._registry, self).popup(at)

    # How it stands

    def _connect(self) -> None:
        supply = self.supply
        supply.lanes_changed.connect(self._show_lanes)
        supply.cards_changed.connect(self._show_cards)
        supply.heads_changed.connect(self._show_heads)
        supply.numbers_changed.connect(self._show_numbers)
        supply.failed.connect(self._fail)
        self.tiles.chosen.connect(self._press_tile)
        self.heat.chosen.connect(self._press_cell)
        self.everything.clicked.connect(self.show_everything)
        self.suggestion.accepted.connect(self._accept)
        self.stations.stayed.connect(self._suggest)
        self.suggestion.put_off.connect(self._not_now)
        self.lanes.offer = self._offer
        self.lanes.given.connect(self._give)
        self.lanes.opened.connect(self.open_ticket)
        self.lanes.chosen_changed.connect(self._choice_moved)
        self.lanes.menu_wanted.connect(self._menu)
        self.lanes.person_wanted.connect(lambda person, at: self.people_menu.open(person, at, self))
        self.lanes.held.connect(supply.hold)
        self.help.toggled.connect(self._fit)
        self._second.timeout.connect(self._tick)
        self._look.changed.connect(self._fit)

    def _lay_out(self) -> None:
        shown = QHBoxLayout()
        shown.setContentsMargins(2, 0, 2, 0)
        shown.addWidget(self.narrowed)
        shown.addWidget(self.everything)
        shown.addStretch(1)
        self._main = QVBoxLayout()
        self._main.setContentsMargins(16, 10, 16, 10)
        self._main.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.tiles, 1)
        top.addWidget(self.help)
        self._main.addLayout(top)
        self._main.addWidget(self.suggestion)
        self._main.addLayout(shown)
        below = QHBoxLayout()
        below.addWidget(self.lanes, 1)
        below.addWidget(self.nobody, 1)
        self._main.addLayout(below, 1)
        paper = Paper(self._look)
        self.side = QVBoxLayout(paper)
        self.side.setContentsMargins(16, 14, 16, 14)
        self.side.setSpacing(14)
        self.side.addWidget(self.heat)
        self.side.addStretch(1)
        self._side.setWidget(paper)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._main, 1)
        row.addWidget(self._line)
        row.addWidget(self._side)
        self.narrowed.hide()
        self.everything.hide()
        QVBoxLayout(self.nobody).setContentsMargins(0, 0, 0, 0)
        self.nobody.hide()
        self.setFocusProxy(self.lanes)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        tight = self.width() < self._look.px(_TIGHT)
        # Where there is room for one of both only, the lanes have it until the other is asked for.
        self.help.setVisible(tight)
        self.suggestion.set_tight(tight)
        for part in (self._line, self._side):
            part.setVisible(not tight or self.help.isChecked())
        self._side.setFixedWidth(self._look.px(_SIDE if not narrow else _SIDE - 40))
        self.tiles.set_small(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()
        self.supply.rest(False)
        self.fronted.emit(True)
        self.supply.count()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
        self.supply.rest(True)
        self.fronted.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.supply.arrangement.narrowing != Narrowing():
            self.show_everything()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._show_numbers()
            self._show_cards(set(self.lanes.lanes))

    def _speak(self) -> None:
        self.setAccessibleName(translate("board", "Board"))
        self.lanes.setAccessibleName(translate("board", "Lanes"))
        self.everything.setText(translate("board", "Show everything"))
        self.help.set_name(translate("board", "Where help is needed"))
        column = self.nobody.layout()
        while column is not None and (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if column is not None:
            title = translate("board", "Nobody is on shift")
            said = translate("board", "Who comes has a lane at once. The rota says who is next.")
            column.addWidget(EmptyState(self._look, "users-three", title, said))


def _hand(one: AgentLoad) -> Hand:
    return Hand(
        agent=one.agent,
        name=one.name,
        role=one.role,
        free=one.state is AgentState.AVAILABLE,
        room=one.capacity - one.load,
        chats_left=one.chat_limit - one.chats,
        station=one.station,
        skills=one.skills,
        until=one.until,
    )
