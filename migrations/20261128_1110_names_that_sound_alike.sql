-- Names that were misspelt: found by their overlapping threes of letters and by how they sound. Our own, so that they are
-- there on every PostgreSQL, whether or not its extensions may be installed.

-- A name as it is compared: small letters without accents, apart from others by single spaces.
create function name_plain(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(translate(lower(name),
    'àáâãäåāąçćčďèéêëēęěģğìíîïīıķłļñńňņòóôõöøōőřśšşşťțùúûüūůűýÿžźż’''',
    'aaaaaaaacccdeeeeeeeggiiiiiikllnnnnoooooooorsssstttuuuuuuuyyzzz'), '[^a-z0-9]+', ' ', 'g'))
$$;

-- Every run of three letters of each part of a name, two spaces before and one after it, as pg_trgm has them.
create function name_grams(name text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr('  ' || part || ' ', place, 3)), '{}')
  from regexp_split_to_table(name_plain(name), ' ') part, generate_series(1, length(part) + 1) place
  where part <> ''
$$;

-- How each part of a name sounds, roughly, to an English ear: letters that are easily mistaken become one.
create function name_sounds(name text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct
    left(sound, 1) || regexp_replace(regexp_replace(substr(sound, 2), '[aeiouyhw]', '', 'g'), '(.)\1+', '\1', 'g')), '{}')
  from regexp_split_to_table(name_plain(name), ' ') part,
    lateral (select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(part, '^(kn|gn)', 'n'), '^wr', 'r'), 'ph', 'f', 'g'), '(ck|q|x|c(?=[^eiyh]|$))', 'k', 'g'),
      '^c(?=h[lr])', 'k'), '(sch|sh|ch|c|z)', 's', 'g'), '(?<=.)(dg|j|g(?=[eiy]))', 'j', 'g') as text) t(text),
    lateral (select translate(t.text, 'vdbmy', 'ftpni') as sound) s
  where part <> ''
$$;
