# Whom a row or a situation is for: the client's profile (A2.14, A4.2.1б, D20.1).

whom-citizen = citizens
whom-business = entrepreneurs and firms
whom-body = other bodies
whom-employee = civil servants and employees
whom-everybody = everybody

propose-segments = Say whom the row is for
change-segments = whom the row is for
changed-segments = changed whom the row is for
ask-segments = Whom is this row for? Mark everybody whom it fits. If it fits all, mark nobody.
field-segments = Whom it is for
mend-segments = Mend whom it is for
row-segments = Whom it is for: { $words }

web-situation-segments = Whom this situation is for
web-situation-segments-hint = If it is for everybody, mark nobody. A person who told the bot who they are sees only what fits them.
situation-whom = For: { $words }
