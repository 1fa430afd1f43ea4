# SPDX-License-Identifier: EUPL-1.2
"""Questions that lead to the right help: the flows are files, and this room reads, checks, words and draws them."""
