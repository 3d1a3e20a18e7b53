import type { FormError } from '../parts/ErrorSummary.tsx';
import { characters } from '../parts/characters.ts';

/** The contract's limit for a statement's text. */
export const statementLimit = 500;

/** What keeps a statement from being signed. */
export const statementErrors = (text: string, agreed: boolean): readonly FormError[] => [
  ...(text.trim() === '' ? [{ field: 'statement', text: 'Statement: say what this search is for.' }] : []),
  ...(characters(text) > statementLimit
    ? [{ field: 'statement', text: `Statement: shorten it to ${statementLimit} characters.` }]
    : []),
  ...(agreed ? [] : [{ field: 'agreed', text: 'Signature: tick the box to sign in your own name.' }]),
];
