-- sign-in: passkeys, hardware-bound credentials of devices, the second way, invitations, lock-out. 53060.9(a), R6

-- A passkey: the person's factor, never by itself the device's proof (R6). Several per person; one is a spare.
create table authenticators (
  credential_id bytea primary key check (octet_length(credential_id) between 1 and 1023),
  staff_id text not null references staff,
  public_key bytea not null,
  -- A counter that does not rise tells of a copy (WebAuthn 6.1.1).
  counter bigint not null check (counter >= 0),
  backup_eligible boolean not null,
  backed_up boolean not null,
  aaguid uuid not null,
  label text not null check (length(label) between 1 and 40),
  enrolled_on text not null references devices,
  enrolled_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  check (backup_eligible or not backed_up)
);
create index authenticators_of on authenticators (staff_id) where removed_at is null;

-- The key of a device's hardware-bound credential; the device's own row says whose tag it is.
create table device_credentials (
  device_id text primary key references devices,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  aaguid uuid not null
);

-- What a sign-in has proved so far. Only the hash of its token is kept.
create table sign_in_attempts (
  attempt_sha256 bytea primary key check (octet_length(attempt_sha256) = 32),
  begun_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= begun_at + interval '10 minutes'),
  device_id text references devices,
  certificate_sha256 bytea check (octet_length(certificate_sha256) = 32),
  staff_id text references staff,
  way text check (way in ('passkey', 'second-way', 'single-sign-on')),
  factors smallint not null default 0 check (factors between 0 and 2),
  closed_at timestamptz,
  -- 53060.9(a), R6: no person is proved on a device that is not.
  constraint device_before_person check (staff_id is null or device_id is not null)
);
create index sign_in_attempts_by_age on sign_in_attempts (expires_at);

-- A challenge is good once, for five minutes at most, for one use, and for the bearer it was issued to.
create table challenges (
  challenge_sha256 bytea primary key check (octet_length(challenge_sha256) = 32),
  use text not null check (use in ('prove-device', 'prove-person', 'enrol-device', 'enrol-passkey', 'confirm')),
  bearer bytea not null check (octet_length(bearer) = 32),
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= issued_at + interval '5 minutes')
);
create index challenges_by_age on challenges (expires_at);

-- One-time leave to enrol: a device under its asset tag, a person's first passkey, or both. Only the code's hash is kept.
create table invitations (
  invitation_id bigint generated always as identity primary key,
  code_sha256 bytea not null unique check (octet_length(code_sha256) = 32),
  staff_id text references staff,
  device_id text,
  device_kind text check (device_kind in ('computer', 'phone', 'smart-device', 'vehicle-computer')),
  given_by text not null references staff,
  -- Recovery: the second administrator.
  agreed_by text references staff,
  given_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= given_at + interval '24 hours'),
  device_done_at timestamptz,
  passkey_done_at timestamptz,
  withdrawn_at timestamptz,
  check (staff_id is not null or device_id is not null),
  check ((device_id is null) = (device_kind is null)),
  constraint invites_another check (staff_id is null or given_by <> staff_id),
  constraint two_administrators check (agreed_by is null or (agreed_by <> given_by and agreed_by is distinct from staff_id))
);

-- The second way: a password (Argon2id) and a code (TOTP). The secret is sealed; a step is good once.
create table second_ways (
  staff_id text primary key references staff,
  password_hash text not null check (password_hash like '$argon2id$%'),
  totp_sealed bytea not null,
  last_step bigint not null,
  set_at timestamptz not null
);

-- Tries of the second way, by a keyed hash of the name typed: of strangers as of staff, so that both look the same.
create table sign_in_tries (
  try_id bigint generated always as identity primary key,
  account bytea not null check (octet_length(account) = 32),
  at timestamptz not null,
  released_at timestamptz
);
create index sign_in_tries_of on sign_in_tries (account, at) where released_at is null;

-- CJIS AC-7: five failures within fifteen minutes lock, until somebody releases.
create function account_locked(which bytea) returns boolean language sql stable as $$
  select coalesce(bool_or(t.at - t.fifth <= interval '15 minutes'), false) from (
    select s.at, lag(s.at, 4) over (order by s.at, s.try_id) as fifth from sign_in_tries s
    where s.account = which and s.released_at is null) t where t.fifth is not null $$;

-- Takes one of the five: a try counts as failed until it succeeds, so that many at once are still five.
create function begin_try(which bytea, moment timestamptz) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('sign-in-try'), hashtext(encode(which, 'hex')));
  if account_locked(which) then return false; end if;
  insert into sign_in_tries (account, at) values (which, moment);
  return true;
end $$;

-- Recovery of a person who has lost every authenticator: two administrators (R2, R6).
create table recoveries (
  recovery_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  why text not null check (why in ('authenticators-lost', 'authenticators-stolen', 'authenticators-broken')),
  proposed_by text not null references staff,
  proposed_at timestamptz not null,
  agreed_by text references staff,
  agreed_at timestamptz,
  withdrawn_at timestamptz,
  constraint recovers_another check (proposed_by <> staff_id and agreed_by is distinct from staff_id),
  constraint two_administrators_recover check (agreed_by is null or agreed_by <> proposed_by),
  check ((agreed_by is null) = (agreed_at is null))
);
create unique index one_recovery_at_a_time on recoveries (staff_id) where agreed_at is null and withdrawn_at is null;

-- What a notice may be about is a list of the program (src/deadlines/contract.ts).
alter table notices drop constraint if exists notices_kind_check;
alter table notices add constraint notices_kind_check check (kind ~ '^[a-z]+(-[a-z]+){0,4}$');

-- A device or a person who signs in has the rows locked against being retired meanwhile.
grant select, insert on authenticators, device_credentials, sign_in_attempts, challenges, invitations, second_ways,
  sign_in_tries, recoveries to plateward_app;
grant update (counter, backed_up, last_used_at, removed_at) on authenticators to plateward_app;
grant update (counter) on device_credentials to plateward_app;
grant update (device_id, certificate_sha256, staff_id, way, factors, closed_at), delete on sign_in_attempts
  to plateward_app;
grant delete on challenges to plateward_app;
grant update (device_done_at, passkey_done_at, withdrawn_at) on invitations to plateward_app;
grant update (password_hash, totp_sealed, last_step, set_at), delete on second_ways to plateward_app;
grant update (released_at), delete on sign_in_tries to plateward_app;
grant update (agreed_by, agreed_at, withdrawn_at) on recoveries to plateward_app;
grant update (token_sha256) on sessions to plateward_app;
