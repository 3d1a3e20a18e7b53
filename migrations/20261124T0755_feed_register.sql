-- plate-reads, technologies: operator mode is asked for by EIS and agreed to by a policy owner. R1, R28

create table operator_mode_asks (
  technology_id text primary key references technologies,
  -- Civil Code 1798.90.51: where the policy is posted.
  posted_policy text not null check (posted_policy ~ '^https://[^\s]{4,200}$'),
  -- Civil Code 1798.90.55(a).
  hearing_on civil_date not null,
  owner_leave text not null check (length(owner_leave) between 3 and 160),
  retention_days integer not null check (retention_days > 0),
  retention_authority text check (length(retention_authority) between 3 and 160),
  asked_by text not null references staff,
  asked_at timestamptz not null,
  -- R28: unmatched reads at most 60 days, where no authority is cited for longer.
  constraint longer_on_authority check (retention_days <= 60 or retention_authority is not null)
);
grant select, insert, delete on operator_mode_asks to plateward_app;
grant update (posted_policy, hearing_on, owner_leave, retention_days, retention_authority, asked_by, asked_at)
  on operator_mode_asks to plateward_app;

-- Switched on anew after it was off.
grant update (posted_policy, hearing_on, owner_leave, retention_days, eis_by, policy_owner, switched_on_at)
  on operator_modes to plateward_app;
drop trigger operator_mode_by_both on operator_modes;
create trigger operator_mode_by_both before insert or update of eis_by, policy_owner on operator_modes
  for each row execute function operator_mode_by_both();
