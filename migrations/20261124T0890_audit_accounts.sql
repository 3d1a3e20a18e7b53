-- audits: whose a vendor's account is; each division keeps its own rows of a vendor's log (R9, R29); to
-- whom a report is shown (R18, R30)

-- A vendor's account is somebody's of the staff list by the id, the address of the department, or the name, where that is one
-- person's alone. Accounts are in small letters; each stands once.
create view staff_accounts as
  select distinct on (account) account, staff_id
  from (
    select lower(staff_id) as account, staff_id, 1 as rank from staff
    union all
    select lower(mail), min(staff_id), 2 from staff where mail <> '' group by lower(mail) having count(*) = 1
    union all
    select lower(name), min(staff_id), 3 from staff group by lower(name) having count(*) = 1
  ) known
  order by account, rank;

alter table vendor_log_rows drop constraint vendor_row_once;
alter table vendor_log_rows add constraint vendor_row_once unique (division, key);

alter table vendor_log_quarantine add column division text references divisions;
update vendor_log_quarantine q set division = i.division from vendor_log_imports i where i.import_id = q.import_id;
alter table vendor_log_quarantine alter column division set not null;
drop index vendor_log_quarantined_once;
create unique index vendor_log_quarantined_once on vendor_log_quarantine (division, key);

-- R30: people whom the account of a report may be, where it may be several: none of them is told.
alter table irregularities add column concerned text[] not null default '{}';

-- R18, R30: to whom a report is shown. Whoever holds the office that it goes to, holds it now: what is open goes on to a
-- successor, what is closed stays with those whom it was told to. Never to its subject.
create view irregularity_readers as
  select i.irregularity_id, reader.staff_id
  from irregularities i
  cross join lateral (
    select i.way = 'supervisor-and-oia'
        or exists (select from door_administrator a where a.staff_id = i.subject_id and a.status = 'active')
        or exists (select from door_role r where r.staff_id = i.subject_id
          and r.role in ('hiring-authority', 'hiring-authority-designee')) as past_his_division,
      exists (select from audits a join audit_rows w using (audit_id)
        where a.audit_id = i.audit_id and w.row_no = i.row_no and (a.restricted or w.restricted)) as restricted
  ) goes
  cross join lateral (
    select r.staff_id from door_role r where r.role = 'hiring-authority'
      and r.division = case when goes.past_his_division then 'OIA' else i.division end
    union
    select a.staff_id from door_administrator a
      where goes.past_his_division and a.division = 'OIA' and a.status = 'active'
    union
    select s.supervisor from staff s
      where goes.past_his_division and not goes.restricted and s.staff_id = i.subject_id and s.supervisor is not null
  ) reader
  where reader.staff_id is distinct from i.subject_id and not reader.staff_id = any (i.concerned)
    and (i.outcome is null or exists (select from irregularity_recipients p
      where p.irregularity_id = i.irregularity_id and p.staff_id = reader.staff_id));

grant select on staff_accounts, irregularity_readers to plateward_app;
