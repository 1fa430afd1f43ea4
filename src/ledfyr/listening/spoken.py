# SPDX-License-Identifier: EUPL-1.2
"""Speaks the pages of a site, and of them only what has changed.

A page that sounds as before is not touched. Of a page that does not, only the sentences that no page has said before
are said: an opening hour that changes at noon costs one sentence, not a page.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ledfyr.listening.choosing_a_voice import Voices
from ledfyr.listening.passages import Passage
from ledfyr.listening.saying_many import say_many
from ledfyr.listening.script import Line, script_of
from ledfyr.listening.sentence_store import SentenceStore
from ledfyr.listening.speaking import Speech, Utterance, key_of, key_of_page, put_together, say, utterance_of
from ledfyr.listening.spoken_files import SpokenFiles, SpokenPage

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class PageToSpeak:
    """A page by a name of the caller's own, such as its address."""

    name: str
    language: str
    passages: tuple[Passage, ...]


@dataclass
class SpokenSite:
    """The spoken pages by name, and for each language that has no voice a sentence for the operator."""

    pages: dict[str, SpokenPage] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    sentences_said: int = 0
    pages_made: int = 0

    def has_refused(self, page: "PlannedPage") -> bool:
        return not self.refused.keys().isdisjoint(line.language for line in page.lines)


@dataclass(frozen=True)
class PlannedPage:
    """A page as it will be read, and the key of how it sounds."""

    name: str
    lines: tuple[Line, ...]
    key: str


class SpokenPages:
    """The spoken pages of an installation, all in one folder."""

    def __init__(self, folder: Path, voices: Voices | None = None) -> None:
        self.voices = voices or Voices()
        self._files = SpokenFiles(folder / "pages")
        self._sentences = SentenceStore(folder / "sentences.sqlite3")

    def speak_many(
        self, pages: Iterable[PageToSpeak], processes: int = 2, progress: Progress = lambda _done, _all: None
    ) -> SpokenSite:
        """Speak every page that has a voice. `progress` hears how many sentences of all have been said."""
        site = SpokenSite()
        planned = list(self._plan(pages, site))
        made = {page.key: found for page in planned if (found := self._files.find(page.key))}
        missing = [page for page in planned if page.key not in made]
        self._say_new_sentences(missing, site, processes, progress)
        for page in missing:
            if page.key not in made and not site.has_refused(page):
                made[page.key] = self._files.write(page.key, self._put_together(page.lines))
                site.pages_made += 1
        site.pages = {page.name: made[page.key] for page in planned if page.key in made}
        return site

    def key_of(self, page: PageToSpeak) -> str | None:
        """The name of how a page sounds, or None when there is nothing to say or nobody to say it."""
        return next((planned.key for planned in self._plan([page], SpokenSite())), None)

    def made(self, key: str) -> SpokenPage | None:
        """The sound of that name, or None when it has not been made; nothing is said."""
        return self._files.find(key)

    def throw_away_all_but(self, pages: Iterable[PageToSpeak]) -> None:
        """Delete what none of these pages needs. A file that is linked from elsewhere stays there."""
        planned = list(self._plan(pages, SpokenSite()))
        self._files.throw_away_all_but(page.key for page in planned)
        self._sentences.throw_away_all_but(self._keys(planned).values())

    def _plan(self, pages: Iterable[PageToSpeak], site: SpokenSite) -> Iterator[PlannedPage]:
        for page in pages:
            refusal = self.voices.why_not(page.language)
            if refusal:
                site.refused[page.language] = refusal
                continue
            lines = script_of(map(self._with_a_voice(page.language), page.passages), page.language)
            if lines:
                speakers = {line.language: self.voices.of(line.language) for line in lines}
                yield PlannedPage(page.name, lines, key_of_page(lines, speakers))

    def _with_a_voice(self, language: str) -> Callable[[Passage], Passage]:
        """Let the page's own voice read a passage in a language that has none."""
        return lambda passage: replace(passage, language=language) if self.voices.why_not(passage.language) else passage

    def _keys(self, pages: Iterable[PlannedPage]) -> dict[Utterance, str]:
        asked = dict.fromkeys(utterance_of(line) for page in pages for line in page.lines)
        return {utterance: key_of(utterance, self.voices.of(utterance.language)) for utterance in asked}

    def _say_new_sentences(
        self, pages: Sequence[PlannedPage], site: SpokenSite, processes: int, progress: Progress
    ) -> None:
        keys = self._keys(pages)
        unknown = self._sentences.missing(keys.values())
        new = [utterance for utterance, key in keys.items() if key in unknown]
        voices = {language: self.voices.of(language) for language in {utterance.language for utterance in new}}
        done = 0
        for portion, said in say_many(new, voices, processes):
            if isinstance(said, str):
                site.refused[portion[0].language] = said
            else:
                self._sentences.keep({keys[utterance]: sound for utterance, sound in said.items()})
                site.sentences_said += len(said)
            done += len(portion)
            progress(done, len(new))

    def _put_together(self, lines: Sequence[Line]) -> Speech:
        keys = self._keys([PlannedPage("", tuple(lines), "")])
        kept = self._sentences.find(keys.values())
        sounds = {
            utterance: kept.get(key) or say(utterance, self.voices.of(utterance.language))  # another bake threw it away
            for utterance, key in keys.items()
        }
        return put_together(lines, sounds)
