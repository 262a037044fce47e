import type { ScriptAnswer, ScriptGraph, ScriptObjection, ScriptStep } from './call-script';
import { edgesOf, stepOf, withEdges } from './script-edges';

/** A new step as the studio makes it: its id is given to it, ways on that are left open are led to where the old ones led. */
export type StepKind = ScriptStep['kind'];

/** An id for a new step out of its title, not yet used: 'pay-by-date', 'pay-by-date-2'. */
export function newStepId(graph: ScriptGraph, title: string): string {
  const base =
    title
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'step';
  return freeId(
    graph.steps.map(({ id }) => id),
    base,
  );
}

function freeId(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** A step of that kind with nothing in it yet, every way on leading to `next`. */
export function emptyStep(kind: StepKind, id: string, next: string): ScriptStep {
  const base = { id, title: '', text: '' };
  switch (kind) {
    case 'SAY':
      return { ...base, kind, next };
    case 'ASK':
      return {
        ...base,
        kind,
        answers: [
          { id: 'yes', label: 'Yes', key: 'y', next },
          { id: 'no', label: 'No', key: 'n', next },
        ],
      };
    case 'DISCLOSE':
      return { ...base, kind, disclosure: 'COLLECTOR_LINE', next };
    case 'VERIFY':
      return {
        ...base,
        kind,
        checks: ['DATE_OF_BIRTH', 'POSTAL_CODE', 'IDENTITY_LAST4'],
        need: 2,
        verified: next,
        refused: next,
        notThem: next,
      };
    case 'OFFER':
      return { ...base, kind, offers: [{ offer: 'PAY_NOW', next }], refused: next };
    case 'ACT':
      return { ...base, kind, act: 'PROMISE', next, skipped: next };
    case 'CLOSE':
      return { ...base, kind, outcome: null };
  }
}

/**
 * Puts a step after another: into its first way on, or into the one named `by`. What came there comes after the new one,
 * and every way on of the new step that leads to no step leads there too. After a close (or an unknown step) it is put at
 * the end and nothing leads to it yet. A taken id is changed.
 */
export function addStep(
  graph: ScriptGraph,
  afterId: string,
  step: ScriptStep,
  by?: string,
): ScriptGraph {
  const ids = graph.steps.map(({ id }) => id);
  const id =
    ids.includes(step.id) || step.id === '' ? newStepId(graph, step.id || step.title) : step.id;
  const at = ids.indexOf(afterId);
  const after = graph.steps[at];
  const edge = after && edgesOf(after).find((one) => by === undefined || one.by === by);
  const known = (to: string) => ids.includes(to) || to === id;
  const placed = withEdges({ ...step, id }, (to) =>
    known(to) ? to : edge !== undefined && known(edge.to) ? edge.to : id,
  );
  const led = after && edge ? ledAt(after, edge.by, id) : after;
  const steps = graph.steps.map((one) => (one === after && led ? led : one));
  const place = at === -1 ? steps.length : at + 1;
  return {
    ...graph,
    start: ids.length === 0 ? id : graph.start,
    steps: steps.toSpliced(place, 0, placed),
  };
}

// one way on led elsewhere
function ledAt(step: ScriptStep, by: string, to: string): ScriptStep {
  const names = edgesOf(step).map((edge) => edge.by);
  let index = 0;
  return withEdges(step, (old) => (names[index++] === by ? to : old));
}

/** Leads one way on of a step elsewhere. */
export function leadTo(graph: ScriptGraph, stepId: string, by: string, to: string): ScriptGraph {
  return mapStep(graph, stepId, (step) => ledAt(step, by, to));
}

/**
 * Takes a step out: what led to it leads to where its first way on went (its main line), and so does the start. Where
 * that is no other step, what led to it leads nowhere yet, which the lint says; the start is then the next in the outline.
 */
export function removeStep(graph: ScriptGraph, stepId: string): ScriptGraph {
  const step = stepOf(graph, stepId);
  if (step === null) return graph;
  const heir = edgesOf(step).find(({ to }) => to !== stepId && stepOf(graph, to) !== null)?.to;
  const lead = (to: string) => (to === stepId ? (heir ?? '') : to);
  const steps = graph.steps.filter(({ id }) => id !== stepId);
  return {
    start: graph.start === stepId ? (heir ?? steps[0]?.id ?? '') : graph.start,
    steps: steps.map((one) => withEdges(one, lead)),
    objections: graph.objections.map((objection) => ledObjection(objection, stepId, heir)),
  };
}

function ledObjection(
  objection: ScriptObjection,
  stepId: string,
  heir: string | undefined,
): ScriptObjection {
  if (objection.next !== stepId) return objection;
  const { next: _, ...rest } = objection;
  return heir === undefined ? rest : { ...rest, next: heir };
}

/** Moves a step up or down in the outline; where its ways lead stays. */
export function moveStep(graph: ScriptGraph, stepId: string, by: number): ScriptGraph {
  const from = graph.steps.findIndex(({ id }) => id === stepId);
  const step = graph.steps[from];
  if (step === undefined) return graph;
  const to = Math.min(Math.max(from + by, 0), graph.steps.length - 1);
  return { ...graph, steps: graph.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}

/** Changes a step in place; its id stays, see `renameStep`. */
export function changeStep(graph: ScriptGraph, stepId: string, step: ScriptStep): ScriptGraph {
  return mapStep(graph, stepId, () => ({ ...step, id: stepId }));
}

/** Makes a step another kind: title, words and hint stay, every way on leads to where the main line went. */
export function changeKind(graph: ScriptGraph, stepId: string, kind: StepKind): ScriptGraph {
  return mapStep(graph, stepId, (step) => {
    if (step.kind === kind) return step;
    const { title, text, hint, isAboutDebt } = step;
    return {
      ...emptyStep(kind, stepId, edgesOf(step)[0]?.to ?? ''),
      title,
      text,
      ...(hint === undefined ? {} : { hint }),
      ...(isAboutDebt === undefined ? {} : { isAboutDebt }),
    };
  });
}

/** Gives a step another id everywhere it is named. An id that is taken or empty changes nothing. */
export function renameStep(graph: ScriptGraph, stepId: string, newId: string): ScriptGraph {
  if (newId.trim() === '' || stepOf(graph, newId) !== null) return graph;
  const lead = (to: string) => (to === stepId ? newId : to);
  return {
    start: lead(graph.start),
    steps: graph.steps.map((step) => ({ ...withEdges(step, lead), id: lead(step.id) })),
    objections: graph.objections.map((objection) =>
      objection.next === stepId ? { ...objection, next: newId } : objection,
    ),
  };
}

/** Adds an answer to a question, leading to where its last one leads unless told otherwise. */
export function addAnswer(
  graph: ScriptGraph,
  stepId: string,
  answer: { readonly label: string } & Partial<ScriptAnswer>,
): ScriptGraph {
  return mapStep(graph, stepId, (step) => {
    if (step.kind !== 'ASK') return step;
    const id = freeId(
      step.answers.map((one) => one.id),
      answer.id ?? (answer.label.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'answer'),
    );
    const next = answer.next ?? step.answers.at(-1)?.next ?? stepId;
    return { ...step, answers: [...step.answers, { ...answer, id, next }] };
  });
}

/** Takes an answer off a question. */
export function removeAnswer(graph: ScriptGraph, stepId: string, answerId: string): ScriptGraph {
  return mapStep(graph, stepId, (step) =>
    step.kind === 'ASK'
      ? { ...step, answers: step.answers.filter(({ id }) => id !== answerId) }
      : step,
  );
}

/** Adds or changes an objection, by its id. */
export function setObjection(graph: ScriptGraph, objection: ScriptObjection): ScriptGraph {
  const isThere = graph.objections.some(({ id }) => id === objection.id);
  return {
    ...graph,
    objections: isThere
      ? graph.objections.map((one) => (one.id === objection.id ? objection : one))
      : [...graph.objections, objection],
  };
}

/** Takes an objection out. */
export function removeObjection(graph: ScriptGraph, objectionId: string): ScriptGraph {
  return { ...graph, objections: graph.objections.filter(({ id }) => id !== objectionId) };
}

function mapStep(
  graph: ScriptGraph,
  stepId: string,
  change: (step: ScriptStep) => ScriptStep,
): ScriptGraph {
  return {
    ...graph,
    steps: graph.steps.map((step) => (step.id === stepId ? change(step) : step)),
  };
}
