import { useState } from 'react';
import type { CourseShown } from '../../src/access/contract.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { Markdown } from './Markdown.tsx';
import { QuizForm } from './QuizForm.tsx';
import { QuizOutcome } from './QuizOutcome.tsx';
import { beginQuiz, type Quiz, type QuizMarked, theCourse } from './training-api.ts';

/** The course and its quiz (53060.8(a), 53060.7(b)(1)). */
export function TrainingPage() {
  const [course, reload] = useLoaded(theCourse);
  return (
    <Page title="ALPR training">
      <LoadState of={course} />
      {course.kind === 'done' ? <Course course={course.value} onPassed={reload} /> : null}
    </Page>
  );
}

type Stage =
  | { readonly kind: 'reading'; readonly problem: string }
  | { readonly kind: 'quiz'; readonly quiz: Quiz }
  | { readonly kind: 'marked'; readonly marked: QuizMarked };

function Course({ course, onPassed }: { readonly course: CourseShown; readonly onPassed: () => void }) {
  const [stage, setStage] = useState<Stage>({ kind: 'reading', problem: '' });
  const begin = async () => {
    const outcome = await beginQuiz();
    setStage(
      outcome.kind === 'done'
        ? { kind: 'quiz', quiz: outcome.value }
        : { kind: 'reading', problem: failureText(outcome) },
    );
  };
  const marked = (result: QuizMarked) => {
    setStage({ kind: 'marked', marked: result });
    if (result.passed) onPassed();
  };
  if (stage.kind === 'quiz') return <QuizForm quiz={stage.quiz} onMarked={marked} />;
  return (
    <>
      {stage.kind === 'marked' ? <QuizOutcome marked={stage.marked} /> : null}
      {stage.kind === 'reading' && stage.problem !== '' ? (
        <Notice kind="error">{stage.problem}</Notice>
      ) : null}
      <Standing course={course} />
      {course.modules.map(({ id, title, markdown }) => (
        <section key={id} className="card after">
          <h2>{title}</h2>
          <Markdown text={markdown} />
        </section>
      ))}
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void begin()}>
          Begin the quiz
        </button>
      </div>
      <CertificateForm waits={course.certificateWaits} onSent={onPassed} />
    </>
  );
}

function Standing({ course }: { readonly course: CourseShown }) {
  const { approved, completedOn, validThrough, questions, passPercent } = course;
  return (
    <>
      {approved ? null : (
        <Notice kind="warning">
          The department has not approved this course yet. Until then completing it does not count.
        </Notice>
      )}
      <p>
        {completedOn === 0
          ? 'You have not completed the training.'
          : `Last completed on ${civilDateText(completedOn)}; it serves through ${civilDateText(validThrough)}.`}{' '}
        Read {course.modules.length === 1 ? 'the part' : `the ${course.modules.length} parts`}, then answer{' '}
        {questions} questions. {passPercent} % right answers pass.
      </p>
    </>
  );
}
