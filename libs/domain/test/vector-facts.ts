import type {
  ComplianceFact,
  ComplianceFactDetails,
  ComplianceFactKind,
  ContactChannel,
} from '../src/index';
import type { Vector } from './vector';
import { consentFacts } from './vector-consents';
import { debtsIn, isSaid, momentIn, namedFact, recordIn } from './vector-values';

export type AddFact = <K extends ComplianceFactKind>(
  kind: K,
  details: ComplianceFactDetails[K],
  more?: Partial<ComplianceFact<K>>,
) => void;

/** What a vector's facts say, as compliance facts; the words for what no vector of the file uses are guessed widely. */
export function vectorFacts(vector: Vector): ComplianceFact[] {
  const made: ComplianceFact[] = [];
  const add: AddFact = (kind, details, more = {}) => {
    // kind and details go together by the signature, which a union cannot follow
    made.push({
      id: `${kind}-${made.length + 1}`,
      kind,
      details,
      debtIds: null,
      contactPointId: null,
      receivedAt: Temporal.Instant.from('2020-01-01T00:00:00Z'),
      isWritten: true,
      fromOn: null,
      untilOn: null,
      ...more,
    } as ComplianceFact);
  };
  placeFacts(vector, add);
  stopFacts(vector, add);
  attorneyFacts(vector, add);
  insolvencyFacts(vector, add);
  disputeFacts(vector, add);
  noticeFacts(vector, add);
  personFacts(vector, add);
  consentFacts(vector, add);
  return made;
}

function placeFacts({ facts }: Vector, add: AddFact): void {
  const zone = namedFact(facts, /location_confirmed/);
  if (typeof zone === 'string') add('LOCATION_CONFIRMED', { zone });
  if (isSaid(namedFact(facts, /location_unknown|whereabouts_unknown/))) add('LOCATION_UNKNOWN', {});
  const windows = facts.inconvenient ?? facts.inconvenient_times ?? facts.inconvenient_time;
  if (windows !== undefined && windows !== null) {
    const list = Array.isArray(windows) ? windows : [windows];
    add('INCONVENIENT_TIME', {
      windows: list.map((window) => {
        const { days, from, to } = recordIn(window);
        return {
          days: daysIn(days),
          from: typeof from === 'string' ? from : null,
          to: typeof to === 'string' ? to : null,
        };
      }),
    });
  }
  const place = namedFact(facts, /inconvenient_place/);
  if (isSaid(place))
    add('INCONVENIENT_PLACE', {
      place: /work|employ/.test(JSON.stringify(place)) ? 'WORK' : 'HOME',
    });
  const forbids = namedFact(facts, /employer_(prohibits|forbids)|workplace_(prohibit|forbid)/);
  if (isSaid(forbids)) add('WORKPLACE_FORBIDS', {});
  if (forbids === false || isSaid(namedFact(facts, /employer_(allows|permits)/)))
    add('CONSENT', { scope: 'PLACE', basis: 'the employer allows calls', isDirect: true });
}

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 'Mon-Fri', 'Sat,Sun', 'daily', ['Mon', 'Tue'] as ISO weekdays. */
export function daysIn(days: unknown): number[] {
  const all = [1, 2, 3, 4, 5, 6, 7];
  if (days === undefined || days === null) return all;
  const text = (Array.isArray(days) ? days.join(',') : String(days)).toLowerCase();
  if (/daily|every|all|any/.test(text)) return all;
  if (/weekend/.test(text)) return [6, 7];
  if (/weekday|workday/.test(text)) return [1, 2, 3, 4, 5];
  return text.split(/[,\s]+/).flatMap((part) => {
    const [first = 0, last = first] = part
      .split(/-|–|to/)
      .map((name) => DAY_NAMES.indexOf(name.trim().slice(0, 3)) + 1);
    if (first === 0) return [];
    return last >= first
      ? all.filter((day) => day >= first && day <= last)
      : all.filter((day) => day >= first || day <= last);
  });
}

const MEDIA: readonly (readonly [RegExp, ContactChannel])[] = [
  [/call|phone|voice/, 'PHONE'],
  [/sms|text/, 'TEXT'],
  [/mail/, 'EMAIL'],
  [/letter|post/, 'LETTER'],
  [/visit|person/, 'VISIT'],
  [/chat|social|message/, 'CHAT'],
];

