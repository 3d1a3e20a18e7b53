import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for Argon2id (the library's default kind): 46 MiB, one pass. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** SP 800-63B-4: long, and of anything; nothing is asked of its make but that it is not plain to guess. */
export const shortestPassword = 15;
const longestPassword = 128;

/** What is typed is compared as one form of Unicode. */
const normal = (password: string): string => password.normalize('NFKC');

/** What is wrong with a password that somebody wants to use; nothing when it may be used. */
export function passwordProblem(password: string, staffId: string): string | undefined {
  const chosen = normal(password);
  const length = [...chosen].length;
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters; a sentence does well.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  if (new Set(chosen).size < 6) return 'Too few different characters.';
  const lower = chosen.toLowerCase();
  if ([staffId, 'plateward', 'password', '1234567', 'qwerty'].some((word) => lower.includes(word)))
    return 'It holds your staff id or a word that is guessed first.';
  return undefined;
}

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

/** The hash that a stranger's password is compared with, so that it takes as long: of bytes that nobody knows. */
const strangers = hash(randomBytes(32), cost);

/** Does the password fit the hash? Without one it takes as long, and does not. */
export async function passwordFits(kept: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(kept ?? (await strangers), normal(password));
  return kept !== undefined && fits;
}
