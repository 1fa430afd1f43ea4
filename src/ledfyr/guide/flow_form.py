# SPDX-License-Identifier: EUPL-1.2
"""The form of a flow file: which keys it has and what may stand in each, before anyone asks where the answers lead."""

from datetime import date
from typing import Annotated

from pydantic import Field

from ledfyr.factfiles import FactModel, Several

Text = Annotated[str, Field(min_length=1)]
# An id becomes part of an address and of a file name, so it is kept to what every system writes the same way.
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class AnswerForm(FactModel):
    """[[question.answer]]."""

    text: Text
    leads_to: Id


class QuestionForm(FactModel):
    """[[question]]; one without answers is a dead end, which the rules word better than a missing key."""

    id: Id
    text: Text
    answer: Several[AnswerForm] = ()


class OutcomeForm(FactModel):
    """[[outcome]]."""

    id: Id
    neutral_title: Text
    heading: Text
    services: Several[str] = ()
    always: Several[str] = ()
    what_happens: Text
    first_sentence: Text
    does_not_lead_to: Text
    danger: bool = False
    also_read: Several[str] = ()
    writing: Several[str] = ()
    young: bool = False


class SourceForm(FactModel):
    """[[source]]; a translation may leave them out, for they are those of the Swedish file."""

    name: Text
    publisher: Text
    url: Annotated[str, Field(pattern=r"^https://")] = ""
    read_on: date


class FlowForm(FactModel):
    """A whole file."""

    door: Id
    order: int
    link: Text
    neutral_title: Text
    heading: Text
    intro: Text
    start: Id
    keywords: Several[Text] = ()
    source: Several[SourceForm] = ()
    question: Several[QuestionForm] = ()
    outcome: Several[OutcomeForm] = ()
