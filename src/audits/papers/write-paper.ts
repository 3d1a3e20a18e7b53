import { letterDocx } from '../../foundation/letter/docx.ts';
import type { Letter } from '../../foundation/letter/letter.ts';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Pool } from 'pg';
import { publicFigures, publicReport } from '../public/public-report.ts';
import { entriesBehind, machineReport, type ProvedEntry, provedEntries } from './machine-report.ts';
import { memoOf } from './memo.ts';
import { inadequateRows, type ReportModel } from './model.ts';
import { noticeOf } from './notice.ts';
import { reportOf } from './report.ts';

const media = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
} as const;
type Form = keyof typeof media;

/** What a paper's name says. */
interface Named {
  readonly about: string;
  readonly row: number | null;
  readonly form: Form;
}

function named(paper: string): Named {
  const {
    about = '',
    row,
    form,
  } = /^(?<about>[a-z]+)(?:-(?<row>\d+))?\.(?<form>[a-z]+)$/u.exec(paper)?.groups ?? {};
  return {
    about,
    row: row === undefined ? null : Number(row),
    form: form === 'docx' || form === 'json' ? form : 'pdf',
  };
}

export const mediaTypeOf = (paper: string): string => media[named(paper).form];

/** A paper of an audit in its form; undefined where there is none of that name. */
export async function writePaper(db: Pool, model: ReportModel, paper: string): Promise<Buffer | undefined> {
  const name = named(paper);
  if (name.form === 'json') return jsonOf(db, model, name);
  const letter = letterOf(model, name);
  if (letter === undefined) return undefined;
  return Buffer.from(await (name.form === 'pdf' ? letterPdf(letter) : letterDocx(letter)));
}

function letterOf(model: ReportModel, { about, row }: Named): Letter | undefined {
  switch (about) {
    case 'memo':
      return memoOf(model);
    case 'report':
      return reportOf(model);
    case 'public':
      return publicReport(model);
    default: {
      const found = inadequateRows(model).find(({ rowNo }) => rowNo === row);
      return found === undefined ? undefined : noticeOf(model, found);
    }
  }
}

async function jsonOf(db: Pool, model: ReportModel, { about }: Named): Promise<Buffer> {
  const told =
    about === 'public'
      ? publicFigures(model)
      : machineReport(
          model,
          await inOneSnapshot(db, (snapshot) => provedEntries(snapshot, entriesBehind(model))),
        );
  return Buffer.from(`${JSON.stringify(told, null, 2)}\n`);
}

/** All proofs lead to one checkpoint. */
const inOneSnapshot = (
  db: Pool,
  read: (snapshot: Queryable) => Promise<readonly ProvedEntry[]>,
): Promise<readonly ProvedEntry[]> =>
  withTransaction(db, async (snapshot) => {
    await snapshot.query('set transaction isolation level repeatable read read only');
    return read(snapshot);
  });
