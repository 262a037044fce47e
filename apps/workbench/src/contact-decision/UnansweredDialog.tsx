import { ConfirmDialog } from '@kept/ui';
import type { Calling, Obstacle } from './use-calling';

/** The house could not be asked: nothing is dialled unasked. */
export function UnansweredDialog(props: {
  calling: Calling;
  obstacle: Extract<Obstacle, { kind: 'unanswered' }>;
}) {
  const { calling, obstacle } = props;
  return (
    <ConfirmDialog
      title="It is not known whether this is allowed"
      verb="Try again"
      isRunning={calling.isPlacing}
      onConfirm={() => calling.place(obstacle.placing)}
      onClose={calling.closeObstacle}
    >
      The server did not answer, so nothing was dialled. What you typed is kept.
    </ConfirmDialog>
  );
}
