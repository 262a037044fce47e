import type { NewComplianceFact } from '@kept/domain';
import type { DemoCase } from './cases';
import type { Stories } from './consumer-stories';
import { momentOn, weekdayFrom, weekdayUpTo } from './days';
import { type FactBook, type FactSource, factOf } from './fact-book';
import type { LedgerGiven } from './ledger-book';
import type { Row } from './sheet';

interface Teller {
  given: LedgerGiven;
  facts: FactBook;
  about: DemoCase;
  /** in the days before */
  at: string;
  debtIds: string[];
}

type Telling = (teller: Teller) => void;

function tell(
  { facts, about }: Teller,
  fact: NewComplianceFact,
  source: FactSource = { medium: 'PHONE' },
): void {
  facts.add({ customerId: about.customerId, caseId: about.id }, fact, source);
}

function pointsOf({ given: { sheet }, about }: Teller): Row[] {
  return sheet.rows('contact_point').filter((row) => row.customer_id === about.customerId);
}

/** A number at work beside the mobile, as the creditor gave it. */
function addWorkPhone(teller: Teller): string {
  const { dice, sheet } = teller.given;
  const mobile = pointsOf(teller).find(({ use }) => use === 'MOBILE');
  const id = dice.id();
  sheet.add('contact_point', {
    id,
    customer_id: teller.about.customerId,
    contact_id: teller.about.account.contactIds[0] ?? null,
    kind: 'PHONE',
    value: `${String(mobile?.value).slice(0, 8)}010${dice.between(0, 9)}`,
    label: 'work',
    use: 'WORK',
    state: 'UNVERIFIED',
    source: 'CREDITOR',
    version: 1,
  });
  return id;
}

const attorney: Telling = (teller) => {
  const { dice } = teller.given;
  const last = dice.faker.person.lastName();
  const details = {
    name: `${dice.faker.person.firstName()} ${last}`,
    firm: `${last} Consumer Law`,
    address: `${dice.between(100, 990)} Court Street`,
    phone: `+131255501${dice.between(10, 99)}`,
    email: `office@${last.toLowerCase().replace(/[^a-z]/g, '')}law.example`,
  };
  const { at, debtIds } = teller;
  const source = {
    medium: 'LETTER',
    fromWhom: `${last} Consumer Law`,
    evidence: 'Letter',
  } as const;
  tell(teller, factOf('ATTORNEY', details, at, { debtIds, isWritten: true }), source);
};

const cease: Telling = (teller) => {
  const { at, debtIds } = teller;
  const details = { refusesToPay: teller.given.dice.chance(0.3) };
  tell(teller, factOf('CEASE', details, at, { debtIds, isWritten: true }), {
    medium: 'LETTER',
    fromWhom: teller.about.account.customerName,
    evidence: `Letter in the file of ${teller.about.account.accountNumber}`,
  });
};

const noCalls: Telling = (teller) => {
  const { at, about } = teller;
  const contactPointId = about.account.phoneId;
  const point = pointsOf(teller).find(({ id }) => id === contactPointId);
  if (point) Object.assign(point, { state: 'DO_NOT_USE', opted_out_at: at });
  const channels = ['PHONE', 'TEXT'] as const;
  tell(teller, factOf('MEDIUM_OPT_OUT', { channels }, at, { contactPointId }));
};

const noTexts: Telling = (teller) => {
  const contactPointId = teller.about.account.phoneId;
  const details = { channels: ['TEXT'] as const };
  tell(teller, factOf('MEDIUM_OPT_OUT', details, teller.at, { contactPointId, isWritten: true }), {
    medium: 'TEXT',
    evidence: 'Answered STOP',
  });
};

const badTimes: Telling = (teller) => {
  const weekdays = [1, 2, 3, 4, 5];
  const windows = teller.given.dice.pick([
    [{ days: weekdays, from: null, to: '12:00' }],
    [{ days: weekdays, from: '15:00', to: '17:00' }],
    [{ days: [6, 7], from: null, to: null }],
    [{ days: [1, 2, 3, 4, 5, 6, 7], from: '18:00', to: null }],
  ]);
  tell(teller, factOf('INCONVENIENT_TIME', { windows }, teller.at));
};

