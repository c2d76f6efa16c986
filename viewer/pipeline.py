"""From a folder to events: the one place that knows the order of the rooms."""
