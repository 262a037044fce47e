import type { ContactDecisionRecordsQuery } from '../gql/graphql';

/** A decision as it is kept. */
export type DecisionRecord = ContactDecisionRecordsQuery['contactDecisionRecords']['nodes'][number];

export const OCCASIONS = [
  ['ATTEMPT', 'attempt'],
  ['BLOCKED', 'blocked'],
  ['WARNED', 'warned'],
  ['OVERRIDE', 'let through'],
  ['AFTERWARDS', 'logged without asking'],
] as const;

/** Why a decision was kept. */
export function occasionWords(occasion: string): string {
  return OCCASIONS.find(([code]) => code === occasion)?.[1] ?? occasion.toLowerCase();
}
