import { type AssessmentSource, INCOME_PERIODS } from '@kept/domain';
import { DateText, MoneyText, ReasonList } from '@kept/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PlanPartsFragment } from '../gql/graphql';
import { methodText } from '../payment/payment-words';
import { OFFERED, RUNNING, SOURCE_LABELS } from './plan-words';

export type Plan = PlanPartsFragment;
type Fact = readonly [label: string, value: ReactNode];

function Facts({ facts }: { facts: readonly (Fact | false | null)[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
        gap: '4px 12px',
        margin: 0,
        '& dt': { color: 'text.secondary' },
        '& dd': { margin: 0 },
      }}
    >
      {facts.map(
        (fact) =>
          fact && (
            <Box key={fact[0]} sx={{ display: 'contents' }}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </Box>
          ),
      )}
    </Box>
  );
}

/** How much of it is paid, as a bar with its words. */
function PaidBar({ plan }: { plan: Plan }) {
  const share = plan.total.minorUnits > 0 ? plan.paid.minorUnits / plan.total.minorUnits : 0;
  return (
    <div>
      <div>
        <Box component="span" sx={{ fontSize: '1.25rem', lineHeight: '1.75rem', fontWeight: 600 }}>
          <MoneyText value={plan.paid} hasCurrency={false} />
        </Box>{' '}
        paid of <MoneyText value={plan.total} />
      </div>
      <Box
        role="img"
        aria-label={`${Math.round(share * 100)} percent paid`}
        sx={{ height: 6, borderRadius: 3, backgroundColor: 'divider', marginTop: 1 }}
      >
        <Box
          sx={{
            height: 6,
            width: `${Math.min(100, share * 100)}%`,
            borderRadius: 3,
            backgroundColor: 'primary.main',
          }}
        />
      </Box>
    </div>
  );
}

function day(value: string | null, today: string): ReactNode {
  return value && <DateText day={value} today={today} isAway />;
}

/** Where the plan stands, what comes next, and why the house says so. */
export function PlanStanding({ plan, today }: { plan: Plan; today: string }) {
  const isRunning = RUNNING.includes(plan.status);
  const isOffered = OFFERED.includes(plan.status);
  const isBehind = plan.arrears.minorUnits > 0;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <PaidBar plan={plan} />
      <Facts
        facts={[
          isOffered && ['Good until', day(plan.expiresOn, today)],
          isRunning &&
            plan.nextDueOn !== null && [
              'Next',
              <>
                <MoneyText value={plan.nextDue} /> {day(plan.nextDueOn, today)}
              </>,
            ],
          isBehind && [
            'Behind',
            <>
              <MoneyText value={plan.arrears} meaning="broken" />, {plan.arrearsInstalments}{' '}
              {plan.arrearsInstalments === 1 ? 'instalment' : 'instalments'}, {plan.daysInArrears}{' '}
              {plan.daysInArrears === 1 ? 'day' : 'days'}
            </>,
          ],
          isBehind && plan.cureUntil !== null && ['To be cured by', day(plan.cureUntil, today)],
          plan.defaultedOn !== null && ['Defaulted', day(plan.defaultedOn, today)],
          plan.reinstatableUntil !== null &&
            plan.status === 'DEFAULTED' && [
              'Can be reinstated',
              day(plan.reinstatableUntil, today),
            ],
          plan.clearsOn !== null &&
            plan.completedOn === null && ['All paid; clears', day(plan.clearsOn, today)],
          plan.completedOn !== null && ['Completed', day(plan.completedOn, today)],
          isRunning && plan.lastOn !== plan.nextDueOn && ['Last part', day(plan.lastOn, today)],
          plan.reviewOn !== null && ['Looked at again', day(plan.reviewOn, today)],
          isRunning && ['Paid off today with', <MoneyText key="payoff" value={plan.earlyPayoff} />],
          plan.forgiven.minorUnits > 0 && [
            plan.completedOn ? 'Forgiven' : 'To be forgiven',
            <MoneyText key="forgiven" value={plan.forgiven} />,
          ],
          plan.interest.minorUnits > 0 && [
            'Interest in it',
            <MoneyText key="interest" value={plan.interest} />,
          ],
          ['Paid by', methodText(plan.method)],
          plan.endReason !== null && ['Ended because', plan.endReason],
        ]}
      />
      {plan.reasons.length > 0 && (
        <Box sx={{ color: 'text.secondary' }}>
          <ReasonList reasons={plan.reasons} label="Why it stands so" />
        </Box>
      )}
    </Box>
  );
}

const PER_PERIOD: Readonly<Record<string, string>> = Object.fromEntries(
  INCOME_PERIODS.map((period) => [
    period,
    { WEEKLY: 'a week', FORTNIGHTLY: 'in two weeks', MONTHLY: 'a month' }[period],
  ]),
);

/** What the hardship plan rests on. */
export function PlanAssessment({ plan, today }: { plan: Plan; today: string }) {
  const { assessment } = plan;
  if (assessment === null) return null;
  const per = PER_PERIOD[assessment.period] ?? '';
  return (
    <Facts
      facts={[
        [
          'Left to pay from',
          <>
            <MoneyText value={assessment.surplus} /> a month
          </>,
        ],
        [
          'Income',
          <>
            <MoneyText value={assessment.income} /> {per}
          </>,
        ],
        ['Essentials', <MoneyText key="essentials" value={assessment.essentials} />],
        assessment.otherDebts.minorUnits > 0 && [
          'Other debts',
          <MoneyText key="debts" value={assessment.otherDebts} />,
        ],
        ['Dependants', assessment.dependants],
        ['Known from', SOURCE_LABELS[assessment.source as AssessmentSource] ?? assessment.source],
        [
          'Assessed',
          <>
            <DateText day={assessment.assessedOn} today={today} />
            {assessment.assessedBy && ` by ${assessment.assessedBy.name}`}
          </>,
        ],
      ]}
    />
  );
}

/** The items it covers, oldest first, with what of each. */
export function PlanItems({ plan, today }: { plan: Plan; today: string }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {plan.items.map(({ covered, invoice }) => (
        <Box
          key={invoice.id}
          component="li"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) auto',
            gap: 3,
            padding: '4px 0',
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <span>
            <Link component={RouterLink} to={`/cases/${plan.caseId}`}>
              {invoice.number}
            </Link>{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              due <DateText day={invoice.dueOn} today={today} />
            </Box>
          </span>
          <span>
            <MoneyText value={covered} hasCurrency={false} />
          </span>
        </Box>
      ))}
    </Box>
  );
}
