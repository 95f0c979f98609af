"""Half a year in a closed loop: simulated tendons live, and do exactly what the program says each day."""
