import { useIsNarrower } from '@kept/ui';
import { useState } from 'react';

export const CASE_PARTS = [
  ['who', 'Who and what'],
  ['timeline', 'Timeline'],
  ['work', 'Contact log'],
] as const;
export type CasePart = (typeof CASE_PARTS)[number][0];

export type CaseLayout = {
  /** WIDE: three columns. MIDDLE: the timeline and one side of it. TABS: one part at a time. */
  readonly mode: 'WIDE' | 'MIDDLE' | 'TABS';
  isShown(part: CasePart): boolean;
  /** brings a part on screen, whatever the width */
  show(part: CasePart): void;
  /** folds a side away or back */
  toggle(part: CasePart): void;
};

/**
 * Which parts are on screen at this width, and what was folded away; who may not work it begins by reading. While the
 * negotiation desk is open it has the room of two, and one of the other parts stands beside it.
 */
export function useCaseLayout(mayWork: boolean, isDesk = false): CaseLayout {
  const isBelowWide = useIsNarrower(1100);
  const isBelowMiddle = useIsNarrower(700);
  const [folded, setFolded] = useState<readonly CasePart[]>(mayWork ? [] : ['work']);
  const [side, setSide] = useState<CasePart | null>(mayWork ? 'work' : 'who');
  const [tab, setTab] = useState<CasePart>(mayWork ? 'work' : 'timeline');
  const [besideDesk, setBesideDesk] = useState<CasePart | null>(null);
  const mode = isBelowMiddle ? 'TABS' : isBelowWide ? 'MIDDLE' : 'WIDE';
  const beside = besideDesk ?? (mode === 'WIDE' ? 'who' : 'work');

  function show(part: CasePart): void {
    setFolded((before) => before.filter((one) => one !== part));
    if (part !== 'timeline') setSide(part);
    if (isDesk) setBesideDesk(part);
    setTab(part);
  }

  return {
    mode,
    isShown(part) {
      if (mode === 'TABS') return tab === part;
      if (isDesk) return part === 'work' || beside === part;
      if (part === 'timeline') return true;
      return mode === 'WIDE' ? !folded.includes(part) : side === part;
    },
    show,
    toggle(part) {
      if (isDesk) setBesideDesk(beside === part ? 'work' : part);
      else if (mode === 'MIDDLE') setSide((before) => (before === part ? null : part));
      else if (folded.includes(part)) show(part);
      else setFolded((before) => [...before, part]);
    },
  };
}
