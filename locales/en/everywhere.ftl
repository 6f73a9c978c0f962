## One contact in all touchpoints at once

change-contact_everywhere = change a contact everywhere
changed-contact_everywhere = a contact is changed in all touchpoints
