import { settingsPart } from '../technologies/index.ts';

/** Who may receive, and on what terms each owner lets its data be used and passed on (53060.10(a), 53060.4(b)). */
export const agencySettings = settingsPart(
  'agencies',
  `select a.agency_id as id, jsonb_build_object('name', a.name, 'entityType', a.entity_type,
     'jurisdiction', a.jurisdiction, 'eligible', a.eligible, 'reviewBy', a.review_by, 'isOwner', a.is_owner,
     'isRequester', a.is_requester, 'isProvider', a.is_provider, 'isRecipient', g.is_recipient, 'isPeer', g.is_peer,
     'key', g.age_key, 'retentionDays', a.retention_days, 'ageLimitDays', t.age_limit_days, 'uses', t.uses,
     'caseTypes', t.case_types, 'onwardSharing', t.onward_sharing, 'authority', t.authority) as setting
   from door_agency a join agencies g using (agency_id) left join door_owner_terms t using (agency_id)`,
);
