# SPDX-License-Identifier: EUPL-1.2
"""The fingerprint of what a page says, so that a review is bound to the words and not to a time stamp."""

import hashlib
import json
from typing import Any

from ledfyr.guide.flow import Flow
from ledfyr.guide.queries import texts_of as flow_texts
from ledfyr.pages.block_values import strings_said
from ledfyr.pages.models import CommonPage


def content_fingerprint(page: CommonPage) -> str:
    """SHA-256 over heading, summary, blocks and sources. Moves, drafts and settings leave it alone."""
    said = [
        page.title,
        page.summary,
        _without_ids(page.body.get_prep_value()),
        _without_ids(page.sources.get_prep_value()),
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()


def page_subject(slug: str) -> str:
    """What a review stamp of a common page calls it."""
    return f"sida:{slug}"


def door_subject(door: str) -> str:
    """What a review stamp of a door calls it."""
    return f"dörr:{door}"


def door_fingerprint(flow: Flow) -> str:
    """SHA-256 over everything a door says."""
    return hashlib.sha256(json.dumps(flow_texts(flow), ensure_ascii=False).encode()).hexdigest()


def texts_of(page: CommonPage) -> list[str]:
    """Everything a page says to a reader, in order, for its translations to be made from."""
    return [page.title, page.summary, *strings_said(_without_ids(page.body.get_prep_value()))]


def _without_ids(value: Any) -> Any:  # noqa: ANN401  # Wagtail's raw blocks are JSON of any shape
    if isinstance(value, dict):
        return {key: _without_ids(inner) for key, inner in value.items() if key != "id"}
    if isinstance(value, list):
        return [_without_ids(inner) for inner in value]
    return value
