import { createRequire } from 'node:module';

const fontAt = (weight: 'regular' | 'bold'): string =>
  createRequire(import.meta.url).resolve(
    `@uswds/uswds/fonts/source-sans-pro/sourcesanspro-${weight}-webfont.ttf`,
  );

/** Source Sans Pro (SIL Open Font License), which the pages use too; embedded as `body` and `bold`, so that it looks alike everywhere. */
export const withFonts = (doc: PDFKit.PDFDocument): PDFKit.PDFDocument =>
  doc.registerFont('body', fontAt('regular')).registerFont('bold', fontAt('bold'));
