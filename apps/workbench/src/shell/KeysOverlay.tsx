import { type KeyLine, KeysDialog } from '@kept/ui';

/** The list of keys, each said once: the newest part of the page first. */
export function KeysOverlay(props: { lines: readonly KeyLine[]; onClose: () => void }) {
  const seen = new Set<string>();
  const lines = props.lines.filter((line) => {
    const name = [line.keys].flat().join(' ');
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  return <KeysDialog lines={lines} onClose={props.onClose} />;
}
