# Ответы на вопрос своими словами.

search-sure = Похоже, вы об этом: <b>{ $title }</b>.
search-whose = Этим занимается: { $agency }.
search-read-as = Я прочитал это так: «{ $text }».
search-or = Или: { $title }
search-menu = Что из этого ближе к вашему вопросу?
search-none = Ничего из этого
search-nothing-helped = Простите, что не помог. Выберите, что ближе, или скажите иначе.
search-again = Вы спросили то же самое: значит, мой ответ не помог. Вот где ответит человек.
search-again-alone = Вы спросили то же самое: значит, мой ответ не помог. Скажите иначе или выберите, что ближе.
search-elsewhere = Это не к нам. Кто отвечает: <b>{ $body }</b>.
search-elsewhere-source = По закону: { $source }.
search-no-ways = Об этом («{ $title }») наш перечень пока не говорит.
search-other-agency = Похоже, это вопрос другого органа. Если он ваш, нажмите кнопку с его названием.
search-which-agency = К какому органу ваш вопрос? Выберите, что ближе.
search-in-agency = <b>{ $agency }</b>: { $title }
search-which-process = О чём ваш вопрос?
search-abstain-first = Боюсь подсказать неверно. Скажите иначе или выберите орган.
search-welcome = Пожалуйста! Если ещё что-то случится, напишите.
search-staff-will-see = Ваш вопрос увидят сотрудники, без вашего имени и номера, и научат меня отвечать.
search-danger = <b>{ $how }</b>
