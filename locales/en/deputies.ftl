signed-by-deputy = Deputy: { $deputy } for Approver { $number }
deputy-of-author-error = The approver whose deputy you are wrote this proposal, so another person decides: another approver or their deputy. If there is nobody else, tell the administrator.
