"""Where the diary lives: TinyDB and the files under it, nowhere else."""
