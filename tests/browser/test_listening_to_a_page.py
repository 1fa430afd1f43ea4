# SPDX-License-Identifier: EUPL-1.2
"""A page is heard in the browser's own player; scripts add steps, speed, reach and marks, and silence when leaving."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, Route

from ledfyr.listening.espeak import Espeak
from ledfyr.listening.passages import passages_of
from ledfyr.listening.speaking import Speech, speak_page

pytestmark = pytest.mark.browser

DESIGN: Path = settings.DESIGN
ADDRESS = "https://ledfyr.test"
LISTEN = {
    "label": "Lyssna på sidan", "length": "1 minut", "opus": "/a.opus", "mp3": "/a.mp3", "captions": "/a.vtt",
    "language": "sv", "file_name": "lyssna.mp3", "download": "Ladda ner ljudet", "back": "15 s bakåt",
    "forward": "15 s framåt", "speed": "Fart", "speeds": [("0.8", "0,8×"), ("1", "1×"), ("1.3", "1,3×")],
}  # fmt: skip
MAIN = (
    """<h1>Ring nu</h1>{listen}<p>Ring <b>112</b>.<span class="lf-hidden"> Dolt.</span> Vänta inte.</p>
<table><tr><th>måndag–fredag</th><td><bdi>09.00–12.00</bdi></td></tr></table>"""
    + "<p>Den som svarar lyssnar.</p>" * 60
)
MARKED = """() => [...CSS.highlights.get("lf-heard")].map(({startContainer, startOffset, endContainer, endOffset}) => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
})"""
ON_TOP = """(selector) => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2).closest("a")?.matches(selector);
}"""


def page_with(main: str) -> str:
    leave = (DESIGN / "quick_exit" / "example.html").read_text(encoding="utf-8")
    return f"""<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/a.css"><script src="/a.js" defer></script>
<section class="lf-safety"><a href="tel:112">ring 112</a>{leave}</section>
<main class="lf-main">{main}</main></html>"""


@pytest.fixture(scope="module")
def speech() -> Speech:
    return speak_page(passages_of(page_with(MAIN.format(listen=""))), Espeak("sv"))


@pytest.fixture(scope="module")
def files(speech: Speech) -> dict[str, tuple[str, bytes]]:
    order = [DESIGN / "foundation" / f"{name}.css" for name in ("layers", "tokens", "base")]
    styles = [*order, DESIGN / "page" / "page.css", DESIGN / "listen" / "listen.css"]
    scripts = [DESIGN / "quick_exit" / "quick_exit.js", DESIGN / "listen" / "listen.js"]
    html = page_with(MAIN.format(listen=render_to_string("listen/listen.html", {"listen": LISTEN})))
    return {
        "/": ("text/html; charset=utf-8", html.encode()),
        "/a.css": ("text/css", b"\n".join(path.read_bytes() for path in styles)),
        "/a.js": ("text/javascript", b"\n".join(path.read_bytes() for path in scripts)),
        "/a.opus": ("audio/ogg", speech.opus),
        "/a.mp3": ("audio/mpeg", speech.mp3),
        "/a.vtt": ("text/vtt", speech.captions.encode()),
    }


@pytest.fixture(params=[True])
def page(browser: Browser, files: dict[str, tuple[str, bytes]], request: pytest.FixtureRequest) -> Iterator[Page]:
    def answer(route: Route) -> None:
        kind, content = files.get(route.request.url.removeprefix(ADDRESS), ("text/plain", b""))
        asked = re.match(r"bytes=(\d+)-(\d*)", route.request.headers.get("range", ""))
        if not asked:
            route.fulfill(body=content, content_type=kind)
            return
        first, last = int(asked[1]), int(asked[2] or len(content) - 1)
        headers = {"Content-Range": f"bytes {first}-{last}/{len(content)}", "Accept-Ranges": "bytes"}
        route.fulfill(status=206, body=content[first : last + 1], content_type=kind, headers=headers)

    context = browser.new_context(viewport={"width": 320, "height": 568}, java_script_enabled=request.param)
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{ADDRESS}/")
    page.click("summary")
    yield page
    context.close()


def play(page: Page, seconds: float) -> None:
    """Let the reader's finger start it, and wait until it sounds from there."""
    page.click("h1")
    page.evaluate(
        "seconds => { const audio = document.querySelector('audio'); audio.currentTime = seconds; audio.play(); }",
        seconds,
    )
    page.wait_for_function("seconds => document.querySelector('audio').currentTime > seconds", arg=seconds)


@pytest.mark.parametrize("page", [False], indirect=True)
def test_without_scripts_there_is_a_player_and_a_download_and_no_button_that_does_nothing(page: Page) -> None:
    assert page.locator("audio[controls]").is_visible()
    assert page.locator("a[download='lyssna.mp3']").get_attribute("href") == "/a.mp3"
    assert page.locator("button:visible").count() == 0


def test_steps_and_speed(page: Page) -> None:
    play(page, 20)
    page.evaluate("document.querySelector('audio').pause()")
    before = page.evaluate("document.querySelector('audio').currentTime")
    page.click("text=15 s bakåt")
    assert page.evaluate("document.querySelector('audio').currentTime") == pytest.approx(before - 15)
    page.click("text=15 s framåt")
    assert page.evaluate("document.querySelector('audio').currentTime") == pytest.approx(before)

    page.click("text=1,3×")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.3
    assert page.locator("[aria-pressed=true]").all_inner_texts() == ["1,3×"]


def test_the_sentence_that_is_heard_is_marked(page: Page, speech: Speech) -> None:
    for cue in speech.cues[:4]:
        play(page, cue.begins + 0.1)
        page.wait_for_function(f"({MARKED})().length === 1")
        marked = page.evaluate(MARKED)[0]
        assert "".join(marked.split()) == "".join(cue.text.split())


def test_it_stays_within_reach_and_covers_neither_112_nor_the_way_out(page: Page) -> None:
    play(page, 1)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate("scrollTo(0, 900)")
    page.wait_for_selector(".lf-listen--away")

    box = page.locator("audio").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 568 - box["height"]
    assert page.evaluate(ON_TOP, "[data-leave]")
    assert page.evaluate(ON_TOP, "a[href='tel:112']")
    assert page.evaluate("document.documentElement.scrollHeight") == height
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_it_goes_back_to_its_place(page: Page) -> None:
    play(page, 1)
    page.evaluate("scrollTo(0, 900)")
    page.wait_for_selector(".lf-listen--away")
    page.evaluate("scrollTo(0, 0)")

    page.wait_for_selector(".lf-listen:not(.lf-listen--away)")


def test_who_leaves_is_not_heard_a_moment_longer(page: Page) -> None:
    play(page, 1)
    page.evaluate("document.documentElement.classList.add('lf-leaving')")

    page.wait_for_function("document.querySelector('audio').paused")


def test_a_language_without_a_voice_says_so() -> None:
    html = render_to_string("listen/listen.html", {"listen": {"missing": "Ingen röst finns."}})

    assert "Ingen röst finns." in html
    assert "audio" not in html
