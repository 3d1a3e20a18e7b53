-- What a search leaves beside the record: refused texts of a prohibited purpose, sealed (reading R14), and the questions
-- that a signed statement may answer.

-- R14: the refused text is sealed for the Hiring Authority and OIA; nothing else that was refused is kept.
create table sealed_refusals (
  entry bigint primary key,
  division text not null,
  prohibited text not null check (prohibited in ('immigration', 'reproductive')),
  refused_at timestamptz not null,
  sealed bytea not null
);
grant select, insert on sealed_refusals to plateward_app;

-- A refusal whose remedy is a statement: whose it was, and the keyed digest of what was asked, so that a statement lifts
-- that refusal alone, once, within the hour.
create table asked_statements (
  reference bigint primary key,
  staff_id text not null,
  asked_at timestamptz not null,
  request_digest bytea not null,
  answered_at timestamptz
);
grant select, insert, update (answered_at) on asked_statements to plateward_app;

-- R15: health facilities, places of worship, courts, schools, polling places, announced assemblies. Searching the plates
-- around one needs an approval that names the offence.
create table protected_places (
  place_id bigint generated always as identity primary key,
  kind text not null check (kind in ('health', 'worship', 'court', 'school', 'polling', 'assembly')),
  name text not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  radius_m integer not null check (radius_m between 1 and 20000),
  -- Polling places and assemblies are protected for a time.
  from_at timestamptz,
  to_at timestamptz,
  entered_by text not null,
  entered_at timestamptz not null
);
create index protected_places_at on protected_places (latitude);
grant select, insert on protected_places to plateward_app;

-- Does a circle touch a protected place now?
create function protects(p_lat float8, p_lon float8, p_radius_m float8, p_now float8) returns boolean
language sql stable parallel safe as $$
  select exists (
    select from protected_places x
    where x.latitude between p_lat - (p_radius_m + 20000) / 111000 and p_lat + (p_radius_m + 20000) / 111000
      and coalesce(x.from_at <= at_ms(p_now), true) and coalesce(at_ms(p_now) <= x.to_at, true)
      and metres_between(x.latitude, x.longitude, p_lat, p_lon) <= p_radius_m + x.radius_m) $$;
grant execute on function protects to plateward_app;
