import { addBusinessDays } from '@kept/domain';
import { weekdayUpTo } from './days';
import type { Dealer } from './plan-deal';
import { calendarOf, personOf } from './plan-kit';

/** Mia's case to negotiate today: pays on the fifteenth, broke a promise last week, has no plan. */
export function addNegotiationCase(dealer: Dealer): void {
  const { kit } = dealer;
  const { today } = kit.given;
  const offeredOn = weekdayUpTo(today.subtract({ days: 13 }));
  const { items, about } = dealer.begin(
    {
      portfolio: 'METALS',
      name: 'Whitlock Fabrication Inc.',
      balance: 964_000,
      items: 5,
      offeredOn,
      ageDays: 14,
      usualPayDay: 15,
    },
    personOf(kit.given, 'Mia'),
  );
  const [item] = items;
  if (item === undefined) return;
  kit.promises.add(about, {
    item,
    amount: item.open,
    promisedOn: offeredOn,
    dueOn: addBusinessDays(today, -5, calendarOf(kit, 'METALS')),
    method: 'TRANSFER',
  });
  const called = weekdayUpTo(today.subtract({ days: 1 }));
  const note = 'Back today: wants to talk about paying in parts.';
  dealer.talk(about, called, { outcome: 'GATEKEEPER', note });
  Object.assign(about.row, { next_action: 'CALL', next_action_on: today.toString() });
}
