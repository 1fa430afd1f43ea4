# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a case, who may do it, and who sees it: plain values in, an answer out."""
