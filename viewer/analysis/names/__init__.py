# SPDX-License-Identifier: MIT
"""People, organisations and places."""
