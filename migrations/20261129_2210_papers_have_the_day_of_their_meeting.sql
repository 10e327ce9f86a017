-- The papers of a meeting are dated by the day of the meeting, where nothing in them gives a day of publication: without one
-- they stood in no order among the letters of a thread.
update documents d set published = (p.pack ->> 'meetingDate')::date
from document_packs p
where p.authority_id = d.authority_id and p.document_id = d.id and d.published is null and d.inspection_end is null
  and d.inspection_start is null and p.pack ->> 'meetingDate' ~ '^\d{4}-\d\d-\d\d$';
