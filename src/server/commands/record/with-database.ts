import { CommandError } from '../../../foundation/command-line.ts';
import { RecordUnavailable } from '../../../record/index.ts';
import { type Database, locationFrom, openDatabase } from '../../open-stores.ts';

/** Opens the database for a command that looks at the record itself, and closes it. @throws CommandError */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(locationFrom());
  try {
    return await work(database);
  } catch (error) {
    throw error instanceof RecordUnavailable ? new CommandError('unavailable', error.message) : error;
  } finally {
    await database.close();
  }
}
