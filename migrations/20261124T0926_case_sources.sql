-- cases: to which sources beside the own store the searches of a case go. R18, R19

create table case_sources (
  case_number text primary key references cases,
  -- Signs in EIS's register: what its searches are put to unless whoever searches says otherwise.
  sources text[] not null check (cardinality(sources) <= 16),
  -- To no other source.
  only_these boolean not null,
  set_by text not null references staff,
  set_at timestamptz not null
);

create view door_case_sources as select case_number, sources, only_these from case_sources;

grant select on case_sources, door_case_sources to plateward_app;
grant insert on case_sources to plateward_app;
grant update (sources, only_these, set_by, set_at) on case_sources to plateward_app;
