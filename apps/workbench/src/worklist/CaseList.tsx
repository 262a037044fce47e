import {
  DataTable,
  EmptyState,
  FailedState,
  KeyHint,
  LoadingRows,
  PageHeader,
  RefusalAlert,
  useListSelection,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { listPlace, rememberPlace } from '../core/list-place';
import { useMay, useMe } from '../core/me';
import type { WorklistFilter } from '../gql/graphql';
import { FilterBar } from './FilterBar';
import { ListDialogs } from './ListDialogs';
import { SelectionBar } from './SelectionBar';
import { SummaryLine } from './SummaryLine';
import { useCaseListKeys } from './use-case-list-keys';
import { useLiveRows } from './use-live-rows';
import { usePresentColleagues } from './use-present-colleagues';
import { useWorkNext } from './use-work-next';
import { useWorklist, type Worklist } from './use-worklist';
import { WhyPanel } from './WhyPanel';
import { WorklistCard } from './WorklistCard';
import { sharedCurrency, worklistColumns } from './worklist-columns';
import { filterOf, isNarrowed, paramsOf } from './worklist-filter';
import { keyOfRow, type WorklistRow } from './worklist-row';

const CARD = { height: 84, render: (row: WorklistRow) => <WorklistCard row={row} /> };

type Props = {
  readonly title: string;
  readonly scopes: readonly (readonly [value: string, label: string])[];
  /** what the list is about before any filter */
  readonly base?: WorklistFilter;
  readonly hasOwner: boolean;
  /** whether the next case can be taken from here: a list to look things up in is not one to work through */
  readonly isWorked: boolean;
};

/** The list of cases, best first, with its filters, its keys and why each row stands where it stands. */
export function CaseList({ title, scopes, base, hasOwner, isWorked }: Props) {
  const [params, setParams] = useSearchParams();
  const asked = params.toString();
  const chosen = useMemo(() => filterOf(new URLSearchParams(asked)), [asked]);
  const filter = useMemo(() => ({ ...base, ...chosen }), [base, chosen]);
  const { pathname } = useLocation();
  const list = useWorklist(filter);
  const canWork = useMay('WORK') && isWorked;
  const workNext = useWorkNext(filter);
  const setFilter = (next: WorklistFilter) => setParams(paramsOf(next), { replace: true });

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={title}
        summary={<SummaryLine summary={list.summary} />}
        actions={
          canWork && (
            <Button
              variant="contained"
              onClick={() => void workNext.run()}
              loading={workNext.running}
              aria-keyshortcuts="n"
            >
              Work next&ensp;
              <KeyHint keys="n" />
            </Button>
          )
        }
      />
      <Box sx={{ padding: workNext.refusal ? '0 16px 8px' : 0 }}>
        <RefusalAlert refusal={workNext.refusal} />
      </Box>
      <FilterBar filter={chosen} onChange={setFilter} scopes={scopes} />
      <Rows
        key={asked}
        list={list}
        label={title}
        address={`${pathname}?${asked}`}
        hasOwner={hasOwner}
        isNarrowed={isNarrowed(chosen)}
        onClear={() => setFilter({})}
        onNext={canWork ? () => void workNext.run() : undefined}
      />
    </Box>
  );
}

type RowsProps = {
  readonly list: Worklist;
  readonly label: string;
  readonly address: string;
  readonly hasOwner: boolean;
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
  readonly onNext: (() => void) | undefined;
};

