"""The diary's file: TinyDB tables, versions, recovery, and copies joined."""
