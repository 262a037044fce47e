import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useKeys } from '../core/keys';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { ConditionEditor } from './ConditionEditor';
import { DiscardDialog } from './DiscardDialog';
import { FoldingParts } from './FoldingParts';
import { ObjectionEditor } from './ObjectionEditor';
import { PanelTabs } from './PanelTabs';
import { PublishDialog } from './PublishDialog';
import { StepEditor } from './StepEditor';
import { StepOutline } from './StepOutline';
import { StudioHeader } from './StudioHeader';
import { StudioSide } from './StudioSide';
import { useStudio } from './use-studio';

type Asked = 'PUBLISH' | 'DISCARD' | null;
type Part = 'OUTLINE' | 'EDIT' | 'SIDE';

const LEFT = [
  ['STEPS', 'Steps'],
  ['OBJECTIONS', 'Objections'],
  ['WHEN', 'When it is spoken'],
] as const;
type Left = (typeof LEFT)[number][0];

/** The studio of one script: outline, the step in hand, and the preview with the problems beside it. */
export function ScriptStudio(props: {
  script: CallScriptPartsFragment;
  onAskAgain: () => Promise<CallScriptPartsFragment | undefined>;
}) {
  const { script, onAskAgain } = props;
  const studio = useStudio(script);
  const { graph } = studio;
  const [chosenId, setChosenId] = useState(graph.start);
  const [left, setLeft] = useState<Left>('STEPS');
  const [part, setPart] = useState<Part>('OUTLINE');
  const [asked, setAsked] = useState<Asked>(null);
  useKeys([
    { keys: 'Ctrl+z', label: 'Undo', group: 'Studio', run: studio.undo, whileTyping: true },
    {
      keys: ['Ctrl+y', 'Ctrl+Z'],
      label: 'Do again what was undone',
      group: 'Studio',
      run: studio.redo,
      whileTyping: true,
    },
  ]);
  const chosen = graph.steps.find(({ id }) => id === chosenId) ?? graph.steps[0] ?? null;

  const choose = useCallback((stepId: string) => {
    setChosenId(stepId);
    setLeft('STEPS');
    setPart('EDIT');
  }, []);

  return (
    <>
      <StudioHeader
        script={script}
        studio={studio}
        onPublish={() => setAsked('PUBLISH')}
        onDiscard={() => setAsked('DISCARD')}
        onAskAgain={onAskAgain}
      />
      <FoldingParts
        shown={part}
        onShow={setPart}
        parts={[
          {
            id: 'OUTLINE',
            label: 'Script',
            width: 'minmax(300px, 1fr)',
            content: (
              <PanelTabs label="Parts of the script" tabs={LEFT} shown={left} onShow={setLeft}>
                {left === 'STEPS' && (
                  <StepOutline
                    studio={studio}
                    chosenId={chosen?.id ?? ''}
                    onChoose={setChosenId}
                    onOpen={choose}
                  />
                )}
                {left === 'OBJECTIONS' && <ObjectionEditor studio={studio} />}
                {left === 'WHEN' && <ConditionEditor key={script.version} script={script} />}
              </PanelTabs>
            ),
          },
          {
            id: 'EDIT',
            label: 'Step',
            width: 'minmax(340px, 1.2fr)',
            content: chosen ? (
              <StepEditor key={chosen.id} studio={studio} step={chosen} onChoose={choose} />
            ) : (
              <Box sx={{ padding: 4, color: 'text.secondary' }}>
                Add the first step on the left.
              </Box>
            ),
          },
          {
            id: 'SIDE',
            label: 'Preview',
            width: 'minmax(340px, 1.1fr)',
            content: (
              <StudioSide
                script={script}
                studio={studio}
                chosenId={chosen?.id ?? ''}
                onChoose={choose}
              />
            ),
          },
        ]}
      />
      {asked === 'PUBLISH' && (
        <PublishDialog script={script} studio={studio} onClose={() => setAsked(null)} />
      )}
      {asked === 'DISCARD' && (
        <DiscardDialog script={script} studio={studio} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
