"""What every screen that conducts work shares."""
