## Один контакт во всех точках сразу

change-contact_everywhere = изменить контакт везде
changed-contact_everywhere = изменён контакт во всех точках
