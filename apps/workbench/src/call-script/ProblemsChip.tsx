import { StatusChip } from '@kept/ui';
import { problemCount } from './call-script-view';

/** How many problems, errors before warnings. */
export function ProblemsChip(props: { problems: readonly { readonly severity: string }[] }) {
  const text = problemCount(props.problems);
  if (text === null) return <StatusChip meaning="kept" label="no problems" />;
  const isError = props.problems.some(({ severity }) => severity === 'ERROR');
  return <StatusChip meaning={isError ? 'broken' : 'overdue'} label={text} />;
}
