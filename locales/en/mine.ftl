mine-button = My page
mine =
    <b>My page</b>

    Everything of yours in one place. Only you see it.
mine-appeals = My appeals and deadlines
mine-bookings = My appointments
mine-subscriptions = My notifications
mine-remarks = My remarks and answers
mine-history = My history
mine-settings = My preferences
mine-support = Help with the bot
mine-privacy = What the bot keeps about me
command-my = My page: deadlines, appointments, remarks
