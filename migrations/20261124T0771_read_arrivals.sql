-- alerts: what arrived and is still to be held against the hot lists. Written in the transaction of its reads, so that no
-- crash loses an alert; deleted when it has been matched. 53060.4(a)

create table read_arrivals (
  batch_no bigint generated always as identity primary key,
  read_ids bigint[] not null check (cardinality(read_ids) > 0),
  arrived_at timestamptz not null
);

grant select, insert, delete on read_arrivals to plateward_app;
