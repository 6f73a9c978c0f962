"""What a citizen does about a time at a reception."""
