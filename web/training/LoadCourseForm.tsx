import { useState } from 'react';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { textOfFile } from '../parts/file-text.ts';
import { TextField } from '../parts/TextField.tsx';
import { LineProblems } from '../people/LineProblems.tsx';
import { type CourseTried, loadCourse } from './training-desk-api.ts';

const example =
  '# Title of a part\n\nIts text.\n\n# Quiz\n\n## A question?\n- [x] The right answer\n- [ ] A wrong one\n> Why, with the clause (53060.4(a)).';

/** A course of the department's own, from one Markdown file: tried first, then loaded (53060.8(a), R8). */
export function LoadCourseForm({ onLoaded }: { readonly onLoaded: () => void }) {
  const door = useAct(onLoaded);
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [courseId, setCourseId] = useState('');
  const [tried, setTried] = useState<CourseTried>();
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const act = async (dryRun: boolean) => {
    const markdown = file === undefined ? '' : await textOfFile(file);
    const wrong = [
      ...(title.trim().length < 3 ? [{ field: 'title', text: 'Title: enter it.' }] : []),
      ...(/^[a-z0-9][a-z0-9-]{1,59}$/.test(courseId)
        ? []
        : [{ field: 'courseId', text: 'Short name: small letters, digits and hyphens.' }]),
      ...(markdown === '' ? [{ field: 'markdown', text: 'Course: choose the file.' }] : []),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    await door.act(
      async () => {
        const outcome = await loadCourse({ courseId, title: title.trim(), markdown, dryRun });
        setTried(outcome.kind === 'done' ? outcome.value : undefined);
        return outcome;
      },
      dryRun ? 'The course was tried. Nothing was kept.' : 'The course was read.',
    );
  };
  return (
    <section className="card after">
      <h2>Load a course</h2>
      <ActResult state={door.state} />
      <TextField
        id="title"
        label="Title"
        maxLength={200}
        value={title}
        error={errorOf(errors, 'title')}
        onChange={setTitle}
      />
      <TextField
        id="courseId"
        label="Short name"
        hint="Such as alpr-2027. It stays with every completion."
        maxLength={60}
        value={courseId}
        error={errorOf(errors, 'courseId')}
        onChange={setCourseId}
      />
      <FileField
        id="markdown"
        label="Course"
        hint="One Markdown file: its parts, then the quiz with at least 20 questions, as below."
        accept=".md,text/markdown,text/plain"
        error={errorOf(errors, 'markdown')}
        onChange={(chosen) => {
          setFile(chosen);
          setTried(undefined);
        }}
      />
      <pre className="form-text mono">{example}</pre>
      {tried === undefined ? null : (
        <>
          <p>
            {tried.applied ? 'Loaded' : 'Read'}: parts {tried.modules}, questions {tried.questions}.
          </p>
          <LineProblems
            problems={tried.problems.map(({ line, problem }) => ({ row: line, column: 'text', problem }))}
          />
        </>
      )}
      <div className="act-bar">
        <button type="button" className="usa-button usa-button--outline" onClick={() => void act(true)}>
          Try the course
        </button>{' '}
        {tried !== undefined && !tried.applied && tried.problems.length === 0 ? (
          <button type="button" className="usa-button" onClick={() => void act(false)}>
            Load the course
          </button>
        ) : null}
      </div>
    </section>
  );
}
