import type { DemoAccount, Temper } from './account';
import type { Dice } from './dice';
import { type Place, US_PLACES } from './places';
import type { Sheet } from './sheet';
import type { World } from './world';

const CREDITORS = [
  { name: 'Larkfield Bank', kind: 'CREDIT_CARD', law: 'DE', prefix: 'LB' },
  { name: 'St. Brigid Medical Group', kind: 'MEDICAL', law: null, prefix: 'SB' },
  { name: 'Tri-County Telecom', kind: 'TELECOM', law: null, prefix: 'TC' },
] as const;

const TEMPERS: readonly (readonly [Temper, number])[] = [
  ['PROMPT', 12],
  ['SLOW', 30],
  ['LATE', 28],
  ['STOPPED', 30],
];

interface Wanted {
  /** no specialist's case, and known to live somewhere */
  isOrdinary?: boolean;
  known?: Known | undefined;
}

interface Placement {
  dice: Dice;
  sheet: Sheet;
  world: World;
  today: Temporal.PlainDate;
}

/** somebody of a story: reached on a mobile that is known to be right */
export interface Known {
  name: readonly [first: string, last: string];
  place: Place;
  language?: string;
}

function addPerson(given: Placement, index: number, { isOrdinary = false, known }: Wanted = {}) {
  const { dice, sheet, world } = given;
  const place = known?.place ?? dice.pick(US_PLACES);
  const [first, last] = known?.name ?? [
    dice.faker.person.firstName(),
    dice.faker.person.lastName(),
  ];
  const id = dice.id();
  const specialist = isOrdinary
    ? null
    : dice.weighted([
        [null, 965],
        ['DECEASED', 15],
        ['VULNERABLE', 12],
        ['INSOLVENT', 8],
      ] as const);
  // one in twenty-five: nobody knows where they live now
  const zone = isOrdinary || dice.chance(0.96) ? place.zone : null;
  const born = given.today.subtract({ days: dice.between(20 * 365, 82 * 365) });
  sheet.add('customer', {
    id,
    kind: 'PERSON',
    name: `${first} ${last}`,
    account_manager_id: null,
    time_zone: zone,
    language:
      known?.language ??
      dice.weighted([
        ['en', 91],
        ['es', 9],
      ]),
    usual_pay_day: dice.chance(0.3) ? dice.pick([1, 15, 28]) : null,
    address: `${dice.between(1, 4800)} ${dice.faker.location.street()}`,
    city: place.city,
    region: place.region,
    postal_code: `${place.postal}${dice.between(10, 99)}`,
    country: 'US',
    date_of_birth: born.toString(),
    identity_no_last4: String(dice.between(1000, 9999)),
    specialist_reason: specialist,
    version: 1,
  });
  sheet.add('customer_reference', {
    portfolio_id: world.portfolioId.CARE,
    reference: `N${500_001 + index}`,
    customer_id: id,
  });
  const contactId = dice.id();
  sheet.add('contact', {
    id: contactId,
    customer_id: id,
    name: `${first} ${last}`,
    relationship: 'SELF',
    may_discuss: true,
    do_not_call: false,
    is_active: true,
    version: 1,
  });
  const phones = addPoints(given, {
    id,
    contactId,
    place,
    email: `${first}.${last}${dice.between(10, 99)}`,
    isKnown: known !== undefined,
  });
  return {
    id,
    name: `${first} ${last}`,
    contactId,
    phoneId: phones[0] ?? '',
    zone: zone ?? 'America/New_York',
    specialist,
  };
}

function addPoints(
  { dice, sheet }: Placement,
  person: { id: string; contactId: string; place: Place; email: string; isKnown: boolean },
): string[] {
  const point = (kind: string, value: string, of: { label: string; use: string | null }) => {
    const id = dice.id();
    const state = dice.weighted([
      ['VALID', 42],
      ['UNVERIFIED', 44],
      ['WRONG', 8],
      ['DISCONNECTED', 6],
    ]);
    sheet.add('contact_point', {
      id,
      customer_id: person.id,
      contact_id: person.contactId,
      kind,
      value,
      ...of,
      state: person.isKnown ? 'VALID' : state,
      source: dice.weighted([
        ['CREDITOR', 8],
        ['TRACING', 2],
      ]),
      version: 1,
    });
    return id;
  };
  const phone = (number: number, label: string) =>
    point('PHONE', `${person.place.dial}01${number}`, { label, use: label.toUpperCase() });
  const phones = [phone(dice.between(10, 49), 'mobile')];
  if (dice.chance(0.35)) phones.push(phone(dice.between(50, 99), 'home'));
  if (dice.chance(0.6)) {
    point('EMAIL', `${person.email}@mail.example`.toLowerCase().replace(/[^a-z0-9.@-]/g, ''), {
      label: 'private',
      use: null,
    });
  }
  return phones;
}

