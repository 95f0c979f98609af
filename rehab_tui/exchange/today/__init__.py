"""Today's answers for other programs and for a shell."""
