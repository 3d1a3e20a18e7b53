import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Sealing } from '../sealing.ts';
import { type ConnectionSettings, passwordOf, withClient } from './connection.ts';
import { codeOf, DatabaseError, messageOf } from './errors.ts';

/** The role that the application connects as. It owns nothing; each migration grants it what it needs. */
export const appRole = 'plateward_app';

/** Its password: derived, so that every server that has the master key has it. */
export const appPassword = (sealing: Sealing): string =>
  sealing.derive('database role plateward_app').toString('base64url');

/** SQLSTATEs of a refused sign-in. */
const signInRefused = ['28P01', '28000'];

/** Makes the application's role, or sets its password anew, unless it can sign in already. */
export async function ensureAppRole(owner: Client, app: ConnectionSettings): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole]);
  const present = rowCount === 1;
  if (present) await requireWeakRole(owner);
  if (!present || !(await canSignIn(app))) await setRole(owner, present, app);
  await owner.query(`grant connect on database ${escapeIdentifier(owner.database ?? '')} to ${appRole}`);
  await owner.query(`grant usage on schema public to ${appRole}`);
}

async function canSignIn(app: ConnectionSettings): Promise<boolean> {
  try {
    return await withClient(app, async () => true);
  } catch (error) {
    if (signInRefused.includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

async function setRole(owner: Client, present: boolean, app: ConnectionSettings): Promise<void> {
  const password = escapeLiteral(passwordOf(app));
  const act = present ? 'alter' : 'create';
  try {
    await owner.query(
      `${act} role ${appRole} login nosuperuser nocreatedb nocreaterole password ${password}`,
    );
  } catch (error) {
    const raced = codeOf(error) === '42710' || codeOf(error) === '23505';
    if (raced && (await canSignIn(app))) return;
    throw new DatabaseError(
      'app-role',
      `The role ${owner.user} of DATABASE_URL may not ${act} the role ${appRole} (${messageOf(error)}). Have a database ` +
        `administrator run: CREATE ROLE ${appRole} LOGIN PASSWORD '...'; and set DATABASE_APP_URL to a URL with that role and password.`,
      error,
    );
  }
}

/** The application may neither change nor delete the record: so it may not be a role that nothing is refused. */
async function requireWeakRole(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean }>(
    `select rolsuper or rolcreaterole or pg_has_role(oid, (select datdba from pg_database where datname = current_database()), 'member')
       as strong from pg_roles where rolname = $1`,
    [appRole],
  );
  if (rows[0]?.strong === true)
    throw new DatabaseError(
      'app-role',
      `The role ${appRole} is a superuser, may create roles, or is a member of the database's owner: it could alter the record. ` +
        'Take that from it (ALTER ROLE ... NOSUPERUSER NOCREATEROLE; REVOKE the membership).',
    );
}
