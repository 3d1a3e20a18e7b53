-- audits: vendors' audit exports that are fetched by themselves, or dropped in a folder. 53060.5(c)(2)(A), R9

create table audit_pulls (
  technology_id text not null references technologies,
  division text not null references divisions,
  -- `https`: fetched from the vendor, whose host the register names; `folder`: somebody drops it.
  way text not null check (way in ('https', 'folder')),
  url text check (url ~ '^https://[^\s@]{4,400}$'),
  -- By name, in the sealed store of the technology; never the secret.
  secret text check (secret ~ '^[a-z][a-z0-9-]{0,39}$'),
  every_days integer not null check (every_days between 1 and 60),
  set_by text not null references staff,
  set_at timestamptz not null,
  ended_at timestamptz,
  tried_at timestamptz,
  done_at timestamptz,
  -- What stood against it the last time; null: nothing.
  problem text check (length(problem) between 1 and 400),
  -- Of this failure, or of this being late, those whom it concerns have been told.
  told_at timestamptz,
  primary key (technology_id, division),
  constraint fetched_from_somewhere check ((way = 'https') = (url is not null))
);

grant select, insert on audit_pulls to plateward_app;
grant update (way, url, secret, every_days, set_by, set_at, ended_at, tried_at, done_at, problem, told_at)
  on audit_pulls to plateward_app;
