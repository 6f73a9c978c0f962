# Who a row or a situation is for: the client's profile (A2.14, A4.2.1б, D20.1).

whom-citizen = citizens
whom-business = businesses and organisations
whom-body = other public bodies
whom-employee = civil servants and employees
whom-everybody = everyone

propose-segments = Say who the row is for
change-segments = who the row is for
changed-segments = changed who the row is for
ask-segments = Who is this row for? Mark everyone it is for. If it is for everyone, leave this empty.
field-segments = Who it is for
mend-segments = Correct who it is for
row-segments = Who it is for: { $words }

web-situation-segments = Who this situation is for
web-situation-segments-hint = If it is for everyone, leave this empty. People who told the bot who they are see only what concerns them.
situation-whom = For: { $words }
