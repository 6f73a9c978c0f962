"""Trials that break what can break: power, people at once, forged presses, planted defects."""
