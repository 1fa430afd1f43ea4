# SPDX-License-Identifier: EUPL-1.2
"""The fingerprint of what a page says, so that a review is bound to the words and not to a time stamp."""

import hashlib
import json
from typing import Any

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


def _without_ids(value: Any) -> Any:  # noqa: ANN401  # Wagtail's raw blocks are JSON of any shape
    if isinstance(value, dict):
        return {key: _without_ids(inner) for key, inner in value.items() if key != "id"}
    if isinstance(value, list):
        return [_without_ids(inner) for inner in value]
    return value