type Creditor = (typeof CREDITORS)[number];

function addDebt(
  given: Placement,
  of: { owner: string; number: number; creditor: Creditor },
  wanted?: { placedOn: Temporal.PlainDate; defaultOn: Temporal.PlainDate },
) {
  const { dice, sheet, world, today } = given;
  const { owner, number, creditor } = of;
  const id = dice.id();
  const defaultOn = wanted?.defaultOn ?? today.subtract({ days: dice.between(150, 1000) });
  const placedOn =
    wanted?.placedOn ??
    today.subtract({
      days: dice.weighted([
        [dice.between(2, 14), 1],
        [dice.between(15, 330), 9],
      ]),
    });
  const accountNumber = `${creditor.prefix}-${700_000 + number}`;
  sheet.add('debt', {
    id,
    portfolio_id: world.portfolioId.CARE,
    customer_id: owner,
    account_number: accountNumber,
    original_creditor: creditor.name,
    current_creditor: creditor.name,
    kind: creditor.kind,
    opened_on: defaultOn.subtract({ days: dice.between(90, 2000) }).toString(),
    default_on: defaultOn.toString(),
    charge_off_on: creditor.kind === 'CREDIT_CARD' ? defaultOn.add({ days: 180 }).toString() : null,
    itemization_kind: creditor.kind === 'CREDIT_CARD' ? 'CHARGE_OFF' : 'LAST_STATEMENT',
    itemization_on: defaultOn.toString(),
    governing_law: creditor.law,
    interest_basis: 'none after placement',
    placed_on: placedOn.toString(),
    placement_reference: `PL-${placedOn.year}${String(placedOn.month).padStart(2, '0')}`,
    currency: 'USD',
    version: 1,
  });
  sheet.add('debt_party', { debt_id: id, customer_id: owner, liability: 'PRIMARY' });
  return { id, accountNumber, placedOn: placedOn.toString() };
}

function temperOf(dice: Dice, specialist: string | null): Temper {
  return specialist === null ? dice.weighted(TEMPERS) : 'STOPPED';
}

function accountOf(
  person: ReturnType<typeof addPerson>,
  debt: ReturnType<typeof addDebt>,
  temper: Temper,
): DemoAccount {
  return {
    customerId: person.id,
    customerName: person.name,
    portfolio: 'CARE',
    debtId: debt.id,
    accountNumber: debt.accountNumber,
    currency: 'USD',
    zone: person.zone,
    temper,
    terms: 0,
    invoicesAYear: 0,
    usualPayDay: null,
    placedOn: debt.placedOn,
    contactIds: [person.contactId],
    phoneId: person.phoneId,
    specialist: person.specialist,
  };
}

/** A private person that a story needs, beside the many: one debt, somewhere to be reached, no specialist's case. */
export function makeConsumer(
  given: Placement,
  wanted: {
    number: number;
    placedOn: Temporal.PlainDate;
    defaultOn: Temporal.PlainDate;
    known?: Known;
  },
): DemoAccount {
  const person = addPerson(given, wanted.number, { isOrdinary: true, known: wanted.known });
  const creditor = given.dice.pick(CREDITORS);
  const debt = addDebt(given, { owner: person.id, number: wanted.number, creditor }, wanted);
  return accountOf(person, debt, 'SLOW');
}

/** Private persons, a fifth of them with two to four debts of different creditors, some jointly liable. */
export function makeConsumerAccounts(given: Placement): DemoAccount[] {
  const { dice, sheet } = given;
  const accounts: DemoAccount[] = [];
  let before: string | undefined;
  for (let index = 0; index < 1_000; index += 1) {
    const person = addPerson(given, index);
    const debts = dice.chance(0.2)
      ? dice.weighted([
          [2, 6],
          [3, 3],
          [4, 1],
        ] as const)
      : 1;
    const start = dice.between(0, 2);
    const temper = temperOf(dice, person.specialist);
    for (let nth = 0; nth < debts; nth += 1) {
      const creditor = CREDITORS[(start + nth) % CREDITORS.length] as Creditor;
      const debt = addDebt(given, { owner: person.id, number: accounts.length, creditor });
      if (before !== undefined && dice.chance(0.05)) {
        sheet.add('debt_party', { debt_id: debt.id, customer_id: before, liability: 'JOINT' });
      }
      accounts.push(accountOf(person, debt, temper));
    }
    before = person.id;
  }
  return accounts;
}
