# SPDX-License-Identifier: EUPL-1.2
"""What a row holds and how it is chained, what breaks a chain, what is reviewed, and how long it is kept."""
