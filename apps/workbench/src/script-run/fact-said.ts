import { stepOf } from '@kept/domain';
import type { LocalRun } from './local-run';
import type { StepOf } from './step-props';

/** In so many days one looks at a hardship again: nobody presses before. */
const REVIEW_DAYS = 30;

/** What the talk said already of the fact that a step notes, by the fields of its form. */
export function factSaid(
  step: StepOf<'ACT'>,
  run: LocalRun,
  today: Temporal.PlainDate,
): Readonly<Record<string, string>> {
  if (step.fact !== 'HARDSHIP' && step.fact !== 'VULNERABILITY') return {};
  const what = lastAnswer(run);
  const reviewOn = today.add({ days: REVIEW_DAYS }).toString();
  return {
    ...(what === null ? {} : { what }),
    ...(step.fact === 'HARDSHIP' ? { reviewOn } : {}),
  };
}

/** Their words where they were noted, else the answer that was taken. */
function lastAnswer(run: LocalRun): string | null {
  const event = run.events.findLast(({ kind }) => kind === 'ANSWERED');
  if (event?.kind !== 'ANSWERED') return null;
  const step = stepOf(run.script.graph, event.stepId);
  const answers = step?.kind === 'ASK' ? step.answers : [];
  return event.note ?? answers.find(({ id }) => id === event.answerId)?.label ?? null;
}
