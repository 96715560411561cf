# SPDX-License-Identifier: MIT
"""THE SENTENCES THAT A USER READS: code words and values of the rooms below go in, English comes out."""
