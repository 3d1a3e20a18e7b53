import { generateIdentity, identityToRecipient } from 'age-encryption';

/** A pair of a made-up agency's: what packages are encrypted to, and what opens them. */
export const anAgeIdentity = await generateIdentity();
export const anAgeKey = await identityToRecipient(anAgeIdentity);
