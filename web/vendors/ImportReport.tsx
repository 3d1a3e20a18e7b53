import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { Findings } from './Findings.tsx';
import type { ListReport } from './vendors-api.ts';
import { notJudgedWords } from './words.ts';

/** What a list came to, tried or imported. */
export function ImportReport({ product, report }: { readonly product: string; readonly report: ListReport }) {
  const { problems, asks, missing, tasks, accounts, applied, notJudged } = report;
  if (problems.length > 0)
    return <Notice kind="error">{problems.map(({ problem }) => problem).join(' ')} Nothing was kept.</Notice>;
  return (
    <>
      {asks ? (
        <Notice kind="warning">
          {numberText(missing.count)} of the {numberText(missing.of)} accounts of the list before are not in
          this one. Is it whole? Nothing was kept.
        </Notice>
      ) : null}
      <p>
        {numberText(accounts)} accounts. {numberText(tasks.closed)} tasks{' '}
        {applied ? 'are closed' : 'would be closed'}, {numberText(tasks.waiting)} wait.
        {notJudged.length === 0
          ? ''
          : ` The list does not say ${notJudged.map((what) => notJudgedWords[what]).join(', nor ')}.`}
      </p>
      {applied ? null : (
        <Findings product={product} heading="Findings of this list" findings={report.findings} listed />
      )}
    </>
  );
}
