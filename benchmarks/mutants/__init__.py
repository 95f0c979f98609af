"""Faults planted one at a time in the rooms without a screen, and whether the tests of the room notice."""
