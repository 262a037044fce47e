import { useState } from 'react';
import { useCommand } from '../core/command';
import {
  DeclineContactOverrideDocument,
  GrantContactOverrideDocument,
} from './contact-override.graphql';
import type { Override } from './use-overrides';

const REFETCH = { refetch: ['ContactOverrides'] };

/** Letting a contact through, or not; what became of it is told in words, also when somebody was quicker. */
export function useDecideOverride() {
  const granting = useCommand(GrantContactOverrideDocument);
  const declining = useCommand(DeclineContactOverrideDocument);
  const [told, setTold] = useState<{ readonly text: string; readonly isDone: boolean }>();

  async function decide(override: Override, isGranted: boolean, note: string | null) {
    const input = { id: override.id, version: override.version, note };
    const end = await (isGranted ? granting : declining).run({ input }, REFETCH);
    const about = `${override.customerName}, asked by ${override.askedByName}`;
    if (end.kind === 'done') {
      setTold({ text: `${isGranted ? 'Let through' : 'Declined'}: ${about}.`, isDone: true });
    } else if (end.kind === 'refused') {
      setTold({ text: `${about}: ${end.refusal.message}`, isDone: false });
    } else {
      setTold({
        text: 'The server did not answer. Nothing was decided; try again.',
        isDone: false,
      });
    }
  }

  return {
    told,
    running: granting.running || declining.running,
    grant: (override: Override) => void decide(override, true, null),
    decline: (override: Override, note: string) => void decide(override, false, note),
    forget: () => setTold(undefined),
  };
}
