import { type ScriptGraph, stepOf } from '@kept/domain';
import { CodeSelect } from '@kept/ui';

/** One of the script's steps; `none` where it may lead nowhere. */
export function StepSelect(props: {
  label: string;
  name: string;
  graph: ScriptGraph;
  value: string;
  none?: string;
  isDisabled: boolean;
  onChange: (stepId: string) => void;
}) {
  const { label, name, graph, value, none, isDisabled, onChange } = props;
  const isKnown = stepOf(graph, value) !== null;
  return (
    <CodeSelect
      label={label}
      name={name}
      value={isKnown ? value : ''}
      {...(none === undefined ? {} : { none })}
      problem={!isKnown && none === undefined ? 'Choose where it goes on to.' : undefined}
      isDisabled={isDisabled}
      options={graph.steps.map(
        ({ id, title }, index) => [id, `${index + 1} ${title || id}`] as const,
      )}
      onChange={onChange}
    />
  );
}
