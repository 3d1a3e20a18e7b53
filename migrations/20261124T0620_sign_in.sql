-- sign-in: issued devices and sessions. 53060.9(a)

-- R6: enrolled under its asset tag; proved by a client certificate or a hardware-bound credential.
create table devices (
  device_id text primary key constraint asset_tag check (device_id ~ '^[A-Za-z0-9][A-Za-z0-9-]{2,39}$'),
  kind text not null check (kind in ('computer', 'phone', 'smart-device', 'vehicle-computer')),
  proof text not null check (proof in ('client-certificate', 'hardware-credential')),
  certificate_sha256 bytea check (octet_length(certificate_sha256) = 32),
  credential_id bytea,
  -- R6: a credential that can be copied to another device proves no device.
  backup_eligible boolean not null default false constraint bound_to_hardware check (not backup_eligible),
  issued_to text references staff,
  -- 53060.9(a): enrolment and retirement are administrative acts; nobody enrols his own (R2).
  enrolled_by text not null references staff,
  enrolled_at timestamptz not null,
  retired_by text references staff,
  retired_at timestamptz,
  retired_why text check (retired_why in ('lost', 'stolen', 'replaced', 'returned', 'other')),
  constraint proof_is_kept check (case proof when 'client-certificate' then certificate_sha256 is not null
    else credential_id is not null end),
  check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_why is null)),
  constraint enrols_for_another check (issued_to is null or enrolled_by <> issued_to)
);
create unique index devices_by_certificate on devices (certificate_sha256) where retired_at is null;
create unique index devices_by_credential on devices (credential_id) where retired_at is null;

-- The token itself is never stored: its SHA-256 is the key.
create table sessions (
  token_sha256 bytea primary key check (octet_length(token_sha256) = 32),
  session_id uuid not null unique,
  staff_id text not null references staff,
  device_id text references devices,
  role text not null check (role in ('end-user', 'administrator')),
  -- 53060.9(a): "at minimum, dual factor authentication".
  factors smallint not null check (factors between 0 and 5),
  device_proved boolean not null,
  certificate_sha256 bytea check (octet_length(certificate_sha256) = 32),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  banner_acknowledged_at timestamptz,
  fresh_proof_at timestamptz,
  -- 53060.5(c)(3)(A): plate data in the administrator role only with a support ticket (R2).
  support_ticket text check (length(support_ticket) between 3 and 40),
  ended_at timestamptz,
  ended_why text check (ended_why in ('signed-out', 'another-sign-in', 'idle', 'expired', 'access-suspended',
    'access-removed', 'device-retired', 'administrator', 'role-changed')),
  check ((ended_at is null) = (ended_why is null)),
  check (not device_proved or device_id is not null),
  constraint ticket_of_an_administrator check (support_ticket is null or role = 'administrator'),
  check (expires_at > created_at and expires_at <= created_at + interval '12 hours'),
  check (last_seen_at >= created_at)
);
-- One live session per person: a second sign-in ends the first.
create unique index one_live_session on sessions (staff_id) where ended_at is null;
create index sessions_of_device on sessions (device_id) where ended_at is null;


-- Ends the person's former session and begins a new one; sign-ins of one person wait for each other.
create function begin_session(key bytea, id uuid, who text, device text, as_role text, with_factors smallint,
  proved boolean, certificate bytea, at timestamptz, expires timestamptz, idle_since timestamptz, banner boolean,
  ticket text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('sign-in'), hashtext(who));
  update sessions set ended_at = at, ended_why = case when expires_at <= at then 'expired'
      when last_seen_at <= idle_since then 'idle' else 'another-sign-in' end
    where staff_id = who and ended_at is null;
  insert into sessions (token_sha256, session_id, staff_id, device_id, role, factors, device_proved,
      certificate_sha256, created_at, last_seen_at, expires_at, banner_acknowledged_at, fresh_proof_at, support_ticket)
    values (key, id, who, device, as_role, with_factors, proved, certificate, at, at, expires,
      case when banner then at end, at, ticket);
end $$;

create trigger sessions_touch after update of ended_at on sessions
  for each row when (old.ended_at is distinct from new.ended_at) execute function touch_access_of_row();

create function touch_access_of_device() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || s.staff_id) from (
    select distinct staff_id from sessions where device_id = new.device_id and ended_at is null
    order by staff_id) s;
  return null;
end $$;
create trigger devices_touch after update of retired_at on devices
  for each row when (old.retired_at is distinct from new.retired_at) execute function touch_access_of_device();

create view door_device as
  select device_id, proof, retired_at is not null as retired, certificate_sha256 from devices;

create view door_session as
  select token_sha256, session_id::text as session_id, staff_id, device_id, role, factors::integer as factors,
    device_proved, certificate_sha256, banner_acknowledged_at is not null as banner_acknowledged,
    coalesce(support_ticket, '') as support_ticket,
    epoch_ms(created_at) as created_at, epoch_ms(last_seen_at) as last_seen_at,
    epoch_ms(expires_at) as expires_at, coalesce(epoch_ms(ended_at), 0) as ended_at,
    coalesce(ended_why, '') as ended_why, coalesce(epoch_ms(fresh_proof_at), 0) as fresh_proof_at,
    (select p.division from staff p where p.staff_id = sessions.staff_id) as division
  from sessions;

grant select on devices, sessions, door_device, door_session to plateward_app;
grant insert on devices, sessions to plateward_app;
grant update (retired_by, retired_at, retired_why) on devices to plateward_app;
grant update (last_seen_at, banner_acknowledged_at, fresh_proof_at, support_ticket, ended_at, ended_why)
  on sessions to plateward_app;
