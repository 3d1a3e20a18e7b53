-- Notices by e-mail: whose address is which, and what waits to be sent. 53060.8(a), 53060.5(c)(2)(D), readings R7, R20

-- From the personnel file, or kept by hand. An address of the department; the mails themselves say nothing of anybody (R20).
alter table staff add column mail text
  check (length(mail) <= 254 and mail ~ '^[^\s@<>,;:"()\\]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$');

create or replace view door_person as
  select s.staff_id, s.name, s.division, s.classification, s.rank, s.unit_id, u.kind as unit, u.name as unit_name,
    s.supervisor, s.status, s.department_employee,
    exists (select 1 from division_administrators a
      where a.staff_id = s.staff_id and a.ended_at is null) as division_administrator,
    coalesce(p.from_on, '{}') as approved_from, coalesce(p.through_on, '{}') as approved_through, s.mail
  from staff s
  join units u using (unit_id)
  left join lateral (
    select array_agg(a.from_on::integer order by a.approval_id) as from_on,
      array_agg(a.through_on::integer order by a.approval_id) as through_on
    from deputy_director_approvals a
    where a.withdrawn_at is null and s.division = 'DAPO' and s.department_employee
      and (a.staff_id = s.staff_id or a.unit_id = s.unit_id or a.classification = s.classification)
  ) p on true;

-- The outbox: one mail of each notice, written with it, so that neither stands without the other.
create table notice_mails (
  notice_id bigint primary key references notices,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'not-needed', 'given-up')),
  due_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  -- Whoever sends has until then; of a server that died another takes over.
  claimed_until timestamptz,
  failed_why text check (failed_why in ('no-address', 'unreachable', 'not-trusted', 'sign-in-refused', 'address-refused',
    'mail-refused', 'too-old')),
  sent_at timestamptz,
  -- R20: delivery is an entry.
  entry bigint check (entry >= 0),
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'given-up' or failed_why is not null),
  check (entry is null or state = 'sent')
);
create index notice_mails_waiting on notice_mails (due_at) where state = 'waiting';
create index notice_mails_unrecorded on notice_mails (notice_id) where state = 'sent' and entry is null;

-- What went through is never sent again, whoever asks.
create function mail_goes_once() returns trigger language plpgsql as $$
begin
  raise exception 'R20: the mail of notice % went through', old.notice_id
    using errcode = 'check_violation', constraint = 'mail_goes_once';
end $$;
create trigger mail_goes_once before update of state, tries, sent_at on notice_mails
  for each row when (old.state = 'sent') execute function mail_goes_once();

-- Another address: what could not be sent to the former one is due again, as long as it is news.
create function mail_to_new_address() returns trigger language plpgsql as $$
begin
  update notice_mails m set state = 'waiting', due_at = n.given_at, failed_why = null
    from notices n where n.notice_id = m.notice_id and n.staff_id = new.staff_id
      and (m.state = 'waiting' or m.state = 'given-up' and m.failed_why in ('no-address', 'address-refused'));
  return null;
end $$;
create trigger mail_to_new_address after update of mail on staff
  for each row when (new.mail is not null and new.mail is distinct from old.mail)
  execute function mail_to_new_address();

grant select, insert on notice_mails to plateward_app;
grant update (state, due_at, tries, claimed_until, failed_why, sent_at, entry) on notice_mails to plateward_app;
