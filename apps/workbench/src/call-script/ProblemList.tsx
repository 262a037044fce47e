import type { ScriptGraph, ScriptProblem } from '@kept/domain';
import { StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { stepName } from './script-labels';

/** What the lint finds, errors first; with `onChoose` a click goes to its step. */
export function ProblemList(props: {
  problems: readonly ScriptProblem[];
  label: string;
  graph?: ScriptGraph;
  onChoose?: (stepId: string) => void;
}) {
  const { problems, label, graph, onChoose } = props;
  const sorted = [
    ...problems.filter(({ severity }) => severity === 'ERROR'),
    ...problems.filter(({ severity }) => severity !== 'ERROR'),
  ];
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid' }}
    >
      {sorted.map((problem) => {
        const { rule, stepId, text } = problem;
        const body = (
          <Problem problem={problem} place={graph && stepId ? stepName(graph, stepId) : null} />
        );
        return (
          <li key={`${rule} ${stepId} ${text}`}>
            {onChoose && stepId ? (
              <ButtonBase
                onClick={() => onChoose(stepId)}
                sx={(theme) => ({
                  width: '100%',
                  justifyContent: 'start',
                  textAlign: 'left',
                  padding: '6px 16px',
                  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
                })}
              >
                {body}
              </ButtonBase>
            ) : (
              <Box sx={{ padding: onChoose ? '6px 16px' : '2px 0' }}>{body}</Box>
            )}
          </li>
        );
      })}
    </Box>
  );
}

function Problem({ problem, place }: { problem: ScriptProblem; place: string | null }) {
  const { severity, text, citation } = problem;
  return (
    <Box
      component="span"
      sx={{ display: 'grid', gap: '2px', fontSize: '0.875rem', lineHeight: '1.25rem' }}
    >
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 8px' }}>
        {severity === 'ERROR' ? (
          <StatusChip meaning="broken" label="error" />
        ) : (
          <StatusChip meaning="overdue" label="warning" />
        )}
        {place && (
          <Box component="span" sx={{ fontWeight: 600 }}>
            {place}
          </Box>
        )}
      </Box>
      <span>{text}</span>
      {citation && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {citation}
        </Box>
      )}
    </Box>
  );
}
