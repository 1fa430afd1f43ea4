# SPDX-License-Identifier: EUPL-1.2
"""Reads one flow file, and refuses it with line and remedy when a path of it would leave a reader without help."""

from collections.abc import Iterable
from pathlib import Path

from ledfyr.factfiles import FactFile, FileRefused, Refusal, check_fact_file, read_fact_file
from ledfyr.guide.flow import Answer, Flow, Outcome, Question, Source
from ledfyr.guide.flow_form import FlowForm, QuestionForm
from ledfyr.guide.rules.finding import Finding
from ledfyr.guide.rules.neutral_words import findings_of_neutral_words
from ledfyr.guide.rules.promises import findings_of_promises
from ledfyr.guide.rules.shape import findings_of_shape


def read_flow(path: Path) -> Flow:
    """Read and check one file; raises FileRefused with everything that is wrong."""
    return build_flow(read_form(path)[1])


def read_form(path: Path) -> tuple[FactFile, FlowForm]:
    """Return the checked form, with the file it came from for those who have more to check."""
    fact_file = read_fact_file(path)
    form = check_fact_file(fact_file, FlowForm)
    findings = [*findings_of_shape(form), *findings_of_promises(form), *findings_of_neutral_words(form)]
    if findings:
        raise FileRefused(word_findings(fact_file, findings))
    return fact_file, form


def word_findings(fact_file: FactFile, findings: Iterable[Finding]) -> list[Refusal]:
    """Add the file's name and the line to each finding."""
    return [fact_file.refuse(finding.where, finding.problem, finding.remedy) for finding in findings]


def build_flow(form: FlowForm) -> Flow:
    """Tie ids together; the form must have been checked, or an id may lead nowhere or for ever."""
    outcomes = {outcome.id: Outcome(**outcome.model_dump()) for outcome in form.outcome}
    questions = {question.id: question for question in form.question}
    start = _build_question(questions[form.start], questions, outcomes)
    facts = form.model_dump(exclude={"start", "question", "outcome", "source"})
    sources = tuple(Source(**source.model_dump()) for source in form.source)
    return Flow(**facts, start=start, outcomes=tuple(outcomes.values()), sources=sources)


def _build_question(form: QuestionForm, questions: dict[str, QuestionForm], outcomes: dict[str, Outcome]) -> Question:
    answers = tuple(
        Answer(
            answer.text,
            outcomes[answer.leads_to]
            if answer.leads_to in outcomes
            else _build_question(questions[answer.leads_to], questions, outcomes),
        )
        for answer in form.answer
    )
    return Question(form.id, form.text, answers)
