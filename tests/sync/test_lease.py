"""A lease is had by one at a time, and by the next one soon after its holder has gone."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.making import Bench


def test_one_has_it_until_it_expires_or_is_let_go(bench: Bench) -> None:
    desk = bench.desk
    assert desk.lease({"mail", "timers"}, "one", 30).result() == {"mail", "timers"}
    assert desk.lease({"mail", "phone"}, "two", 30).result() == {"phone"}
    assert desk.lease({"mail"}, "one", 30).result() == {"mail"}
    desk.release({"mail", "phone"}, "one").result()
    assert desk.lease({"mail", "timers", "phone"}, "two", 30).result() == {"mail", "phone"}


def test_who_stops_renewing_loses_it(bench: Bench) -> None:
    assert bench.desk.lease({"mail"}, "one", -0.001).result() == {"mail"}
    bench.pass_time(seconds=1)
    assert bench.desk.lease({"mail"}, "two", 30).result() == {"mail"}
    assert bench.desk.lease({"mail"}, "one", 30).result() == set()


def test_one_that_was_taken_by_a_clock_far_ahead_is_had_by_nobody(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.pass_time(days=1)
    assert bench.desk.lease({"mail"}, "one", 8).result() == {"mail"}
    bench.pass_time(days=-1)
    assert bench.desk.lease({"mail"}, "two", 8).result() == {"mail"}
    bench.close()


def test_of_many_that_meet_one_gets_it(bench: Bench) -> None:
    got: list[str] = []

    def run(holder: str) -> None:
        if bench.desk.lease({"mail"}, holder, 30).result():
            got.append(holder)

    threads = [threading.Thread(target=run, args=(str(number),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 1
