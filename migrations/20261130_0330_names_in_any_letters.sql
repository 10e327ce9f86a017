-- A name as it is compared: small letters without accents, apart from others by single spaces. A letter with an accent falls
-- apart into the letter and the accent, small or capital and from whichever alphabet of Latin letters, so that it does not hang
-- on the locale of the server; what does not fall apart is named. Most names have none of it and take the short way.
create or replace function name_plain(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(
    case when octet_length(name) = length(name) then replace(lower(name), '''', '')
    else lower(translate(
      replace(replace(replace(replace(replace(replace(replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
      'øØłŁđĐðÐħĦıŧŦəƏ''’‘ʼʻ´`', 'oollddddhhittee')) end,
    '[^a-z0-9]+', ' ', 'g'))
$$;

update child_names set grams = name_grams(forename || ' ' || surname), sounds = name_sounds(forename || ' ' || surname)
where octet_length(forename || surname) <> length(forename || surname);
