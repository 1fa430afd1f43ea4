# SPDX-License-Identifier: EUPL-1.2
"""What a public page must live up to: neutral titles, readable text, truthful stamps."""
