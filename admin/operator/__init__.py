"""The operator's commands: one noun a file, each verb returns the lines to print."""
