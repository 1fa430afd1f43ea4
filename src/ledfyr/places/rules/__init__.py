# SPDX-License-Identifier: EUPL-1.2
"""What is decided about a municipality: whether its colour can be read, and whether its programme still applies."""
