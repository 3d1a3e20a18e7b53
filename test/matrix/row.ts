import type { Instant } from '../../src/foundation/clock.ts';
import type { DivisionName } from '../../src/people/index.ts';
import type { Department } from '../builders/department.ts';
import type { TestServer } from '../builders/server.ts';
import type { Asker, Door, Objection } from './policy.ts';

/** A member of staff in a role and a state, signed in. */
export interface Person {
  readonly staffId: string;
  /** Of the role; `wrong division` is where he is now. */
  readonly division: DivisionName;
  readonly token: string;
  readonly sessionId: string;
}

/** What a request is made of, besides the route. */
export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  /** With its question mark. */
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, in place of a body of JSON. */
  readonly file?: string;
}

/** One cell while it is asked: who asks, about whose affairs, and what there is to ask about. */
export interface Cell extends Asker {
  readonly caller: Person;
  /** The division whose affairs are asked about. */
  readonly division: DivisionName;
  /** Its administrators are those of the phase. */
  readonly department: Department;
  readonly server: TestServer;
  readonly now: Instant;
  /** The policy lets it through. */
  readonly permitted: boolean;
  /**
   * What the request is about: made once for all refused cells of the division, which must not change it, and anew for each
   * cell that is permitted, which may.
   */
  readonly thing: <T>(name: string, make: () => Promise<T>) => Promise<T>;
  /** What stands for all cells of the run, whatever becomes of them. */
  readonly once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}

/** The cells of one route: who passes by the policy, and a request that is good in everything else. */
export interface Row {
  readonly door: Door;
  /** What stands against it in addition when it is about another division; without it a route is nobody's division's. */
  readonly elsewhere?: Objection | ((asker: Asker) => Objection | undefined);
  /** 53060.9(a): asks for a proof of the person that is not older than five minutes. */
  readonly fresh?: true;
  readonly ask?: (cell: Cell) => Ask | Promise<Ask>;
  /** Statuses of a cell that is let through; 200 and 204 unless it says so. */
  readonly permitted?: readonly number[];
  /** Tables that a refused cell writes too, and why: nothing else may change. */
  readonly writes?: Readonly<Record<string, string>>;
  /** It ends sessions, of the asker or of others: let through after everything else, each in a session of its own. */
  readonly last?: true;
}

/** By `METHOD /path`, as in the route table. */
export type Rows = Readonly<Record<string, Row>>;
