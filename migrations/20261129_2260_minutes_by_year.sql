-- Many committees number their minutes through the year, “13/21”, and have no letters before the number. “/” stands for that way;
-- any number of committees may have it, where letters are those of one.
alter table committees drop constraint committees_check;
alter table committees add constraint committees_named check (name <> '' and prefix ~ '^([A-Z]{2,5}|/)$');
alter table committees drop constraint committees_authority_id_prefix_key;
create unique index committees_letters on committees (authority_id, prefix) where prefix <> '/';
