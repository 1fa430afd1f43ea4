# SPDX-License-Identifier: EUPL-1.2
"""Re-seals, envelope by envelope, what a unit keeps, when somebody has left and the unit has a new key.

Each step stands alone and may be taken again, so a rotation that was killed goes on where it was.
"""

from enum import Enum, auto

from ledfyr.sealing.context import Context
from ledfyr.sealing.envelopes import SCHEMES, OpeningKey, SealingKey, named_in, open_sealed, seal
from ledfyr.sealing.headers import named_by
from ledfyr.sealing.key_pairs import PrivateKey
from ledfyr.sealing.refusals import SealingRefused
from ledfyr.sealing.schemes import Schemes


class VersionsOutOfStep(SealingRefused):
    says = "A rotation goes from one version of a key to the next, and to another key."


class RotationConflict(SealingRefused):
    says = "The envelope is under a key that this rotation does not know: another rotation has begun beside it."


class LeftBehind(SealingRefused):
    says = "The envelope is under an older key than this rotation began with. An earlier rotation was never finished."


class NotResealed(SealingRefused):
    says = "The envelope still waits to be sealed under the new key."


class Under(Enum):
    """Which key an envelope is under, as a rotation sees it."""

    OLD = auto()
    NEW = auto()


class Rotation:
    """From one key of a unit to the next, for letters to its public half and for what its members wrote themselves."""

    def __init__(self, old: PrivateKey, new: PrivateKey, *, schemes: Schemes = SCHEMES) -> None:
        if new.public.version != old.public.version + 1 or new == old:
            raise VersionsOutOfStep
        self._schemes = schemes
        self._version = new.public.version
        old_record_key, new_record_key = old.record_key(), new.record_key()
        self._keys: dict[tuple[int, bytes], tuple[Under, OpeningKey, SealingKey]] = {
            named_by(old.public): (Under.OLD, old, new.public),
            named_by(new.public): (Under.NEW, new, new.public),
            named_by(old_record_key): (Under.OLD, old_record_key, new_record_key),
            named_by(new_record_key): (Under.NEW, new_record_key, new_record_key),
        }

    def is_done(self, envelope: bytes) -> bool:
        """Whether the envelope names the new key; for counting what is left, as nothing is opened."""
        return self._found(envelope)[0] is Under.NEW

    def reseal(self, envelope: bytes, context: Context) -> bytes:
        """The envelope under the new key and in the same context; the same envelope when it is already there."""
        under, opens, seals = self._found(envelope)
        if under is Under.NEW:
            return envelope
        content = open_sealed(envelope, opens, context, schemes=self._schemes)
        return seal(content, seals, context, schemes=self._schemes)

    def verify(self, envelope: bytes, context: Context) -> None:
        """Prove that the envelope opens under the new key, before the old key is thrown away."""
        under, opens, _ = self._found(envelope)
        if under is Under.OLD:
            raise NotResealed
        open_sealed(envelope, opens, context, schemes=self._schemes)

    def _found(self, envelope: bytes) -> tuple[Under, OpeningKey, SealingKey]:
        header = named_in(envelope, schemes=self._schemes)
        found = self._keys.get(header.key)
        if found is not None:
            return found
        raise LeftBehind if header.key_version < self._version - 1 else RotationConflict
