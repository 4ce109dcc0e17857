"""What a practice says: what is next, in a line, and what can be pressed."""

from __future__ import annotations

from console.domain.practice import Hint, Scene
from console.ui.shared.words import translate


def title(scene: Scene | None, minutes: int) -> str:
    """`minutes` are those that are left."""
    if scene is None:
        return translate("practice", "Practice")
    if scene.hint is Hint.OVER:
        return translate("practice", "Practice: the launch is over")
    return translate("practice", "Practice, %n minutes left", "", minutes)


def hint(scene: Scene | None) -> str:
    if scene is None:
        return translate("practice", "A desk of its own, with people who are played. Nothing reaches anybody.")
    number = scene.number
    return {
        Hint.LOOK: translate("practice", "It goes by itself now. Look around, answer a ticket, or call a hold."),
        Hint.CREW_CALL: translate("practice", "You lead this launch. Begin the crew call, so that everybody comes."),
        Hint.ASK: translate("practice", "Ask the stations whether they are go. Their answers come one by one."),
        Hint.SOUND_CHECK: translate("practice", "Half an hour left: begin the sound check."),
        Hint.NO_GO: translate(
            "practice", "%n stations say no-go. Wait, call a hold, or accept it and write down why.", "", number
        ),
        Hint.DOORS: translate("practice", "Open the doors. People are coming, and the first ones ask for help."),
        Hint.ANSWERS: translate("practice", "The start waits for %n answers. They are on their way.", "", number),
        Hint.GO: translate("practice", "Everybody is go. Say Go for start; without it T waits two minutes before."),
        Hint.HELD: translate("practice", "T stands still. When you are ready, let it run on."),
        Hint.ROOM: translate("practice", "You are live. See who opened the link and is not in the room."),
        Hint.CALL_IN: translate("practice", "More people write than the crew can answer. Call in somebody who waits."),
        Hint.SURGE: translate("practice", "%n people tell of the same trouble. Open an incident for them.", "", number),
        Hint.BROADCAST: translate("practice", "Write once to all %n people it concerns.", "", number),
        Hint.TUTOR: translate("practice", "Tell the tutor: a card on their screen, read in two seconds."),
        Hint.SOLVE: translate("practice", "Nobody tells of it any more. Solve the incident for all at once."),
        Hint.QUESTIONS: translate("practice", "The lesson comes to its end: begin the questions."),
        Hint.WRAP_UP: translate("practice", "The webinar is over. Begin the wrap-up and see who never got in."),
        Hint.END: translate("practice", "Look at what is left, then end the launch."),
        Hint.OVER: translate("practice", "Read how it went. What you did here is gone when you leave."),
    }[scene.hint]


def setting() -> str:
    return translate("practice", "Setting the stage…")


def do_it() -> str:
    return translate("practice", "Do it for me")


def leave() -> str:
    return translate("practice", "Leave the practice")


def again() -> str:
    return translate("practice", "Practise again")
