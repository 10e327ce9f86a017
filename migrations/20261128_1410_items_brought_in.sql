-- Of an item that was brought in from printed papers nobody knows on which day it came onto the agenda.

alter table agenda_items alter column added_on drop not null;