function Rows(props: RowsProps) {
  const { list, address } = props;
  const { rows } = list;
  const navigate = useNavigate();
  const [place] = useState(() => listPlace(address));
  const [selectedKey, setSelectedKey] = useState(place.selectedKey);
  const [hovered, setHovered] = useState<WorklistRow>();
  const [checkedKeys, setCheckedKeys] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'snooze' | 'assign'>();
  const select = useCallback(
    (key: string) => {
      rememberPlace(address, { selectedKey: key });
      setSelectedKey(key);
      setHovered(undefined);
    },
    [address],
  );
  // The keys start on the first row and stay on that case when others come above it.
  const firstKey = rows[0]?.id;
  useEffect(() => {
    if (selectedKey === undefined && firstKey !== undefined) select(firstKey);
  }, [selectedKey, firstKey, select]);
  const selection = useListSelection({
    rows,
    keyOf: keyOfRow,
    selectedKey,
    onSelect: select,
  });
  const open = (row: WorklistRow) => navigate(`/cases/${row.id}`);
  useLiveRows({ isListed: (id) => rows.some((row) => row.id === id), askAgain: list.askAgain });
  usePresentColleagues(rows);
  useCaseListKeys({
    move: selection.move,
    open: () => selection.selected && open(selection.selected),
    next: props.onNext,
    onDialog: setDialog,
    check: () => selection.selected && setCheckedKeys(toggled(checkedKeys, selection.selected.id)),
    clear: () => setCheckedKeys(new Set()),
    isOff: dialog !== undefined,
  });

  const currency = sharedCurrency(rows);
  const portfolioCodes = usePortfolioCodes();
  const columns = useMemo(
    () => worklistColumns({ currency, checkedKeys, hasOwner: props.hasOwner, portfolioCodes }),
    [currency, checkedKeys, props.hasOwner, portfolioCodes],
  );
  if (list.isLoading) return <LoadingRows rows={14} label="Loading the list" />;
  if (list.error) {
    return (
      <FailedState
        title="The list could not be loaded"
        detail={failureWords(list.error)}
        onRetry={list.retry}
      />
    );
  }
  if (rows.length === 0) {
    return <NothingToDo isNarrowed={props.isNarrowed} onClear={props.onClear} />;
  }
  return (
    <>
      <DataTable
        label={props.label}
        rows={rows}
        columns={columns}
        card={CARD}
        keyOf={keyOfRow}
        selectedKey={selectedKey}
        onSelect={select}
        onOpen={open}
        onHover={setHovered}
        onMore={list.hasMore ? list.loadMore : undefined}
        movedKeys={list.movedKeys}
        total={list.hasMore ? -1 : undefined}
        initialOffset={place.offset}
        onScroll={(offset) => rememberPlace(address, { offset })}
      />
      <SelectionBar count={checkedKeys.size} onClear={() => setCheckedKeys(new Set())} />
      <WhyPanel row={hovered ?? selection.selected} />
      <ListDialogs
        dialog={dialog}
        cases={dialogCases(rows, checkedKeys, selection.selected)}
        onClose={() => setDialog(undefined)}
        onDone={(ids) => {
          setDialog(undefined);
          setCheckedKeys(new Set());
          void list.askAgain(ids);
        }}
      />
    </>
  );
}

/** Names are long and begin alike; where there are several portfolios their codes tell them apart. */
function usePortfolioCodes(): ReadonlyMap<string, string> | undefined {
  const { portfolios } = useMe();
  return useMemo(
    () =>
      portfolios.length > 1 ? new Map(portfolios.map((each) => [each.id, each.code])) : undefined,
    [portfolios],
  );
}

function NothingToDo({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  if (!isNarrowed) {
    return (
      <EmptyState title="Nothing to do here">
        No case is waiting. New ones come in by themselves as invoices fall overdue and promises are
        missed.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No case matches the filters"
      action={
        <Button variant="outlined" onClick={onClear}>
          Clear filters
        </Button>
      }
    />
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** What a dialog is about: the rows selected, or else the one the keys are on. */
function dialogCases(
  rows: readonly WorklistRow[],
  checkedKeys: ReadonlySet<string>,
  selected: WorklistRow | undefined,
): readonly WorklistRow[] {
  const checked = rows.filter((row) => checkedKeys.has(row.id));
  if (checked.length > 0) return checked;
  return selected === undefined ? [] : [selected];
}
