"""Output for terminals that cannot show every sign: plain signs in their place, as wide as they were."""
