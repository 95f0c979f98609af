"""A terminal companion for a runner with a sore Achilles tendon."""

__version__ = "1.0.0"
