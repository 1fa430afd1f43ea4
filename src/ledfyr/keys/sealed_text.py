# SPDX-License-Identifier: EUPL-1.2
"""A field that holds an envelope and nothing else: no form, no admin, no dump and no search ever meets what is inside.

There is no fallback. A text that nobody sealed cannot be stored, and an envelope is never shown in place of a text.
"""

from dataclasses import InitVar, dataclass, field
from typing import Any

from django.db import models
from django.db.models import Field, Model

from ledfyr.sealing import named_in

ASKS_NOTHING_OF_THE_CONTENT = {"isnull"}


class NotSealed(TypeError):
    """A value that is no envelope was about to be stored in a sealed field. It is not repeated here."""


class SealedNotSearchable(TypeError):
    """A query asked for the content of a sealed field. Names are found by their blind index, where the law lets one."""


class SealedNeverWritten(TypeError):
    """Something was about to write a sealed field to a file of another kind, such as a dump of the database."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """An envelope as a record holds it. It says nothing of itself, wherever somebody prints it.

    What is about to be stored has to be an envelope. What lies in the database may have been damaged there: it is
    refused when somebody opens it, and does not stop others from reading the rows around it.
    """

    envelope: bytes = field(repr=False)
    is_stored: InitVar[bool] = False

    def __post_init__(self, is_stored: bool) -> None:
        if not is_stored:
            named_in(self.envelope)  # raises NotAnEnvelope: nothing else is ever called sealed

    def __str__(self) -> str:
        return "(förseglat)"


class SealedText(models.BinaryField):  # type: ignore[type-arg]  # Django's own is not generic at run time
    """The database's side of a sealed text."""

    description = "Sealed text"

    def from_db_value(self, value: bytes | None, *_unused: Any) -> Sealed | None:  # noqa: ANN401  # Django's own hook
        return None if value is None else Sealed(bytes(value), is_stored=True)

    def to_python(self, value: Any) -> Sealed | None:  # noqa: ANN401  # whatever somebody assigned
        if value is None or isinstance(value, Sealed):
            return value
        raise NotSealed

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002
        sealed = self.to_python(value)
        return super().get_db_prep_value(sealed and sealed.envelope, connection, prepared)

    def formfield(self, **_options: Any) -> None:  # noqa: ANN401
        """No form has this field; what is typed in a form is sealed by an action."""

    def value_to_string(self, obj: Model) -> str:  # noqa: ARG002  # Django's own hook
        raise SealedNeverWritten

    def get_lookup(self, lookup_name: str) -> Any:  # noqa: ANN401
        if lookup_name not in ASKS_NOTHING_OF_THE_CONTENT:
            raise SealedNotSearchable
        return super().get_lookup(lookup_name)


def sealed_fields(model: type[Model]) -> tuple[str, ...]:
    """The names of a model's sealed fields, in the order in which they stand."""
    fields: list[Field[Any, Any]] = list(model._meta.local_concrete_fields)  # noqa: SLF001  # Django's documented way to a model's fields
    return tuple(found.name for found in fields if isinstance(found, SealedText))
