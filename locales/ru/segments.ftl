# Для кого строка или ситуация: профиль клиента (A2.14, A4.2.1б, D20.1).

whom-citizen = граждане
whom-business = предприниматели и организации
whom-body = другие органы
whom-employee = служащие и работники
whom-everybody = все

propose-segments = Указать, для кого строка
change-segments = для кого строка
changed-segments = изменено, для кого строка
ask-segments = Для кого эта строка? Отметьте всех, кому она подходит. Если подходит всем, никого не отмечайте.
field-segments = Для кого
mend-segments = Исправить, для кого
row-segments = Для кого: { $words }

web-situation-segments = Для кого эта ситуация
web-situation-segments-hint = Если для всех, никого не отмечайте. Человек, который сказал о себе в боте, кто он, увидит только подходящее ему.
situation-whom = Для кого: { $words }
