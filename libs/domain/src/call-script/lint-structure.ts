import type { ScriptGraph, ScriptProblem, ScriptStep } from './call-script';
import { edgesOf } from './script-edges';
import { closingSteps, reachedFrom, type ScriptFlow } from './script-flow';
import { scriptTokens } from './script-text';
import { isScriptVariable } from './script-variables';

/** Whether the graph hangs together: ids, ways on, ends, answers, keys, words and variables. */
export function lintStructure(flow: ScriptFlow): readonly ScriptProblem[] {
  const { graph, steps } = flow;
  return [
    ...lintEnds(flow),
    ...lintIds(graph),
    ...[...steps.values()].flatMap((step) => [
      ...lintWaysOn(step, flow),
      ...lintChoices(step),
      ...lintWords(step),
    ]),
    ...lintObjections(flow),
    ...lintReach(flow),
  ];
}

function error(rule: ScriptProblem['rule'], stepId: string | null, text: string): ScriptProblem {
  return { severity: 'ERROR', rule, stepId, text };
}

/** A step as the problems name it. */
export function nameOf(step: ScriptStep): string {
  return `“${step.title.trim() || step.id}”`;
}

function lintEnds({ graph, steps, reachable }: ScriptFlow): readonly ScriptProblem[] {
  const start = steps.has(graph.start)
    ? []
    : [error('NO_START', null, 'The script names no step to begin with.')];
  const close = reachable.some(({ kind }) => kind === 'CLOSE')
    ? []
    : [error('NO_CLOSE', null, 'No close can be reached: the call has no end and no outcome.')];
  return [...start, ...close];
}

