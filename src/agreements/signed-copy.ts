import Pdf from 'pdfkit';
import { rfc3339 } from '../foundation/clock.ts';
import { dayText } from '../foundation/written-day.ts';
import type { Signature } from './forms-store.ts';

/** The signed form as a tagged Letter PDF: the exact text, who signed it how and when, and the text's SHA-256. */
export async function signedCopy(signature: Signature, signer: string): Promise<Buffer> {
  const doc = new Pdf({
    size: 'LETTER',
    margin: 72,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    info: {
      Title: signature.title,
      Subject: 'DOM 53060.7(b)(2)',
      CreationDate: new Date(signature.recordedAt),
    },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  draw(doc, 'H1', signature.title, 16);
  for (const paragraph of signature.text.split(/\n{2,}/u)) draw(doc, 'P', paragraph, 10);
  for (const line of signatureLines(signature, signer)) draw(doc, 'P', line, 10);
  doc.end();
  return whole;
}

const signatureLines = (signature: Signature, signer: string): readonly string[] => [
  wayLine(signature, signer),
  `Signed on ${dayText(signature.signedOn)}, recorded ${rfc3339(signature.recordedAt)}`,
  `Version ${signature.version}. SHA-256 of the text: ${signature.sha256.toString('hex')}`,
];

function wayLine({ way, scanned, typedName }: Signature, signer: string): string {
  if (way === 'in-system') return `Signed in the system by ${signer}, who typed: ${typedName ?? ''}`;
  return scanned
    ? `Signed on paper by ${signer}; the scanned form is on file, countersigned.`
    : `Signed on paper by ${signer}, as the division's list of forms has it; countersigned. The paper is with the division.`;
}

function draw(doc: PDFKit.PDFDocument, tag: 'H1' | 'P', text: string, size: number): void {
  doc.addStructure(
    doc.struct(tag, {}, () => {
      doc
        .font(tag === 'H1' ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(size)
        .text(text)
        .moveDown(0.5);
    }),
  );
}
