"""From tokens to phrases: state, organ, title and name that make one actor, and bodies known by their form."""
