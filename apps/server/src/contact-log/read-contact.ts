import {
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  type ContactChannel,
  type ContactDirection,
  type ContactOutcomeRule,
  checkFreeText,
  checkOutcomeInput,
  contactOutcome,
  type DebtKind,
  ITEM_STATUSES,
  type ItemStatus,
  isContactOutcome,
  isRefusal,
  type OutcomeRequirement,
  type Refusal,
  refuse,
  VERIFICATIONS,
  type Verification,
} from '@kept/domain';
import type { ContactLogItemInput, LogContactInput } from './contact-log.inputs';
import { type AgreedCallback, readCallback } from './read-callback';

/** What was said of an item. */
export interface ItemSaid {
  invoiceId: string;
  status: ItemStatus | null;
  scheduledOn: string | null;
}

/** A contact as typed, in order; what it points to in the database is checked afterwards. */
export interface TypedContact {
  rule: ContactOutcomeRule;
  direction: ContactDirection;
  channel: ContactChannel;
  verification: Verification | null;
  occurredAt: Temporal.Instant;
  items: ItemSaid[];
  callback: AgreedCallback | null;
  /** what the outcome asked for */
  details: Record<string, string>;
  note: string | null;
  reachedName: string | null;
}

function invalid(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}

/** One of a list of words, or why not. */
function oneOf<T extends string>(list: readonly T[], text: string, field: string): T | Refusal {
  return list.find((one) => one === text) ?? invalid(field, `It is one of ${list.join(', ')}.`);
}

function givenWith(input: LogContactInput): ReadonlySet<OutcomeRequirement> {
  const given: Record<OutcomeRequirement, unknown> = {
    DATE: input.on,
    ITEMS: input.items?.length,
    PERSON: input.contactId || input.reachedName?.trim(),
    APPROVER: input.approver?.trim(),
    REASON: input.reason?.trim(),
    REFERENCE: input.reference?.trim(),
    PROMISE: input.promise,
    CLAIM: input.claim,
    DISPUTE: input.dispute,
    CALLBACK: input.callback,
  };
  const names = Object.keys(given) as OutcomeRequirement[];
  return new Set(names.filter((name) => given[name]));
}

function readOutcome(
  input: LogContactInput,
  channel: ContactChannel,
  debtKind: DebtKind,
): ContactOutcomeRule | Refusal {
  if (!isContactOutcome(input.outcome)) return invalid('outcome', 'Choose what came of it.');
  const rule = contactOutcome(input.outcome);
  if (!rule.debtKinds.includes(debtKind)) {
    return invalid('outcome', `"${rule.label}" does not exist for this kind of debt.`);
  }
  if (!rule.channels.includes(channel)) {
    return invalid('channel', `"${rule.label}" does not go with this channel.`);
  }
  return checkOutcomeInput(rule.code, givenWith(input)) ?? rule;
}

function readItem({ invoiceId, status, scheduledOn }: ContactLogItemInput): ItemSaid | Refusal {
  const said = status ? oneOf(ITEM_STATUSES, status, 'items') : null;
  if (isRefusal(said)) return said;
  if (said === 'SCHEDULED' && !scheduledOn) {
    return invalid('items', 'Say for which day the item is scheduled.');
  }
  return { invoiceId, status: said, scheduledOn: scheduledOn?.toString() ?? null };
}

const TEXTS = ['note', 'reason', 'approver', 'reference', 'reachedName'] as const;

function checkTexts(input: LogContactInput): Refusal | null {
  for (const field of TEXTS) {
    const text = input[field];
    const refused = text ? checkFreeText(text, field) : null;
    if (refused) return refused;
  }
  return null;
}

function detailsOf({ approver, reference, reason, on }: LogContactInput): Record<string, string> {
  const given = { approver, reference, reason, on: on?.toString() };
  const pairs = Object.entries(given).flatMap(([name, value]) => {
    const text = value?.trim();
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Checks all of a contact that can be checked by looking at it: what its outcome asks for, its texts and times. */
export function readContact(
  input: LogContactInput,
  { now, debtKind }: { now: Temporal.Instant; debtKind: DebtKind },
): TypedContact | Refusal {
  const direction = oneOf(CONTACT_DIRECTIONS, input.direction, 'direction');
  if (isRefusal(direction)) return direction;
  const channel = oneOf(CONTACT_CHANNELS, input.channel, 'channel');
  if (isRefusal(channel)) return channel;
  const rule = readOutcome(input, channel, debtKind);
  if (isRefusal(rule)) return rule;
  const verification = input.verification
    ? oneOf(VERIFICATIONS, input.verification, 'verification')
    : null;
  if (isRefusal(verification)) return verification;
  const occurredAt = input.occurredAt ?? now;
  if (Temporal.Instant.compare(occurredAt, now) > 0) {
    return invalid('occurredAt', 'A contact cannot be logged before it happened.');
  }
  const read = (input.items ?? []).map(readItem);
  const callback = input.callback ? readCallback(input.callback, now) : null;
  const refused = checkTexts(input) ?? read.find(isRefusal) ?? callback;
  if (isRefusal(refused)) return refused;
  return {
    rule,
    direction,
    channel,
    verification,
    occurredAt,
    items: read.flatMap((item) => (isRefusal(item) ? [] : [item])),
    callback: isRefusal(callback) ? null : callback,
    details: detailsOf(input),
    note: input.note?.trim() || null,
    reachedName: input.reachedName?.trim() || null,
  };
}
