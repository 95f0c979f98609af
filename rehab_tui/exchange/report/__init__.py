"""The page for the physio: facts of some weeks, written as text or as a page to print."""
