"""Remarks that want an outcome (E2.3): left, answered, taken up again, forgotten (ADR 0037)."""
