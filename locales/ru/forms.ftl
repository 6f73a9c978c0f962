# Бланки и образцы строки: файлы, которые человек может взять.

form-words = «{ $title }», { $date ->
        [none] дата не указана
       *[other] от { $date }
    }
form-untitled = Бланк

propose-forms = Приложить бланки и образцы
change-forms = бланки и образцы
changed-forms = изменены бланки и образцы
ask-forms = Пришлите бланк или образец файлом: DOCX, XLSX, ODT или PDF, не больше 10 МБ. Если их несколько, присылайте по одному.
field-forms = Бланки и образцы
mend-forms = Исправить бланки
form-known-button = Взять: { $form }

form-kept = Файл принят.
ask-form-title = Как назвать бланк для людей? Например: «Заявление о выдаче справки».
ask-form-dated = От какого числа бланк «{ $title }»? Например: 01.02.2026. Дата стоит на самом бланке или в документе, которым он утверждён.
form-title-keep-button = Оставить «{ $title }»
form-screen = <b>{ $title }</b>
    { $date ->
        [none] Дата не указана. Укажите её: без даты отправить нельзя.
       *[other] Бланк от { $date }.
    }
form-look-button = Посмотреть файл
form-title-button = Изменить название
form-dated-button = Указать дату
form-drop-button = Убрать
form-dropped = Бланк убран.
form-sent = Бланк «{ $title }».
row-form = Бланк: { $form }
form-file-button = Файл: { $title }

foreign-form-error = Такой файл откроется не у всех. Сохраните бланк как DOCX, XLSX, ODT или PDF и пришлите снова.
macro-form-error = В файле есть макросы: людям такой не отдают. Сохраните его без макросов, например как PDF, и пришлите снова.
locked-form-error = Файл закрыт паролем, люди его не откроют. Снимите пароль и пришлите снова.
same-form-error = Этот файл уже приложен: «{ $title }». Пришлите другой или измените название этого.
many-forms-error = У строки уже бланков: { $most }. Больше люди не просмотрят. Уберите лишний, потом приложите этот.
form-day-error = Дата бланка может быть от { $first } до { $last }. Проверьте год и напишите снова.
undated-form-error = У бланка «{ $title }» нет даты. Укажите, от какого он числа, и отправьте снова.

import-line-forms = Бланки: { $forms }
import-line-forms-lost = Бланки без файла, их приложат потом: { $names }

card-forms-button = Бланки и образцы
citizen-forms = <b>Бланки и образцы</b>
    { $name }
citizen-form = { $number }. { $form }
citizen-form-words = «{ $title }», бланк от { $date }
citizen-forms-which = Нажмите на бланк, который вам нужен: пришлю файл.
citizen-forms-from = Из перечня № { $number } от { $date } { $count ->
        [one] Файл ниже.
       *[other] Файлы ниже.
    }
citizen-forms-none = Бланков здесь больше нет: перечень изменился.
