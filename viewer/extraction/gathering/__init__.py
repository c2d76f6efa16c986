"""Gathers what is told of one occasion: acts become groups."""
