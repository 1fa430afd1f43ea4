# SPDX-License-Identifier: EUPL-1.2
"""Decides whether every answer of a flow leads to help, within the three taps a reader in fear has patience for."""

from collections.abc import Iterator

from ledfyr.factfiles.lines import Where
from ledfyr.guide.flow_form import FlowForm, QuestionForm
from ledfyr.guide.rules.finding import Finding, nearest

DEEPEST = 2  # questions; the door on the start page is the first of the three taps


def findings_of_shape(form: FlowForm) -> list[Finding]:
    """Loops and depth are looked for only when each id stands for one thing and leads somewhere."""
    findings = [*_repeated_ids(form), *_unknown_ids(form), *_dead_ends(form)]
    return findings or [*_loops(form), *_unreached(form), *_too_deep(form)]


def _repeated_ids(form: FlowForm) -> Iterator[Finding]:
    seen: set[str] = set()
    for (kind, index), id_ in _parts(form):
        if id_ in seen:
            remedy = "Ge varje fråga och varje slut ett eget id."
            yield Finding((kind, index, "id"), f"id ”{id_}” används redan.", remedy)
        seen.add(id_)


def _unknown_ids(form: FlowForm) -> Iterator[Finding]:
    questions = frozenset(question.id for question in form.question)
    known = questions | {outcome.id for outcome in form.outcome}
    if form.start not in questions:
        problem = f"start pekar på ”{form.start}”, som inte är en fråga."
        yield Finding(("start",), problem, nearest(form.start, questions))
    for where, _, goal in _steps(form):
        if goal not in known:
            yield Finding(where, f"Svaret leder till ”{goal}”, som inte finns.", nearest(goal, known))


def _dead_ends(form: FlowForm) -> Iterator[Finding]:
    for index, question in enumerate(form.question):
        if not question.answer:
            problem = f"Frågan ”{question.id}” har inga svar, så vägen slutar utan hjälp."
            remedy = "Skriv [[question.answer]] under frågan, med text och leads_to."
            yield Finding(("question", index), problem, remedy)


def _loops(form: FlowForm) -> Iterator[Finding]:
    """Only the answer that closes a ring is named, so that one mistake gives one refusal."""
    ahead: set[tuple[str, ...]] = {(form.start,)}
    steps = list(_steps(form))
    while ahead:
        trails, ahead = ahead, set()
        for where, asked, goal in steps:
            asking = [trail for trail in trails if trail[-1] == asked]
            if any(goal in trail for trail in asking):
                problem = f"Svaret leder tillbaka till frågan ”{goal}”, så vägen går i en ring."
                yield Finding(where, problem, "Led svaret vidare till en senare fråga eller till ett slut.")
            ahead |= {(*trail, goal) for trail in asking if goal not in trail}


def _unreached(form: FlowForm) -> Iterator[Finding]:
    reached = _reached(form)
    for (kind, index), id_ in _parts(form):
        if id_ not in reached:
            part = "Frågan" if kind == "question" else "Slutet"
            remedy = f'Led ett svar dit med leads_to = "{id_}", eller ta bort delen.'
            yield Finding((kind, index), f"{part} ”{id_}” nås inte av något svar.", remedy)


def _too_deep(form: FlowForm) -> Iterator[Finding]:
    """Walk one level at a time and stop one level too deep, so that a loop cannot hold the walk."""
    position = {question.id: index for index, question in enumerate(form.question)}
    level: set[str] = {form.start}
    for _ in range(DEEPEST):
        level = {goal for id_ in level for goal in _goals(form.question[position[id_]]) if goal in position}
    for id_ in sorted(level, key=position.__getitem__):
        problem = f"Frågan ”{id_}” är den tredje i rad. Det blir fler än tre tryck från startsidan."
        yield Finding(("question", position[id_]), problem, f"Ställ högst {DEEPEST} frågor på varje väg.")


def _parts(form: FlowForm) -> Iterator[tuple[tuple[str, int], str]]:
    """Every question and outcome: where it stands, and its id."""
    for index, question in enumerate(form.question):
        yield ("question", index), question.id
    for index, outcome in enumerate(form.outcome):
        yield ("outcome", index), outcome.id


def _steps(form: FlowForm) -> Iterator[tuple[Where, str, str]]:
    """Every answer: where it stands, the question it belongs to, and the id it leads to."""
    for index, question in enumerate(form.question):
        for number, answer in enumerate(question.answer):
            yield ("question", index, "answer", number, "leads_to"), question.id, answer.leads_to


def _goals(question: QuestionForm) -> set[str]:
    return {answer.leads_to for answer in question.answer}


def _reached(form: FlowForm) -> set[str]:
    """Collect the start and everything that answers can lead to from there."""
    by_id = {question.id: question for question in form.question}
    reached: set[str] = set()
    ahead = {form.start}
    while ahead:
        reached |= ahead
        ahead = {goal for id_ in ahead if id_ in by_id for goal in _goals(by_id[id_])} - reached
    return reached
