-- downloads: copies of plate data that leave the screen, their register, and their destruction.
-- 53060.9(a), 53060.9(a)(1), 53060.9(b)(1), DOM 14060, R16, R22, R27, R28

-- The public key that files of a person are encrypted to.
create table copy_keys (
  staff_id text primary key references staff,
  recipient text not null check (recipient ~ '^age1[02-9ac-hj-np-z]{20,4000}$'),
  set_at timestamptz not null,
  entry bigint not null
);

create table copies (
  copy_id bigint generated always as identity primary key,
  form text not null check (form in ('csv', 'json', 'pdf', 'print')),
  scope text not null check (scope in ('judged', 'case-file')),
  protection text not null check (protection in ('own-key', 'passphrase', 'watermark')),
  -- Whose copy it is: who asked for it and answers for it.
  staff_id text not null references staff,
  division text not null references divisions,
  case_number text not null,
  -- R18: of an internal staff investigation.
  restricted boolean not null,
  use text not null,
  reason text not null check (length(reason) between 1 and 480),
  -- The inquiry whose answer is copied.
  asked bigint not null,
  device_id text not null references devices,
  reads integer not null check (reads > 0),
  requested_at timestamptz not null,
  request_entry bigint not null,
  state text not null check (state in ('waiting', 'approved', 'declined', 'making', 'made', 'stopped')),
  decided_by text references staff,
  decided_at timestamptz,
  decision_entry bigint,
  -- The entry of the record before its first byte; it stands on every page.
  entry bigint,
  -- Reads written so far, and when it last went on.
  written integer not null default 0,
  moved_at timestamptz,
  stopped_why text check (stopped_why in ('cancelled', 'access-changed', 'refused', 'masked', 'fault', 'interrupted')),
  made_at timestamptz,
  bytes bigint,
  -- SHA-256 of the file as it is taken.
  digest bytea check (octet_length(digest) = 32),
  -- Of a file under a passphrase, until the file is made; it was shown once.
  sealed_passphrase bytea,
  -- The key of the stored copy: without it the pieces are noise.
  sealed_key bytea,
  key_destroyed_at timestamptz,
  taken_at timestamptz,
  destroy_by civil_date,
  -- What the period rests on.
  authority text check (length(authority) between 3 and 400),
  -- R27: placed in a case file, whose schedule it follows from then on.
  placed_in text check (placed_in ~ '^[A-Z0-9][A-Z0-9 ./-]{1,59}$'),
  placed_at timestamptz,
  destroyed_at timestamptz,
  destroyed_on civil_date,
  destroyed_how text check (destroyed_how in ('key-destroyed', 'deleted', 'shredded', 'burned', 'given-back')),
  destroyed_by text references staff,
  attested_by text references staff,
  destruction_entry bigint,
  constraint print_is_watermarked check ((form in ('pdf', 'print')) or protection <> 'watermark'),
  constraint print_is_paper check (form <> 'print' or protection = 'watermark'),
  -- 53060.9(a)(1): two persons.
  constraint decided_by_another check (decided_by <> staff_id),
  constraint attested_by_another check (attested_by <> destroyed_by),
  constraint made_has_its_day check (state <> 'made' or (destroy_by is not null and authority is not null and entry is not null)),
  constraint destroyed_has_no_key check (destroyed_at is null or sealed_key is null),
  check ((destroyed_at is null) = (destroyed_how is null) and (destroyed_at is null) = (destruction_entry is null))
);
create index copies_of on copies (staff_id, copy_id desc);
create index copies_in on copies (division, copy_id desc);
create index copies_of_case on copies (case_number) where destroyed_at is null;
create index copies_outstanding on copies (destroy_by) where state = 'made' and destroyed_at is null;

-- The stored copy, encrypted under its key.
create table copy_pieces (
  copy_id bigint not null references copies,
  piece integer not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (copy_id, piece)
);

-- R27: handed over inside the department, to return or destroy.
create table copy_hand_overs (
  hand_over_id bigint generated always as identity primary key,
  copy_id bigint not null references copies,
  to_staff text not null references staff,
  way text not null check (way in ('paper', 'screen')),
  handed_at timestamptz not null,
  back_by civil_date not null,
  entry bigint not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('returned', 'destroyed')),
  check ((ended_at is null) = (ended_how is null))
);
create index copy_hand_overs_of on copy_hand_overs (copy_id);

