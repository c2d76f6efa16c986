"""English, which has a grammar of its own: its clauses, and the meetings that it tells of."""
