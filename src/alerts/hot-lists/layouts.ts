import { fixed, listed, type ListedLine, separated } from './listed-line.ts';

/** How one agency writes the lines of its hot list. */
export interface Layout {
  readonly words: string;
  /**
   * R21: of which system it is an extract, and stays off until EIS records the DOJ's authority for that system. Absent
   * where the department itself makes the list.
   */
  readonly extractOf?: string;
  /** The line, or undefined: it is not of this layout. */
  readonly read: (line: string) => ListedLine | undefined;
}

// NIC, ORI, date, plate, state: what most systems that hold NCIC records write, with or without commas.
const ncicColumns = fixed({ nic: [0, 10], entered: [19, 27], plate: [27, 37], state: [37, 39] });
const ncicCells = separated(',', { nic: 0, entered: 2, plate: 3, state: 4, atLeast: 5 });

/** `DOT/010315`: a field that a line names before it writes it. */
const named = (line: string, name: string): string | undefined =>
  new RegExp(`\\b${name}/(\\d{6})\\b`).exec(line)?.[1];

function stateAndThen(line: string, width: number, gap: number): ListedLine | undefined {
  return listed({
    plate: line.slice(0, width),
    state: line.slice(width + gap, width + gap + 2),
    entered: named(line, 'DOT'),
  });
}

/** Every layout that can be imported; `csv` and `simple` are the department's own. */
export const layouts = {
  csv: {
    words: 'CSV with a header: plate, state, entered_on, expires_on',
    // Read by its header, in read-list.ts.
    read: separated(',', { plate: 0, state: 1, entered: 2, expires: 3, atLeast: 1 }),
  },
  simple: { words: 'One plate a line', read: (line) => listed({ plate: line }) },
  ncic: { words: 'NCIC, fixed columns', extractOf: 'ncic', read: ncicColumns },
  mi_state: { words: 'Michigan, fixed columns', extractOf: 'ncic', read: ncicColumns },
  wa_ncic: { words: 'NCIC by Washington, fixed columns', extractOf: 'ncic', read: ncicColumns },
  mn_ncic: { words: 'NCIC by Minnesota, commas', extractOf: 'ncic', read: ncicCells },
  tx_ncic: { words: 'NCIC by Texas, commas', extractOf: 'ncic', read: ncicCells },
  ca_doj_clew: {
    words: 'California DOJ, Stolen Vehicle System',
    extractOf: 'svs',
    // Plate, state, county in two digits, day.
    read: (line) => {
      const found = /^(\S+)\s+([A-Z]{2})\d{2}(\d{8})/.exec(line);
      return found === null ? undefined : listed({ plate: found[1], state: found[2], entered: found[3] });
    },
  },
  tx_tcic: {
    words: 'Texas TCIC, commas',
    extractOf: 'tcic',
    read: separated(',', { plate: 1, state: 2, atLeast: 3 }),
  },
  il_leads: { words: 'Illinois LEADS', extractOf: 'leads', read: (line) => stateAndThen(line, 8, 0) },
  oh_leads: {
    words: 'Ohio LEADS',
    extractOf: 'leads',
    read: separated(/\s+/, { plate: 1, state: 2, entered: 3, expires: 4, atLeast: 4 }),
  },
  co_ccic: { words: 'Colorado CCIC', extractOf: 'ccic', read: fixed({ plate: [0, 10], state: [10, 12] }) },
  ct_collect: {
    words: 'Connecticut COLLECT',
    extractOf: 'collect',
    read: (line) => listed({ plate: line.slice(0, 8), state: 'CT' }),
  },
  ny_state: { words: 'New York', extractOf: 'ny', read: fixed({ plate: [0, 10], state: [10, 12] }) },
  wa_stolen_vehicles: {
    words: 'Washington, stolen vehicles',
    extractOf: 'waspc',
    read: separated(',', { plate: 2, state: 3, entered: 12, atLeast: 4 }),
  },
  fl_state: {
    words: 'Florida, semicolons',
    extractOf: 'fcic',
    read: separated(';', { plate: 10, state: 12, entered: 7, atLeast: 13 }),
  },
  al_state: {
    words: 'Alabama',
    extractOf: 'al',
    read: separated(',', { plate: 0, state: -1, atLeast: 9 }),
  },
  ks_topeka: {
    words: 'Topeka, Kansas',
    extractOf: 'ks',
    read: separated(',', { entered: 2, plate: 3, state: 4, atLeast: 5 }),
  },
  ia_state: {
    words: 'Iowa',
    extractOf: 'ia',
    read: separated(',', { plate: 0, state: 3, atLeast: 4 }),
  },
  ga_spalder: {
    words: 'Spalding County, Georgia',
    extractOf: 'ga',
    read: fixed({ plate: [0, 8], state: [8, 10] }),
  },
  fl_dmv: {
    words: 'Florida, licences',
    extractOf: 'dmv',
    read: separated(',', { plate: 0, state: 1, atLeast: 3 }),
  },
  il_sos: {
    words: 'Illinois, Secretary of State',
    extractOf: 'dmv',
    read: (line) => stateAndThen(line, 8, 1),
  },
  in_dmv: {
    words: 'Indiana, licences',
    extractOf: 'dmv',
    read: separated(',', { plate: -1, state: -5, atLeast: 21 }),
  },
  nj_mvc: {
    words: 'New Jersey, vehicles',
    extractOf: 'dmv',
    read: fixed({ plate: [27, 37], state: [37, 39] }),
  },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof layouts;

export const layoutOf = (name: LayoutName): Layout => layouts[name];

export const isLayout = (name: string): name is LayoutName => Object.hasOwn(layouts, name);
