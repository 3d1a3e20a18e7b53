-- technologies: notices before a contract ends; what a provider shares by its own switches; nightly snapshots of all settings of
-- sharing. 53060.6(a), 53060.10(a)

-- Each notice once, of each last day: a contract that goes on is told of anew.
create table contract_notices (
  technology_id text not null references technologies,
  ends_on civil_date not null,
  days_before integer not null check (days_before in (90, 60, 30, 7)),
  given_at timestamptz not null,
  primary key (technology_id, ends_on, days_before)
);

-- What a provider's own console shares of the department's searches and data, as EIS saw it there on a day.
create table provider_switches (
  technology_id text primary key references technologies,
  shared_with text[] not null
    check (shared_with <@ array['agencies-of-california', 'out-of-state', 'federal', 'private', 'vendor']),
  checked_on civil_date not null,
  checked_by text not null references staff,
  checked_at timestamptz not null
);

-- All settings as canonical JSON (RFC 8785), kept once however many nights they stay as they are.
create table sharing_settings (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  settings text not null
);

create table sharing_snapshots (
  snapshot_id bigint generated always as identity primary key,
  taken_at timestamptz not null,
  sha256 bytea not null references sharing_settings,
  -- How many settings differ from the snapshot before.
  differences integer not null check (differences >= 0),
  entry bigint not null check (entry >= 0)
);

grant select on contract_notices, provider_switches, sharing_settings, sharing_snapshots to plateward_app;
grant insert on contract_notices, provider_switches, sharing_settings, sharing_snapshots to plateward_app;
grant update (shared_with, checked_on, checked_by, checked_at) on provider_switches to plateward_app;
