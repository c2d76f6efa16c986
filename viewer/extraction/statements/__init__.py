"""Finds what is said, with who says it, where and in which words."""
