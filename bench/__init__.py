# SPDX-License-Identifier: EUPL-1.2
"""Measures Ledfyr against named peers and limits in one run; `make bench` prints, asserts nothing and keeps nothing."""
