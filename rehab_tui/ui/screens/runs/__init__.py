"""The run log and the week's plan."""
