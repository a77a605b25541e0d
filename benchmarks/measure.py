"""Measuring: functions timed in turn and several times, in processor time, so that a busy machine changes little."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from time import get_clock_info, perf_counter, process_time

REPEAT = 7
LEAST = 0.02
"""Seconds that one timing lasts at least; shorter functions run several times in it."""

CLOCK = process_time if get_clock_info("process_time").resolution < LEAST / 100 else perf_counter


def compare(*functions: Callable[[], object], repeat: int = REPEAT) -> list[float]:
    """The median seconds of a call of each function, timed in turn, without garbage collection."""
    loops = [_loops(function) for function in functions]
    taken: list[list[float]] = [[] for _ in functions]
    for _ in range(repeat):
        for k, function in enumerate(functions):
            taken[k].append(_time(function, loops[k]))
    return [statistics.median(times) for times in taken]


def _loops(function: Callable[[], object]) -> int:
    return max(1, round(LEAST / max(_time(function, 1), 1e-6)))


def _time(function: Callable[[], object], loops: int) -> float:
    gc.collect()
    gc.disable()
    try:
        start = CLOCK()
        for _ in range(loops):
            function()
        return (CLOCK() - start) / loops
    finally:
        gc.enable()


def run_python(code: str, *arguments: str) -> str:
    """What a program prints, run by a fresh interpreter."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def start_times(codes: Sequence[str], repeat: int = REPEAT) -> list[float]:
    """The best seconds that a fresh interpreter needs to run each program, in turn."""
    return [min(times) for times in zip(*([_seconds(code) for code in codes] for _ in range(repeat)), strict=True)]


def _seconds(code: str) -> float:
    start = perf_counter()
    run_python(code)
    return perf_counter() - start
