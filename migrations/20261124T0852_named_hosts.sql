-- technologies: a host that stands in a private network is named with its address (`host:port at ADDRESS`), so nothing else says it.
-- 53060.6(a)

drop view door_technology;
drop trigger note_technology_change on technologies;
alter table technologies drop column private_hosts;
create trigger note_technology_change after insert or update of state, contract, starts_on, ends_on, per_seat, seats,
  owner_id, support, data_flow, network, security_review, security_reviewed_on, hosts, abilities
  on technologies for each row execute function note_technology_change();

create view door_technology as
  select t.technology_id, t.name, t.kind, t.vendor, coalesce(t.owner_id, '') as owner_id,
    coalesce(a.name, '') as owner_name, t.state, coalesce(t.starts_on::integer, 0) as starts_on,
    coalesce(t.ends_on::integer, 0) as ends_on, t.per_seat, t.seats, t.hosts, t.abilities
  from technologies t left join agencies a on a.agency_id = t.owner_id;
grant select on door_technology to plateward_app;
