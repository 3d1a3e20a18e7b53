import { useEffect, useRef, useState } from 'react';
import { ErrorSummary, errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FieldError } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { answerQuiz, type Quiz, type QuizMarked } from './training-api.ts';

interface Props {
  readonly quiz: Quiz;
  readonly onMarked: (marked: QuizMarked) => void;
}

/** Twenty questions, each with its options as radios; every one is to be answered. */
export function QuizForm({ quiz, onMarked }: Props) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [problem, setProblem] = useState('');
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const send = async () => {
    const open = quiz.questions.flatMap(({ id }, index) =>
      answers[id] === undefined
        ? [{ field: `${id}-0`, text: `Question ${index + 1}: choose an answer.` }]
        : [],
    );
    setErrors(open);
    if (open.length > 0) return;
    const outcome = await answerQuiz(quiz.attempt, answers);
    if (outcome.kind === 'done') onMarked(outcome.value);
    else setProblem(failureText(outcome));
  };
  return (
    <>
      <h2 ref={top} tabIndex={-1}>
        Quiz: {quiz.questions.length} questions
      </h2>
      <ErrorSummary errors={errors} />
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      {quiz.questions.map((question, index) => (
        <fieldset key={question.id} className="usa-fieldset nested">
          <legend className="usa-legend">
            {index + 1}. {question.ask}
          </legend>
          <FieldError id={`${question.id}-error`} error={errorOf(errors, `${question.id}-0`)} />
          {question.options.map((option, place) => (
            <label className="tick" key={option}>
              <input
                id={`${question.id}-${place}`}
                type="radio"
                name={question.id}
                checked={answers[question.id] === option}
                onChange={() => setAnswers({ ...answers, [question.id]: option })}
              />
              {option}
            </label>
          ))}
        </fieldset>
      ))}
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void send()}>
          Send answers
        </button>
      </div>
    </>
  );
}
