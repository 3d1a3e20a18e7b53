import type { ReactNode } from 'react';

/** The few marks that the course uses: headings, lists, paragraphs, bold, italic. Text stays text; no HTML is read. */
export function Markdown({ text }: { readonly text: string }) {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('# '))
    .map((block) => <Block key={block} block={block} />);
}

function Block({ block }: { readonly block: string }) {
  const bullets = itemsOf(block, /^- /);
  if (bullets.length > 0) return <ul className="usa-list">{bullets.map(listItem)}</ul>;
  const numbered = itemsOf(block, /^\d+\. /);
  if (numbered.length > 0) return <ol className="usa-list">{numbered.map(listItem)}</ol>;
  return <p>{inline(block)}</p>;
}

const listItem = (text: string) => <li key={text}>{inline(text)}</li>;

/** The items of a list whose first line bears the mark; lines below an item belong to it. */
function itemsOf(block: string, mark: RegExp): readonly string[] {
  if (!mark.test(block)) return [];
  const items: string[] = [];
  for (const line of block.split('\n')) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

function inline(text: string): readonly ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*')) return <em key={key}>{part.slice(1, -1)}</em>;
    return part;
  });
}
