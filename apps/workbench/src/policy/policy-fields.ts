import { PAYMENT_METHODS } from '@kept/domain';
import { METHOD_LABELS } from '../payment/payment-words';

export type FieldUnit =
  | 'DAYS'
  | 'COUNT'
  | 'PERCENT'
  | 'MONEY'
  | 'SECONDS'
  | 'MONTHS'
  | 'POINTS'
  | 'YES_NO'
  /** windows of the week as text: 'Mon-Fri 09:00-17:30' */
  | 'HOURS';

/** A figure of a policy: where it stands in the document, and how it is said. */
export type PolicyField = {
  readonly path: string;
  readonly label: string;
  readonly unit: FieldUnit;
  /** may be left empty: no limit */
  readonly mayBeNone?: boolean;
};

export type PolicySection = { readonly title: string; readonly fields: readonly PolicyField[] };

const field = (path: string, label: string, unit: FieldUnit): PolicyField => ({
  path,
  label,
  unit,
});
const open = (path: string, label: string, unit: FieldUnit): PolicyField => ({
  ...field(path, label, unit),
  mayBeNone: true,
});

/** The limits of a role; paths below `roles.<ROLE>`. Forgiveness by age is a table of its own. */
export const LIMIT_SECTIONS: readonly PolicySection[] = [
  {
    title: 'Promises',
    fields: [
      field('promise.horizonDays', 'Due within', 'DAYS'),
      field('promise.payDayHorizonDays', 'or by their pay day, within', 'DAYS'),
      field('promise.leastShareOfAon', 'At least, of what may be chased', 'PERCENT'),
      field('promise.rePromises', 'After promises not kept, at most', 'COUNT'),
    ],
  },
  {
    title: 'Plans',
    fields: [
      open('plan.days', 'Lasts at most', 'DAYS'),
      open('plan.instalments', 'Instalments, at most', 'COUNT'),
      field('plan.smallestPart', 'Smallest part', 'MONEY'),
      field('plan.depositPercent', 'Deposit, at least', 'PERCENT'),
      open('plan.amount', 'Amount, at most', 'MONEY'),
      open('plan.startWithinDays', 'Starts within', 'DAYS'),
    ],
  },
  {
    title: 'Fees and interest',
    fields: [open('waiverPerDebtAndYear', 'Waived per debt in twelve months, at most', 'MONEY')],
  },
];

/** What of the authority is nobody's in particular. */
export const AUTHORITY_WHOLE: readonly PolicySection[] = [
  {
    title: 'For all',
    fields: [
      field('inPartsPercent', 'Forgiveness in parts, of what a lump sum allows', 'PERCENT'),
      field('oneRoleUpAbove', 'Forgiveness one role up above a balance of', 'MONEY'),
      field('never.planDays', 'No plan lasts longer than', 'DAYS'),
      field('never.rePromises', 'Only a plan after promises not kept, more than', 'COUNT'),
    ],
  },
];

const byMethod = (path: string): PolicyField[] =>
  PAYMENT_METHODS.map((method) => field(`${path}.${method}`, METHOD_LABELS[method], 'DAYS'));

/** The figures of the other kinds. */
export const KIND_SECTIONS: Readonly<Record<string, readonly PolicySection[]>> = {
  PLAN: [
    {
      title: 'Offers',
      fields: [
        field('offerDays', 'An offer is good for', 'DAYS'),
        field('depositDays', 'Deposit unpaid until it lapses', 'DAYS'),
        field('movesOffHolidays', 'Due days move off weekends and holidays', 'YES_NO'),
        field('costOfCapital', 'Cost of waiting, hundredths of a percent a year', 'POINTS'),
      ],
    },
    {
      title: 'Arrears and default',
      fields: [
        field('missedAfter.count', 'Grace of an instalment', 'DAYS'),
        field('tolerance', 'Behind by no more is not behind', 'MONEY'),
        field('cure.count', 'Cure period from the notice', 'DAYS'),
        field('defaultAt.instalments', 'Default at instalments behind', 'COUNT'),
        field('defaultAt.days', 'or at arrears of', 'DAYS'),
        field('settlementDefaultAt.instalments', 'A settlement at instalments behind', 'COUNT'),
        field('reinstateWithinDays', 'Reinstated within', 'DAYS'),
      ],
    },
    {
      title: 'Pauses and reviews',
      fields: [
        field('pause.days', 'A hardship pause lasts', 'DAYS'),
        field('pause.times', 'at most, times', 'COUNT'),
        field('arrangementReviewMonths', 'An arrangement is reviewed after', 'MONTHS'),
      ],
    },
    { title: 'Clearance, business days', fields: byMethod('clearanceBusinessDays') },
  ],
  PROMISE: [
    {
      title: 'Kept',
      fields: [
        field('keptPercent', 'Kept at', 'PERCENT'),
        field('keptTolerance', 'and at most short by', 'MONEY'),
        field('partlyKeptPercent', 'Partly kept at', 'PERCENT'),
        field('valueDaysBefore', 'Money counts from so many days before', 'DAYS'),
      ],
    },
    { title: 'Grace, business days', fields: byMethod('graceBusinessDays') },
  ],
  APPROVAL: [
    {
      title: 'On the call',
      fields: [
        field('ownSupervisorSeconds', 'The own supervisor alone, for', 'SECONDS'),
        field('callbackSeconds', 'Turns into a callback after', 'SECONDS'),
      ],
    },
  ],
  CONTACT: [
    {
      title: 'Hours of the house, beside those of the law',
      fields: [
        open('hours', 'Calls and visits, on their clock', 'HOURS'),
        field('notOnHolidays', 'Not on public holidays', 'YES_NO'),
      ],
    },
    {
      title: 'How often',
      fields: [
        open('talkEveryBusinessDays', 'Spoken to once in so many business days', 'DAYS'),
        open('contactsPerWeek', 'Contacts a week, at most', 'COUNT'),
        field('textsPerDay', 'Texts a day, at most', 'COUNT'),
        field('emailsPerDay', 'E-mails a day, at most', 'COUNT'),
      ],
    },
    {
      title: 'Where the law does not bind',
      fields: [field('mirrorsRegulationF', 'Warn where Regulation F would block', 'YES_NO')],
    },
  ],
  SNOOZE: [
    {
      title: 'Snooze',
      fields: [
        field('collectorBusinessDays', 'A collector, business days', 'DAYS'),
        field('supervisorBusinessDays', 'A supervisor, business days', 'DAYS'),
        field('mostRunning', 'Running, at most', 'COUNT'),
      ],
    },
  ],
};

export const KIND_LABELS = [
  ['AUTHORITY', 'Authority'],
  ['PLAN', 'Plans'],
  ['PROMISE', 'Promises'],
  ['APPROVAL', 'Approval'],
  ['SNOOZE', 'Snooze'],
  ['CONTACT', 'Contact'],
] as const;
export type PageKind = (typeof KIND_LABELS)[number][0];
