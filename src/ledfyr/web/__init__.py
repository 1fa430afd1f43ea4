# SPDX-License-Identifier: EUPL-1.2
"""The faces (public, editor, staff), the base templates, the design system and the command line."""
