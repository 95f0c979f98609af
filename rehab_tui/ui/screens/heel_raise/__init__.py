"""The heel-raise test."""
