import {
  type ContactDecision,
  type ContactHit,
  type Reason,
  type Refusal,
  refuse,
} from '@kept/domain';

/** A hit as a reason of a refusal. */
export function reasonOf({ ruleId, text, citation, value }: ContactHit): Reason {
  return { rule: ruleId, text, citation, ...(value === undefined ? {} : { value }) };
}

/** A block as a refusal: why, by which law, and when it will be allowed. */
export function blockOf({ hits, nextAllowedAt, zones }: ContactDecision): Refusal {
  const blocks = hits.filter(({ effect }) => effect === 'BLOCK');
  const first = blocks[0]?.text ?? 'This contact is not allowed.';
  const zone = zones[0] ?? 'UTC';
  return refuse(
    'CONTACT_BLOCKED',
    nextAllowedAt === null ? first : `${first} Allowed from ${momentText(nextAllowedAt, zone)}.`,
    { reasons: hits.filter(({ effect }) => effect !== 'NOTE').map(reasonOf) },
  );
}

/** A warning as a refusal: answered with a reason it goes through, for the day. */
export function warningOf({ hits }: ContactDecision): Refusal {
  const warnings = hits.filter(({ effect }) => effect === 'WARN');
  const [first] = warnings;
  return refuse(
    'CONTACT_WARNING',
    first?.text ?? 'There is something to heed before this contact.',
    { field: 'warningReason', reasons: warnings.map(reasonOf) },
  );
}

function momentText(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  const day = local.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} there`;
}
