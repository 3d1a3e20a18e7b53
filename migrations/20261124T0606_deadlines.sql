-- deadlines: notices to those who must know. 53060.4(c), (d) with reading R14; 53060.4(a)(1) with reading R16

-- R20: a notice carries no ALPR information: only what kind of thing happened, which entry says it, and when.
create table notices (
  notice_id bigint generated always as identity primary key,
  staff_id text not null,
  kind text not null check (kind in ('prohibited-purpose', 'hold-lifted', 'urgent-declared', 'urgent-reviewed')),
  entry bigint not null check (entry >= 0),
  given_at timestamptz not null,
  seen_at timestamptz,
  constraint told_once unique (staff_id, kind, entry)
);
create index notices_of on notices (staff_id, given_at desc);

grant select, insert on notices to plateward_app;
grant update (seen_at) on notices to plateward_app;
