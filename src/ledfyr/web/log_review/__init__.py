# SPDX-License-Identifier: EUPL-1.2
"""The pages on which somebody works through a month of the access log, and on which each sees their own."""
