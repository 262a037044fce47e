import { nextUsualPayDay } from '@kept/domain';
import { useElementWidth } from '@kept/ui';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { areSingleKeysOn, useKeys } from '../core/keys';
import { cashByMonth } from './cash-by-month';
import { DeskHeader } from './DeskHeader';
import { COLUMN_LABELS, COLUMNS, type ColumnName } from './desk-draft';
import { latestAssessment, type Negotiation } from './desk-facts';
import type { DeskPreset } from './desk-preset';
import { actInNumber, type DeskAct, deskBindings } from './keys';
import type { DeskPartActs } from './NegotiationDesk';
import { copyAsk, OfferColumn } from './OfferColumn';
import { SaidSoFar } from './SaidSoFar';
import { type AgreedPlan, type Desk, useDesk } from './use-desk';

const AssessAffordabilityDialog = lazy(async () => ({
  default: (await import('../affordability/AssessAffordabilityDialog')).AssessAffordabilityDialog,
}));

/** Narrower than this the three offers are tabs. */
const COLUMNS_FROM = 780;

const FIRST_FIELDS: Readonly<Record<ColumnName, readonly string[]>> = {
  ask: ['they.size', 'ask.size'],
  ours: ['ours.count', 'ours.size', 'ours.kind'],
  fallback: ['fallback.pays', 'fallback.size', 'fallback.kind'],
};

/** Puts the hands into a column: its first number, or its button while its fields are locked. */
function focusColumn(root: HTMLElement | null, name: ColumnName): void {
  // at once where it can be, so that the next press goes where it was meant to
  if (focusWithin(root, name)) return;
  requestAnimationFrame(() => focusWithin(root, name));
}

function focusWithin(root: HTMLElement | null, name: ColumnName): boolean {
  const fields = FIRST_FIELDS[name].map((field) =>
    root?.querySelector<HTMLElement>(`[name="${field}"]:enabled`),
  );
  const button = root?.querySelector<HTMLElement>(`[data-column="${name}"] button`);
  const target = fields.find((field) => field?.checkVisibility?.() ?? field) ?? button;
  target?.focus();
  return target !== undefined && target !== null;
}

function usualDay(desk: Desk): void {
  const { facts, draft } = desk;
  const day = nextUsualPayDay(facts.usualPayDays, facts.today.add({ days: 1 }));
  if (day) desk.changeColumn(draft.active, { firstOn: day.toString() });
}

/** The bars of all columns share one scale, so that they can be compared with the eye. */
function cashOf(desk: Desk) {
  const cash = COLUMNS.map((name) => {
    const { reckoned } = desk.column(name);
    const instalments = reckoned.kind === 'OFFER' ? reckoned.schedule.instalments : [];
    return [name, cashByMonth(instalments, desk.facts.today)] as const;
  });
  const all = cash.flatMap(([, months]) => months);
  return {
    byColumn: new Map(cash),
    scale: {
      most: Math.max(1, ...all.map((one) => one.amount)),
      months: Math.max(1, ...cash.map(([, months]) => months.length)),
    },
  };
}

function ColumnTabs(props: { shown: ColumnName; onShow: (name: ColumnName) => void }) {
  return (
    <Tabs
      value={props.shown}
      onChange={(_, name: ColumnName) => props.onShow(name)}
      aria-label="Offers"
      variant="fullWidth"
      sx={{
        minHeight: 40,
        borderBottom: 1,
        borderColor: 'divider',
        position: 'sticky',
        top: 0,
        zIndex: 2,
        backgroundColor: 'background.paper',
      }}
    >
      {COLUMNS.map((name) => (
        <Tab
          key={name}
          value={name}
          label={COLUMN_LABELS[name]}
          sx={{ minHeight: 40, padding: '4px' }}
        />
      ))}
    </Tabs>
  );
}

