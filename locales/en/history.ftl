### History: what ever happened to a point, a row, a proposal, a text.

history-button = History
row-open = The row of the list
