-- Whoever counts hears of a delivery that has come or was taken back, when it is kept and not before.

create function tell_of_delivery() returns trigger language plpgsql as $$
begin
  perform pg_notify('children_delivered', '');
  return null;
end
$$;
create trigger child_imports_are_told after insert or update on child_imports
  for each statement execute function tell_of_delivery();
