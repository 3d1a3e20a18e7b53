import type { Instant } from '../../foundation/clock.ts';
import { type Closed, type Provider, SourceError, type Sources } from '../../searches/index.ts';
import { readSetting } from '../../settings/index.ts';
import { findTechnology, type Technology, technologiesOf } from '../../technologies/index.ts';
import { type Connector, findConnectors, termsOf } from './connector-store.ts';
import { closedBy, type Opened, type Opening, openConnector } from './open-connector.ts';
import type { ProviderTraits } from './provider-traits.ts';
import { pseudonymOf } from './pseudonym.ts';

export interface OpenSources extends Sources {
  readonly close: () => void;
}

interface Held {
  /** How it was set up when it was opened: hosts, configuration, secrets. */
  readonly state: string;
  readonly opened: Opened;
}

/** The department's connectors as sources of a search; each is opened once, and anew when it was set up anew. */
export function openSources(deps: Opening): OpenSources {
  const held = new Map<string, Held>();
  const traitsOf = async (technology: Technology, connector: Connector): Promise<ProviderTraits> => ({
    id: technology.id,
    name: technology.name,
    ownerId: technology.ownerId,
    ownerName: technology.ownerName,
    showsOthers: connector.showsOthers || connector.config.kind === 'plateward',
    deadlineMs: connector.deadlineMs,
    nameOf: (staffId) =>
      connector.namedBy === 'username' ? staffId : pseudonymOf(deps.sealing, technology.id, staffId),
    terms: await termsOf(deps.db, technology.ownerId),
  });

  const openOne = async (id: string, now: Instant): Promise<Provider | Closed> => {
    const technology = await findTechnology(deps.db, id);
    const connector = (await findConnectors(deps.db, [id])).get(id);
    const closed = closedBy(technology, connector, id, now);
    if (closed !== undefined || technology === undefined || connector === undefined)
      return closed ?? { id, name: id, clause: '53060.6(a)', why: 'EIS’s register has no such connector.' };
    const traits = await traitsOf(technology, connector);
    const state = JSON.stringify([technology.hosts, connector, traits.deadlineMs]);
    const known = held.get(id);
    // Terms and names are read anew each time; connections are kept while nothing of them changed.
    if (known?.state === state) return { ...known.opened.provider, ...traits };
    try {
      const opened = await openConnector(deps, connector, technology, traits);
      known?.opened.close();
      held.set(id, { state, opened });
      return opened.provider;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { id, name: technology.name, clause: '53060.6(a)', why: error.message };
    }
  };

  return {
    open: (ids, now) => Promise.all(ids.map(async (id) => openOne(id, now))),
    list: async (now) => {
      const technologies = await technologiesOf(deps.db, ['connector', 'provider']);
      const connectors = await findConnectors(deps.db, undefined);
      return Promise.all(
        // What is registered and never set up as a connector brings its data by a feed.
        technologies
          .filter(({ id, kind }) => kind === 'connector' || connectors.has(id))
          .map(async ({ id, name, ownerName, abilities }) => {
            const source = await openOne(id, now);
            const isOpen = 'search' in source;
            const said = { wildcards: false, window: true, place: false, photos: false };
            for (const ability of abilities) said[ability] = true;
            return {
              id,
              name,
              ownerName,
              abilities: isOpen ? source.abilities : said,
              showsOthers: isOpen ? source.showsOthers : true,
              closed: isOpen ? null : source.why,
            };
          }),
      );
    },
    department: () => readSetting(deps.db, 'department.name', 'department'),
    close: () => {
      for (const { opened } of held.values()) opened.close();
      held.clear();
    },
  };
}
