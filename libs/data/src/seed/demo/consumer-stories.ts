import { addCase, type DemoCase } from './cases';
import { type Known, makeConsumer } from './consumer-customers';
import { addContact } from './conversation';
import { weekdayFrom, weekdayUpTo } from './days';
import type { EventBook } from './events';
import type { LedgerBook, LedgerGiven } from './ledger-book';
import { type Place, US_PLACES } from './places';
import type { PromiseBook } from './promises';

/** Whom the guide names: found by search, each one way a call goes. */
export interface Stories {
  /** broke a promise; may be called now */
  brokenPromise: DemoCase;
  /** lost the job, pays nothing this month; may be called now */
  lostJob: DemoCase;
  /** has an attorney: only an inbound call goes through */
  represented: DemoCase;
  /** was talked to yesterday: seven days of rest */
  rests: DemoCase;
  /** nobody told them yet: the first talk sets the days of the notice running */
  firstTalk: DemoCase;
  /** wants to be spoken to in Spanish */
  spanish: DemoCase;
}

export interface StoryKit {
  given: LedgerGiven;
  events: EventBook;
  book: LedgerBook;
  promises: PromiseBook;
}

function placeIn(city: string): Place {
  const place = US_PLACES.find((one) => one.city === city);
  if (place === undefined) throw new Error(`nobody lives in ${city}`);
  return place;
}

function openStory(
  { given, events, book }: StoryKit,
  known: Known,
  debt: { number: number; balance: number; placedDaysAgo: number },
): DemoCase {
  const { dice, today } = given;
  const placedOn = weekdayUpTo(today.subtract({ days: debt.placedDaysAgo }));
  const defaultOn = placedOn.subtract({ days: dice.between(150, 320) });
  const account = makeConsumer(given, {
    number: 60_000 + debt.number,
    placedOn,
    defaultOn,
    known,
  });
  const item = book.addItem(account, {
    issuedOn: defaultOn.subtract({ days: 30 }),
    dueOn: defaultOn,
    amount: debt.balance,
  });
  const made: DemoCase = {
    id: dice.id(),
    customerId: account.customerId,
    portfolio: 'CARE',
    account,
    accounts: [account],
    items: [item],
    isOpen: true,
    openedOn: weekdayFrom(placedOn),
    closedOn: null,
    owner: null,
    row: {},
  };
  addCase(given, events, made);
  return made;
}

function breakPromise({ given, promises }: StoryKit, about: DemoCase): void {
  const { today } = given;
  const [item] = about.items;
  if (item === undefined) return;
  const promisedOn = weekdayUpTo(today.subtract({ days: 13 }));
  // a card has one business day of grace: it ended the day before yesterday at the latest
  const dueOn = weekdayUpTo(weekdayUpTo(today.subtract({ days: 4 })).subtract({ days: 1 }));
  promises.add(about, { item, amount: 18_000, promisedOn, dueOn, method: 'CARD' });
}

/** The people of the guide. Their mid-western evenings and mornings leave most of a working day to call in. */
export function addStories(kit: StoryKit): Stories {
  const { given, events } = kit;
  const { today } = given;
  const ago = (days: number) => today.subtract({ days });
  const person = (first: string, last: string, city: string, language = 'en'): Known => ({
    name: [first, last],
    place: placeIn(city),
    language,
  });
  const open = (known: Known, number: number, balance: number, placedDaysAgo: number) =>
    openStory(kit, known, { number, balance, placedDaysAgo });
  const stories: Stories = {
    brokenPromise: open(person('Ruth', 'Calloway', 'St. Louis'), 1, 54_260, 96),
    lostJob: open(person('Dennis', 'Abernathy', 'Milwaukee'), 2, 187_430, 120),
    represented: open(person('Marcus', 'Bellamy', 'Chicago'), 3, 231_900, 75),
    rests: open(person('Lorna', 'Pickett', 'Indianapolis'), 4, 96_815, 88),
    firstTalk: open(person('Oscar', 'Lindgren', 'Minneapolis'), 5, 72_340, 3),
    spanish: open(person('Elena', 'Marquez', 'Dallas', 'es'), 6, 63_120, 110),
  };
  breakPromise(kit, stories.brokenPromise);
  const talk = (
    about: DemoCase,
    days: number,
    said: Omit<Parameters<typeof addContact>[3], 'on'>,
  ) => addContact(given, events, about, { on: ago(days), ...said });
  talk(stories.lostJob, 19, { outcome: 'VOICEMAIL_LEFT' });
  talk(stories.lostJob, 12, { outcome: 'NO_ANSWER' });
  talk(stories.represented, 30, {
    outcome: 'REPRESENTED',
    note: 'Has an attorney, will have her write to us.',
  });
  talk(stories.rests, 1, {
    outcome: 'REFUSED',
    note: 'At the car, cannot talk about money now. Will look at the letter at home.',
    nextOn: today.add({ days: 7 }),
  });
  Object.assign(stories.rests.row, {
    next_action: 'CALL',
    next_action_on: weekdayFrom(today.add({ days: 7 })).toString(),
  });
  talk(stories.spanish, 15, { outcome: 'NO_ANSWER' });
  return stories;
}
