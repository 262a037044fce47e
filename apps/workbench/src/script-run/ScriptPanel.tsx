import { missingDisclosures } from '@kept/domain';
import { FailedState, KeyHint, LoadingRows, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { keyOf } from '../collection-case/keys';
import { useFocusWithin } from '../collection-case/use-focus-within';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { useConnection } from '../core/connection';
import { useKeys } from '../core/keys';
import type { DeskPreset } from '../negotiation/desk-preset';
import { ObjectionSearch } from './ObjectionSearch';
import { OtherScripts } from './OtherScripts';
import { Outline } from './Outline';
import { ScriptDialogs } from './ScriptDialogs';
import { StepView } from './StepView';
import { valuesNow } from './script-fill';
import { progressOf } from './script-flow';
import { PANEL_KEYS, type PanelActs, scriptBindings } from './script-keys';
import type { ScriptRunning } from './script-running';
import { stepActs } from './step-acts';
import type { StepDialog, StepTyped } from './step-props';
import type { ScriptFocus } from './use-script-focus';

type Shown = 'step' | 'objections' | 'outline';

const NOTHING_TYPED: StepTyped = { ticked: [], note: '', problem: null };

/** The script of the call, above the contact log: it says what to say and ask, and fills the log as it goes. */
export function ScriptPanel(props: {
  view: CaseView;
  desk: ContactLogDesk;
  script: ScriptRunning;
  focus: ScriptFocus;
  /** beside the negotiation desk: the words alone, its keys are the desk's */
  isBesideDesk: boolean;
  /** absent: this user may not negotiate */
  onNegotiate: ((preset: DeskPreset) => void) | undefined;
  /** something was written: the page asks again what it shows */
  onWritten: () => void;
}) {
  const { script, isBesideDesk } = props;
  if (script.isFolded) return <Folded script={script} />;
  if (script.run === null) {
    if (script.isLoading) return <LoadingRows rows={4} label="Choosing the script" />;
    return <NoScript {...props} />;
  }
  if (script.run.isLeft) return <Left {...props} />;
  return <Leading key={isBesideDesk ? 'desk' : 'log'} {...props} />;
}

type PanelProps = Parameters<typeof ScriptPanel>[0];

function Leading({ view, desk, script, focus, isBesideDesk, onNegotiate, onWritten }: PanelProps) {
  const { run, standing } = script;
  const [shown, setShown] = useState<Shown>('step');
  const [dialog, setDialog] = useState<StepDialog | null>(null);
  const [isWithin, focusHandlers] = useFocusWithin();
  const { typed, type } = useTyped(
    run === null ? '' : `${run.script.scriptId}.${run.events.length}`,
  );
  const root = useRef<HTMLDivElement>(null);
  const focusRoot = () => root.current?.focus();
  useStepFocus(`${run?.events.length}`, root);
  useEffect(focus.drawn);
  const { step, act } = stepActs(
    { view, desk, script, typed, type },
    { openDialog: setDialog, negotiate: onNegotiate },
  );

  function close(): void {
    setShown('step');
    focusRoot();
  }
  const panel: PanelActs = {
    objections: () => setShown('objections'),
    outline: () => setShown('outline'),
    note: () => root.current?.querySelector<HTMLElement>('[name="script-note"]')?.focus(),
    back: () => script.happen({ kind: 'BACK' }),
    leave: script.leave,
  };
  const isOver = standing?.state !== 'RUNNING';
  const bindings = scriptBindings(shown === 'step' && !isOver ? step : null, act, panel);
  useKeys(bindings, { isOff: !isWithin || isBesideDesk || shown !== 'step' || dialog !== null });
  if (run === null || standing === null) return null;
  const values = valuesNow(run, desk.draft, view);
  const missing = missingDisclosures(standing, run.script, run.script.graph);
  const isEnd = isOver || step?.kind === 'CLOSE';
  return (
    <Frame
      rootRef={(element) => {
        root.current = element;
        focus.panel.current = element;
      }}
      handlers={focusHandlers}
    >
      <Header script={script} caseId={view.id} onChosen={focusRoot} />
      {shown === 'objections' && (
        <ObjectionSearch script={script} values={values} onClose={close} />
      )}
      {shown === 'outline' && <Outline script={script} onClose={close} />}
      {shown === 'step' && isOver && (
        <Box role="status">
          The script is through. The contact log is filled in below: look it over and log it with{' '}
          <KeyHint keys={keyOf('done')} isSpoken />.
        </Box>
      )}
      {shown === 'step' && !isOver && step !== null && (
        <StepView
          key={run.events.length}
          step={step}
          values={values}
          shown={{ view, desk, script, typed, type }}
          onAct={act}
        />
      )}
      {isEnd && missing.length > 0 && (
        <Box role="note" sx={{ color: 'kept.meaning.broken.text' }}>
          Not said in this call: {missing.map(({ text }) => text).join(' ')}
        </Box>
      )}
      <Told script={script} />
      {!isBesideDesk && shown === 'step' && (
        <PanelButtons panel={panel} isOver={isOver} script={script} />
      )}
      <ScriptDialogs
        dialog={dialog}
        view={view}
        step={step}
        run={run}
        tickedIds={desk.draft.itemIds}
        onDone={(record) => {
          setDialog(null);
          script.happen({ kind: 'ACTED', record });
          onWritten();
        }}
        onClose={() => {
          setDialog(null);
          focusRoot();
        }}
      />
    </Frame>
  );
}

/** What is typed at a step; another step begins blank. */
function useTyped(stepKey: string) {
  const [state, setState] = useState({ stepKey, typed: NOTHING_TYPED });
  const typed = state.stepKey === stepKey ? state.typed : NOTHING_TYPED;
  return {
    typed,
    type: (patch: Partial<StepTyped>) => setState({ stepKey, typed: { ...typed, ...patch } }),
  };
}

/** Another step takes the hands back to the panel, where they were in it before. */
function useStepFocus(stepKey: string, root: RefObject<HTMLDivElement | null>): void {
  const before = useRef(stepKey);
  useEffect(() => {
    if (before.current === stepKey) return;
    before.current = stepKey;
    const focused = document.activeElement;
    if (focused === document.body || root.current?.contains(focused)) root.current?.focus();
  }, [stepKey, root]);
}

function Frame(props: {
  rootRef: (element: HTMLDivElement | null) => void;
  handlers: ReturnType<typeof useFocusWithin>[1];
  children: ReactNode;
}) {
  return (
    <Box
      ref={props.rootRef}
      role="region"
      aria-label="Script"
      tabIndex={-1}
      {...props.handlers}
      sx={{
        display: 'grid',
        gap: 3,
        padding: '10px 16px 12px',
        borderBottom: 1,
        borderColor: 'divider',
        outline: 'none',
        '&:focus-visible': { boxShadow: 'inset 3px 0 0 var(--kept-palette-primary-main)' },
      }}
    >
      {props.children}
    </Box>
  );
}

function Header(props: { script: ScriptRunning; caseId: string; onChosen: () => void }) {
  const { script, caseId, onChosen } = props;
  const { run, standing } = script;
  if (run === null || standing === null) return null;
  const { at, of } = progressOf(standing, run.script.graph);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' }}>
      <Box
        component="h2"
        title={run.script.why}
        sx={{ flex: 1, minWidth: 180, margin: 0, fontSize: '0.875rem', fontWeight: 600 }}
      >
        Script: {run.script.name}{' '}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          · step {at} of {of}
        </Box>
      </Box>
      <OtherScripts caseId={caseId} script={script} onChosen={onChosen} />
      <Button onClick={() => script.fold(true)}>Fold away</Button>
    </Box>
  );
}

