import { useState } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
}

/** The packet for CDC Form 989 (R30); making it is an entry. */
export function PacketLinks({ id, title }: Props) {
  const [problem, setProblem] = useState('');
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    const answer = await fetch(`/api/v1/irregularities/${id}/form-989`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify({ format }),
    });
    setProblem(answer.ok ? '' : 'The packet could not be made. Reload the page and try again.');
    if (answer.ok) save(await answer.blob(), `form-989-packet-${id}.${format}`);
  };
  return (
    <>
      <div className="act-bar">
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => void make('pdf')}>
          Form 989 packet, PDF <span className="unseen">({title})</span>
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => void make('docx')}>
          Form 989 packet, DOCX <span className="unseen">({title})</span>
        </button>
      </div>
      <output>{problem}</output>
    </>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
