/** What a column of a vendor's log holds. */
export type Field =
  | 'id'
  | 'user'
  | 'organization'
  | 'plate'
  | 'caseNumber'
  | 'reason'
  | 'offense'
  | 'prompt'
  | 'type'
  | 'at'
  | 'other';

/** Names under which vendors and agencies release each column, in small letters and without signs. */
const names: Readonly<Record<Field, string>> = {
  id: 'id searchid uuid auditid searchuuid',
  user: 'name user username userid userfullname useremail email officer searchedby searcher operator',
  organization: 'orgname org organization organizationname agency agencyname department',
  plate: 'licenseplate plate platenumber licenseplatenumber lp licenceplate vehicleplate platesearched',
  caseNumber: 'case casenumber caseno casenum caseid incident incidentnumber reportnumber caseincident',
  reason: 'reason searchreason reasonforsearch purpose justification searchpurpose',
  offense: 'offensetype offense offencetype offence crimetype offensecategory',
  prompt: 'textprompt prompt freeformprompt searchprompt',
  type: 'searchtype type lookuptype',
  at: 'searchtime searchdate searchdatetime datetime date timestamp searchtimestamp searchedat createdat searchtimeutc searchdatetimeutc searchdateutc',
  other:
    'timeframe timeframestart timeframeend starttime endtime startdate enddate filters moderation totalnetworkssearched networkcount networkssearched totaldevicessearched devicecount devicessearched searchradius',
};

const byName: ReadonlyMap<string, Field> = new Map(
  (Object.keys(names) as Field[]).flatMap((field) =>
    names[field].split(' ').map((name) => [name, field] as const),
  ),
);

/** Which column holds what; -1: the layout has none. */
export type Layout = Readonly<Record<Exclude<Field, 'other'>, number>>;

const bare = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/gu, '');

/**
 * The layout that a row of headers names, or undefined when it names no reason or no time. Unknown, empty and repeated
 * headers ("phantom" columns) are passed over.
 */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const at = (field: Field): number => headers.findIndex((header) => byName.get(bare(header)) === field);
  const layout: Layout = {
    id: at('id'),
    user: at('user'),
    organization: at('organization'),
    plate: at('plate'),
    caseNumber: at('caseNumber'),
    reason: at('reason'),
    offense: at('offense'),
    prompt: at('prompt'),
    type: at('type'),
    at: at('at'),
  };
  return layout.at >= 0 && (layout.reason >= 0 || layout.offense >= 0) ? layout : undefined;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** The order in which the vendor's raw CSV lists its columns; some releases lost the header row. */
const withoutHeaders: readonly (readonly string[])[] = [
  'ID,Name,Org Name,Total Networks Searched,Time Frame,License Plate,Reason,Case #,Filters,Search Time,Search Type,Text Prompt,Moderation',
  'ID,Org Name,Total Networks Searched,Total Devices Searched,Time Frame Start,Time Frame End,Reason,Search Time,Search Type,Moderation',
  'ID,Name,Org Name,Total Networks Searched,License Plate,Reason,Case #,Filters,Search Time,Search Type',
].map((line) => line.split(','));

/** The layout of a first row that is data: told by its id, its number of columns, and a time where the time belongs. */
export function layoutWithoutHeaders(first: readonly string[]): Layout | undefined {
  if (!uuid.test(first[0]?.trim() ?? '')) return undefined;
  return withoutHeaders
    .filter((headers) => headers.length === first.length)
    .map(layoutOf)
    .find((layout) => layout !== undefined && /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/u.test(first[layout.at] ?? ''));
}

export const expectedHeaders =
  'a vendor audit has at least a time (Search Time, Search Date/Time, searchDate) and a reason (Reason, Offense Type), ' +
  'and may have ID, Name or userId, Org Name, License Plate, Case # or caseNumber, Search Type, Text Prompt';
