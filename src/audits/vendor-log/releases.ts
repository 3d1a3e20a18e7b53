import type { VendorSearch } from './search.ts';

/**
 * The searches of several files, each once. A search comes again in every release: by its id and time, or, where the export
 * has no ids, by everything that another file tells of it. What one release redacted, another may tell; it is filled in.
 */
export class Releases {
  readonly #searches: VendorSearch[] = [];
  readonly #byId = new Map<string, number>();
  /** How often a row without an id stood in the fullest of the files before, and how often so far in this one. */
  readonly #before = new Map<string, number>();
  #current = new Map<string, number>();

  /** Rows that are alike within one file are different searches; alike in two files they are one. */
  nextFile(): void {
    for (const [key, count] of this.#current)
      this.#before.set(key, Math.max(count, this.#before.get(key) ?? 0));
    this.#current = new Map();
  }

  /** False: it was told before. */
  add(search: VendorSearch): boolean {
    return search.id === null || search.id === '' ? this.#addNameless(search) : this.#addNamed(search);
  }

  /** In the order in which they came. */
  all(): readonly VendorSearch[] {
    return this.#searches;
  }

  #addNamed(search: VendorSearch): boolean {
    const key = `${search.id} ${secondOf(search)}`;
    const place = this.#byId.get(key);
    const known = place === undefined ? undefined : this.#searches[place];
    if (place === undefined || known === undefined) {
      this.#byId.set(key, this.#searches.push(search) - 1);
      return true;
    }
    this.#searches[place] = filledIn(known, search);
    return false;
  }

  #addNameless(search: VendorSearch): boolean {
    const { at, user, plate, caseNumber, reason, organization, type } = search;
    const key = JSON.stringify([at, user, plate, caseNumber, reason, organization, type]);
    const count = (this.#current.get(key) ?? 0) + 1;
    this.#current.set(key, count);
    if (at !== null && count <= (this.#before.get(key) ?? 0)) return false;
    this.#searches.push(search);
    return true;
  }
}

/** An id that is somebody's, not the search's, stands beside many times. */
const secondOf = ({ at }: VendorSearch): string => (at === null ? '' : String(Math.floor(at / 1000)));

const filledIn = (known: VendorSearch, again: VendorSearch): VendorSearch => ({
  ...known,
  user: known.user ?? again.user,
  organization: known.organization ?? again.organization,
  plate: known.plate ?? again.plate,
  caseNumber: known.caseNumber ?? again.caseNumber,
  reason: known.reason ?? again.reason,
  offense: known.offense ?? again.offense,
  prompt: known.prompt ?? again.prompt,
  type: known.type ?? again.type,
});
