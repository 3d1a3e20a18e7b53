import { type SyntheticEvent, useState } from 'react';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { textOfFile } from '../parts/file-text.ts';
import { TextArea } from '../parts/TextArea.tsx';
import { TextField } from '../parts/TextField.tsx';
import { loadForm } from './forms-desk-api.ts';

/** The official text of a version, by an administrator; it counts once approved (R8). */
export function LoadFormForm({ door }: { readonly door: ActDoor }) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [effective, setEffective] = useState('');
  const [signBy, setSignBy] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const load = async (event: SyntheticEvent) => {
    event.preventDefault();
    const [effectiveOn, signAgainBy] = [dayOf(effective), dayOf(signBy)];
    const wrong = [
      ...(title.trim().length < 3 ? [{ field: 'title', text: 'Title: enter it.' }] : []),
      ...(text.trim().length < 20
        ? [{ field: 'text', text: 'Text: choose the file, or enter the text.' }]
        : []),
      ...(effectiveOn === undefined
        ? [{ field: 'effectiveOn', text: 'Takes effect: write it as mm/dd/yyyy.' }]
        : []),
      ...(signBy.trim() !== '' && signAgainBy === undefined
        ? [{ field: 'signAgainBy', text: 'Sign again by: write it as mm/dd/yyyy, or leave it empty.' }]
        : []),
    ];
    if (wrong.length > 0 || effectiveOn === undefined) return door.mend(wrong);
    const body = {
      title: title.trim(),
      text,
      effectiveOn,
      ...(signAgainBy === undefined ? {} : { signAgainBy }),
    };
    if (await door.act(() => loadForm(body), 'The version is loaded. A policy owner approves it.')) {
      setTitle('');
      setText('');
      setEffective('');
      setSignBy('');
    }
  };
  return (
    <form className="card after" onSubmit={(event) => void load(event)} noValidate>
      <h2>Load a version</h2>
      <TextField
        id="title"
        label="Title"
        maxLength={200}
        value={title}
        error={errorOf(errors, 'title')}
        onChange={setTitle}
      />
      <FileField
        id="text-file"
        label="The official text, as a file"
        hint="Plain text or Markdown. Statements that begin a line with their number are agreed to one by one."
        accept=".md,.txt,text/plain,text/markdown"
        onChange={(file) => {
          if (file !== undefined) void textOfFile(file).then(setText);
        }}
      />
      <TextArea
        id="text"
        label="Text"
        rows={12}
        value={text}
        error={errorOf(errors, 'text')}
        onChange={setText}
      />
      <TextField
        id="effectiveOn"
        label="Takes effect"
        hint="mm/dd/yyyy"
        value={effective}
        error={errorOf(errors, 'effectiveOn')}
        onChange={setEffective}
      />
      <TextField
        id="signAgainBy"
        label="Sign again by"
        hint="mm/dd/yyyy, the last day on which the former version serves. Empty: it serves until this one takes effect."
        value={signBy}
        error={errorOf(errors, 'signAgainBy')}
        onChange={setSignBy}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Load the version
        </button>
      </div>
    </form>
  );
}
