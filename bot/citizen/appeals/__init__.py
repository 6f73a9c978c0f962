"""What a citizen does about an appeal of theirs: its term, and what when nobody answers."""
