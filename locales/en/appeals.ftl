# The term of an answer to an appeal: /appeal.

future-day-error = This day has not come yet: { $date }. Please write a day no later than today. If it was last year, add the year.
long-ago-error = This was more than a year ago: { $date }. Please check the year.
registered-before-sent-error = It could not be registered before it was sent: you sent it on { $date }. Please check the day of registration.
no-appeal-term-error = No term of an answer is entered for this agency, so I cannot count it. Please ask the agency itself.
too-many-appeals-error = I already watch { $most } appeals of yours and cannot watch more. Mark those that were answered, or drop some: /appeal.
appeal-gone-error = I do not have this appeal any more: it was dropped, or its time was over long ago. Your appeals: /appeal.
