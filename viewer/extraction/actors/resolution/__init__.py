"""Who is meant: pronouns, short names, later mentions, and whose an office is."""
