-- settings: a value, who set it, when, by what authority; two persons where named.

-- Instants travel as milliseconds since the epoch, so that deciding reads no clock but the one it is handed.
create function epoch_ms(at timestamptz) returns double precision
  language sql stable parallel safe as $$ select round(date_part('epoch', at) * 1000) $$;
create function at_ms(ms double precision) returns timestamptz
  language sql immutable parallel safe as $$ select to_timestamp(ms / 1000.0) $$;

-- A civil day in America/Los_Angeles as yyyymmdd; "never" is null here and 0 in the views.
create domain civil_date as integer
  check (value is null or make_date(value / 10000, value / 100 % 100, value % 100) is not null);
create function civil_date_of(at timestamptz) returns integer language sql immutable parallel safe as $$
  select (extract(year from at at time zone 'America/Los_Angeles') * 10000
        + extract(month from at at time zone 'America/Los_Angeles') * 100
        + extract(day from at at time zone 'America/Los_Angeles'))::integer $$;

-- Demo or production, written once when the database is created (by the owner; the application only reads it).
create table installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('demo', 'production')),
  written_at timestamptz not null
);

-- A value is superseded by a later row, never overwritten.
create table settings (
  setting_id bigint generated always as identity primary key,
  key text not null check (key ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  scope text not null check (scope = 'department' or scope in ('OCS', 'DAI', 'DAPO', 'OIA')),
  value jsonb not null,
  authority text not null check (length(authority) between 3 and 400),
  set_by text not null,
  set_at timestamptz not null,
  second_needed boolean not null,
  second_by text,
  second_at timestamptz,
  in_force_at timestamptz,
  superseded_at timestamptz,
  check ((second_by is null) = (second_at is null)),
  constraint two_persons check (second_by is null or second_by <> set_by),
  check (in_force_at is null or not second_needed or second_by is not null)
);
create unique index one_value_in_force on settings (key, scope)
  where in_force_at is not null and superseded_at is null;

-- A value that comes into force supersedes the one before it, in the same transaction.
create function supersede_setting() returns trigger language plpgsql as $$
begin
  update settings set superseded_at = new.in_force_at
    where key = new.key and scope = new.scope and in_force_at is not null and superseded_at is null
      and setting_id <> new.setting_id;
  return new;
end $$;
create trigger supersede_on_insert before insert on settings
  for each row when (new.in_force_at is not null) execute function supersede_setting();
create trigger supersede_on_agreement before update of in_force_at on settings
  for each row when (old.in_force_at is null and new.in_force_at is not null) execute function supersede_setting();

create view door_setting as
  select key, scope, value, authority, set_by, second_by, epoch_ms(in_force_at) as in_force_at
  from settings where in_force_at is not null and superseded_at is null;

grant select on installation, settings, door_setting to plateward_app;
grant insert on settings to plateward_app;
grant update (second_by, second_at, in_force_at, superseded_at) on settings to plateward_app;
