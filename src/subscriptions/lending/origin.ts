/** The origin of a record, which its verifier key begins with: by it departments know each other. */
export const originOf = (recordKey: string): string => recordKey.slice(0, recordKey.indexOf('+'));
