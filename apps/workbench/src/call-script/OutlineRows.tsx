import { edgesOf, type ScriptGraph, type ScriptProblem, type ScriptStep } from '@kept/domain';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { memo } from 'react';
import { STEP_KIND_LABELS } from '../script-run/script-words';
import { ProblemsChip } from './ProblemsChip';
import { stepName, wayLabel } from './script-labels';
import { STEP_ICONS } from './step-icons';

/** The rows of the outline; drawn anew only when the graph or the choice is another. */
export const OutlineRows = memo(function OutlineRows(props: {
  graph: ScriptGraph;
  problems: readonly ScriptProblem[];
  chosenId: string;
  onOpen: (stepId: string) => void;
}) {
  const { graph, problems, chosenId, onOpen } = props;
  return graph.steps.map((step, index) => (
    <OutlineRow
      key={step.id}
      step={step}
      number={index + 1}
      graph={graph}
      isStart={step.id === graph.start}
      isChosen={step.id === chosenId}
      problems={problems.filter(({ stepId }) => stepId === step.id)}
      onOpen={() => onOpen(step.id)}
    />
  ));
});

/** One step of the outline: what it is, what it is called, and where each answer leads. */
function OutlineRow(props: {
  step: ScriptStep;
  number: number;
  graph: ScriptGraph;
  isStart: boolean;
  isChosen: boolean;
  problems: readonly ScriptProblem[];
  onOpen: () => void;
}) {
  const { step, number, graph, isStart, isChosen, problems, onOpen } = props;
  const Icon = STEP_ICONS[step.kind];
  const edges = edgesOf(step);
  return (
    <li>
      <ButtonBase
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen ? 'step' : undefined}
        onClick={onOpen}
        sx={(theme) => ({
          display: 'grid',
          gridTemplateColumns: '20px 20px minmax(0, 1fr)',
          columnGap: '8px',
          alignItems: 'start',
          justifyItems: 'start',
          width: '100%',
          padding: '6px 16px',
          textAlign: 'left',
          fontSize: '0.875rem',
          lineHeight: '1.25rem',
          borderBottom: `1px solid ${theme.vars.palette.divider}`,
          '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
          '&[aria-current="step"]': {
            backgroundColor: theme.vars.palette.kept.meaning.accent.soft,
          },
        })}
      >
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {number}
        </Box>
        <Icon aria-hidden="true" sx={{ fontSize: 18, color: 'text.secondary' }} />
        <Box component="span" sx={{ display: 'grid', gap: '2px', width: '100%' }}>
          <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 8px' }}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {step.title || 'without a title'}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              {/* a step may be called what it is */}
              {[
                ...(step.title === STEP_KIND_LABELS[step.kind]
                  ? []
                  : [STEP_KIND_LABELS[step.kind]]),
                ...(isStart ? ['it begins here'] : []),
              ].join(' · ')}
            </Box>
            {problems.length > 0 && <ProblemsChip problems={problems} />}
          </Box>
          {edges.map(({ by, to }) => (
            <Box
              component="span"
              key={by}
              sx={{ color: 'text.secondary', fontSize: '0.75rem', lineHeight: '1rem' }}
            >
              {edges.length > 1 && `${wayLabel(step, by)} `}→ {stepName(graph, to)}
            </Box>
          ))}
        </Box>
      </ButtonBase>
    </li>
  );
}
