# SPDX-License-Identifier: EUPL-1.2
"""Weighs every baked page as it travels: the page and its stylesheet, compressed with brotli."""

from dataclasses import dataclass
from html.parser import HTMLParser
from statistics import median

from bench.installation import pages_of
from bench.report import Finding, heading, hundredths, note, table, whole
from ledfyr.publishing.release import BakedFile, Release

FIRST_FLIGHT = 14_336  # bytes that a server may send before the reader's machine has answered
INDEX_LIMIT = 60_000
REQUESTS_AIMED_AT = 2
SHOWN = 5


class Needs(HTMLParser):
    """Collects the addresses that a page asks for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.needed: set[str] = set()
        self.optional: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        relation = given.get("rel")
        if tag == "link" and relation in ("stylesheet", "preload", "icon"):  # the others only name pages elsewhere
            self._add(given.get("href"), is_comfort=relation == "icon")
        elif tag != "link":
            self._add(given.get("src") or given.get("data"), is_comfort=tag == "script")

    def _add(self, address: str | None, *, is_comfort: bool) -> None:
        if address:
            (self.optional if is_comfort else self.needed).add(address)


@dataclass(frozen=True)
class PageWeight:
    """What one page costs its reader, in bytes and requests."""

    path: str
    html: int
    design: int
    scripts: int
    requests: int

    @property
    def to_read(self) -> int:
        return self.html + self.design


def measure_weight(release: Release) -> list[Finding]:
    """Print the heaviest pages and the search index beside their limits."""
    heading("Weight of every page on the wire (brotli)")
    weights = sorted(weights_of(release), key=lambda weight: weight.to_read, reverse=True)
    rows = [_row(weight.path, weight) for weight in weights[:SHOWN]]
    rows.append(_row(f"lightest of {len(weights)}: {weights[-1].path}", weights[-1]))
    table(("page", "HTML", "CSS", "both", "of 14 336", "requests", "scripts (optional)"), rows)
    note(f"The median of all {len(weights)} pages is {whole(median(each.to_read for each in weights))} bytes.")
    index, travelling = _search_index(release)
    note(
        f"Largest search index: {whole(index)} bytes, {whole(travelling)} on the wire, fetched only by the search page."
    )
    return _findings(weights, index)


def weights_of(release: Release) -> list[PageWeight]:
    """Every page with what it needs before it can be read, and what only adds comfort."""
    return [_weigh(release, page) for page in pages_of(release)]


def _weigh(release: Release, page: BakedFile) -> PageWeight:
    needs = Needs(release.bytes_of(page).decode())
    scripts = [address for address in needs.optional if address.endswith(".js")]
    return PageWeight(
        path=page.path,
        html=_travelling(release, page.path),
        design=sum(_travelling(release, address) for address in needs.needed),
        scripts=sum(_travelling(release, address) for address in scripts),
        requests=1 + len(needs.needed),
    )


def _travelling(release: Release, address: str) -> int:
    return len(release.bytes_of(release.files[address], ".br"))


def _search_index(release: Release) -> tuple[int, int]:
    """The largest of all municipalities and languages: its bytes, and those that travel."""
    indexes = [file for file in release.files.values() if file.content_type == "application/json"]
    return max((len(release.bytes_of(index)), _travelling(release, index.path)) for index in indexes)


def _row(name: str, weight: PageWeight) -> tuple[str, ...]:
    bytes_each = (weight.html, weight.design, weight.to_read)
    share = f"{weight.to_read / FIRST_FLIGHT:.0%}"
    return (name, *(whole(each) for each in bytes_each), share, str(weight.requests), whole(weight.scripts))


def _findings(weights: list[PageWeight], index: int) -> list[Finding]:
    heaviest, most = weights[0], max(weight.requests for weight in weights)
    return [
        Finding(
            "Heaviest page, HTML + CSS",
            f"{whole(heaviest.to_read)} bytes",
            f"limit {whole(FIRST_FLIGHT)} bytes",
            hundredths(heaviest.to_read / FIRST_FLIGHT),
            "≤ 1",
        ),
        Finding(
            "Most requests before a page can be read",
            str(most),
            f"limit {REQUESTS_AIMED_AT}",
            hundredths(most / REQUESTS_AIMED_AT),
            "≤ 1",
        ),
        Finding(
            "Largest search index",
            f"{whole(index)} bytes",
            f"limit {whole(INDEX_LIMIT)} bytes",
            hundredths(index / INDEX_LIMIT),
            "≤ 1",
        ),
    ]
