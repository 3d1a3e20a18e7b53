import { type Block, headLines, type Letter, refuseTooLarge } from './letter.ts';
import { Paper } from './paper.ts';

/**
 * The letter as a tagged PDF of Letter size, with title and language, whose text can be read out in order.
 * @throws LetterError `too-large`.
 */
export async function letterPdf(letter: Letter): Promise<Uint8Array> {
  refuseTooLarge(letter);
  const paper = new Paper(letter.title, letter.subject, new Date(letter.made));
  paper.paragraph(letter.letterhead, { size: 11, bold: true, after: 2 });
  if (letter.marking !== undefined) paper.note(letter.marking);
  paper.heading(1, letter.title);
  paper.head(headLines(letter));
  for (const block of letter.body) draw(paper, block);
  paper.signatures(letter.signatures);
  return paper.finish(letter.foot);
}

function draw(paper: Paper, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return paper.heading(2, block.text);
    case 'paragraph':
      return paper.paragraph(block.text);
    case 'note':
      return paper.note(block.text);
    case 'list':
      return paper.list(block.items, block.numbered ?? false);
    case 'table':
      return paper.table(block.columns, block.rows);
    case 'bars':
      return paper.bars(block);
  }
}
