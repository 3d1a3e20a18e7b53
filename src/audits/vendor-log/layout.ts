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
  user: 'name user username userid userfullname useremail email officer officername searchedby searcher searchinguser operator',
  organization: 'orgname org organization organizationname agency agencyname department',
  plate: 'licenseplate plate platenumber licenseplatenumber lp licenceplate vehicleplate platesearched',
  caseNumber:
    'case casenumber caseref casereference caseno casenum caseid incident incidentnumber reportnumber caseincident',
  reason: 'reason searchreason reasonforsearch purpose justification searchpurpose',
  offense: 'offensetype offense offencetype offence crimetype offensecategory',
  prompt: 'textprompt prompt freeformprompt searchprompt',
  type: 'searchtype type lookuptype',
  at: 'searchtime searchdate searchdatetime datetime date time timestamp searchtimestamp searchedat searchedon datesearched timesearched createdat',
  other:
    'timeframe timeframestart timeframeend starttime endtime startdate enddate filters moderation totalnetworkssearched networkcount networkssearched totaldevicessearched devicecount devicessearched searchradius',
};

const byName: ReadonlyMap<string, Field> = new Map(
  (Object.keys(names) as Field[]).flatMap((field) =>
    names[field].split(' ').map((name) => [name, field] as const),
  ),
);

export type Column = Exclude<Field, 'other'>;

export interface Layout {
  /** Which column holds what; -1: there is none. */
  readonly columns: Readonly<Record<Column, number>>;
  /** Day and time of day may stand in two columns: the second of them, else -1. */
  readonly clock: number;
  /** How many columns the file has. */
  readonly width: number;
  /** The zone that the header of the time names, as in "Search Time (PST)". */
  readonly zone: string | undefined;
}

const bare = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/gu, '');

const zoned = /^(?<name>.+?)[ (_-]+(?<zone>utc|gmt|[ecmp][sd]?t|eastern|central|mountain|pacific)\)?$/iu;

/** The zone that a header tells, as in "Search Time (PST)". */
export const zoneIn = (header: string | undefined): string | undefined =>
  zoned.exec(header?.trim() ?? '')?.groups?.['zone'];

/** What a header names by itself. */
export const fieldOf = (header: string): Field | undefined =>
  byName.get(bare(header)) ?? byName.get(bare(zoned.exec(header.trim())?.groups?.['name'] ?? ''));

/**
 * The layout that a row of headers names, or undefined when it names no time, or nothing that belongs to a search.
 * Unknown, empty and repeated headers ("phantom" columns) are passed over.
 */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const fields = headers.map(fieldOf);
  const at = (field: Field): number => fields.indexOf(field);
  const columns = {
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
  if (columns.at < 0 || !tellsOfSearch(columns)) return undefined;
  const clock = fields.indexOf('at', columns.at + 1);
  return {
    columns,
    clock,
    width: headers.length,
    zone: zoneIn(headers[columns.at]) ?? zoneIn(headers[clock]),
  };
}

/** Reason and offence may have been left out of a release; the case with the plate or the kind of search tell as well. */
const tellsOfSearch = ({ reason, offense, caseNumber, plate, type }: Layout['columns']): boolean =>
  reason >= 0 || offense >= 0 || (type >= 0 && (caseNumber >= 0 || plate >= 0));

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
    .find(
      (layout) =>
        layout !== undefined && /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/u.test(first[layout.columns.at] ?? ''),
    );
}

export const expectedHeaders =
  'a vendor audit has at least a time (Search Time, Search Date/Time, searchDate) and a reason (Reason, Offense Type), ' +
  'and may have ID, Name or userId, Org Name, License Plate, Case # or caseNumber, Search Type, Text Prompt';
