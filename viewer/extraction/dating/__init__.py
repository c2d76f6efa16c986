"""The day of each group: its own time expression, else what it hangs on, else the day of publication."""
