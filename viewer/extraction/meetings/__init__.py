"""Finds the meetings that Chinese sentences tell of, with who takes part."""
