-- sharing: each package of a share is a disclosure of its own, with its own entry and code; further ones can be stopped; and
-- nobody gave leave for what was rejected. 53060.9(a)(1), 53060.10(a), R22, R26

create table share_releases (
  share_id bigint not null references shares,
  entry bigint not null,
  released_at timestamptz not null,
  package_sha256 bytea not null check (octet_length(package_sha256) = 32),
  -- Whoever opens the package finds the code in it; only its digest is kept here.
  code_sha256 bytea not null check (octet_length(code_sha256) = 32),
  primary key (share_id, entry)
);
insert into share_releases (share_id, entry, released_at, package_sha256, code_sha256)
  select share_id, released_entry, released_at, package_sha256, code_sha256 from shares where released_at is not null;

alter table shares drop column package_sha256, drop column code_sha256;
alter table shares add constraint share_release_has_entry check ((released_at is null) = (released_entry is null));

alter table shares add column stopped_by text references staff;
alter table shares add column stopped_at timestamptz;
alter table shares add constraint share_stopped_by_somebody check ((stopped_by is null) = (stopped_at is null));

create or replace view door_disclosure as
  select 'share'::text as kind, s.share_id as id, s.agency_id, s.case_number, s.division, c.restricted, s.use,
    s.requested_by as told_by, s.decided_by as approved_by, epoch_ms(r.released_at) as told_at,
    r.entry, (select count(*)::integer from share_items i where i.share_id = s.share_id) as items
  from share_releases r join shares s using (share_id) join cases c using (case_number)
  union all
  select 'oral', o.oral_id, o.agency_id, o.case_number, o.division, c.restricted, o.use, o.noted_by,
    case when o.outcome = 'accepted' then o.reviewed_by end,
    epoch_ms(o.told_at), o.entry, (select count(*)::integer from oral_items i where i.oral_id = o.oral_id)
  from oral_disclosures o join cases c using (case_number);

grant select, insert on share_releases to plateward_app;
grant update (stopped_by, stopped_at) on shares to plateward_app;
