import { useQuery } from '@apollo/client/react';
import type { ScriptAct } from '@kept/domain';
import { useEffect } from 'react';
import type { CaseView } from '../collection-case/case-view';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { useMe } from '../core/me';
import { NegotiationDocument } from '../negotiation/negotiation.graphql';
import { calendarOf } from '../promise-to-pay/promise-facts';
import { type QuickDay, quickDays } from '../promise-to-pay/quick-days';
import { factsOfCall, isPromiseDay, type PromiseDays, promiseDays } from './offer-figures';

/** A promise begins with a day: their pay day where this collector may wait so long, else a week, else the latest. */
export function useFirstDay(act: ScriptAct | null, view: CaseView, desk: ContactLogDesk): void {
  const me = useMe();
  const isAsked = act === 'PROMISE' && desk.draft.promise.dueOn === '';
  const { data, error } = useQuery(NegotiationDocument, {
    variables: { caseId: view.id },
    fetchPolicy: 'cache-first',
    skip: !isAsked,
  });
  const isKnown = data !== undefined || error !== undefined;
  const { change } = desk;
  useEffect(() => {
    if (!isAsked || !isKnown) return;
    const holder = { userId: me.id, roles: me.roles };
    const may = data ? promiseDays(factsOfCall(view, data.negotiation, holder)) : null;
    const days = quickDays({
      today: Temporal.PlainDate.from(view.today),
      calendar: calendarOf(view),
      usualPayDay: view.customer.usualPayDay,
    });
    const dueOn = firstDay(days, may).toString();
    change({ promise: { ...desk.draft.promise, dueOn } });
  });
}

// in the order in which they are proposed: a day they have money on, then a week, then what is left
const ORDER = ['Pay day', 'A week', 'Friday', 'Next day'];

/** The first of the quick days within what may be agreed alone; null: that could not be asked. */
export function firstDay(days: readonly QuickDay[], may: PromiseDays | null): Temporal.PlainDate {
  const within = days.filter(({ on }) => may === null || isPromiseDay(on, may));
  const found = ORDER.flatMap((label) => within.find((day) => day.label === label) ?? [])[0];
  const first = found ?? within[0] ?? days[0];
  if (first === undefined) throw new Error('there are always five quick days');
  return first.on;
}
