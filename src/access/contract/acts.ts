/** What an act of the desk came to: refused, with the clause, what it rests on, what can be done, and its entry. */
export interface ActRefusal {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: { readonly text: string };
  /** The entry that recorded the refusal. */
  readonly reference: string;
}

/** Every act answers with the entry that recorded it. */
export interface Acted {
  readonly entry: number;
}
