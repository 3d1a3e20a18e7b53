import { looksLikePdf } from '../../agreements/index.ts';
import { refusing } from '../desk/administrator.ts';

export const noPdf = refusing(
  '53060.5(c)(1)(C)',
  'This is no PDF, or one of more than 5 MB.',
  'Scan the certificate as a PDF.',
);

/** The paper, when it is one. */
export function paperOf(base64: string): Buffer | undefined {
  const pdf = Buffer.from(base64, 'base64');
  return looksLikePdf(pdf) && pdf.length <= 5_242_880 ? pdf : undefined;
}
