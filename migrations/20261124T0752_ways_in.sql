-- plate-reads: how a feed comes in, what it proves itself by, and its owner's period of each kind. 53060.2(a), 53060.3(e), R1

alter table feeds
  -- `http`: it pushes; `folder`: it drops files; `mqtt`: it publishes to a broker that Plateward subscribes to.
  add column way text not null default 'http' check (way in ('http', 'folder', 'mqtt')),
  -- SHA-256 of the client certificate that its sender shows, signed by the department's CA.
  add column certificate_sha256 bytea check (octet_length(certificate_sha256) = 32),
  add column broker_url text check (broker_url ~ '^(mqtts?|wss?)://[^\s@]{1,200}$'),
  add column topics text[] check (cardinality(topics) between 1 and 16),
  add column broker_user text check (length(broker_user) between 1 and 120),
  add column sealed_broker_password bytea,
  add column keys_set_at timestamptz,
  add constraint subscribed_somewhere check (way <> 'mqtt' or (broker_url is not null and topics is not null));

alter table imports drop constraint imports_origin_check;
alter table imports add constraint imports_origin_check check (origin in ('file', 'http', 'quarantine', 'folder', 'mqtt'));
-- When a feed was last heard of.
create index imports_of_feed on imports (feed_no, received_at desc);

-- The shortest period counts: the feed's own, its operator mode's, its owner's.
create or replace view door_feed as
  select f.feed_no, f.feed_id, f.name, f.technology_id, f.owner_id, a.name as owner_name, f.provider, f.format,
    f.column_map, f.zone, f.key_hash, f.sealed_hmac_key, f.per_minute, f.photos, f.ended_at is not null as ended,
    l.state as technology_state, l.starts_on, l.ends_on, l.operator_mode,
    coalesce(least(f.retention_days, nullif(l.retention_days, 0), a.retention_days), 0) as retention_days,
    least(t.photo_days, f.retention_days, nullif(l.retention_days, 0), a.retention_days) as photo_days,
    least(t.payload_days, f.retention_days, nullif(l.retention_days, 0), a.retention_days) as payload_days,
    f.way, f.certificate_sha256, f.broker_url, f.topics, f.broker_user, f.sealed_broker_password
  from feeds f join door_licence l using (technology_id) join agencies a on a.agency_id = f.owner_id
  left join owner_terms t on t.agency_id = f.owner_id and t.ended_at is null;

grant update (way, certificate_sha256, broker_url, topics, broker_user, sealed_broker_password, keys_set_at)
  on feeds to plateward_app;
