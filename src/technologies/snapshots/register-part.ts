import { settingsPart } from './settings.ts';

/** What EIS's register says of who is connected, and with whom each provider's own console shares (53060.6(a), 53060.10(a)). */
export const registerSettings = settingsPart(
  'register',
  `select t.technology_id as id, jsonb_build_object('kind', t.kind, 'vendor', t.vendor, 'owner', t.owner_id,
     'state', t.state, 'contract', t.contract, 'endsOn', t.ends_on, 'hosts', t.hosts, 'abilities', t.abilities,
     'sharedWith', w.shared_with, 'sharedWithCheckedOn', w.checked_on,
     'operatorMode', coalesce(m.technology_id is not null and m.switched_off_at is null, false),
     'retentionDays', m.retention_days) as setting
   from technologies t left join provider_switches w using (technology_id)
     left join operator_modes m using (technology_id)`,
);
