-- audits: which column of a product's audit export tells what, where its headers do not tell it by themselves. 53060.5(c)(2)(A), R9

-- The newest of a product is in force, for logs that are imported and for those that come by themselves; none is overwritten.
create table log_mappings (
  mapping_id bigint generated always as identity primary key,
  technology_id text not null references technologies,
  -- { column: header }
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  set_by text not null references staff,
  set_at timestamptz not null
);
create index log_mappings_of on log_mappings (technology_id, mapping_id desc);

grant select, insert on log_mappings to plateward_app;
