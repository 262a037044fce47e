import {
  type ContactOutcomeCode,
  contactOfRun,
  isParseProblem,
  letterAmount,
  parseAmount,
  type RunEvent,
  type RunStanding,
  type ScriptAct,
  type ScriptValues,
  spokenDay,
  spokenTime,
  stepOf,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { ContactLogDraft } from '../contact-log/contact-log-draft';
import { fillPromise } from '../promise-to-pay/promise-draft';
import type { LocalRun } from './local-run';

/** Acts whose record is written with the contact log: the outcome that asks for the same fields. */
export const OUTCOME_OF_ACT: Partial<Readonly<Record<ScriptAct, ContactOutcomeCode>>> = {
  PROMISE: 'PROMISE',
  CLAIM: 'PAYMENT_CLAIMED',
  DISPUTE: 'DISPUTE',
  CALLBACK: 'CALLBACK_AGREED',
  PAYMENT_RUN: 'PAYMENT_RUN',
};

/** What an event says of the contact: it goes into the log as the call goes on, and may be changed there. */
export function fillOf(
  run: LocalRun,
  event: RunEvent,
  after: RunStanding,
  draft: ContactLogDraft,
): Partial<ContactLogDraft> {
  const { graph } = run.script;
  const contact = contactOfRun(after, graph);
  switch (event.kind) {
    case 'ANSWERED': {
      const step = stepOf(graph, event.stepId);
      const answers = step?.kind === 'ASK' ? step.answers : [];
      const said = answers.find(({ id }) => id === event.answerId)?.outcome;
      return { ...outcome(said ?? null), ...note(draft, event.note) };
    }
    case 'VERIFIED':
    case 'NOT_VERIFIED':
      return { verification: contact.verification ?? 'NOT_VERIFIED' };
    case 'ACTED': {
      // a record that was written by itself is not the log's
      if (event.record !== null) return {};
      const step = stepOf(graph, event.stepId);
      return outcome((step?.kind === 'ACT' && OUTCOME_OF_ACT[step.act]) || null);
    }
    case 'CLOSED':
      return outcome(contact.outcome);
    default:
      return {};
  }
}

// another outcome has a next action of its own
function outcome(code: ContactOutcomeCode | null): Partial<ContactLogDraft> {
  return code === null ? {} : { outcome: code, nextAction: null };
}

function note(draft: ContactLogDraft, line: string | undefined): Partial<ContactLogDraft> {
  const text = line?.trim();
  return text ? { note: draft.note.trim() ? `${draft.note.trim()}\n${text}` : text } : {};
}

/** The acts done in a run whose records the log will write. */
function actsKept(run: LocalRun): ReadonlySet<ScriptAct> {
  const acts = run.events.flatMap((event) => {
    const isKept = event.kind === 'ACTED' && event.record === null;
    const step = isKept ? stepOf(run.script.graph, event.stepId) : null;
    return step?.kind === 'ACT' ? [step.act] : [];
  });
  return new Set(acts);
}

/** Acts with a form of their own beside the log. */
export const APART = ['PROMISE', 'CLAIM', 'DISPUTE'] as const satisfies readonly ScriptAct[];
export type ApartAct = (typeof APART)[number];

/** A log writes one record: the second of a call is written by itself. null: it goes with the log. */
export function apartAct(act: ScriptAct, run: LocalRun): ApartAct | null {
  const kept = actsKept(run);
  const isTaken = APART.some((other) => other !== act && kept.has(other));
  return (isTaken && APART.find((one) => one === act)) || null;
}

/** The values of the words, those agreed in this very call over those the server had. */
export function valuesNow(run: LocalRun, draft: ContactLogDraft, view: CaseView): ScriptValues {
  const { language, values } = run.script;
  const kept = actsKept(run);
  const own: { -readonly [name in keyof ScriptValues]: string } = {};
  if (kept.has('PROMISE')) {
    const promise = fillPromise(draft.promise, view, draft.itemIds);
    const { amount, currency, dueOn } = promise;
    const minorUnits = parseAmount(amount, { decimalSign: '.', currency });
    if (!isParseProblem(minorUnits)) {
      own.promiseAmount = letterAmount(minorUnits, currency, language);
    }
    if (dueOn !== '') own.promiseOn = spokenDay(Temporal.PlainDate.from(dueOn), language);
  }
  if (kept.has('CALLBACK') && draft.callbackLocal !== '') {
    const at = Temporal.PlainDateTime.from(draft.callbackLocal);
    own.callbackOn = spokenDay(at.toPlainDate(), language);
    own.callbackAt = spokenTime(at, language);
  }
  const plan = planOf(run, view);
  if (plan?.nextDue) {
    const { minorUnits, currency } = plan.nextDue;
    own.instalmentAmount = letterAmount(minorUnits, currency, language);
  }
  if (plan?.nextDueOn) {
    own.instalmentOn = spokenDay(Temporal.PlainDate.from(plan.nextDueOn), language);
  }
  return { ...values, ...own };
}

function planOf(run: LocalRun, view: CaseView) {
  const ids = run.events.flatMap((event) =>
    event.kind === 'ACTED' && event.record?.type === 'PLAN' ? [event.record.id] : [],
  );
  return view.plans.find(({ id }) => id === ids.at(-1));
}
