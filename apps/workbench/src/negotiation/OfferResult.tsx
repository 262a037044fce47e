import type { PlanSchedule } from '@kept/domain';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { dayWords, durationText, partsText, shortAmount } from '../payment-plan/plan-words';
import { CashBars } from './CashBars';
import type { MonthOfCash } from './cash-by-month';
import type { Reckoned, ReckonedOffer } from './reckon';

function Facts({ offer, today }: { offer: ReckonedOffer; today: string }) {
  const { terms, schedule, cost } = offer;
  const money = (minorUnits: number) => shortAmount(minorUnits, terms.currency);
  const facts: [string, ReactNode][] = [['total', money(schedule.total)]];
  if (terms.kind === 'SETTLEMENT') {
    const percent = terms.balance > 0 ? (schedule.forgiven / terms.balance) * 100 : 0;
    facts.push(['forgives', `${money(schedule.forgiven)} (${Number(percent.toFixed(1))} %)`]);
  }
  if (terms.kind === 'ARRANGEMENT') {
    facts.push(['left then', money(Math.max(0, terms.balance - schedule.total))]);
  }
  if (schedule.interest > 0) facts.push(['interest in it', money(schedule.interest)]);
  facts.push(['waiting costs', money(cost)]);
  const verb = terms.kind === 'ARRANGEMENT' ? 'until the review' : 'ends';
  const last = terms.reviewOn ?? schedule.lastOn;
  return (
    <>
      <Box sx={{ color: 'text.secondary' }}>
        {verb} {dayWords(last, today)} · {durationText(schedule.days)}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {facts.map(([word, value], index) => (
          <span key={word}>
            {index > 0 && ' · '}
            {word}{' '}
            <Box component="span" sx={{ color: 'text.primary' }}>
              {value}
            </Box>
          </span>
        ))}
      </Box>
    </>
  );
}

/** How the schedule came to be, in a line: dates that moved are counted where they are many. */
export function notesText(notes: PlanSchedule['notes']): string {
  const moved = notes.filter((note) => note.rule === 'MOVED');
  const others = notes.filter((note) => note.rule !== 'MOVED').map((note) => note.text);
  const moves =
    moved.length > 1
      ? [`${moved.length} dates move off days on which nobody works`]
      : moved.map((note) => note.text);
  return [...others, ...moves].join(' · ');
}

/** What an offer comes to: the schedule in words, its end, what it costs, and the cash by month. */
export function OfferResult(props: {
  reckoned: Reckoned;
  today: string;
  cash: readonly MonthOfCash[];
  scale: { readonly most: number; readonly months: number };
  currency: string;
}) {
  const { reckoned, today, cash, scale, currency } = props;
  const isOffer = reckoned.kind === 'OFFER';
  return (
    <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
      <Box
        data-part="schedule"
        sx={{ fontSize: '1.0625rem', lineHeight: '1.5rem', fontWeight: 600 }}
      >
        {isOffer ? (
          partsText(reckoned.schedule.instalments, currency)
        ) : (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {reckoned.problem.message}
          </Box>
        )}
      </Box>
      {isOffer && <Facts offer={reckoned} today={today} />}
      <Box sx={{ paddingTop: 1 }}>
        <CashBars cash={cash} most={scale.most} months={scale.months} currency={currency} />
      </Box>
      {isOffer && reckoned.schedule.notes.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', lineHeight: '1rem' }}>
          {notesText(reckoned.schedule.notes)}
        </Box>
      )}
    </Box>
  );
}
