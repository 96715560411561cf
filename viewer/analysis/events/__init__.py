# SPDX-License-Identifier: MIT
"""What happened: claims."""
