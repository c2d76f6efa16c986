"""What is known of actors before a text is read: their names, offices, bodies and places, and how these are used."""
