import type { Bar } from './letter.ts';
import { printable } from './plain-text.ts';

const fill = '#2e6276';
const grid = '#dfe1e2';
const ink = '#1b1b1b';
const faint = '#565c65';
const barHeight = 11;
const pitch = 17;
const labelShare = 0.36;
const valueRoom = 60;

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/** How high a chart stands on the page. */
export const chartHeight = ({ bars }: Chart): number => bars.length * pitch + 10;

/** What a chart shows, said in words: its text alternative. */
export const chartInWords = ({ title, unit, bars }: Chart): string =>
  `${title} (${unit}): ${bars.map(({ label, value }) => `${label} ${told(value)}`).join('; ')}.`;

export const told = (value: number | null): string =>
  value === null ? 'not shown' : value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** Horizontal bars from a common zero, each with its figure: nothing has to be read off an axis or a colour. */
export function drawBars(doc: PDFKit.PDFDocument, { bars }: Chart, margin: number): void {
  const width = doc.page.width - 2 * margin;
  const left = margin + width * labelShare;
  const room = width * (1 - labelShare) - valueRoom;
  const top = doc.y;
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  doc
    .save()
    .lineWidth(0.5)
    .strokeColor(grid)
    .moveTo(left, top)
    .lineTo(left, top + bars.length * pitch)
    .stroke()
    .restore();
  for (const [at, { label, value }] of bars.entries()) {
    const y = top + at * pitch;
    const length = most === 0 || value === null ? 0 : (room * value) / most;
    doc.font('body').fontSize(9).fillColor(ink);
    doc.text(printable(label), margin, y, {
      width: width * labelShare - 8,
      align: 'right',
      height: barHeight,
      ellipsis: true,
    });
    if (length > 0) doc.rect(left, y, length, barHeight).fill(fill);
    doc.fillColor(value === null ? faint : ink);
    doc.text(told(value), left + length + 5, y, { lineBreak: false });
  }
  doc.x = margin;
  doc.y = top + chartHeight({ title: '', unit: '', bars });
}
