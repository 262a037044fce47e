import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { ask, type Seat } from './desk';

interface Version {
  version: number;
  effectiveFrom: string;
  portfolioId: string | null;
  document: Record<string, unknown>;
}

const VERSIONS = `query Versions($kind: String!, $portfolioId: ID) {
  policies(kind: $kind, portfolioId: $portfolioId) { version effectiveFrom portfolioId document } }`;
const PUBLISH = `mutation Publish($input: PublishPolicyInput!) { publishPolicy(input: $input) {
  __typename ... on Refusal { message } } }`;

export interface PolicyOf {
  kind: string;
  portfolioId: string;
  today: string;
}

/** Publishes a policy of a portfolio from today on, changed by some figures; gives back what they were. */
export async function publishPolicy(
  seat: Seat,
  { kind, portfolioId, today }: PolicyOf,
  change: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { policies } = await ask<{ policies: Version[] }>(seat, VERSIONS, { kind, portfolioId });
  const own = policies.filter((one) => one.portfolioId === portfolioId);
  const [now] = (own.length > 0 ? own : policies).filter((one) => one.effectiveFrom <= today);
  if (!now) throw new Error(`no ${kind} policy is in force`);
  const { publishPolicy } = await ask<{ publishPolicy: { __typename: string } }>(seat, PUBLISH, {
    input: {
      kind,
      portfolioId,
      version: own[0]?.version ?? 0,
      document: { ...now.document, ...change },
      effectiveFrom: today,
      idempotencyKey: randomUUID(),
    },
  });
  expect(publishPolicy).toMatchObject({ __typename: 'PolicyVersion' });
  return Object.fromEntries(Object.keys(change).map((key) => [key, now.document[key]]));
}
