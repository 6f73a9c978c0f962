mine-button = Моё
mine =
    <b>Моё</b>

    Здесь всё, что касается лично вас. Видите это только вы.
mine-appeals = Сроки моих обращений
mine-bookings = Моя запись на приём
mine-subscriptions = О чём мне сообщат
mine-remarks = Мои замечания и ответы
mine-history = Что я искал(а)
mine-settings = Как мне удобнее
mine-support = Помощь с ботом
mine-privacy = Что бот помнит обо мне
command-my = Моё: сроки, записи, замечания
