-- What has been minuted stands: earlier texts of a minute are read and added to, and nobody has the right to change them.
drop policy change on minute_texts;
drop policy take_out on minute_texts;
revoke update, delete on minute_texts from sightline_person;

-- An item can come from the work programme, whose entry can come from a resolution, which stands in a minute of an item: a
-- ring, which a restored backup can only put back with this one link checked at its end.
alter table agenda_items alter constraint agenda_items_authority_id_programme_item_id_fkey deferrable initially immediate;
