"""What a clause says, of whatever act it tells: who stands where in it, when, in which place, and whether it is so."""
