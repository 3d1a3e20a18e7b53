-- plate-reads: what is no read is kept, so that it can be taken in after a mend. 53060.2(a), 53060.9(a)

alter table imports drop constraint imports_origin_check;
alter table imports add constraint imports_origin_check check (origin in ('file', 'http', 'quarantine'));

-- It was taken in after a mend.
alter table quarantine add column released_at timestamptz;

-- Once for each payload of a feed, sealed under the master key: the database alone shows no plate.
create table quarantine_payloads (
  feed_no integer not null references feeds,
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  sealed bytea not null,
  -- As what it was read; a file need not have the feed's own format.
  format text not null,
  -- Of the payload as it was sent; what is kept may be less, and is then never taken in.
  bytes integer not null check (bytes >= 0),
  kept_bytes integer not null check (kept_bytes between 0 and 1048576),
  cut boolean not null generated always as (kept_bytes < bytes) stored,
  first_at timestamptz not null,
  -- 53060.2(a): the feed's period, counted from the day it came; no capture time can be trusted in it.
  expires_at timestamptz not null,
  primary key (feed_no, payload_hash)
);
create index quarantine_payloads_expiry on quarantine_payloads (expires_at);
-- How much a feed has in quarantine is told by the index alone.
create index quarantine_payloads_room on quarantine_payloads (feed_no) include (kept_bytes);

grant select, insert, delete on quarantine_payloads to plateward_app;
grant update (released_at) on quarantine to plateward_app;