/** The desk with its data: header, the three offers, what was said; its keys and the form behind a hardship. */
export function DeskPanel(props: {
  view: CaseView;
  negotiation: Negotiation;
  tickedIds: readonly string[];
  replacesPlanId: string | null;
  preset?: DeskPreset | null;
  parts: DeskPartActs;
  onAgreed: (plan: AgreedPlan) => void;
  onClose: () => void;
}) {
  const { view, parts, onClose } = props;
  const desk = useDesk(props);
  const root = useRef<HTMLDivElement>(null);
  const width = useElementWidth(root);
  const [isAssessing, setAssessing] = useState(false);
  const { active } = desk.draft;
  const isTabs = width > 0 && width < COLUMNS_FROM;
  const { byColumn, scale } = cashOf(desk);

  // led here by a script, the hands go to what it is about
  const first = useRef(props.preset ? active : ('ask' as const));
  useEffect(() => focusColumn(root.current, first.current), []);

  function go(name: ColumnName): void {
    desk.activate(name);
    focusColumn(root.current, name);
  }
  const acts: Partial<Record<DeskAct, () => void>> = {
    primary: () => desk.primary(active),
    ask: () => go('ask'),
    ours: () => go('ours'),
    fallback: () => go('fallback'),
    most: () => desk.fillMost(active === 'ask' ? 'ours' : active),
    copyAsk: () => copyAsk(desk),
    usualDay: () => usualDay(desk),
    noteOffer: () => desk.note(active),
    leaveOpen: () => desk.leaveOpen(active),
    hardship: () => setAssessing(true),
    ...parts,
    close: () => {
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && focused.matches('input,textarea,select'))
        focused.blur();
      else onClose();
    },
  };
  useKeys(deskBindings(acts), { isOff: isAssessing });
  function letterInNumber(event: KeyboardEvent): void {
    const act = areSingleKeysOn() ? actInNumber(event) : undefined;
    if (!act) return;
    event.preventDefault();
    acts[act]?.();
    // what the act filled in gives way to the next number typed
    const { target } = event;
    requestAnimationFrame(() => {
      if (target instanceof HTMLInputElement && target === document.activeElement) target.select();
    });
  }

  return (
    <Box
      ref={root}
      onKeyDown={letterInNumber}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        height: '100%',
        minHeight: 0,
        ...(isTabs && { display: 'block', overflowY: 'auto' }),
        ...DENSE,
      }}
    >
      <DeskHeader
        desk={desk}
        customerName={view.customer.name}
        tickedIds={props.tickedIds}
        onAssess={() => setAssessing(true)}
        onClose={onClose}
      />
      {isTabs && <ColumnTabs shown={active} onShow={desk.activate} />}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          overflowY: isTabs ? 'visible' : 'auto',
          display: 'grid',
          gridTemplateColumns: isTabs ? 'minmax(0, 1fr)' : 'repeat(3, minmax(0, 1fr))',
          gridTemplateRows: isTabs ? 'none' : 'auto auto auto 1fr',
          backgroundColor: 'background.paper',
        }}
      >
        {COLUMNS.filter((name) => !isTabs || name === active).map((name) => (
          <OfferColumn
            key={name}
            column={desk.column(name)}
            desk={desk}
            cash={byColumn.get(name) ?? []}
            scale={scale}
            zone={view.portfolio.timeZone}
            isAlone={isTabs}
          />
        ))}
      </Box>
      <SaidSoFar
        offers={desk.negotiation.offers}
        zone={view.portfolio.timeZone}
        note={desk.draft.note}
        onNote={(note) => desk.change({ note })}
      />
      {isAssessing && (
        <Suspense fallback={null}>
          <AssessAffordabilityDialog
            caseId={view.id}
            currency={desk.facts.currency}
            today={desk.facts.today.toString()}
            last={latestAssessment(desk.negotiation)}
            onDone={(assessment) => {
              setAssessing(false);
              desk.beginHardship(assessment);
              focusColumn(root.current, 'fallback');
            }}
            onClose={() => setAssessing(false)}
          />
        </Suspense>
      )}
    </Box>
  );
}

/** Fields as low as the rows of a list: three offers stand side by side. */
const DENSE = {
  '& .MuiInputBase-input': { paddingTop: '5px', paddingBottom: '5px', fontSize: '0.8125rem' },
  '& .MuiInputBase-input.MuiNativeSelect-select': { minHeight: 0 },
  '& .MuiFormHelperText-root': { margin: '2px 2px 0', lineHeight: '1rem' },
  '& input[type="date"]': { paddingLeft: '8px', paddingRight: '4px' },
  '& .MuiInputAdornment-root': { marginLeft: '4px', fontSize: '0.75rem' },
} as const;