const notAtWork: Telling = (teller) => {
  const contactPointId = addWorkPhone(teller);
  tell(teller, factOf('WORKPLACE_FORBIDS', {}, teller.at, { contactPointId }));
};

const askedNotAtWork: Telling = (teller) => {
  addWorkPhone(teller);
  const details = { place: 'WORK', text: 'Not at the clinic, patients can hear.' } as const;
  tell(teller, factOf('INCONVENIENT_PLACE', details, teller.at));
};

const unknownWork: Telling = (teller) => {
  addWorkPhone(teller);
};

const writtenDispute: Telling = (teller) => {
  const { about, debtIds, given } = teller;
  // within the period of the notice, which ends five weeks after it went out
  const inPeriod = about.openedOn.add({ days: 17 });
  const isPast = Temporal.PlainDate.compare(inPeriod, given.today) < 0;
  const at = isPast ? momentOn(weekdayUpTo(inPeriod), 15, 10) : teller.at;
  const details = { receivedOn: at.slice(0, 10), asksForCreditor: teller.given.dice.chance(0.4) };
  tell(teller, factOf('DISPUTE_WRITTEN', details, at, { debtIds, isWritten: true }), {
    medium: 'LETTER',
    fromWhom: teller.about.account.customerName,
    evidence: 'The tear-off form of the notice',
  });
};

const verifiedDispute: Telling = (teller) => {
  const { at, debtIds, given } = teller;
  const receivedOn = weekdayUpTo(Temporal.PlainDate.from(at.slice(0, 10)));
  const sent = weekdayFrom(receivedOn.add({ days: 2 }));
  const verificationSentOn = Temporal.PlainDate.compare(sent, given.today) < 0 ? sent : given.today;
  const details = {
    receivedOn: receivedOn.toString(),
    verificationSentOn: verificationSentOn.toString(),
  };
  tell(teller, factOf('DISPUTE_WRITTEN', details, at, { debtIds, isWritten: true }), {
    medium: 'LETTER',
  });
};

const military: Telling = (teller) => {
  const activeUntil = teller.given.today.add({ days: 160 }).toString();
  tell(teller, factOf('MILITARY', { branch: 'Army National Guard', activeUntil }, teller.at));
};

const electronic: Telling = (teller) => {
  const { at, debtIds } = teller;
  const basis = 'Said on the phone that notices may come by e-mail; confirmed by the link.';
  const details = { scope: 'ELECTRONIC_NOTICES', basis, isDirect: true } as const;
  tell(teller, factOf('CONSENT', details, at, { debtIds }));
};

const evenings: Telling = (teller) => {
  const { at, debtIds } = teller;
  const basis = '"Call me after nine, before that the children are up."';
  tell(teller, factOf('CONSENT', { scope: 'TIME', basis, isDirect: true }, at, { debtIds }));
};

const moved: Telling = (teller) => {
  tell(teller, factOf('LOCATION_CONFIRMED', { zone: teller.about.account.zone }, teller.at));
};

/** How many of the open cases something is known of, kind by kind. */
const SPREAD: readonly (readonly [Telling, number])[] = [
  [attorney, 7],
  [cease, 6],
  [noCalls, 9],
  [noTexts, 6],
  [badTimes, 14],
  [notAtWork, 8],
  [askedNotAtWork, 4],
  [unknownWork, 6],
  [writtenDispute, 5],
  [verifiedDispute, 4],
  [military, 3],
  [electronic, 8],
  [evenings, 4],
  [moved, 9],
];

function tellerOf(given: LedgerGiven, facts: FactBook, about: DemoCase): Teller {
  const { dice, today } = given;
  const back = today.subtract({ days: dice.between(3, 18) });
  const opened = about.openedOn;
  // not before the case was there
  const day = Temporal.PlainDate.compare(back, opened) < 0 ? opened : back;
  const at = momentOn(day, 16, dice.between(0, 59));
  return { given, facts, about, at, debtIds: about.accounts.map(({ debtId }) => debtId) };
}

