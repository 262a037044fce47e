import { edgesOf, leadTo, type ScriptStep, stepOf } from '@kept/domain';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { StepSelect } from './StepSelect';
import { wayLabel } from './script-labels';
import type { Studio } from './use-studio';

/** Where a step goes on to, each way by its name. */
export function StepWays(props: {
  studio: Studio;
  step: ScriptStep;
  onChoose: (stepId: string) => void;
}) {
  const { studio, step, onChoose } = props;
  const { graph, mayEdit } = studio;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {edgesOf(step).map(({ by, to }) => (
        <Box
          key={by}
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: 'minmax(0, 1fr) auto',
          }}
        >
          <StepSelect
            label={wayLabel(step, by)}
            name={`way-${by}`}
            graph={graph}
            value={to}
            isDisabled={!mayEdit}
            onChange={(next) => studio.change(leadTo(graph, step.id, by, next))}
          />
          <Button
            disabled={stepOf(graph, to) === null}
            aria-label={`Go to ${stepOf(graph, to)?.title ?? to}`}
            onClick={() => onChoose(to)}
          >
            Go there
          </Button>
        </Box>
      ))}
    </Box>
  );
}
