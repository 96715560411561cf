# SPDX-License-Identifier: MIT
"""What lists show, as Qt models."""
