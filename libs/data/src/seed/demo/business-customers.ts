import type { DemoAccount, Temper } from './account';
import type { Dice } from './dice';
import { EURO_PLACES, type Place, UK_PLACES, US_PLACES } from './places';
import type { Sheet } from './sheet';
import type { World } from './world';

const TRADES = [
  'Fabrication',
  'Steel',
  'Machine Works',
  'Roofing',
  'Metalcraft',
  'Tooling',
  'Fasteners',
  'Construction',
  'Sheet Metal',
  'Marine',
  'Elevator',
  'Trailers',
  'Precision',
  'Boilers',
  'HVAC',
  'Railings',
];
const FORMS = {
  US: ['Inc.', 'LLC', 'Co.', '& Sons', 'Corp.'],
  GB: ['Ltd', '& Sons Ltd', 'plc', '(Northern) Ltd'],
  EU: ['Ltd', 'B.V.', 'GmbH'],
};
const TEMPERS: readonly (readonly [Temper, number])[] = [
  ['PROMPT', 44],
  ['SLOW', 34],
  ['LATE', 13],
  ['STOPPED', 9],
];

/** A trader of the story's own choosing; what is not told is thrown. */
interface TraderWanted {
  portfolio: 'METALS' | 'UK';
  reference: string;
  name?: string;
  temper: Temper;
  usualPayDay?: number | null;
  terms: number;
}

interface Trader {
  place: Place;
  portfolio: 'METALS' | 'UK';
  currency: string;
  reference: string;
  name: string;
}

function traderName(dice: Dice, forms: readonly string[]): string {
  return `${dice.faker.person.lastName()} ${dice.pick(TRADES)} ${dice.pick(forms)}`;
}

function traders(dice: Dice, howMany: { metals: number; uk: number }): Trader[] {
  const metals = Array.from(
    { length: howMany.metals },
    (_, index): Trader => ({
      place: dice.pick(US_PLACES),
      portfolio: 'METALS',
      currency: 'USD',
      reference: `H${10_001 + index}`,
      name: traderName(dice, FORMS.US),
    }),
  );
  const uk = Array.from({ length: howMany.uk }, (_, index): Trader => {
    const inEuro = dice.chance(0.12);
    return {
      place: dice.pick(inEuro ? EURO_PLACES : UK_PLACES),
      portfolio: 'UK',
      currency: inEuro ? 'EUR' : 'GBP',
      reference: `UK${4_001 + index}`,
      name: traderName(dice, inEuro ? FORMS.EU : FORMS.GB),
    };
  });
  return [...metals, ...uk];
}

/** the paying office is someone to ask for; the owner is for what the office cannot decide */
function addPeople(dice: Dice, sheet: Sheet, trader: Trader & { customerId: string }) {
  const domain = `${trader.name
    .split(' ')[0]
    ?.toLowerCase()
    .replace(/[^a-z]/g, '')}.example`;
  const contactIds: string[] = [];
  let phoneId = '';
  for (const relationship of ['ACCOUNTS_PAYABLE', 'DECISION_MAKER'] as const) {
    const first = dice.faker.person.firstName();
    const last = dice.faker.person.lastName();
    const id = dice.id();
    contactIds.push(id);
    sheet.add('contact', {
      id,
      customer_id: trader.customerId,
      name: `${first} ${last}`,
      job_title:
        relationship === 'ACCOUNTS_PAYABLE'
          ? 'Accounts payable'
          : dice.pick(['Owner', 'Finance director', 'Managing director']),
      relationship,
      may_discuss: true,
      do_not_call: relationship === 'DECISION_MAKER' && dice.chance(0.12),
      is_active: true,
      version: 1,
    });
    const point = (kind: string, value: string) => {
      const pointId = dice.id();
      sheet.add('contact_point', {
        id: pointId,
        customer_id: trader.customerId,
        contact_id: id,
        kind,
        value,
        state: dice.weighted([
          ['VALID', 70],
          ['UNVERIFIED', 26],
          ['DISCONNECTED', 4],
        ]),
        source: 'CREDITOR',
        version: 1,
      });
      return pointId;
    };
    // numbers set aside for stories; the two people never share one
    const subscriber =
      relationship === 'ACCOUNTS_PAYABLE' ? dice.between(100, 149) : dice.between(150, 199);
    const line = point(
      'PHONE',
      `${trader.place.dial}${trader.place.country === 'US' ? `0${subscriber}` : subscriber}`,
    );
    if (relationship === 'ACCOUNTS_PAYABLE') phoneId = line;
    point('EMAIL', `${first}.${last}@${domain}`.toLowerCase().replace(/[^a-z0-9.@-]/g, ''));
  }
  return { contactIds, phoneId };
}

