-- deadlines: packages that go by mail to another agency, encrypted to its own key; the mail itself tells nothing of any read.
-- 53060.7(b)(7), 53060.10(a), readings R20, R23

create table sealed_mails (
  -- The entry that says that it is sent.
  entry bigint primary key,
  agency_id text not null references agencies,
  address text not null check (length(address) <= 254 and address ~ '^[^\s@<>,;:"()\\]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$'),
  -- To which it is encrypted: an agency that has another key by now is not sent it.
  age_key text not null check (age_key <> ''),
  file_name text not null check (file_name ~ '^[a-z0-9.-]{1,80}$'),
  package bytea,
  given_at timestamptz not null,
  -- With the period of what it tells of (53060.2(a)).
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'withdrawn', 'given-up')),
  due_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  claimed_until timestamptz,
  failed_why text check (failed_why in ('unreachable', 'not-trusted', 'sign-in-refused', 'address-refused', 'mail-refused', 'too-old')),
  sent_at timestamptz,
  -- R20: delivery is an entry.
  mailed_entry bigint check (mailed_entry >= 0),
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'given-up' or failed_why is not null),
  -- What went, or goes no more, is not kept.
  check ((package is not null) = (state = 'waiting'))
);
create index sealed_mails_waiting on sealed_mails (due_at) where state = 'waiting';
create index sealed_mails_unrecorded on sealed_mails (entry) where state = 'sent' and mailed_entry is null;

-- What went through is never sent again, whoever asks.
create function sealed_mail_goes_once() returns trigger language plpgsql as $$
begin
  raise exception 'R23: the package of entry % is done with', old.entry
    using errcode = 'check_violation', constraint = 'sealed_mail_goes_once';
end $$;
create trigger sealed_mail_goes_once before update of state, package, sent_at on sealed_mails
  for each row when (old.state <> 'waiting') execute function sealed_mail_goes_once();

-- How far each is.
create view door_sealed_mail as
  select entry, address, state, failed_why, tries, given_at, sent_at from sealed_mails;

grant select on sealed_mails, door_sealed_mail to plateward_app;
grant insert on sealed_mails to plateward_app;
grant update (state, package, due_at, tries, claimed_until, failed_why, sent_at, mailed_entry) on sealed_mails to plateward_app;
