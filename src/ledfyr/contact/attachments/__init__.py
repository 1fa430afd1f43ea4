# SPDX-License-Identifier: EUPL-1.2
"""Files that somebody sends along: made harmless, sealed, kept, and shown to staff without being opened by them."""
