"""Days to come: the next run, a run that is asked about, a race and the days after it."""
