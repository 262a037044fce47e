import { compareGraphs, type ScriptGraph, type StepComparison, stepOf } from '@kept/domain';
import { CodeSelect, type Meaning, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { graphOf } from './call-script-view';

const CHANGES: Readonly<Record<StepComparison['change'], readonly [Meaning, string]>> = {
  ADDED: ['kept', 'added'],
  REMOVED: ['broken', 'taken out'],
  CHANGED: ['overdue', 'changed'],
  MOVED: ['muted', 'moved'],
};

/** What the graph in hand changes of a version: step by step, the old words and the new. */
export function ComparePanel(props: {
  script: CallScriptPartsFragment;
  graph: ScriptGraph;
  onChoose: (stepId: string) => void;
}) {
  const { script, graph, onChoose } = props;
  const others = script.versions.filter(({ state }) => state !== 'DRAFT');
  const [withId, setWithId] = useState(script.published[0]?.id ?? others[0]?.id ?? '');
  const other = others.find(({ id }) => id === withId);
  if (!other) {
    return (
      <Box sx={{ padding: 4, color: 'text.secondary' }}>
        No version was published yet: there is nothing to compare with.
      </Box>
    );
  }
  const changes = compareGraphs(graphOf(other), graph);
  return (
    <Box sx={{ display: 'grid', gap: 4, padding: '16px' }}>
      <CodeSelect
        label="Compare what is in hand with"
        name="compareWith"
        value={withId}
        options={others.map(
          ({ id, number, state, share }) =>
            [
              id,
              `Version ${number}, ${state === 'PUBLISHED' ? `spoken to ${share} %` : 'retired'}`,
            ] as const,
        )}
        onChange={setWithId}
      />
      {changes.length === 0 && <div role="status">Both are the same.</div>}
      <Box
        component="ul"
        aria-label="Changes"
        sx={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 }}
      >
        {changes.map((change) => (
          <li key={`${change.of} ${change.id} ${change.change}`}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
              <StatusChip meaning={CHANGES[change.change][0]} label={CHANGES[change.change][1]} />
              <b>{change.title}</b>
              {change.of === 'OBJECTION' && <span>objection</span>}
              {change.of === 'STEP' && stepOf(graph, change.id) && (
                <Button onClick={() => onChoose(change.id)} aria-label={`Edit ${change.title}`}>
                  Edit
                </Button>
              )}
            </Box>
            <Differences change={change} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Differences({ change }: { change: StepComparison }) {
  if (change.changes.length === 0) return null;
  return (
    <Box component="dl" sx={{ display: 'grid', gap: 1, margin: 0, fontSize: '0.8125rem' }}>
      {change.changes.map(({ what, before, after }) => (
        <Box key={what} sx={{ display: 'grid', gap: '2px' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {what}
          </Box>
          <Box component="dd" sx={{ margin: 0, overflowWrap: 'anywhere' }}>
            {before !== null && <del>{before}</del>}
            {before !== null && after !== null && <br />}
            {after !== null && <Box component="ins">{after}</Box>}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
