import type { ScriptGraph, ScriptObjection, ScriptStep } from './call-script';

/** One thing that differs: 'text', 'next', 'answer “yes”: leads to' … with both values in words; null: there was none. */
export type StepChange = {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
};
export type StepComparison = {
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  /** a step or an objection */
  readonly of: 'STEP' | 'OBJECTION' | 'START';
  readonly id: string;
  readonly title: string;
  readonly changes: readonly StepChange[];
};

/**
 * What the second graph changes of the first, in the order of its outline and what was taken out at the end; nothing
 * where both are the same. A step keeps its id over versions, so an id tells which is which. MOVED: the same at another
 * place among the steps that are in both.
 */
export function compareGraphs(before: ScriptGraph, after: ScriptGraph): readonly StepComparison[] {
  const start: readonly StepComparison[] =
    before.start === after.start
      ? []
      : [
          {
            change: 'CHANGED',
            of: 'START',
            id: after.start,
            title: 'Where it begins',
            changes: [{ what: 'start', before: before.start, after: after.start }],
          },
        ];
  return [
    ...start,
    ...compareLists('STEP', before.steps, after.steps, movedIds(before.steps, after.steps)),
    ...compareLists('OBJECTION', before.objections, after.objections, new Set()),
  ];
}

type Part = ScriptStep | ScriptObjection;

function compareLists(
  of: 'STEP' | 'OBJECTION',
  before: readonly Part[],
  after: readonly Part[],
  moved: ReadonlySet<string>,
): readonly StepComparison[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const now = new Map(after.map((part) => [part.id, part]));
  const kept = after.flatMap((part): readonly StepComparison[] => {
    const was = old.get(part.id);
    const named = { of, id: part.id, title: titleOf(part) };
    if (was === undefined) return [{ change: 'ADDED', ...named, changes: changesOf(null, part) }];
    const changes = changesOf(was, part);
    if (changes.length > 0) return [{ change: 'CHANGED', ...named, changes }];
    return moved.has(part.id) ? [{ change: 'MOVED', ...named, changes: [] }] : [];
  });
  const removed = before
    .filter(({ id }) => !now.has(id))
    .map(
      (part): StepComparison => ({
        change: 'REMOVED',
        of,
        id: part.id,
        title: titleOf(part),
        changes: changesOf(part, null),
      }),
    );
  return [...kept, ...removed];
}

function titleOf(part: Part): string {
  return 'kind' in part ? part.title || part.id : (part.says[0] ?? part.id);
}

function changesOf(before: Part | null, after: Part | null): readonly StepChange[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((what) => ({ what, before: old.get(what) ?? null, after: now.get(what) ?? null }))
    .filter((change) => change.before !== change.after);
}

// every value of a step by a name a supervisor reads; lists by their members' ids, so that one answer can differ
function fieldsOf(part: Part | null): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  if (part === null) return fields;
  for (const [name, value] of Object.entries(part)) {
    if (name === 'id' || value === undefined) continue;
    if (!Array.isArray(value)) fields.set(WORDS[name] ?? name, String(value));
    else for (const [what, text] of membersOf(name, value)) fields.set(what, text);
  }
  return fields;
}

const WORDS: Readonly<Record<string, string>> = {
  isAboutDebt: 'about the debt',
  notThem: 'not them',
  noteLabel: 'line to note',
  isHardship: 'out of hardship',
};

function membersOf(
  name: string,
  members: readonly unknown[],
): readonly (readonly [string, string])[] {
  if (members.every((member) => typeof member === 'string')) return [[name, members.join(' · ')]];
  return members.flatMap((member) => {
    if (typeof member !== 'object' || member === null) return [];
    const values = Object.entries(member).map(([key, value]) => [key, String(value)] as const);
    const id = values.find(([key]) => key === 'id' || key === 'offer')?.[1] ?? '';
    const one = name === 'answers' ? 'answer' : 'offer';
    return values
      .filter(([key]) => key !== 'id' && key !== 'offer')
      .map(([key, value]) => [`${one} “${id}”: ${key}`, value] as const);
  });
}

// the fewest steps whose going elsewhere explains the new order: those outside the longest run that kept it
function movedIds(before: readonly Part[], after: readonly Part[]): ReadonlySet<string> {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  const common = after.filter(({ id }) => place.has(id));
  const best: { length: number; previous: number }[] = [];
  let end = -1;
  common.forEach(({ id }, index) => {
    let mine = { length: 1, previous: -1 };
    for (let other = 0; other < index; other++) {
      const isBefore = (place.get(common[other]?.id ?? '') ?? 0) < (place.get(id) ?? 0);
      const length = (best[other]?.length ?? 0) + 1;
      if (isBefore && length > mine.length) mine = { length, previous: other };
    }
    best.push(mine);
    if (end === -1 || mine.length > (best[end]?.length ?? 0)) end = index;
  });
  const stayed = new Set<string>();
  for (let index = end; index >= 0; index = best[index]?.previous ?? -1) {
    stayed.add(common[index]?.id ?? '');
  }
  return new Set(common.map(({ id }) => id).filter((id) => !stayed.has(id)));
}
