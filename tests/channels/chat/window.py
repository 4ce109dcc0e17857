"""A visitor's window as the rules of the protocol want it; the script of the widget follows the same ones."""

from __future__ import annotations

from console.channels.chat.frames import Hello, Incoming, Line, Outgoing, Refused, Told, Welcome
from console.domain.ids import Id


class Window:
    """What it wrote and nobody has confirmed lies in `unconfirmed`, in order, also while no connection is there."""

    def __init__(self) -> None:
        self.key = ""
        self.unconfirmed: dict[Id, Line] = {}
        self.lines: dict[Id, Told] = {}
        self.refused: list[Id] = []
        self.welcome = False

    def hello(self) -> Hello:
        self.welcome = False
        last = self.shown[-1].id if self.lines else None
        return Hello(v=1, key=self.key, last=last, count=len(self.lines))

    def write(self, line: Line) -> list[Incoming]:
        self.unconfirmed[line.id] = line
        return [line] if self.welcome else []

    def hear(self, frame: Outgoing) -> list[Incoming]:
        match frame:
            case Welcome():
                self.key, self.welcome = frame.key, True
                return list(self.unconfirmed.values())
            case Told():
                self.unconfirmed.pop(frame.id, None)
                self.lines[frame.id] = frame
            case Refused():
                if self.unconfirmed.pop(frame.id, None) is not None:
                    self.refused.append(frame.id)
        return []

    @property
    def shown(self) -> list[Told]:
        return sorted(self.lines.values(), key=lambda line: (line.seq, line.id))
