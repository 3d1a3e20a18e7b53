/** What of a statement does not hold, in words. */
export interface Unproved {
  readonly kind: 'checkpoint' | 'consistency' | 'proof' | 'value' | 'incomplete';
  readonly request: string;
  readonly what: string;
}

export const fault = (kind: Unproved['kind'], request: string, what: string): Unproved => ({
  kind,
  request,
  what,
});
