"""What is being written: when it may be saved, what is worth keeping, what its title is."""

from __future__ import annotations

from console.domain.ids import Id
from console.ui.knowledge.edits import Edit, Text
from tests.making import NOON, Bench


def new(text: Text) -> Edit:
    return Edit(Id(int=1), Id(int=2), text)


def test_a_blank_one_is_not_worth_keeping_and_not_ready() -> None:
    edit = new(Text("en"))
    assert not edit.worth_keeping
    assert not edit.ready
    assert not edit.differs


def test_it_is_ready_with_a_title_and_words() -> None:
    assert not new(Text("en", title="Sound")).ready
    assert not new(Text("en", body="Press")).ready
    assert new(Text("en", title="Sound", body="Press")).ready


def test_a_forgotten_title_is_taken_from_the_first_words() -> None:
    assert Text("en", body="\n# Press **the** speaker\nthen").titled().title == "Press **the** speaker"
    long = Text("en", body="word " * 40).titled().title
    assert len(long) <= 61
    assert long.endswith("word…")
    assert Text("en", title="Mine", body="Press").titled().title == "Mine"


def test_saving_counts_as_saved_and_parts_the_words_to_find_by(bench: Bench) -> None:
    edit = new(Text("en", "Sound ", "Press\n", "loud, quiet  mute"))
    command = edit.save(bench.stamp())

    assert not edit.changed
    assert (command.title, command.body, command.keywords) == ("Sound", "Press", ("loud", "quiet", "mute"))
    assert command.stamp.at > NOON