function mediaIn(value: unknown): ContactChannel[] {
  const names = Array.isArray(value) ? value.map(String) : [String(value)];
  return names.flatMap((name) => MEDIA.find(([words]) => words.test(name))?.[1] ?? []);
}

function stopFacts({ facts, proposed }: Vector, add: AddFact): void {
  const written = namedFact(facts, /cease_written|^cease$|refus.*(written|pay)/);
  const debtIds = debtsIn(namedFact(facts, /cease_debts/) ?? recordIn(written).debts);
  if (isSaid(written)) {
    const received = recordIn(written).received_at ?? recordIn(written).at ?? written;
    add('CEASE', {}, { debtIds, receivedAt: momentIn(received) });
  }
  const media = namedFact(facts, /medium_opt_out|opt_out_medium|^opt_out$/);
  const since = momentIn(namedFact(facts, /opt_out_at|opted_out_at/));
  if (isSaid(media)) {
    const named = mediaIn(recordIn(media).media ?? media);
    const channels = named.length > 0 ? named : mediaIn(proposed.channel);
    add('MEDIUM_OPT_OUT', { channels }, { isWritten: facts.oral !== true, receivedAt: since });
  }
  const oral = namedFact(facts, /cease_oral|oral_cease|stop_oral|oral_stop/);
  if (isSaid(oral)) {
    const named = mediaIn(oral);
    add(
      'MEDIUM_OPT_OUT',
      { channels: named.length > 0 ? named : ['PHONE'] },
      { isWritten: false, receivedAt: momentIn(oral) },
    );
  }
  const revoked = namedFact(
    facts,
    /revok|stop_(received|keyword|text)|consent_withdrawn|tcpa_stop/,
  );
  if (isSaid(revoked))
    add(
      'MEDIUM_OPT_OUT',
      { channels: mediaIn(proposed.channel) },
      { receivedAt: momentIn(revoked) },
    );
}

function attorneyFacts({ facts }: Vector, add: AddFact): void {
  const said = namedFact(facts, /attorney|represented|lawyer/);
  if (!isSaid(said)) return;
  const attorney = recordIn(said);
  const answered = namedFact(attorney, /^(has_)?(respon(ds|ded|sive)|answer(s|ed)|replied)/);
  const isSilent =
    answered === false ||
    isSaid(namedFact(attorney, /silent|unrespon|no_(response|answer|reply)|fail/));
  add(
    'ATTORNEY',
    {
      name:
        attorney.known === false || attorney.name === null
          ? null
          : String(attorney.name ?? 'Attorney'),
      silentSince: isSilent ? '2020-01-01' : null,
      hasConsented: attorney.consented === true,
    },
    { debtIds: debtsIn(attorney.debts) },
  );
}

function insolvencyFacts({ facts }: Vector, add: AddFact): void {
  const keys = Object.keys(facts).filter((key) => /bankrupt|petition|discharg|insolv/.test(key));
  const isAny = keys.some((key) => isSaid(facts[key]));
  if (isAny) {
    const inner = recordIn(namedFact(facts, /^bankruptcy$|^insolvency$/));
    const all = { ...facts, ...inner };
    const discharged = dayIn(namedFact(all, /discharge/));
    add(
      'BANKRUPTCY',
      {
        chapter: textIn(namedFact(all, /chapter/)),
        caseNumber: textIn(namedFact(all, /case_n|number$/)),
        petitionOn: dayIn(namedFact(all, /petition|filed/)),
        dischargedOn: discharged,
        dismissedOn: dayIn(namedFact(all, /dismiss/)),
      },
      { debtIds: debtsIn(inner.debts ?? namedFact(facts, /bankruptcy_debts/)) },
    );
  }
  const space = namedFact(facts, /breathing|moratorium/);
  if (isSaid(space)) {
    const inner = { ...facts, ...recordIn(space) };
    const isCrisis = /crisis|mental|mhcm/.test(JSON.stringify(facts));
    const started =
      dayIn(namedFact(inner, /start|_from$|^from$/)) ?? (space === true ? null : dayOn(space));
    const isUntil = Object.keys(facts).some((key) =>
      /(breathing|moratorium).*(end|until|_to$)/.test(key),
    );
    add(
      'BREATHING_SPACE',
      {
        scheme: isCrisis ? 'MENTAL_HEALTH_CRISIS' : 'STANDARD',
        startedOn: isUntil ? '2020-01-01' : (started ?? '2020-01-01'),
        endsOn:
          dayIn(namedFact(inner, /(breathing|moratorium).*(end|until|_to$)|^end|^until|^to$/)) ??
          (isCrisis || started !== null ? null : '2999-12-31'),
        treatmentEndedOn: dayIn(namedFact(inner, /treatment/)),
      },
      {
        debtIds: debtsIn(
          recordIn(space).debts ?? namedFact(facts, /(breathing|moratorium).*debts/),
        ),
      },
    );
  }
}

