import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { ask, type Seat } from './desk';

interface Found {
  id: string;
  customerId: string;
}

/** The open case of one of the people whom the guide names. */
export async function caseOf(seat: Seat, name: string): Promise<Found> {
  const { customers } = await ask<{
    customers: { nodes: { id: string; name: string; cases: { id: string }[] }[] };
  }>(
    seat,
    'query ($name: String!) { customers(search: $name) { nodes { id name cases { id } } } }',
    {
      name,
    },
  );
  const person = customers.nodes.find((one) => one.name === name);
  const id = person?.cases[0]?.id;
  if (!person || !id) throw new Error(`${name} has no case`);
  return { id, customerId: person.id };
}

// one of them has the middle of its day, whenever the journeys run
const ZONES = [
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/Chicago',
  'America/Halifax',
  'Atlantic/South_Georgia',
  'Europe/London',
  'Europe/Helsinki',
  'Asia/Dubai',
  'Asia/Dhaka',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Pacific/Noumea',
] as const;

function openZone(): string {
  const now = new Date();
  const hourIn = (zone: string) =>
    Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone }).format(now));
  const zone = ZONES.find((one) => hourIn(one) >= 10 && hourIn(one) < 18);
  if (!zone) throw new Error('it is night everywhere');
  return zone;
}

/** Notes a fact, as a collector would in a call. */
export async function note(
  seat: Seat,
  caseId: string,
  fact: { kind: string; details: object; isWritten?: boolean; medium?: string },
): Promise<void> {
  const { recordComplianceFact } = await ask<{
    recordComplianceFact: { __typename: string; message?: string };
  }>(
    seat,
    `mutation ($input: RecordComplianceFactInput!) { recordComplianceFact(input: $input) {
      __typename ... on Refusal { message } } }`,
    { input: { idempotencyKey: randomUUID(), caseId, ...fact } },
  );
  expect(recordComplianceFact.message).toBeUndefined();
}

/** They said where they are: it is day there, so that the journey can call at any hour. */
export async function isAwake(seat: Seat, caseId: string): Promise<void> {
  await note(seat, caseId, { kind: 'LOCATION_CONFIRMED', details: { zone: openZone() } });
}

/** What stands of the script: its words, without the contact log below. */
export function script(page: Page) {
  return page.getByRole('region', { name: 'Script', exact: true });
}
