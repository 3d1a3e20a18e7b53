import type { CoursesDesk } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { OfficeLinks } from '../people/OfficeLinks.tsx';
import { Page } from '../shell/Page.tsx';
import { LoadCourseForm } from './LoadCourseForm.tsx';
import { approveCourse, theCourses, withdrawCourse } from './training-desk-api.ts';

/** The courses, and which of them the department has approved (53060.7(b)(1), 53060.8(a), R8). */
export function CoursesPage() {
  const [loaded, reload] = useLoaded(theCourses);
  const door = useAct(reload);
  return (
    <Page title="Courses" error={door.state.kind === 'errors'}>
      <OfficeLinks current="/office/courses" />
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <>
          <p>
            Only a course that a policy owner has approved counts. The one approved last is taught in the
            system.
          </p>
          <ul className="plain stack">
            {loaded.value.courses.map((course) => (
              <li key={course.courseId} className="card">
                <Course course={course} approves={loaded.value.policyOwner} door={door} />
              </li>
            ))}
          </ul>
          {loaded.value.administrator ? <LoadCourseForm onLoaded={reload} /> : null}
        </>
      ) : null}
    </Page>
  );
}

interface Props {
  readonly course: CoursesDesk['courses'][number];
  readonly approves: boolean;
  readonly door: ActDoor;
}

function Course({ course, approves, door }: Props) {
  const { courseId, title, approved, withdrawn, taughtHere, modules, questions } = course;
  return (
    <>
      <h2>{title}</h2>
      <dl className="facts">
        <Fact name="Short name">{courseId}</Fact>
        <Fact name="Status">
          {withdrawn ? 'Withdrawn' : approved ? 'Approved' : <strong>Waits for a policy owner</strong>}
        </Fact>
        <Fact name="Taught">
          {taughtHere ? `in the system: ${modules} parts, ${questions} questions` : 'outside this system'}
        </Fact>
      </dl>
      {approves && !approved && !withdrawn ? (
        <button
          type="button"
          className="usa-button"
          onClick={() => void door.act(() => approveCourse(courseId), `The course “${title}” is approved.`)}
        >
          Approve course <span className="unseen">“{title}”</span>
        </button>
      ) : null}
      {approves && approved ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() =>
            void door.act(
              () => withdrawCourse(courseId),
              `The course “${title}” is withdrawn: completions from today on do not count.`,
            )
          }
        >
          Withdraw course <span className="unseen">“{title}”</span>
        </button>
      ) : null}
    </>
  );
}
