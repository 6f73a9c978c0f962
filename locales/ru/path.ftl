# Путь по шагам: /steps.

command-steps = На каком я шаге

path-which-step = На каком я шаге?
path-none = По шагам этот орган ничего пока не описал. Нажмите «В начало» и выберите, что у вас случилось.
path-where =
    <b>Весь путь по шагам</b>

    Где вы сейчас? Нажмите на шаг: скажу, что нужно, сколько ждать и что будет дальше.
path-you-wait = Я слежу за вашим обращением. Похоже, вы на шаге { $number }.
path-titled = { $number }. { $title }
path-step =
    Шаг { $number } из { $total }.
    <b>{ $title }</b>
path-needed =
    <b>Что нужно.</b> { $words }
path-takes =
    <b>Сколько ждать.</b> { $words }
path-next =
    <b>Что дальше.</b> { $words }
path-no-place = Где это сделать, в перечне пока не сказано.
path-earlier = Предыдущий шаг
path-later = Следующий шаг
path-all = Все шаги
