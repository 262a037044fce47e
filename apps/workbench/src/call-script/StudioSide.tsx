import Box from '@mui/material/Box';
import { useState } from 'react';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { ComparePanel } from './ComparePanel';
import { PanelTabs } from './PanelTabs';
import { ProblemList } from './ProblemList';
import { TryScript } from './TryScript';
import type { Studio } from './use-studio';
import { VersionPanel } from './VersionPanel';

type Side = 'TRY' | 'PROBLEMS' | 'COMPARE' | 'VERSIONS';

/** Beside the step: how it is spoken, what is wrong, what differs, and how each version does. */
export function StudioSide(props: {
  script: CallScriptPartsFragment;
  studio: Studio;
  chosenId: string;
  onChoose: (stepId: string) => void;
}) {
  const { script, studio, chosenId, onChoose } = props;
  const [side, setSide] = useState<Side>('TRY');
  const { problems, calmGraph: graph } = studio;
  const tabs = [
    ['TRY', 'Try it'],
    ['PROBLEMS', problems.length > 0 ? `Problems (${problems.length})` : 'Problems'],
    ['COMPARE', 'Compare'],
    ['VERSIONS', 'Versions'],
  ] as const;
  return (
    <PanelTabs label="Beside the step" tabs={tabs} shown={side} onShow={setSide}>
      {side === 'TRY' && (
        <TryScript script={script} graph={graph} chosenId={chosenId} onChoose={onChoose} />
      )}
      {side === 'PROBLEMS' &&
        (problems.length === 0 ? (
          <Box sx={{ padding: 4, color: 'text.secondary' }}>
            Nothing is wrong: every step is reached, every call ends, and all that must be said is
            said.
          </Box>
        ) : (
          <ProblemList
            problems={problems}
            label="Problems of the script"
            graph={graph}
            onChoose={onChoose}
          />
        ))}
      {side === 'COMPARE' && <ComparePanel script={script} graph={graph} onChoose={onChoose} />}
      {side === 'VERSIONS' && (
        <VersionPanel
          script={script}
          // a draft in hand stays as it is
          onRolledBack={(now) => now.draft === null && studio.takeUp(now)}
        />
      )}
    </PanelTabs>
  );
}
