import { randomUUID } from 'node:crypto';
import type { Caller } from './test-server';

export interface Logged {
  __typename: string;
  code?: string;
  field?: string;
  message?: string;
  reasons?: { rule: string; text: string }[];
  contactLog?: {
    id: string;
    outcome: string;
    reachClass: string;
    isComplaint: boolean;
    note: string | null;
    nextAction: string | null;
    nextActionOn: string | null;
    nextActionAt: string | null;
    debtIds: string[];
    items: { invoiceNumber: string; status: string | null; scheduledOn: string | null }[];
    user: { name: string };
  };
  case?: {
    id: string;
    version: number;
    nextAction: string | null;
    nextActionOn: string | null;
    callbackAt: string | null;
    callbackZone: string | null;
    callbackOwner: { name: string } | null;
    heldUntil: string | null;
    snoozedUntil: string | null;
    points: number;
  };
  promise?: { id: string; status: string } | null;
  claim?: { id: string; state: string } | null;
  dispute?: { id: string; reason: string } | null;
}

export const LOG_CONTACT = `mutation Log($input: LogContactInput!) {
  logContact(input: $input) {
    __typename
    ... on ContactLogged {
      contactLog {
        id outcome reachClass isComplaint note nextAction nextActionOn nextActionAt debtIds
        items { invoiceNumber status scheduledOn } user { name }
      }
      case {
        id version nextAction nextActionOn callbackAt callbackZone callbackOwner { name } heldUntil snoozedUntil points
      }
      promise { id status } claim { id state } dispute { id reason }
    }
    ... on Refusal { code field message reasons { rule text } }
  }
}`;

/** Logs an outbound call that nobody answered, unless told otherwise. */
export async function logContact(caller: Caller, input: object): Promise<Logged> {
  const call = {
    idempotencyKey: randomUUID(),
    direction: 'OUTBOUND',
    channel: 'PHONE',
    outcome: 'NO_ANSWER',
  };
  const variables = { input: { ...call, ...input } };
  return (await caller.get<{ logContact: Logged }>(LOG_CONTACT, variables)).logContact;
}
