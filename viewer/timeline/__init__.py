# SPDX-License-Identifier: MIT
"""WHERE THINGS GO. Geometry on numbers and arrays; knows no colour."""
