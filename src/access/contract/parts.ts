import { z } from 'zod';

/** The number of an entry, as its reference is written. */
export const entryNumber = z.string().regex(/^\d{1,15}$/, 'Not the number of an entry.');
export const staffId = z.string().min(1).max(40);
/** A civil day, yyyymmdd. */
export const day = z.int().min(20200101).max(29991231);
/** What is added to a reason; screened before it is kept (53060.7(b)(5)). */
export const note = z.string().trim().min(3).max(200);
/** A file of rows as text, as people's tools write it. */
export const csv = z.string().min(1).max(2_000_000);
/** A scanned paper as base64; at most 5 MB. */
export const pdf = z.base64().max(7_000_000);
