# SPDX-License-Identifier: EUPL-1.2
"""How far an invented case has come: how many days ago it began, and what has been done since, by its day."""

from dataclasses import dataclass, field

from ledfyr.casework.rules.steps import SIDES, StepKind

Done = tuple[tuple[StepKind, int], ...]


@dataclass(frozen=True)
class Stage:
    """Days are counted back from today. `until` says how many days ahead of a step its last day lies."""

    began: int
    done: Done = ()
    until: dict[StepKind, int] = field(default_factory=dict)
    asks: bool = False  # whether the reporter asked to be told what became of it


def _assessed(began: int, *more: tuple[StepKind, int]) -> Done:
    return ((StepKind.PROTECTION, began), *more)


def _opened(began: int, opened: int, *more: tuple[StepKind, int]) -> Done:
    first = ((StepKind.GUARDIAN, began - 1), (StepKind.OPENED, opened))
    return (*_assessed(began), *first, (StepKind.INFORMED, opened), *more)


def _analysed(began: int, opened: int, *more: tuple[StepKind, int]) -> Done:
    written = [(side, opened - 10) for side in SIDES]
    heard = ((StepKind.CHILDS_VIEW, opened - 12), (StepKind.CHILD_TOLD, opened - 12), (StepKind.ANALYSIS, opened - 20))
    return (*_opened(began, opened), *written, *heard, *more)


STAGES = (
    Stage(0),
    Stage(1),
    Stage(0, _assessed(0)),
    Stage(7, _assessed(7, (StepKind.GUARDIAN, 6), (StepKind.PRELIMINARY, 3))),
    Stage(13, _assessed(13, (StepKind.PRELIMINARY, 8))),
    Stage(17, _assessed(17, (StepKind.PRELIMINARY, 9))),
    Stage(15, _assessed(15, (StepKind.EXTENSION, 3)), {StepKind.EXTENSION: 12}),
    Stage(12, _assessed(12, (StepKind.NOT_OPENED, 2)), asks=True),
    Stage(30, _assessed(30, (StepKind.NOT_OPENED, 20))),
    Stage(9, (*_assessed(9), (StepKind.OPENED, 0))),
    Stage(20, _opened(20, 9), asks=True),
    Stage(60, _opened(60, 50, (SIDES[0], 30), (StepKind.CHILDS_VIEW, 28))),
    Stage(128, _opened(128, 119, *((side, 60) for side in SIDES))),
    Stage(140, _analysed(140, 130)),
    Stage(120, _analysed(120, 110, (StepKind.COMMUNICATED, 3))),
    Stage(130, _opened(130, 121, (StepKind.INQUIRY_EXTENDED, 5)), {StepKind.INQUIRY_EXTENDED: 40}),
    Stage(110, _analysed(110, 100, (StepKind.MEASURES, 35)), {StepKind.MEASURES: 38}),
    Stage(150, _analysed(150, 140, (StepKind.MEASURES, 60), (StepKind.FOLLOWED, 2)), {StepKind.MEASURES: 58}),
    Stage(90, _analysed(90, 80, (StepKind.WITHOUT_MEASURE, 4))),
    Stage(200, _analysed(200, 190, (StepKind.WITHOUT_MEASURE, 90), (StepKind.FOLLOWING, 88))),
    Stage(
        210,
        _analysed(
            *(210, 200, (StepKind.FEEDBACK, 195), (StepKind.MEASURES, 100)),
            *((StepKind.FOLLOWED, 20), (StepKind.CLOSED, 10)),
        ),
        {StepKind.MEASURES: 75},
        asks=True,
    ),
)
