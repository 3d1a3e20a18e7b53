import { settingsPart } from '../technologies/index.ts';

/** What is agreed with which agency, for which uses and how much at once (53060.10(a)). */
export const sharingAgreementSettings = settingsPart(
  'sharing agreements',
  `select a.agreement_id::text as id, jsonb_build_object('agency', a.agency_id, 'division', a.division,
     'reference', a.reference, 'uses', a.uses, 'mostItems', a.most_items, 'beginsOn', a.begins_on, 'endsOn', a.ends_on,
     'agreed', a.agreed_at is not null, 'ended', a.ended_at is not null) as setting
   from sharing_agreements a`,
);
