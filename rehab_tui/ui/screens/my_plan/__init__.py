"""My plan: the programme in force, known ones, and one's own."""
