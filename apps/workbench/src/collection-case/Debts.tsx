import { dayText } from '@kept/ui';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import type { CaseView } from './case-view';
import { sentenceOf } from './case-words';
import { toggled } from './item-list';
import { Section } from './Section';

/** 'John Doe primary, Jane Doe joint' */
function partiesText(debt: CaseView['customer']['debts'][number]): string {
  return debt.parties.map((party) => `${party.name} ${party.liability.toLowerCase()}`).join(', ');
}

/** The accounts placed with us, and who is liable; a tick says that one was talked about. */
export function Debts({ view, desk }: { view: CaseView; desk: ContactLogDesk }) {
  const debts = view.customer.debts.filter((debt) => debt.portfolioId === view.portfolio.id);
  const dayOf = (day: string) =>
    dayText(Temporal.PlainDate.from(day), Temporal.PlainDate.from(view.today));
  const isConsumer = view.portfolio.debtKind === 'CONSUMER';
  if (!isConsumer && debts.length < 2) return null;
  return (
    <Section title="Debts" note={`${debts.length}`}>
      {debts.map((debt) => (
        <Box key={debt.id} sx={{ padding: '0 12px 4px' }}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={desk.draft.debtIds.includes(debt.id)}
                onChange={() => desk.change({ debtIds: toggled(desk.draft.debtIds, debt.id) })}
                sx={{ padding: '4px 8px' }}
              />
            }
            label={`${debt.originalCreditor ?? debt.currentCreditor} ${debt.accountNumber}`}
          />
          <Box sx={{ paddingLeft: '32px', color: 'text.secondary', fontSize: '0.8125rem' }}>
            {[
              sentenceOf(debt.kind),
              debt.originalCreditor && debt.originalCreditor !== debt.currentCreditor
                ? `now ${debt.currentCreditor}`
                : null,
              debt.defaultOn && `in default since ${dayOf(debt.defaultOn)}`,
              debt.parties.length > 1 ? partiesText(debt) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
