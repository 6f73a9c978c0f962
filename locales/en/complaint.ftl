### A complaint before any court: what it is, where and how (C).

complaint-button = Do you disagree with the answer?
complaint-title = <b>Do you disagree with the answer, or was there none in time?</b>
complaint-what = You can complain about it without going to court. This is called a pre-trial appeal.
complaint-how =
    How to complain:
    1. Write what you asked for and when, and what answer you got, or that there was none.
    2. Write what you disagree with and what you want.
    3. Give your surname and an address for the answer: without them you will get no answer (59‑FZ, art. 11 p. 1).
    4. Submit it in one of the ways below.
complaint-where =
    Appeals are accepted here:
    { $ways }
complaint-bot = The bot itself does not take complaints.
complaint-basis = Where this is written: { $paragraph }
complaint-no-ways = The list has no way to submit an appeal. Ask a person where to complain.
appeal-ways =
    <b>Where to submit an appeal</b>

    { $ways }
appeal-ways-bot = The bot itself does not take appeals. Choose what suits you best.
