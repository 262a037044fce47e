import type { ConsentScope } from '../src/index';
import type { Vector } from './vector';
import type { AddFact } from './vector-facts';
import { debtsIn, isSaid, momentIn, namedFact, recordIn } from './vector-values';

/** Words of a consent's name, and what it lets through. The first that fits counts. */
const SCOPES: readonly (readonly [RegExp, ConsentScope])[] = [
  [/extra_calls|more_calls|additional_calls|callback/, 'EXTRA_CALLS'],
  [/prerecorded|autodial|robocall|artificial|express|tcpa/, 'AUTODIALER'],
  [/e_?mail/, 'EMAIL'],
  [/sms|text/, 'TEXT'],
  [/work|place|employer/, 'PLACE'],
  [/attorney|represent|direct_contact/, 'WHILE_REPRESENTED'],
  [/third_party|disclos/, 'THIRD_PARTY'],
  [/time|hour|evening|early|late|night/, 'TIME'],
];

/** The consents of a vector, and what stands for one. */
export function consentFacts({ facts, proposed }: Vector, add: AddFact): void {
  for (const [key, value] of Object.entries({ ...facts, ...consentsOf(proposed) })) {
    if (!/consent/.test(key) || !isSaid(value) || /revok|withdraw/.test(key)) continue;
    const scope = SCOPES.find(([words]) => words.test(key))?.[1] ?? scopeOf(proposed.channel);
    const given = recordIn(value);
    add(
      'CONSENT',
      { scope, basis: key, isDirect: given.given_directly !== false && given.direct !== false },
      {
        debtIds: debtsIn(given.debts),
        receivedAt: momentIn(given.at ?? given.date ?? value),
      },
    );
  }
  if (isSaid(namedFact(facts, /court_permission|court_order/))) {
    for (const scope of ['TIME', 'PLACE', 'WHILE_REPRESENTED', 'THIRD_PARTY'] as const)
      add('CONSENT', { scope, basis: 'a court permits it', isDirect: true });
  }
  if (
    isSaid(
      namedFact(facts, /used_(this_)?(e_?mail|address)|(e_?mail|address)_used|consumer_e_?mailed/),
    )
  )
    add('CONSENT', { scope: 'EMAIL', basis: 'they wrote from it', isDirect: true });
  if (isSaid(namedFact(facts, /^convenient|said_convenient/)))
    add('CONSENT', { scope: 'TIME', basis: 'they called it convenient', isDirect: true });
  const notice = namedFact(
    facts,
    /creditor_notice|prior_collector|email_notice|opt_out_notice_sent/,
  );
  if (isSaid(notice)) {
    add(
      'CONSENT',
      { scope: 'EMAIL', basis: 'the creditor’s notice', isDirect: false },
      { receivedAt: momentIn(notice) },
    );
  }
  if (
    isSaid(
      namedFact(
        facts,
        /asked_(again|to_call)|answer_(was_)?wrong|believed_wrong|erroneous|requested_contact/,
      ),
    )
  )
    add('CONSENT', {
      scope: 'THIRD_PARTY',
      basis: 'their earlier answer was wrong',
      isDirect: true,
    });
  const checked = namedFact(facts, /number_(check|verif)|reassigned|rnd/);
  if (isSaid(checked)) {
    const on = momentIn(checked === true ? proposed.at_utc : checked);
    add('NUMBER_CHECKED', { on: on.toString().slice(0, 10) });
  }
}

function consentsOf(proposed: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(proposed).filter(([key]) => /consent/.test(key)));
}

function scopeOf(channel: string): ConsentScope {
  if (/prerecorded|autodial/.test(channel)) return 'AUTODIALER';
  if (channel === 'email') return 'EMAIL';
  return channel === 'sms' ? 'TEXT' : 'EXTRA_CALLS';
}
