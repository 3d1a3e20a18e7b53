-- sign-in: single sign-on under way (OpenID Connect, authorization code with PKCE). 53060.9(a)

-- What was sent to the identity provider, by the sign-in that sent it; spent by the answer, five minutes at most.
create table single_sign_ons (
  state_sha256 bytea primary key check (octet_length(state_sha256) = 32),
  attempt_sha256 bytea not null references sign_in_attempts on delete cascade,
  nonce text not null,
  verifier text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= sent_at + interval '5 minutes')
);
create index single_sign_ons_by_age on single_sign_ons (expires_at);
create index single_sign_ons_of on single_sign_ons (attempt_sha256);

grant select, insert, delete on single_sign_ons to plateward_app;