function addCustomer(
  { dice, sheet, world }: { dice: Dice; sheet: Sheet; world: World },
  trader: Trader,
  {
    customerId,
    temper,
    usualPayDay,
  }: { customerId: string; temper: Temper; usualPayDay: number | null },
): void {
  sheet.add('customer', {
    id: customerId,
    kind: dice.weighted([
      ['COMPANY', 88],
      ['SOLE_TRADER', 7],
      ['PARTNERSHIP', 4],
      ['PUBLIC_BODY', 1],
    ]),
    name: trader.name,
    account_manager_id: world.accountManager.id,
    time_zone: trader.place.zone,
    language: trader.place.country === 'DE' ? 'de' : trader.place.country === 'NL' ? 'nl' : 'en',
    usual_pay_day: usualPayDay,
    address: `${dice.between(1, 980)} ${dice.faker.location.street()}`,
    city: trader.place.city,
    region: trader.place.region,
    postal_code: `${trader.place.postal}${trader.place.country === 'US' ? dice.between(10, 99) : `${dice.between(1, 9)}${dice.faker.string.alpha({ length: 2, casing: 'upper' })}`}`,
    country: trader.place.country,
    risk_grade: dice.weighted(
      temper === 'PROMPT'
        ? [
            ['A', 6],
            ['B', 4],
          ]
        : temper === 'SLOW'
          ? [
              ['B', 4],
              ['C', 6],
            ]
          : [
              ['C', 2],
              ['D', 5],
              ['E', 3],
            ],
    ),
    customer_since: `${dice.between(1998, 2024)}-0${dice.between(1, 9)}-01`,
    version: 1,
  });
}

function addTrader(
  { dice, sheet, world }: { dice: Dice; sheet: Sheet; world: World },
  trader: Trader,
  wanted: Partial<TraderWanted> = {},
): DemoAccount {
  const customerId = dice.id();
  const debtId = dice.id();
  const temper = wanted.temper ?? dice.weighted(TEMPERS);
  const usualPayDay =
    wanted.usualPayDay !== undefined
      ? wanted.usualPayDay
      : temper !== 'PROMPT' && dice.chance(0.5)
        ? dice.pick([1, 10, 15, 25, 28])
        : null;
  const terms =
    wanted.terms ??
    (trader.portfolio === 'METALS' ? dice.pick([30, 30, 45]) : dice.pick([14, 30, 60]));
  addCustomer({ dice, sheet, world }, trader, { customerId, temper, usualPayDay });
  sheet.add('customer_reference', {
    portfolio_id: world.portfolioId[trader.portfolio],
    reference: trader.reference,
    customer_id: customerId,
  });
  sheet.add('debt', {
    id: debtId,
    portfolio_id: world.portfolioId[trader.portfolio],
    customer_id: customerId,
    account_number: trader.reference,
    current_creditor:
      trader.portfolio === 'METALS' ? 'Harbor Metals Distribution, Inc.' : 'Harbor Metals (UK) Ltd',
    kind: 'TRADE',
    currency: trader.currency,
    version: 1,
  });
  sheet.add('debt_party', { debt_id: debtId, customer_id: customerId, liability: 'PRIMARY' });
  return {
    ...addPeople(dice, sheet, { ...trader, customerId }),
    customerId,
    customerName: trader.name,
    portfolio: trader.portfolio,
    debtId,
    accountNumber: trader.reference,
    currency: trader.currency,
    zone: trader.place.zone,
    temper,
    terms,
    invoicesAYear: dice.weighted([
      [3, 30],
      [6, 40],
      [12, 22],
      [24, 8],
    ]),
    usualPayDay,
    placedOn: null,
    specialist: null,
  };
}

/** A trade customer that a story needs, beside the many. */
export function makeTrader(
  given: { dice: Dice; sheet: Sheet; world: World },
  wanted: TraderWanted,
): DemoAccount {
  const { dice } = given;
  const isUs = wanted.portfolio === 'METALS';
  const trader: Trader = {
    place: dice.pick(isUs ? US_PLACES : UK_PLACES),
    portfolio: wanted.portfolio,
    currency: isUs ? 'USD' : 'GBP',
    reference: wanted.reference,
    name: wanted.name ?? traderName(dice, isUs ? FORMS.US : FORMS.GB),
  };
  return addTrader(given, trader, wanted);
}

/** Trade customers: the US distributor's and the UK desk's, a few of them in groups with one payer. */
export function makeBusinessAccounts(dice: Dice, sheet: Sheet, world: World): DemoAccount[] {
  const accounts = traders(dice, { metals: 700, uk: 300 }).map((trader) =>
    addTrader({ dice, sheet, world }, trader),
  );
  const customers = new Map(sheet.rows('customer').map((row) => [row.id, row]));
  for (let group = 0; group < 30; group += 1) {
    const start = group * 31;
    const head = accounts[start];
    for (const member of accounts.slice(start + 1, start + dice.between(2, 4))) {
      const row = customers.get(member.customerId);
      if (!head || !row || head.portfolio !== member.portfolio) continue;
      row.parent_id = head.customerId;
      if (dice.chance(0.6)) row.payer_id = head.customerId;
    }
  }
  return accounts;
}
