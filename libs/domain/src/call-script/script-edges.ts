import type { DisclosureCode, ScriptGraph, ScriptStep } from './call-script';

/** A way on from a step. `by` names it: 'next', an answer's id, 'verified', 'refused', 'notThem', an offer, 'skipped'. */
export type ScriptEdge = { readonly by: string; readonly to: string };

/** Every way on from a step; none from a close. */
export function edgesOf(step: ScriptStep): readonly ScriptEdge[] {
  switch (step.kind) {
    case 'SAY':
    case 'DISCLOSE':
      return [{ by: 'next', to: step.next }];
    case 'ASK':
      return step.answers.map(({ id, next }) => ({ by: id, to: next }));
    case 'VERIFY':
      return [
        { by: 'verified', to: step.verified },
        { by: 'refused', to: step.refused },
        { by: 'notThem', to: step.notThem },
      ];
    case 'OFFER':
      return [
        ...step.offers.map(({ offer, next }) => ({ by: offer, to: next })),
        { by: 'refused', to: step.refused },
      ];
    case 'ACT':
      return [
        { by: 'next', to: step.next },
        { by: 'skipped', to: step.skipped },
      ];
    case 'CLOSE':
      return [];
  }
}

/** The step with every way on led elsewhere where `lead` says so. */
export function withEdges(step: ScriptStep, lead: (to: string) => string): ScriptStep {
  switch (step.kind) {
    case 'SAY':
    case 'DISCLOSE':
      return { ...step, next: lead(step.next) };
    case 'ASK':
      return {
        ...step,
        answers: step.answers.map((answer) => ({ ...answer, next: lead(answer.next) })),
      };
    case 'VERIFY':
      return {
        ...step,
        verified: lead(step.verified),
        refused: lead(step.refused),
        notThem: lead(step.notThem),
      };
    case 'OFFER':
      return {
        ...step,
        offers: step.offers.map((offer) => ({ ...offer, next: lead(offer.next) })),
        refused: lead(step.refused),
      };
    case 'ACT':
      return { ...step, next: lead(step.next), skipped: lead(step.skipped) };
    case 'CLOSE':
      return step;
  }
}

/** The step of that id, or null. */
export function stepOf(graph: ScriptGraph, id: string): ScriptStep | null {
  return graph.steps.find((step) => step.id === id) ?? null;
}

/** The duties a step's words fulfil; none unless it discloses. */
export function disclosedBy(step: ScriptStep): readonly DisclosureCode[] {
  return step.kind === 'DISCLOSE' ? [step.disclosure, ...(step.also ?? [])] : [];
}
