/** What a column of a vendor's log holds; `other` is known, and not read. */
export type Field =
  | 'id'
  | 'user'
  | 'firstName'
  | 'lastName'
  | 'organization'
  | 'plate'
  | 'caseNumber'
  | 'reason'
  | 'offense'
  | 'prompt'
  | 'type'
  | 'at'
  | 'zone'
  | 'other';

/** What a header says, and how well: of two columns that may hold the same, the one of the lower rank does. */
export interface Naming {
  readonly field: Field;
  readonly rank: number;
}

/** Names under which vendors and agencies release each column, in small letters and without signs. */
const names: Readonly<Partial<Record<Field, string>>> = {
  id: 'id searchid uuid guid auditid searchuuid queryid transactionid recordid logid requestid eventid entryid',
  user: 'name user username userid userfullname fullname useremail email officer officername searchedby searcher searchinguser operator',
  organization: 'orgname org organization organizationname agency agencyname department ori',
  plate: 'licenseplate plate platenumber licenseplatenumber lp lpn licenceplate vehicleplate platesearched',
  caseNumber:
    'case casenumber caseref casereference caseno casenum caseid incident incidentnumber reportnumber caseincident reference referencenumber ref refno',
  reason: 'reason searchreason reasonforsearch purpose justification searchpurpose',
  offense: 'offensetype offense offencetype offence crimetype offensecategory',
  prompt: 'textprompt prompt freeformprompt searchprompt',
  type: 'searchtype type lookuptype querytype',
  at: 'searchtime searchdate searchdatetime searchtimestamp searchedat searchedon datesearched timesearched',
  zone: 'timezone tz zone',
  other:
    'timeframe timeframestart timeframeend starttime endtime startdate enddate filters moderation totalnetworkssearched networkcount networkssearched totaldevicessearched devicecount devicessearched searchradius state',
};

/** What else headers say, by words; the first that fits decides. */
const patterns: readonly (readonly [Field, number, RegExp])[] = [
  ['firstName', 0, /\b(?:first|given) ?name\b|\bfirst$/u],
  ['lastName', 0, /\b(?:last|family) ?name\b|\bsurname\b|\blast$/u],
  // Times that are not those of the search.
  [
    'other',
    0,
    /\b(?:start|begin|end|from|to|until|expir\w*|export\w*|generat\w*|print\w*|modif\w*|updat\w*|captur\w*|log ?[io]n|incident|case|offense|crime|report|birth|read|seen)\b.*\b(?:date|time|at|on)\b|\bdate of\b/u,
  ],
  [
    'other',
    0,
    /\b(?:camera|device|network|hot ?list|site|location|radius|filter|state|make|model|colou?r|lat|lon\w*|latitude|ip|address|results?|hits?|counts?|total|duration|status|url|image|photo|page|role|group|rank)s?\b/u,
  ],
  ['offense', 0, /\b(?:offen[sc]e|crime|charge)\b/u],
  ['offense', 1, /\b(?:incident|case|reason|purpose) (?:type|code|category)\b|\bcategory\b/u],
  ['prompt', 0, /\bprompt\b/u],
  [
    'type',
    1,
    /\b(?:search|query|lookup|event|activity|action|transaction|request|audit)\b.*\b(?:type|method|kind|mode)\b/u,
  ],
  ['type', 2, /^(?:event|event name|action|activity|method|search method|operation)$/u],
  [
    'at',
    1,
    /\b(?:search|searched|query|queried|lookup|lookedup)\b.*\b(?:date|time|datetime|timestamp|at|on)\b|\b(?:date|time)\b.*\b(?:search|searched|query|queried)\b/u,
  ],
  [
    'at',
    2,
    /\b(?:event|access|accessed|audit|activity|request|requested|transaction|action|log|logged|performed)\b.*\b(?:date|time|datetime|timestamp|at|on)\b/u,
  ],
  [
    'at',
    3,
    /^(?:(?:local )?(?:date|time|timestamp|datetime|date and time|date time)(?: (?:stamp|local))?|when|utc|occurred(?: (?:at|on))?)$/u,
  ],
  [
    'at',
    4,
    /^(?:creat\w*|submitted|entered)(?: (?:at|on|date|time|datetime))?$|^date (?:created|submitted|entered)$/u,
  ],
  ['reason', 1, /\b(?:reason|purpose|justif\w+|explanation|why)\b/u],
  ['reason', 2, /\b(?:comments?|notes?|remarks?|narrative|memo)\b/u],
  ['organization', 1, /\b(?:agency|organi[sz]ation|org|department|dept|division|bureau|unit|ori)\b/u],
  ['caseNumber', 1, /\b(?:case|incident)\b/u],
  [
    'caseNumber',
    2,
    /\b(?:cad|rms|complaint|docket|file|ref(?:erence)?|report|event|call|cfs|control)\b.*\b(?:number|num|no|nbr|id)\b|\b(?:cad|rms|docket|reference)\b/u,
  ],
  ['plate', 1, /\b(?:plates?|lpn?|tag|vrm|vrn|registration|licen[sc]e number)\b|^licen[sc]e$/u],
  ['plate', 2, /^(?:search|searched|query)(?: (?:term|value|text|string|criteria|parameters?))?$|^vehicle$/u],
  [
    'user',
    1,
    /\b(?:searched|performed|run|queried|requested|accessed|conducted|submitted|executed|created) by\b/u,
  ],
  [
    'user',
    1,
    /\b(?:user|officer|operator|searcher|employee|analyst|investigator|detective|deputy|agent|reques[st]t?[eo]r|member|personnel|staff)\b.*\bname\b|\bdisplay name\b/u,
  ],
  [
    'user',
    2,
    /\b(?:user|officer|operator|searcher|account|employee|analyst|investigator|detective|deputy|agent|reques[st]t?[eo]r|login|logon|member|personnel|staff)\b/u,
  ],
  ['user', 3, /\be ?mail\b|\bbadge\b/u],
];

const byName: ReadonlyMap<string, Field> = new Map(
  Object.entries(names).flatMap(([field, said]) =>
    said.split(' ').map((name) => [name, field as Field] as const),
  ),
);

const bare = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/gu, '');

/** A header as words: "searchDate" and "CASE_NO." too. "#" is a number. */
const worded = (header: string): string =>
  header
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .replaceAll('#', ' number ')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

const zoned =
  /^(?<name>.+?)[ (_-]+(?<zone>utc|gmt|[ecmp][sd]?t|eastern|central|mountain|pacific|local|(?:america|us|pacific)\/[a-z_]+)(?: time)?\)?$/iu;

const partsOf = (header: string | undefined) => zoned.exec(header?.trim() ?? '')?.groups;

/** The zone that a header tells, as in "Search Time (PST)"; "local" is the department's. */
export function zoneIn(header: string | undefined): string | undefined {
  const zone = partsOf(header)?.['zone'];
  return zone?.toLowerCase() === 'local' ? undefined : zone;
}

/** No header is so long; what is longer is a text. */
const longest = 48;

/** What a header names, and how well; undefined when it names nothing that is known. */
export function namingOf(header: string): Naming | undefined {
  if (header.length > longest) return undefined;
  const name = partsOf(header)?.['name'] ?? header;
  const field = byName.get(bare(header)) ?? byName.get(bare(name));
  if (field !== undefined) return { field, rank: 0 };
  const words = worded(name);
  const fitting = patterns.find(([, , form]) => form.test(words));
  return fitting === undefined ? undefined : { field: fitting[0], rank: fitting[1] };
}

/** What a header names by itself. */
export const fieldOf = (header: string): Field | undefined => namingOf(header)?.field;
