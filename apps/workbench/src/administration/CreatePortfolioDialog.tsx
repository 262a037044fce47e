import { COLLECTOR_RELATIONS, DEBT_KINDS, LEDGER_MASTERS, WORK_MODES } from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { CreatePortfolioDocument } from './administration.graphql';
import { CheckList } from './CheckList';
import { FormDialog } from './FormDialog';
import {
  DEBT_KIND_LABELS,
  LEDGER_LABELS,
  RELATION_LABELS,
  WORK_MODE_LABELS,
} from './portfolio-words';

const BLANK = {
  code: '',
  name: '',
  creditorName: '',
  currency: 'USD',
  country: 'US',
  timeZone: 'America/New_York',
  calendarId: '',
  collectorRelation: 'FIRST_PARTY' as (typeof COLLECTOR_RELATIONS)[number] | '',
  debtKind: 'BUSINESS' as (typeof DEBT_KINDS)[number] | '',
  ledgerMaster: 'ERP' as (typeof LEDGER_MASTERS)[number] | '',
  workMode: 'OWNED_THEN_POOL' as (typeof WORK_MODES)[number] | '',
  teamIds: [] as readonly string[],
};
type Wish = typeof BLANK;

const TEXTS = [
  ['code', 'Code', 'Short, as it stands in files: METALS-US'],
  ['name', 'Name', undefined],
  ['creditorName', 'Creditor', 'Who is owed'],
  ['currency', 'Currency', 'Three letters: USD'],
  ['country', 'Country', 'Two letters: US'],
  ['timeZone', 'Time zone', 'Its day begins there: America/New_York'],
] as const;

/** A new book to work. */
export function CreatePortfolioDialog(props: {
  calendars: readonly { readonly id: string; readonly name: string }[];
  teams: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const { calendars, teams, onClose } = props;
  const command = useCommand(CreatePortfolioDocument);
  const draft = useDraft('create-portfolio', BLANK);
  const wish = draft.value;
  const change = (part: Partial<Wish>) => draft.set({ ...draft.value, ...part });
  const problemOf = (field: string) =>
    command.refusal?.field === field ? command.refusal.message : undefined;
  const create = async () => {
    const input = { ...wish, teamIds: [...wish.teamIds] };
    const end = await command.run({ input }, { refetch: ['Portfolios'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onClose();
  };
  return (
    <FormDialog
      title="Create a portfolio"
      verb="Create"
      command={command}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      {TEXTS.map(([field, label, hint]) => (
        <TextField
          key={field}
          label={label}
          name={field}
          required
          value={wish[field]}
          error={problemOf(field) !== undefined}
          helperText={problemOf(field) ?? hint}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
      <CodeSelect
        label="Holiday calendar"
        name="calendarId"
        value={wish.calendarId}
        options={calendars.map((calendar) => [calendar.id, calendar.name])}
        onChange={(calendarId) => change({ calendarId })}
      />
      <CodeSelect
        label="Debts"
        name="debtKind"
        value={wish.debtKind}
        options={codeOptions(DEBT_KINDS, DEBT_KIND_LABELS)}
        onChange={(debtKind) => change({ debtKind })}
      />
      <CodeSelect
        label="Collected as"
        name="collectorRelation"
        value={wish.collectorRelation}
        options={codeOptions(COLLECTOR_RELATIONS, RELATION_LABELS)}
        onChange={(collectorRelation) => change({ collectorRelation })}
      />
      <CodeSelect
        label="Books"
        name="ledgerMaster"
        value={wish.ledgerMaster}
        options={codeOptions(LEDGER_MASTERS, LEDGER_LABELS)}
        onChange={(ledgerMaster) => change({ ledgerMaster })}
      />
      <CodeSelect
        label="Work"
        name="workMode"
        value={wish.workMode}
        options={codeOptions(WORK_MODES, WORK_MODE_LABELS)}
        onChange={(workMode) => change({ workMode })}
      />
      <CheckList
        label="Worked by"
        options={teams.map((team) => [team.id, team.name])}
        values={wish.teamIds}
        onChange={(teamIds) => change({ teamIds })}
      />
    </FormDialog>
  );
}
