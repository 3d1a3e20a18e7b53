/** A feed of the demo: its place in EIS's register, its owner, and how it sends. */
export interface CastFeed {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly ownerId: string;
  /** As results name it: who collected it for the department. */
  readonly provider: string;
  readonly format: 'openalpr' | 'platerecognizer' | 'csv' | 'ndjson';
  readonly retentionDays: number;
}

const shared = { retentionDays: 365, vendor: 'Collected by the owner' };

export const feeds: readonly CastFeed[] = [
  {
    ...shared,
    id: 'local-import',
    name: 'Local import',
    ownerId: 'cordelia-bay-pd',
    provider: 'Cordelia Bay Police Department',
    format: 'csv',
    // As long as its owner allows: files handed over by hand for a case are often years old (R28).
    retentionDays: 18_263,
  },
  {
    ...shared,
    id: 'rio-alto',
    name: 'Rio Alto fixed cameras',
    ownerId: 'rio-alto-pd',
    provider: 'Rio Alto Police Department',
    format: 'openalpr',
  },
  {
    ...shared,
    id: 'sierra-crest',
    name: 'Sierra Crest fixed cameras',
    ownerId: 'sierra-crest-so',
    provider: 'Sierra Crest County Sheriff’s Office',
    format: 'ndjson',
  },
  {
    ...shared,
    id: 'tule-valley',
    name: 'Tule Valley fixed cameras',
    ownerId: 'tule-valley-so',
    provider: 'Tule Valley County Sheriff’s Office',
    format: 'openalpr',
  },
  {
    ...shared,
    id: 'san-timoteo',
    name: 'San Timoteo fixed cameras',
    ownerId: 'san-timoteo-so',
    provider: 'San Timoteo County Sheriff’s Department',
    format: 'platerecognizer',
  },
  {
    ...shared,
    id: 'delta-bridges',
    name: 'Delta bridges and toll plazas',
    ownerId: 'delta-bridges',
    provider: 'Delta Bridges and Highways Authority',
    format: 'ndjson',
    // R28: this owner's terms end after sixty days.
    retentionDays: 60,
  },
  {
    // R19: what the department collects itself is all that it can lend; the cameras are not up yet.
    id: 'institution-gates',
    name: 'Gates of institutions',
    vendor: 'The department itself',
    ownerId: 'demonstration-department',
    provider: 'Demonstration department',
    format: 'ndjson',
    retentionDays: 60,
  },
  {
    id: 'northstar',
    name: 'Northstar subscription',
    vendor: 'Northstar Plate Data, LLC (made up)',
    ownerId: 'northstar-plate-data',
    provider: 'Northstar Plate Data, by subscription',
    format: 'openalpr',
    retentionDays: 365,
  },
];
