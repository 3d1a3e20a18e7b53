-- sharing: what the department tells another public agency of California, and nobody else. 53060.10(a), 53060.3(d),
-- Civil Code 1798.90.55(b), R22, R25, R26. Nothing here has a price: ALPR information is not sold.

-- What is agreed with an agency for a time: for which uses, how much at once, on what it rests. It begins with a second
-- person's leave, and its end stops at once what rests on it.
create table sharing_agreements (
  agreement_id bigint generated always as identity primary key,
  agency_id text not null references agencies,
  division text not null references divisions,
  -- Number of the agreement's paper; never a name.
  reference text not null check (reference ~ '^[A-Z0-9][A-Z0-9 ./-]{1,39}$'),
  uses text[] not null check (cardinality(uses) > 0),
  most_items integer not null check (most_items between 1 and 50),
  begins_on civil_date not null,
  ends_on civil_date not null,
  proposed_by text not null references staff,
  proposed_at timestamptz not null,
  agreed_by text references staff,
  agreed_at timestamptz,
  ended_by text references staff,
  ended_at timestamptz,
  check ((agreed_by is null) = (agreed_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  constraint agreement_ends check (ends_on > begins_on and ends_on <= begins_on + 10000),
  constraint agreement_by_two check (agreed_by is null or agreed_by <> proposed_by)
);
create unique index one_agreement_of_a_number on sharing_agreements (agency_id, reference) where ended_at is null;

create table shares (
  share_id bigint generated always as identity primary key,
  agency_id text not null references agencies,
  agreement_id bigint references sharing_agreements,
  case_number text not null references cases,
  division text not null references divisions,
  use text not null,
  purpose text not null,
  -- A closed list of the contract.
  basis text not null,
  -- The recipient's own number for what it asks.
  reference text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9 ./-]{1,39}$'),
  requested_by text not null references staff,
  requested_at timestamptz not null,
  requested_entry bigint not null,
  state text not null default 'requested' check (state in ('requested', 'approved', 'declined', 'ended', 'released',
    'acknowledged', 'destroyed')),
  decided_by text references staff,
  decided_at timestamptz,
  decline_reason text,
  ended_by text references staff,
  ended_at timestamptz,
  released_at timestamptz,
  released_entry bigint,
  package_sha256 bytea check (octet_length(package_sha256) = 32),
  -- Whoever opens the package finds the code in it; only its digest is kept here.
  code_sha256 bytea check (octet_length(code_sha256) = 32),
  -- 53060.9(a)(1): the recipient destroys it by then, and says so.
  destroy_by civil_date not null,
  acknowledged_by text check (length(acknowledged_by) between 2 and 80),
  acknowledged_on civil_date,
  destroyed_how text,
  destroyed_on civil_date,
  destruction_attested_by text check (length(destruction_attested_by) between 2 and 80),
  check ((decided_by is null) = (decided_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  check ((released_at is null) = (released_entry is null) and (released_at is null) = (package_sha256 is null)),
  check ((acknowledged_by is null) = (acknowledged_on is null)),
  check ((destroyed_on is null) = (destroyed_how is null) and (destroyed_on is null) = (destruction_attested_by is null)),
  -- 53060.10(a): "every share names recipient, legal basis, items, approver".
  constraint share_decided_by_another check (decided_by is null or decided_by <> requested_by),
  constraint share_approved_before_release check (released_at is null or decided_at is not null)
);
create index shares_of_division on shares (division, requested_at desc);
create index shares_of_person on shares (requested_by, requested_at desc);
create index shares_to_destroy on shares (destroy_by) where released_at is not null and destroyed_on is null;

-- The matches that a share tells of; none of them its plate.
create table share_items (
  share_id bigint not null references shares,
  asked bigint not null,
  read_id bigint not null,
  verdict text not null check (verdict in ('match', 'cannot-tell', 'no-photo')),
  agency_of_record text not null,
  primary key (share_id, asked, read_id)
);
create index share_items_by_read on share_items (read_id);

-- R22: "not a match" cannot be shared, nor what no eye has judged; asked again when the package is made.
create function share_item_was_judged() returns trigger language plpgsql as $$
declare
  stands text;
begin
  select v.verdict into stands from door_matches_verdicts v where v.asked = new.asked and v.read_id = new.read_id;
  if stands is null then
    raise exception 'R22: not judged by eye' using errcode = 'check_violation', constraint = 'shared_unjudged';
  end if;
  if stands = 'not-a-match' then
    raise exception 'R22: not a match' using errcode = 'check_violation', constraint = 'shared_no_match';
  end if;
  new.verdict := stands;
  return new;
end $$;
create trigger share_item_was_judged before insert or update on share_items
  for each row execute function share_item_was_judged();

-- 53060.10(a), 1798.90.55(b): whatever the program does, nothing leaves for an agency that may not receive it on that day.
create function shared_with_a_public_agency() returns trigger language plpgsql as $$
begin
  if not exists (select from door_agency a where a.agency_id = new.agency_id and a.eligible = 'yes'
    and a.review_by >= civil_date_of(coalesce(new.released_at, new.requested_at))) then
    raise exception '53060.10(a): % may not receive ALPR information', new.agency_id
      using errcode = 'check_violation', constraint = 'shared_with_a_public_agency';
  end if;
  return new;
end $$;
create trigger shared_with_a_public_agency before insert or update of released_at on shares
  for each row execute function shared_with_a_public_agency();

-- R26: told by word of mouth.
create table oral_disclosures (
  oral_id bigint generated always as identity primary key,
  agency_id text not null references agencies,
  person text not null check (length(person) between 2 and 80),
  call_back text not null check (call_back ~ '^\+?[0-9][0-9 ().-]{6,24}$'),
  case_number text not null references cases,
  division text not null references divisions,
  use text not null,
  purpose text not null,
  -- Which parts of the matches were told: a closed list of the contract.
  told text[] not null check (cardinality(told) > 0),
  told_at timestamptz not null,
  noted_by text not null references staff,
  noted_at timestamptz not null,
  entry bigint not null,
  review_by civil_date not null,
  reviewed_by text references staff,
  reviewed_at timestamptz,
  outcome text check (outcome in ('accepted', 'rejected')),
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (outcome is null)),
  constraint oral_within_twelve_hours check (noted_at <= told_at + interval '12 hours'),
  -- "before": for what is about to be said, not for next week.
  constraint oral_not_long_before check (told_at <= noted_at + interval '12 hours'),
  constraint oral_reviewed_by_another check (reviewed_by is null or reviewed_by <> noted_by)
);
create index oral_disclosures_of_division on oral_disclosures (division, noted_at desc);

create table oral_items (
  oral_id bigint not null references oral_disclosures,
  asked bigint not null,
  read_id bigint not null,
  verdict text not null check (verdict in ('match', 'cannot-tell', 'no-photo')),
  agency_of_record text not null,
  primary key (oral_id, asked, read_id)
);
create index oral_items_by_read on oral_items (read_id);
create trigger oral_item_was_judged before insert on oral_items
  for each row execute function share_item_was_judged();

create function told_to_a_public_agency() returns trigger language plpgsql as $$
begin
  if not exists (select from door_agency a where a.agency_id = new.agency_id and a.eligible = 'yes'
    and a.review_by >= civil_date_of(new.noted_at)) then
    raise exception '53060.10(a): % may not receive ALPR information', new.agency_id
      using errcode = 'check_violation', constraint = 'shared_with_a_public_agency';
  end if;
  return new;
end $$;
create trigger told_to_a_public_agency before insert on oral_disclosures
  for each row execute function told_to_a_public_agency();

-- The read door, for audits (R29): what was told to whom, by whom, when.
create view door_disclosure as
  select 'share'::text as kind, s.share_id as id, s.agency_id, s.case_number, s.division, c.restricted, s.use,
    s.requested_by as told_by, s.decided_by as approved_by, epoch_ms(s.released_at) as told_at,
    s.released_entry as entry, (select count(*)::integer from share_items i where i.share_id = s.share_id) as items
  from shares s join cases c using (case_number) where s.released_at is not null
  union all
  select 'oral', o.oral_id, o.agency_id, o.case_number, o.division, c.restricted, o.use, o.noted_by, o.reviewed_by,
    epoch_ms(o.told_at), o.entry, (select count(*)::integer from oral_items i where i.oral_id = o.oral_id)
  from oral_disclosures o join cases c using (case_number);

grant select on sharing_agreements, shares, share_items, oral_disclosures, oral_items, door_disclosure to plateward_app;
grant insert on sharing_agreements, shares, share_items, oral_disclosures, oral_items to plateward_app;
grant update (agreed_by, agreed_at, ended_by, ended_at) on sharing_agreements to plateward_app;
grant update (state, decided_by, decided_at, decline_reason, ended_by, ended_at, released_at, released_entry,
  package_sha256, code_sha256, acknowledged_by, acknowledged_on, destroyed_how, destroyed_on, destruction_attested_by)
  on shares to plateward_app;
grant update (verdict) on share_items to plateward_app;
grant update (reviewed_by, reviewed_at, outcome) on oral_disclosures to plateward_app;
