import type { Meaning } from '../meaning.ts';

/** Speech and worship without an offence are asked about; descent as the descriptor goes to the audit. */
export function assemblyIn({ tags }: Meaning): readonly ('assembly' | 'descent-as-descriptor')[] {
  const found: ('assembly' | 'descent-as-descriptor')[] = [];
  if (tags.has('assembly') && !tags.has('crime')) found.push('assembly');
  if (tags.has('ancestry')) found.push('descent-as-descriptor');
  return found;
}
