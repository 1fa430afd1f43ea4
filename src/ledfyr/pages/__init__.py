# SPDX-License-Identifier: EUPL-1.2
"""The public pages: common texts, the municipality's own paragraphs, sources, review stamps and search."""
