# SPDX-License-Identifier: EUPL-1.2
"""Says many sentences, on several cores when there are enough of them to be worth it."""

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from ledfyr.listening.encoding import Sound
from ledfyr.listening.speaking import Utterance, say
from ledfyr.listening.voice import Voice, VoiceRefused

AT_ONCE = 40  # sentences that one process is given at a time
WORTH_A_PROCESS = 120  # sentences: fewer are said sooner than a second process has started

Said = dict[Utterance, Sound]
Refused = str


def say_many(
    utterances: Sequence[Utterance], voices: Mapping[str, Voice], processes: int
) -> Iterator[tuple[Sequence[Utterance], Said | Refused]]:
    """Say them in portions of one language each; hand over each when it is done, or why its voice would not."""
    portions = list(_portions(utterances))
    if processes <= 1 or len(utterances) < WORTH_A_PROCESS:
        yield from ((portion, _say(portion, voices[portion[0].language])) for portion in portions)
        return
    # The library has a state for each process: workers are started fresh and share nothing with this one.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as workers:
        asked = {workers.submit(_say, portion, voices[portion[0].language]): portion for portion in portions}
        try:
            for done in as_completed(asked):
                yield asked[done], done.result()
        finally:  # whoever stops listening does not wait for what has not been begun
            workers.shutdown(cancel_futures=True)


def _portions(utterances: Sequence[Utterance]) -> Iterator[Sequence[Utterance]]:
    by_language: dict[str, list[Utterance]] = {}
    for utterance in utterances:
        by_language.setdefault(utterance.language, []).append(utterance)
    for some in by_language.values():
        yield from (some[at : at + AT_ONCE] for at in range(0, len(some), AT_ONCE))


def _say(utterances: Sequence[Utterance], voice: Voice) -> Said | Refused:
    try:
        return {utterance: say(utterance, voice) for utterance in utterances}
    except VoiceRefused as refused:
        return str(refused)
