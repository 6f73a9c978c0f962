mine-button = My things
mine =
    <b>My things</b>

    Everything that concerns you. Only you see it.
mine-appeals = Terms of my appeals
mine-bookings = My booked time
mine-subscriptions = What I will be told of
mine-remarks = My remarks and answers
mine-history = What I looked for
mine-settings = What suits me
mine-support = Help with the bot
mine-privacy = What the bot remembers of me
command-my = my things: terms, bookings, remarks
