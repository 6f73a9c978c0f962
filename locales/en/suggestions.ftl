### “The contact is wrong”: a citizen’s word and what staff do with it.

suggestion-decided-error = A colleague has dealt with this report already. Open the list again: /suggestions.
