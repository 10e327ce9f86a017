-- What a delivery left behind, so that the next can tell which of its files say nothing new: the state of the authority’s data when it
-- ended (child_versions), and the rules by which its files were read. A delivery from before has neither, and is compared as before.
alter table child_imports add column left_version bigint;
alter table child_imports add column read_by text not null default '';
