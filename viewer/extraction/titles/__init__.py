"""Titles for the timeline, made from the parts of what is told."""
