# SPDX-License-Identifier: EUPL-1.2
"""What every room states about itself: who may call a view, how sensitive a field is and how long it is kept."""
