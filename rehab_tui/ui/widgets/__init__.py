"""The pieces screens are made of; they know no screen and no diary."""
