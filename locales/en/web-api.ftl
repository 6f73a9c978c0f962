# The list's data for programs: linked data and /api/v1

linked-country = Russia
linked-title = List of points of interaction with clients: { $agency }
linked-sample = A teaching example, not approved by the agency.
