"""Makers of the files that follow from others. Tests check that each is as it would be made now."""
