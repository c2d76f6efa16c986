"""Names of people that no list holds, Chinese, transcribed and in Latin letters."""
