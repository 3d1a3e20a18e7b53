-- subscriptions: other agencies' data, asked for through connectors; the department's own, lent by agreement. 53060.3(e), .4(b),
-- .10(a); Civil Code 1798.90.52, 1798.90.55(b); R1, R18, R19

-- How a connector of EIS's register is asked; where it may call stands in the register, its secrets lie sealed beside it.
create table connectors (
  technology_id text primary key references technologies,
  config jsonb not null,
  -- R19: the person is named to it by the username, or by a pseudonym that the department resolves.
  named_by text not null check (named_by in ('username', 'pseudonym')),
  -- R18: it shows other agencies that it was asked. Whoever does not know says yes.
  shows_others boolean not null default true,
  deadline_ms integer not null default 5000 check (deadline_ms between 200 and 30000),
  set_by text not null references staff,
  set_at timestamptz not null
);

-- What other agencies' Platewards may ask for: by agreement, none without one (R1).
create table lending_agreements (
  -- Its row in EIS's register (53060.6(a)): dead there, it lends nothing.
  agreement_id text primary key references technologies,
  agency_id text not null references agencies,
  -- SHA-256 of the certificate that its connections show, and the key that its requests are signed with (Ed25519).
  certificate_sha256 bytea not null check (octet_length(certificate_sha256) = 32),
  signing_key bytea not null check (octet_length(signing_key) = 32),
  -- Verifier key of its record, whose checkpoints are kept.
  record_key text not null check (length(record_key) between 10 and 400),
  -- R19: of these feeds alone, each the department's own.
  feeds text[] not null check (cardinality(feeds) between 1 and 64),
  -- Codes of authorized uses; none named: every one.
  uses text[] check (cardinality(uses) > 0),
  age_limit_days integer not null check (age_limit_days between 1 and 3650),
  photos boolean not null,
  begins_on civil_date not null,
  ends_on civil_date not null,
  authority text not null check (length(authority) between 3 and 400),
  proposed_by text not null references staff,
  proposed_at timestamptz not null,
  agreed_by text references staff,
  agreed_at timestamptz,
  revoked_by text references staff,
  revoked_at timestamptz,
  revoked_why text check (length(revoked_why) between 3 and 160),
  check (ends_on >= begins_on),
  constraint lent_by_two_persons check (agreed_by is distinct from proposed_by or agreed_by is null),
  check ((agreed_by is null) = (agreed_at is null)),
  check ((revoked_by is null) = (revoked_at is null))
);
create unique index one_agreement_of_an_agency on lending_agreements (agency_id) where revoked_at is null;

-- R1: lending is operator mode: EIS proposes, a policy owner agrees; either revokes.
create function lending_by_both() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and not holds_role(new.proposed_by, 'eis', null) then
    raise exception 'R1: EIS proposes what is lent' using errcode = 'check_violation', constraint = 'lending_by_both';
  end if;
  if new.agreed_by is not null and (tg_op = 'INSERT' or old.agreed_by is null)
      and not holds_role(new.agreed_by, 'policy-owner', null) then
    raise exception 'R1: a policy owner agrees to what is lent'
      using errcode = 'check_violation', constraint = 'lending_by_both';
  end if;
  return new;
end $$;
create trigger lending_by_both before insert or update of agreed_by on lending_agreements
  for each row execute function lending_by_both();

-- An answer under way was decided on the agreement, the recipient and the settings as they were.
create function touch_lending() returns trigger language plpgsql as $$
begin
  perform record_touch('lending');
  return null;
end $$;
create trigger lending_touch after insert or update on lending_agreements
  for each statement execute function touch_lending();
create trigger lending_touch after update of eligible, review_by, ended_at, entity_type on agencies
  for each statement execute function touch_lending();
create trigger lending_touch after insert or delete on task_force_members
  for each statement execute function touch_lending();
create trigger lending_touch after update of state, starts_on, ends_on on technologies
  for each statement execute function touch_lending();

-- Each request once: the same number is a replay. `entry` is where the record says what was asked, or why it was refused.
create table lending_requests (
  agency_id text not null references agencies,
  request_id text not null check (request_id ~ '^[0-9a-f]{32}$'),
  -- When it was signed: what is older than the clocks may differ is refused before its number is looked for.
  signed_at timestamptz not null,
  received_at timestamptz not null,
  act text not null check (act in ('search', 'photo', 'statement')),
  entry bigint,
  outcome text not null default 'received'
    check (outcome in ('received', 'answered', 'refused', 'withdrawn', 'failed')),
  clause text,
  matches integer not null default 0,
  primary key (agency_id, request_id)
);
create index lending_requests_by_time on lending_requests (received_at desc);

-- Checkpoints of another department's record that came with its requests and answers: it cannot take back what it signed.
create table held_checkpoints (
  agency_id text not null references agencies,
  size bigint not null check (size >= 0),
  note text not null,
  received_at timestamptz not null,
  primary key (agency_id, size)
);

-- searches: what an inquiry answered from another source is kept, sealed, to its period (R1, R28). Its numbers are those of
-- reads, from a range of their own.
create sequence source_match_numbers as bigint minvalue 4611686018427387904 start 4611686018427387904;
create table source_matches (
  match_id bigint primary key default nextval('source_match_numbers'),
  source text not null references technologies,
  -- Keyed digest of the source's own name for the read.
  key bytea not null check (octet_length(key) = 32),
  sealed bytea not null,
  owner_id text not null,
  expires_at timestamptz not null,
  unique (source, key)
);
create index source_matches_expire on source_matches (expires_at);
-- By which inquiry it was found.
create table source_answers (
  asked bigint not null,
  match_id bigint not null references source_matches on delete cascade,
  primary key (asked, match_id)
);
create index source_answers_of on source_answers (match_id);

grant select on connectors, lending_agreements, lending_requests, held_checkpoints, source_matches, source_answers
  to plateward_app;
grant insert on connectors, lending_agreements, lending_requests, held_checkpoints, source_matches, source_answers
  to plateward_app;
grant usage on sequence source_match_numbers to plateward_app;
grant update (config, named_by, shows_others, deadline_ms, set_by, set_at) on connectors to plateward_app;
grant update (agreed_by, agreed_at, revoked_by, revoked_at, revoked_why) on lending_agreements to plateward_app;
grant update (entry, outcome, clause, matches) on lending_requests to plateward_app;
grant update (sealed, expires_at) on source_matches to plateward_app;
grant delete on source_matches, source_answers to plateward_app;