/** What the server said of the last of it, and what it does not know yet. */
function Told({ script }: { script: ScriptRunning }) {
  const { refusal, unsent } = script;
  const isOffline = useConnection().state === 'offline';
  // one or two are on their way all the time
  const isWaiting = unsent > (isOffline ? 0 : 2);
  return (
    <>
      <RefusalAlert refusal={refusal ?? undefined} />
      {isWaiting && (
        <Box
          role="status"
          sx={{ display: 'flex', alignItems: 'center', gap: 2, color: 'text.secondary' }}
        >
          {unsent === 1 ? '1 step is' : `${unsent} steps are`} kept here and not sent yet.
          <Button onClick={script.retry}>Send now</Button>
        </Box>
      )}
    </>
  );
}

function PanelButtons(props: { panel: PanelActs; isOver: boolean; script: ScriptRunning }) {
  const { panel, isOver, script } = props;
  if (isOver) return null;
  const buttons = [
    ['objections', 'They say …'],
    ['outline', 'All steps'],
    ...(script.standing && script.standing.trail.length > 0 ? [['back', 'Back'] as const] : []),
    ['leave', 'Leave'],
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 8px', marginLeft: -2 }}>
      {buttons.map(([name, label]) => (
        <Button
          key={name}
          color="inherit"
          aria-keyshortcuts={PANEL_KEYS[name]}
          onClick={panel[name]}
          sx={{ gap: 2, color: 'text.secondary' }}
        >
          {label} <KeyHint keys={PANEL_KEYS[name]} />
        </Button>
      ))}
    </Box>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Box
      role="region"
      aria-label="Script"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0 8px',
        padding: '4px 16px',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {children}
    </Box>
  );
}

function Folded({ script }: { script: ScriptRunning }) {
  return (
    <Line>
      <Box sx={{ flex: 1, color: 'text.secondary' }}>
        {script.run ? `Script: ${script.run.script.name}` : 'There may be a script for this call'}
      </Box>
      <Button onClick={script.open} sx={{ gap: 2 }}>
        Show the script <KeyHint keys={keyOf('script')} />
      </Button>
    </Line>
  );
}

function Left({ script, view }: PanelProps) {
  return (
    <Line>
      <Box role="status" sx={{ flex: 1 }}>
        Script left. What was said in it stays with the call.
      </Box>
      <Button onClick={script.undoLeave}>Take it up again</Button>
      <OtherScripts caseId={view.id} script={script} onChosen={() => {}} />
    </Line>
  );
}

function NoScript({ script, view }: PanelProps) {
  if (script.failure) {
    return (
      <FailedState
        title="The script could not be had"
        detail="The call and its log work without it."
        onRetry={script.retry}
      />
    );
  }
  return (
    <Line>
      <Box role="status" sx={{ flex: 1, color: 'text.secondary' }}>
        {script.refusal ? script.refusal.message : 'No script fits this call.'}
      </Box>
      <OtherScripts caseId={view.id} script={script} onChosen={() => {}} />
    </Line>
  );
}