function lintIds({ steps, objections }: ScriptGraph): readonly ScriptProblem[] {
  return [
    ...twice(steps.map(({ id }) => id)).map((id) =>
      error('DUPLICATE_ID', id, `Two steps have the id “${id}”.`),
    ),
    ...twice(objections.map(({ id }) => id)).map((id) =>
      error('DUPLICATE_ID', null, `Two objections have the id “${id}”.`),
    ),
    ...steps
      .filter(({ id }) => id.trim() === '')
      .map(() => error('DUPLICATE_ID', null, 'A step has no id.')),
  ];
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function lintWaysOn(step: ScriptStep, { steps }: ScriptFlow): readonly ScriptProblem[] {
  const unknown = edgesOf(step).filter(({ to }) => !steps.has(to));
  const problems = unknown.map(({ by, to }) =>
    error(
      'UNKNOWN_NEXT',
      step.id,
      to === ''
        ? `${nameOf(step)} leads nowhere at “${by}”.`
        : `${nameOf(step)} leads to “${to}”, which is no step.`,
    ),
  );
  const isDead = step.kind !== 'CLOSE' && edgesOf(step).every(({ to }) => !steps.has(to));
  return isDead
    ? [...problems, error('DEAD_END', step.id, `${nameOf(step)} leads to no step and is no close.`)]
    : problems;
}

function lintChoices(step: ScriptStep): readonly ScriptProblem[] {
  if (step.kind === 'VERIFY') return lintChecks(step);
  if (step.kind === 'OFFER') {
    const repeated = twice(step.offers.map(({ offer }) => offer));
    return [
      ...(step.offers.length === 0
        ? [error('FEW_ANSWERS', step.id, `${nameOf(step)} offers nothing.`)]
        : []),
      ...repeated.map((offer) =>
        error('DUPLICATE_ID', step.id, `${nameOf(step)} offers ${offer} twice.`),
      ),
    ];
  }
  return step.kind === 'ASK' ? lintAnswers(step) : [];
}

function lintChecks(step: ScriptStep & { kind: 'VERIFY' }): readonly ScriptProblem[] {
  const checks = new Set(step.checks);
  const asksNothing = step.need < 1 || checks.has('NOT_NEEDED') || checks.has('NOT_VERIFIED');
  if (asksNothing) {
    return [
      error(
        'FEW_ANSWERS',
        step.id,
        `${nameOf(step)} would let anybody through: it asks for nothing.`,
      ),
    ];
  }
  if (step.need <= checks.size) return [];
  const text = `${nameOf(step)} needs ${step.need} right answers and asks for ${checks.size}.`;
  return [error('FEW_ANSWERS', step.id, text)];
}

function lintAnswers(step: ScriptStep & { kind: 'ASK' }): readonly ScriptProblem[] {
  const few =
    step.answers.length < 2
      ? [error('FEW_ANSWERS', step.id, `${nameOf(step)} asks and has fewer than two answers.`)]
      : [];
  const keys = step.answers.map(
    ({ key }, index) => key?.trim().toLowerCase() || (index < 9 ? String(index + 1) : ''),
  );
  return [
    ...few,
    ...twice(step.answers.map(({ id }) => id)).map((id) =>
      error('DUPLICATE_ID', step.id, `${nameOf(step)} has two answers “${id}”.`),
    ),
    ...twice(keys.filter((key) => key !== '')).map((key) =>
      error('DUPLICATE_KEY', step.id, `${nameOf(step)} has two answers on the key “${key}”.`),
    ),
    ...keys
      .filter((key) => key !== '' && !/^[a-z0-9]$/.test(key))
      .map((key) =>
        error('DUPLICATE_KEY', step.id, `“${key}” is no key for an answer: one letter or digit.`),
      ),
    ...(keys.includes('')
      ? [
          error(
            'DUPLICATE_KEY',
            step.id,
            `${nameOf(step)} has more than nine answers: give them letters.`,
          ),
        ]
      : []),
    ...step.answers
      .filter(({ label }) => label.trim() === '')
      .map(({ id }) =>
        error('EMPTY_TEXT', step.id, `${nameOf(step)} has an answer “${id}” without words.`),
      ),
  ];
}

// a form and a close need no words of their own
const MAY_BE_SILENT: readonly ScriptStep['kind'][] = ['ACT', 'CLOSE'];

function lintWords(step: ScriptStep): readonly ScriptProblem[] {
  const isEmpty = step.text.trim() === '' && !MAY_BE_SILENT.includes(step.kind);
  return [
    ...(isEmpty ? [error('EMPTY_TEXT', step.id, `${nameOf(step)} says nothing.`)] : []),
    ...[step.text, step.hint ?? ''].flatMap((text) => lintVariables(text, step.id, nameOf(step))),
  ];
}

function lintVariables(
  text: string,
  stepId: string | null,
  where: string,
): readonly ScriptProblem[] {
  const unknown = scriptTokens(text).filter(({ name }) => !isScriptVariable(name));
  const problems = unknown.map(({ name }) =>
    error('UNKNOWN_VARIABLE', stepId, `${where} names the variable “${name}”, which there is not.`),
  );
  // braces left over would be read out as they stand
  const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
  return /\{\{|\}\}/.test(rest)
    ? [...problems, error('UNKNOWN_VARIABLE', stepId, `${where} has braces that are not closed.`)]
    : problems;
}

function lintObjections({ graph, steps }: ScriptFlow): readonly ScriptProblem[] {
  return graph.objections.flatMap(({ says, answer, next, id }) => {
    const name = `The objection “${says[0]?.trim() || id}”`;
    const isEmpty = answer.trim() === '' || says.every((one) => one.trim() === '');
    return [
      ...(isEmpty ? [error('EMPTY_TEXT', null, `${name} lacks its words or its answer.`)] : []),
      ...(next !== undefined && !steps.has(next)
        ? [error('UNKNOWN_NEXT', null, `${name} leads to “${next}”, which is no step.`)]
        : []),
      ...lintVariables(answer, null, name),
    ];
  });
}

function lintReach(flow: ScriptFlow): readonly ScriptProblem[] {
  const reachable = new Set(flow.reachable);
  const unreached = [...flow.steps.values()].filter((step) => !reachable.has(step));
  return [
    ...unreached.map((step) => error('UNREACHABLE', step.id, `Nothing leads to ${nameOf(step)}.`)),
    ...lintLoops(flow),
  ];
}

// steps that only lead round: each ring once, named by its first step in the outline
function lintLoops(flow: ScriptFlow): readonly ScriptProblem[] {
  const closing = closingSteps(flow);
  const told = new Set<string>();
  const problems: ScriptProblem[] = [];
  for (const step of flow.reachable) {
    if (closing.has(step.id) || told.has(step.id) || leadsNowhere(step, flow)) continue;
    const ring = reachedFrom(flow, [step.id]);
    if ([...ring].some((id) => leadsNowhere(flow.steps.get(id) ?? step, flow))) continue;
    for (const id of ring) told.add(id);
    const names = [...ring].flatMap((id) => flow.steps.get(id) ?? []).map(nameOf);
    const text = `From ${nameOf(step)} the call comes to no end: ${names.slice(0, 4).join(', ')} lead round.`;
    problems.push(error('LOOP_WITHOUT_EXIT', step.id, text));
  }
  return problems;
}

// told as a dead end already
function leadsNowhere(step: ScriptStep, { steps }: ScriptFlow): boolean {
  return step.kind !== 'CLOSE' && edgesOf(step).every(({ to }) => !steps.has(to));
}
