import { changeOffer, type DeskDraft, inHardship } from './desk-draft';
import type { DeskFacts } from './desk-facts';
import type { DeskPreset } from './desk-preset';

/** The desk begun with what the script says: the hands go to the column that is about it. */
export function withPreset(desk: DeskDraft, preset: DeskPreset, facts: DeskFacts): DeskDraft {
  const { kind, isHardship } = preset;
  const base = isHardship ? inHardship(desk, facts) : desk;
  if (base.columns.ours.kind === kind) return { ...base, active: 'ours' };
  if (base.columns.fallback.kind === kind) return { ...base, active: 'fallback' };
  return changeOffer(base, 'ours', { kind });
}
