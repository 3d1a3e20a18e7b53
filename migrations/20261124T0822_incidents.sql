-- sharing: a breach of ALPR information: what happened, whom the law wants told by when, and who was. Civil Code 1798.29, R34

create table incidents (
  incident_id bigint generated always as identity primary key,
  -- What was in the wrong hands: an account, a device or a copy.
  about text not null check (about in ('account', 'device', 'copy', 'other')),
  subject text not null check (length(subject) between 1 and 80),
  -- A closed list of the contract.
  nature text not null,
  known_at timestamptz not null,
  opened_by text not null references staff,
  opened_at timestamptz not null,
  entry bigint not null,
  closed_by text references staff,
  closed_at timestamptz,
  outcome text check (outcome in ('breach', 'no-breach')),
  check ((closed_by is null) = (closed_at is null) and (closed_by is null) = (outcome is null)),
  constraint known_before_opened check (known_at <= opened_at)
);

-- One clock for each of those who are to be told.
create table incident_clocks (
  incident_id bigint not null references incidents,
  whom text not null check (whom in ('eis', 'legal-affairs', 'owners', 'people-concerned', 'attorney-general')),
  due_at timestamptz not null,
  told_at timestamptz,
  told_by text references staff,
  -- Number of the letter or ticket, or why nobody is to be told.
  how text,
  check ((told_at is null) = (told_by is null) and (told_at is null) = (how is null)),
  primary key (incident_id, whom)
);
create index incident_clocks_due on incident_clocks (due_at) where told_at is null;

-- 1798.29: an incident is not closed while one of its clocks runs.
create function incident_clocks_stopped() returns trigger language plpgsql as $$
begin
  if new.closed_at is not null and exists (select from incident_clocks k where k.incident_id = new.incident_id and k.told_at is null) then
    raise exception 'CC 1798.29: a clock still runs' using errcode = 'check_violation', constraint = 'incident_clocks_stopped';
  end if;
  return new;
end $$;
create trigger incident_clocks_stopped before update of closed_at on incidents
  for each row execute function incident_clocks_stopped();

grant select, insert on incidents, incident_clocks to plateward_app;
grant update (closed_by, closed_at, outcome) on incidents to plateward_app;
grant update (told_at, told_by, how) on incident_clocks to plateward_app;
