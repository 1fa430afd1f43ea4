# SPDX-License-Identifier: EUPL-1.2
"""Says opening hours in OpenStreetMap's words and understands them, as far as both mean the same on every day."""

from ledfyr.directory.osm.reading import rows_from_osm
from ledfyr.directory.osm.second_opinion import OsmRefused
from ledfyr.directory.osm.writing import to_osm

__all__ = ["OsmRefused", "rows_from_osm", "to_osm"]
