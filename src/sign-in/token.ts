import { createHash, randomBytes } from 'node:crypto';

/** The SHA-256 under which a session is kept: whoever reads the database holds no token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** 256 random bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');
