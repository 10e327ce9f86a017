-- The parts of an indicator that sums nothing, or of which everything can be told, keep an empty column in the place of sixty nothings.

alter table indicator_month_parts drop constraint indicator_month_parts_check;
alter table indicator_month_parts add constraint indicator_month_parts_check check (
  cardinality(counted) = cardinality(out_of) and cardinality(left_out) in (0, cardinality(counted))
  and cardinality(amount) in (0, cardinality(counted)) and cardinality(amounts) in (0, cardinality(counted))
);
