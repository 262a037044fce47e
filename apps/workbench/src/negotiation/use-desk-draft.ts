import type { PaymentMethod } from '@kept/domain';
import { useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { useDraft } from '../core/draft';
import { useMe } from '../core/me';
import { termsOf } from '../payment-plan/plan-terms';
import type { DeskNow } from './desk-column';
import { type DeskDraft, freshened, newDesk } from './desk-draft';
import {
  type DeskFacts,
  deskCurrencies,
  deskFacts,
  type Negotiation,
  overdueItems,
} from './desk-facts';
import type { DeskPreset } from './desk-preset';
import { withPreset } from './desk-with-preset';
import { draftOfTerms } from './offer-draft';

export type DeskProps = {
  readonly view: CaseView;
  readonly negotiation: Negotiation;
  /** items ticked on the case page; none: all */
  readonly tickedIds: readonly string[];
  /** the plan that is agreed anew */
  readonly replacesPlanId: string | null;
  /** what a script leads to */
  readonly preset?: DeskPreset | null | undefined;
};

/** As they last promised; else the way most pay: firms by transfer, persons by card. */
function usualMethod(view: CaseView): PaymentMethod {
  const last = [...view.promises].sort((a, b) => (a.promisedOn < b.promisedOn ? 1 : -1))[0];
  if (last) return last.method as PaymentMethod;
  return view.portfolio.debtKind === 'CONSUMER' ? 'CARD' : 'TRANSFER';
}

/** What the desk begins with; agreeing a plan anew begins with the terms of the old one. */
function firstDesk(props: DeskProps, facts: DeskFacts): DeskDraft {
  const { view, negotiation, replacesPlanId, preset } = props;
  const blank = newDesk(facts, usualMethod(view));
  const desk = preset ? withPreset(blank, preset, facts) : blank;
  const replaced = negotiation.plans.find((plan) => plan.id === replacesPlanId);
  if (!replaced) return desk;
  const { firstOn, depositOn } = desk.columns.ours;
  const ours = { ...draftOfTerms(termsOf(replaced.terms)), deposit: '', firstOn, depositOn };
  return {
    ...desk,
    replacesPlanId,
    isHardship: replaced.isHardship,
    columns: { ...desk.columns, ours },
  };
}

type Chosen = Pick<DeskDraft, 'currency' | 'replacesPromises'>;

function factsOf(
  props: DeskProps,
  chosen: Chosen,
  holder: { userId: string; roles: readonly string[] },
): DeskFacts {
  const { view, negotiation, tickedIds, replacesPlanId } = props;
  const ticked = negotiation.items.filter((item) => tickedIds.includes(item.itemId));
  const own = view.portfolio.currency;
  const currency =
    chosen.currency ?? ticked[0]?.open.currency ?? deskCurrencies(negotiation, own)[0] ?? own;
  const { replacesPromises } = chosen;
  const tickedHere = ticked
    .filter((item) => item.open.currency === currency)
    .map((item) => item.itemId);
  const itemIds =
    tickedHere.length > 0
      ? tickedHere
      : overdueItems(negotiation, { currency, replacesPromises, replacesPlanId });
  const basis = { currency, itemIds, replacesPromises, replacesPlanId };
  return deskFacts(view, negotiation, basis, holder);
}

export type DeskState = DeskNow & {
  set(next: (desk: DeskDraft) => DeskDraft): void;
  clear(): void;
};

/** What is typed on the desk, kept in the browser, with the facts it is reckoned by. */
export function useDeskDraft(props: DeskProps): DeskState {
  const { view, negotiation, replacesPlanId, preset } = props;
  const { id: userId, roles } = useMe();
  const holder = { userId, roles };
  const [first] = useState(() =>
    firstDesk(props, factsOf(props, { currency: null, replacesPromises: true }, holder)),
  );
  // what was typed for another purpose stays with it
  const purpose = replacesPlanId ?? (preset?.isHardship ? 'hardship' : null);
  const key = purpose ? `${view.id}.${purpose}` : view.id;
  const typed = useDraft(`negotiation.${key}`, first);
  const facts = factsOf(props, typed.value, holder);
  return {
    caseId: view.id,
    draft: freshened(typed.value, facts),
    negotiation,
    facts,
    set: (next) => typed.set((desk) => next(freshened(desk, facts))),
    clear: typed.clear,
  };
}