/** What is known of a handful of open cases, each of another kind. `taken`: cases that tell another story. */
export function addKnown(
  given: LedgerGiven,
  facts: FactBook,
  cases: readonly DemoCase[],
  taken: ReadonlySet<string>,
): void {
  const { today } = given;
  const free = cases.filter(
    (made) =>
      made.portfolio === 'CARE' &&
      made.isOpen &&
      made.account.specialist === null &&
      !taken.has(made.id) &&
      Temporal.PlainDate.compare(made.openedOn, today.subtract({ days: 4 })) < 0,
  );
  const tellings = SPREAD.flatMap(([telling, count]) =>
    Array.from({ length: count }, () => telling),
  );
  const stride = Math.max(1, Math.floor(free.length / tellings.length));
  tellings.forEach((telling, index) => {
    const about = free[index * stride];
    if (about) telling(tellerOf(given, facts, about));
  });
}

/** What the specialists' cases are about: a death, an insolvency, somebody who needs more care. */
export function addSpecialists(
  given: LedgerGiven,
  facts: FactBook,
  cases: readonly DemoCase[],
): void {
  const { dice } = given;
  for (const about of cases.filter(({ portfolio }) => portfolio === 'CARE')) {
    const { specialist } = about.account;
    if (specialist === null) continue;
    const teller = tellerOf(given, facts, about);
    const on = Temporal.PlainDate.from(teller.at.slice(0, 10));
    const ago = (days: number) => on.subtract({ days }).toString();
    if (specialist === 'DECEASED') {
      const details = {
        diedOn: ago(dice.between(6, 60)),
        estateContact: `${dice.faker.person.fullName()}, executor`,
        claimDeadlineOn: on.add({ days: 120 }).toString(),
        isConfirmed: dice.chance(0.7),
      };
      tell(teller, factOf('DECEASED', details, teller.at), { medium: 'LETTER' });
    } else if (specialist === 'INSOLVENT') {
      const details = {
        chapter: dice.pick(['7', '7', '13']),
        caseNumber: `${on.year % 100}-${dice.between(10_100, 31_900)}`,
        court: 'U.S. Bankruptcy Court',
        petitionOn: ago(dice.between(2, 30)),
        barOn: on.add({ days: 70 }).toString(),
      };
      const fact = factOf('BANKRUPTCY', details, teller.at, { isWritten: true });
      tell(teller, fact, { medium: 'COURT', evidence: 'Notice of the court' });
    } else {
      const what = dice.pick([
        'Lives with early dementia; the daughter helps with letters.',
        'In treatment, tires quickly: short calls, one question at a time.',
        'Recently bereaved.',
      ]);
      tell(teller, factOf('VULNERABILITY', { what, hasConsented: true }, teller.at));
    }
  }
}

/** What the people of the guide said. */
export function addStoryFacts(given: LedgerGiven, facts: FactBook, stories: Stories): void {
  const { represented, lostJob, brokenPromise, spanish } = stories;
  const { today } = given;
  const on = (days: number) => momentOn(weekdayUpTo(today.subtract({ days })), 16, 20);
  const to = (about: DemoCase, days: number): Teller => ({
    ...tellerOf(given, facts, about),
    at: on(days),
  });
  const law = to(represented, 24);
  const details = {
    name: 'Carla Reyes',
    firm: 'Reyes Consumer Law',
    address: '410 Court Street, Chicago, IL 60604',
    phone: '+13125550164',
    email: 'office@reyeslaw.example',
  };
  tell(law, factOf('ATTORNEY', details, law.at, { debtIds: law.debtIds, isWritten: true }), {
    medium: 'LETTER',
    fromWhom: 'Reyes Consumer Law',
    evidence: 'Letter of representation',
  });
  const promised = to(brokenPromise, 13);
  tell(promised, factOf('IDENTITY_VERIFIED', { how: 'date of birth' }, promised.at));
  const job = to(lostJob, 40);
  const said = { language: 'es', needsInterpreter: false };
  tell(job, factOf('LOCATION_CONFIRMED', { zone: lostJob.account.zone }, job.at));
  const language = to(spanish, 60);
  tell(language, factOf('LANGUAGE', said, language.at));
}
