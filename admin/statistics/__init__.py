"""What the agency reads of its own service: demand, search, feedback, deadlines, who waits."""
