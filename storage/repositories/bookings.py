"""Times that are taken: the database lets nobody take one twice."""

from storage.repositories.base import Repository


class Bookings(Repository):
    pass
