import { formatAmount, sumByCurrency } from '@kept/domain';
import { groupedAmount } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { FactSection } from '../compliance-fact/FactSection';
import { ContactList } from '../contact/ContactList';
import type { CaseContactDecisions } from '../contact-decision/contact-decision-words';
import type { WhyAbout } from '../contact-decision/WhyContactDrawer';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { Plans } from '../payment-plan/Plans';
import { Claims, Disputes, Promises } from './Commitments';
import { Credits } from './Credits';
import type { CaseDialog } from './case-dialog';
import type { CaseView } from './case-view';
import { Debts } from './Debts';
import { ItemList } from './ItemList';
import { keyOf } from './keys';
import { Section } from './Section';

const PROMISE_DIALOGS = {
  change: 'supersede-promise',
  cancel: 'cancel-promise',
  'what-if': 'promise-what-if',
  text: 'promise-text',
} as const;

/** 'account manager Jo · group Brandt Holding · pays by Brandt Treasury' and the customer's other cases. */
function Relations({ view }: { view: CaseView }) {
  const { customer, portfolio } = view;
  const others = customer.cases.filter((one) => one.id !== view.id && one.state === 'OPEN');
  const reference = customer.references.find((one) => one.portfolioId === portfolio.id)?.reference;
  const facts = [
    ['Account manager', customer.accountManager?.name],
    ['Number in the books', reference],
    [
      'Usual pay day',
      customer.usualPayDay === null ? null : `day ${customer.usualPayDay} of the month`,
    ],
    ['Risk grade', customer.riskGrade],
    ['Customer since', customer.customerSince?.slice(0, 4)],
    ['Language', customer.language],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  const links = [
    ['Group', customer.parent],
    ['Paid by', customer.payer],
  ] as const;
  return (
    <Section title="Customer">
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          gap: '2px 12px',
          margin: 0,
          padding: '0 12px',
          '& dt': { color: 'text.secondary' },
          '& dd': { margin: 0 },
        }}
      >
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Box>
        ))}
        {links.map(
          ([label, other]) =>
            other && (
              <Box key={label} sx={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>
                  <Link component={RouterLink} to={`/customers/${other.id}`}>
                    {other.name}
                  </Link>
                </dd>
              </Box>
            ),
        )}
        {others.map((other) => (
          <Box key={other.id} sx={{ display: 'contents' }}>
            <dt>Also</dt>
            <dd>
              <Link component={RouterLink} to={`/cases/${other.id}`}>
                Case {other.number}
              </Link>{' '}
              {other.portfolio.name}
            </dd>
          </Box>
        ))}
        {customer.hasOtherTeams && (
          <>
            <dt>Also</dt>
            <dd>another team</dd>
          </>
        )}
      </Box>
    </Section>
  );
}

/** '18,000.00 USD in 3 ticked' or '7 open' */
function itemsNote(view: CaseView, ticked: readonly string[]): string {
  if (ticked.length === 0) return `${view.items.length} open`;
  const sums = sumByCurrency(
    view.items.filter((item) => ticked.includes(item.id)).map((item) => item.open),
  );
  const amounts = sums
    .map((sum) => `${groupedAmount(formatAmount(sum))} ${sum.currency}`)
    .join(' + ');
  return `${amounts} in ${ticked.length} ticked`;
}

/** The left column: what is owed, what was agreed about it, who speaks for the customer. */
export function WhoAndWhat(props: {
  view: CaseView;
  desk: ContactLogDesk;
  mayWork: boolean;
  decisions: CaseContactDecisions | undefined;
  onWhy: (about: WhyAbout) => void;
  onOpen: (dialog: CaseDialog) => void;
  /** left out: this user does not negotiate */
  onNegotiate?: (() => void) | undefined;
}) {
  const { view, desk, mayWork, decisions, onWhy, onOpen, onNegotiate } = props;
  const ticked = desk.draft.itemIds;
  return (
    <>
      <FactSection
        view={view}
        keys={keyOf('addFact')}
        onAdd={mayWork ? () => onOpen({ name: 'add-fact' }) : undefined}
      />
      <Section
        title="Items"
        note={itemsNote(view, ticked)}
        action={
          ticked.length > 0 && (
            <Button
              onClick={() => onOpen({ name: 'copies' })}
              title="The ticked items as a list of copies to send"
            >
              Copies
            </Button>
          )
        }
      >
        <ItemList view={view} desk={desk} />
      </Section>
      <Promises
        view={view}
        action={
          mayWork && <Button onClick={() => onOpen({ name: 'record-promise' })}>Record</Button>
        }
        onAct={(act, promise) => onOpen({ name: PROMISE_DIALOGS[act], promiseId: promise.id })}
      />
      <Plans
        view={view}
        action={
          onNegotiate && (
            <Button onClick={onNegotiate} aria-keyshortcuts={keyOf('negotiate')}>
              Negotiate
            </Button>
          )
        }
      />
      <Claims
        view={view}
        onSettle={(claim) => onOpen({ name: 'settle-claim', claimId: claim.id })}
      />
      <Disputes
        view={view}
        onResolve={(dispute) => onOpen({ name: 'resolve-dispute', disputeId: dispute.id })}
      />
      <Credits view={view} onReverse={(payment) => onOpen({ name: 'reverse-payment', payment })} />
      <Debts view={view} desk={desk} />
      <ContactList view={view} decisions={decisions} onWhy={onWhy} />
      <Relations view={view} />
    </>
  );
}
