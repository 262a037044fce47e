import { SCRIPT_VARIABLES } from '@kept/domain';
import { TokenText } from './TokenText';

const VARIABLES = Object.entries(SCRIPT_VARIABLES).map(
  ([name, { label, isAboutDebt }]) =>
    [name, isAboutDebt ? `${label} (of the debt)` : label] as const,
);

/** Words of a script, with its variables to put in where the cursor is. */
export function VariableText(props: {
  label: string;
  name: string;
  value: string;
  hint?: string;
  isDisabled: boolean;
  onChange: (text: string) => void;
}) {
  return <TokenText {...props} tokens={VARIABLES} tokenLabel="Put in a variable" />;
}