/** A day that is written; a mere yes has none. */
function dayOn(value: unknown): string | null {
  return value === true ? null : dayIn(value);
}

function disputeFacts({ facts }: Vector, add: AddFact): void {
  const verified = namedFact(
    facts,
    /verification|verified|judgment_copy|creditor_name_sent|substantiat/,
  );
  const written = namedFact(
    facts,
    /dispute_written|written_dispute|original_creditor_request|creditor_request/,
  );
  const debtIds = debtsIn(namedFact(facts, /dispute.*debts/));
  if (isSaid(written)) {
    const on = dayIn(written) ?? '2020-01-01';
    add(
      'DISPUTE_WRITTEN',
      {
        receivedOn: on,
        verificationSentOn: isSaid(verified) ? (dayIn(verified) ?? on) : null,
        asksForCreditor: Object.keys(facts).some((key) => /creditor_request/.test(key)),
      },
      { debtIds, receivedAt: momentIn(written) },
    );
  }
  const oral = namedFact(facts, /dispute_oral|oral_dispute|dispute_phone/);
  if (isSaid(oral))
    add('DISPUTE_ORAL', { on: dayIn(oral) ?? '2020-01-01' }, { debtIds, isWritten: false });
}

/** A validation notice is assumed sent unless the facts speak about it. */
function noticeFacts({ facts, jurisdiction }: Vector, add: AddFact): void {
  const isOntario = jurisdiction.startsWith('CA');
  const letter = namedFact(facts, /^notice_sent|notice_letter|private_notice/);
  if (isOntario && isSaid(letter)) add('NOTICE_LETTER', { sentOn: dayIn(letter) ?? '2020-01-01' });
  const initial = dayIn(namedFact(facts, /initial_communication|first_communication/));
  if (initial !== null) add('INITIAL_COMMUNICATION', { on: initial });
  const sent = namedFact(facts, /validation_(notice_)?sent|validation_notice$|^notice_sent/);
  const isSent = sent === undefined ? initial === null : isSaid(sent);
  const isReturned = isSaid(namedFact(facts, /validation.*return|notice_return/));
  add('VALIDATION_NOTICE', {
    sentOn: isSent ? (dayIn(sent) ?? '2020-01-02') : null,
    periodEndsOn: dayIn(namedFact(facts, /validation_(period_)?end/)),
    returnedOn: isReturned ? '2020-01-20' : null,
  });
}

function personFacts({ facts }: Vector, add: AddFact): void {
  const said = (words: RegExp) => isSaid(namedFact(facts, words));
  if (said(/deceased|died|death/))
    add('DECEASED', { diedOn: dayIn(namedFact(facts, /deceased|died/)) });
  if (said(/minor|under_?age|under_18/)) add('MINOR', {});
  if (said(/military|servicemember/)) add('MILITARY', {});
  if (said(/identity_theft|id_theft/)) add('IDENTITY_THEFT', {});
  if (said(/vulnerab/)) add('VULNERABILITY', { what: 'vulnerable', hasConsented: true });
  if (said(/restrict/)) add('PROCESSING_RESTRICTED', { why: 'accuracy is contested' });
  const barred = namedFact(facts, /time_barred|statute_barred|limitation_expired/);
  if (isSaid(barred)) add('TIME_BARRED', { since: dayIn(barred) ?? '2020-01-01', how: 'vector' });
}

/** A day in a value: a date, a moment as it was written, or what holds one under 'at', 'on' or 'date'. */
export function dayIn(value: unknown): string | null {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
  if (value === true) return '2020-01-01';
  const { at, on, date } = recordIn(value);
  return typeof (at ?? on ?? date) === 'string' ? dayIn(at ?? on ?? date) : null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
