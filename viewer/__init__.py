"""Dateline: reads a folder of news articles and draws the meetings and statements they report on one timeline."""

__version__ = "0.1.0"
