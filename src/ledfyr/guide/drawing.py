# SPDX-License-Identifier: EUPL-1.2
"""Draws a flow as an SVG picture, for the person who wrote it and for whoever checks that every path leads to help."""

from collections.abc import Iterator
from html import escape

from ledfyr.guide.flow import Flow
from ledfyr.guide.rules.laying_out import LINE_HEIGHT, PADDING, Box, Line, Sheet
from ledfyr.guide.rules.walking import Path, paths_of

# The picture carries its own colours: it is opened alone or shown in a document, in light or dark surroundings.
COLOURS = """
.ground { fill: #fbf9f4 } text { fill: #1d2733; font: 15px/20px system-ui, "DejaVu Sans", sans-serif }
.heading { font-weight: 600 } .line { fill: none; stroke: #7b8794; stroke-width: 1.5 }
.box { stroke-width: 1.5 } .question { fill: #e7eef5; stroke: #34618e } .answer { fill: #fff; stroke: #7b8794 }
.outcome { fill: #eaf3ea; stroke: #3d7a4a } .danger { fill: #fbe9e7; stroke: #b3261e; stroke-width: 2.5 }
@media (prefers-color-scheme: dark) {
.ground { fill: #14191f } text { fill: #e8ebee } .line { stroke: #8d99a6 } .question { fill: #1e2d3d; stroke: #7fb0e0 }
.answer { fill: #1b2128; stroke: #8d99a6 } .outcome { fill: #1c2e20; stroke: #86c795 }
.danger { fill: #3a1c1a; stroke: #ff8f85 }
}
"""


def draw_flow(flow: Flow) -> str:
    """Return a whole SVG document; the same flow always gives the same bytes."""
    sheet = Sheet(flow)
    size = f"{sheet.width:g} {sheet.height:g}"
    sides = f'width="{sheet.width:g}" height="{sheet.height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" {sides}',
            'role="img" aria-labelledby="title desc" lang="sv">',
            f'<title id="title">{escape(flow.link)}</title>',
            f'<desc id="desc">{escape(" ".join(map(_told, paths_of(flow))))}</desc>',
            f"<style>{COLOURS}</style>",
            '<rect class="ground" width="100%" height="100%"/>',
            *map(_draw_line, sheet.lines),
            *(part for box in sheet.boxes for part in _draw_box(box)),
            "</svg>\n",
        ]
    )


def _told(path: Path) -> str:
    answers = " → ".join(answer.text for answer in path.answers)
    return f"{answers} → {path.outcome.heading} ({', '.join(path.outcome.services)})."


def _draw_line(line: Line) -> str:
    from_x, from_y = line.start.left + line.start.width, line.start.middle
    to_x, to_y = line.end.left, line.end.middle
    bend = to_x - 22
    return f'<path class="line" d="M{from_x:g} {from_y:g}H{bend:g}V{to_y:g}H{to_x:g}"/>'


def _draw_box(box: Box) -> Iterator[str]:
    kind = "danger" if box.danger else box.kind
    round_ = box.height / 2 if box.kind == "answer" else 8
    yield (
        f'<rect class="box {kind}" x="{box.left:g}" y="{box.top:g}" '
        f'width="{box.width:g}" height="{box.height:g}" rx="{min(round_, 22):g}"/>'
    )
    for number, text in enumerate(box.lines):
        heading = ' class="heading"' if number < box.heading_lines else ""
        baseline = box.top + PADDING + LINE_HEIGHT * (number + 0.75)
        yield f'<text{heading} x="{box.left + PADDING + 2:g}" y="{baseline:g}">{escape(text)}</text>'