-- R27: compelled by law. Legal Affairs decides; the document is attached.
create table copy_compulsions (
  compulsion_id bigint generated always as identity primary key,
  copy_id bigint not null references copies,
  instrument text not null check (instrument in ('subpoena', 'court-order', 'discovery', 'search-warrant')),
  reference text not null check (reference ~ '^[A-Z0-9][A-Z0-9 ./-]{1,39}$'),
  -- Legal Affairs: who decided, by number of its memo, and when.
  decision text not null check (decision ~ '^[A-Z0-9][A-Z0-9 ./-]{1,39}$'),
  decided_on civil_date not null,
  -- The document, sealed, and the SHA-256 of what it was.
  document bytea not null,
  document_hash bytea not null check (octet_length(document_hash) = 32),
  noted_by text not null references staff,
  noted_at timestamptz not null,
  entry bigint not null
);
create index copy_compulsions_of on copy_compulsions (copy_id);

-- R28: a copy that a hold keeps is neither due nor destroyed.
create table copy_holds (
  copy_id bigint not null references copies,
  ground text not null check (ground in ('court-order', 'litigation', 'prosecution', 'internal-affairs', 'records-request')),
  reference text not null check (reference ~ '^[A-Z0-9][A-Z0-9 ./-]{1,39}$'),
  placed_by text not null references staff,
  placed_at timestamptz not null,
  review_by civil_date not null,
  entry bigint not null,
  released_by text references staff,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null))
);
create unique index one_hold_of_a_copy on copy_holds (copy_id) where released_at is null;

-- Who was told of a copy's day: the person at 7, 1 and 0 days, the administrators once it is past, then the Hiring Authority.
create table copy_reminders (
  copy_id bigint not null references copies,
  -- A new day has reminders of its own.
  destroy_by civil_date not null,
  stage text not null check (stage in ('7-days', '1-days', '0-days', 'administrators', 'hiring-authority')),
  told_at timestamptz not null,
  primary key (copy_id, destroy_by, stage)
);

-- What is held, or still in other hands, is not certified as destroyed; what was destroyed stays so.
create function copy_destroyed_for_good() returns trigger language plpgsql as $$
begin
  if old.destroyed_at is not null and new is distinct from old then
    raise exception '53060.9(a)(1): a destroyed copy does not change'
      using errcode = 'check_violation', constraint = 'destroyed_for_good';
  end if;
  if old.sealed_key is null and new.sealed_key is not null and old.key_destroyed_at is not null then
    raise exception '53060.9(a)(1): a destroyed key does not come back'
      using errcode = 'check_violation', constraint = 'key_destroyed_for_good';
  end if;
  if new.destroyed_at is not null and old.destroyed_at is null then
    if exists (select from copy_holds h where h.copy_id = new.copy_id and h.released_at is null) then
      raise exception 'R28: a retention hold keeps this copy'
        using errcode = 'check_violation', constraint = 'held_is_kept';
    end if;
    if exists (select from copy_hand_overs h where h.copy_id = new.copy_id and h.ended_at is null) then
      raise exception 'R27: this copy is still in other hands'
        using errcode = 'check_violation', constraint = 'hand_overs_ended';
    end if;
  end if;
  return new;
end $$;
create trigger copy_destroyed_for_good before update on copies for each row execute function copy_destroyed_for_good();

-- The register as later duties read it: which copies of which inquiry were made, and what of them is left.
create view door_copies as
  select c.copy_id, c.form, c.scope, c.protection, c.staff_id, c.division, c.case_number, c.restricted, c.use, c.asked,
    c.device_id, c.reads, c.state, c.decided_by, c.request_entry, c.entry, epoch_ms(c.requested_at) as requested_at,
    epoch_ms(c.made_at) as made_at, epoch_ms(c.taken_at) as taken_at, c.destroy_by::integer as destroy_by,
    epoch_ms(c.destroyed_at) as destroyed_at, c.destruction_entry,
    exists (select from copy_holds h where h.copy_id = c.copy_id and h.released_at is null) as held
  from copies c;

grant select on copy_keys, copies, copy_pieces, copy_hand_overs, copy_compulsions, copy_holds, copy_reminders, door_copies
  to plateward_app;
grant insert on copy_keys, copies, copy_pieces, copy_hand_overs, copy_compulsions, copy_holds, copy_reminders to plateward_app;
grant update (recipient, set_at, entry) on copy_keys to plateward_app;
grant update (state, decided_by, decided_at, decision_entry, entry, written, moved_at, stopped_why, made_at, bytes, digest,
  sealed_passphrase, sealed_key, key_destroyed_at, taken_at, destroy_by, authority, placed_in, placed_at, destroyed_at,
  destroyed_on, destroyed_how, destroyed_by, attested_by, destruction_entry, device_id) on copies to plateward_app;
grant update (ended_at, ended_how) on copy_hand_overs to plateward_app;
grant update (released_by, released_at) on copy_holds to plateward_app;
grant delete on copy_pieces to plateward_app;
