"""The diary's file: TinyDB tables, schemas, recovery, and the merging of copies."""
