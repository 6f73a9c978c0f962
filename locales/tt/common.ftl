language-name = Татарча
