import type { WeekWindow } from '../compliance-fact/compliance-fact';
import type { ContactRule } from '../contact-rule/contact-rule';
import { isConsented } from './consents';
import type { ContactHours, ContactQuestion, ContactStanding } from './contact-decision';
import { contactHours } from './contact-hours';
import { type ContactView, openFile, standing, viewAt } from './contact-view';
import { evaluateRules, type Found } from './evaluate-rules';
import { bindsHours } from './evaluate-time';
import { nextWithoutBlock } from './next-allowed';
import { blockingOf, type PlannedRule, planOf } from './rule-plan';

/** What is asked for the list: no moment, but one from which on. */
export type ContactStandingQuestion = Omit<ContactQuestion, 'at'> & {
  readonly from: Temporal.Instant;
};

/**
 * How a case stands for the list "callable now", so that no rule is looked at for each row: the hours, which many cases
 * share, and the first moment from `from` on at which nothing but hours is in the way. Hours that only warn (a guideline,
 * the house) close the list too, and where no zone is known it is never open: a person looks at it first.
 */
export function contactStanding(question: ContactStandingQuestion): ContactStanding {
  const file = openFile(question);
  const view = viewAt(file, question.from.epochMilliseconds);
  const plan = planOf(question.rules, question.facts);
  const pass = { plan: blockingOf(plan), skips: isOfHours };
  const found = evaluateRules(view, pass);
  const blocks = found.filter(({ effect }) => effect === 'BLOCK');
  const next = nextWithoutBlock(file, view, pass, found);
  return {
    callableFrom: next === null ? null : Temporal.Instant.fromEpochMilliseconds(next),
    hours: hoursOf(view, plan),
    ruleId: longest(blocks)?.planned.rule.id ?? null,
  };
}

/** What is a matter of the hour; an inconvenient place is one of the number, and is looked at when it is chosen. */
function isOfHours({ test }: ContactRule): boolean {
  return test.kind === 'HOURS' || test.kind === 'INCONVENIENT';
}

function longest(blocks: readonly Found[]): Found | null {
  return blocks.reduce<Found | null>((last, found) => {
    if (last === null || last.endsAt === null) return last ?? found;
    return found.endsAt === null || found.endsAt > last.endsAt ? found : last;
  }, null);
}

function hoursOf(view: ContactView, plan: readonly PlannedRule[]): ContactHours {
  const isFree = isConsented(view, 'TIME');
  const ruled = plan.flatMap(({ rule, from, until }) => {
    const { test } = rule;
    if (test.kind !== 'HOURS' || from > view.lastDay || until < view.firstDay) return [];
    if (!bindsHours(test, view)) return [];
    return test.consentLifts && isFree ? [] : [test];
  });
  const closed = isFree ? [] : closedWindows(view, plan);
  if (ruled.length === 0 && closed.length === 0) return contactHours([]);
  if (!view.isZoneKnown) return contactHours(null);
  const parts = view.clocks.flatMap(({ zone }) => [
    ...ruled.map(({ windows, notOnHolidays, isOpenInterval }) => ({
      zone,
      windows,
      closed: [],
      notOnHolidays,
      isOpenInterval,
    })),
    ...(closed.length === 0
      ? []
      : [{ zone, windows: ALWAYS, closed, notOnHolidays: false, isOpenInterval: false }]),
  ]);
  return contactHours(parts);
}

const ALWAYS: readonly WeekWindow[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: null, to: null }];

/** The times they called inconvenient, where a rule asks for them. */
function closedWindows(view: ContactView, plan: readonly PlannedRule[]): WeekWindow[] {
  const facts = standing(view, 'INCONVENIENT_TIME');
  if (facts.length === 0) return [];
  const isAsked = plan.some(({ rule }) => rule.test.kind === 'INCONVENIENT');
  return isAsked ? facts.flatMap(({ details }) => details.windows) : [];
}
