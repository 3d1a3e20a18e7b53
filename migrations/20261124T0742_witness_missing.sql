-- R33: since when each log witness is to cosign, and EIS's signed continuations while one is missing.
create table record_witnesses (
  witness text primary key,
  since timestamptz not null
);
create table record_continuations (
  continuation_id bigint generated always as identity primary key,
  signed_by text not null references staff,
  signed_at timestamptz not null,
  until_at timestamptz not null check (until_at > signed_at)
);
grant select, insert on record_witnesses, record_continuations to plateward_app;
