"""The public list as linked data: CPSV-AP 3.2 and schema.org at once, in one JSON-LD text.

Pure functions of cards. Only rows that a person may be sent to and only confirmed contacts
stand in it; the context is inline, so nobody has to fetch anything to read it.
"""

from admin.linked_data.script import ld_script
from admin.linked_data.whole import linked_list, linked_point, linked_summary

__all__ = ["ld_script", "linked_list", "linked_point", "linked_summary"]
