import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { ScriptChoicesDocument } from './script-run.graphql';
import type { ScriptRunning } from './script-running';

const VOICEMAIL = 'VOICEMAIL';

/** A machine answered before a word was said: the message takes the script's place, exactly as it may be left. */
export function useVoicemail(caseId: string, script: ScriptRunning, outcome: string | null): void {
  const isMachine = outcome === 'VOICEMAIL_LEFT' && !script.isBegun;
  const { data } = useQuery(ScriptChoicesDocument, {
    variables: { caseId, direction: 'OUTBOUND' },
    skip: !isMachine,
  });
  const message = data?.scriptChoices.find(({ code }) => code === VOICEMAIL)?.scriptId;
  const taken = useRef(false);
  useEffect(() => {
    if (!isMachine || message === undefined || taken.current) return;
    taken.current = true;
    void script.choose(message);
  });
}
