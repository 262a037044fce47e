import type { ScriptGraph } from '@kept/domain';
import { expect, it } from 'vitest';
import { changed, historyOf, redone, undone } from './graph-history';

const graph = (start: string): ScriptGraph => ({ start, steps: [], objections: [] });

it('goes back and forth over the edits', () => {
  const history = changed(changed(historyOf(graph('a')), graph('b')), graph('c'));
  const back = undone(undone(history));
  expect(back.present.start).toBe('a');
  expect(undone(back).present.start).toBe('a');
  expect(redone(redone(back)).present.start).toBe('c');
  expect(redone(history)).toEqual(history);
});

it('takes the letters of one text for one edit, and begins another after a step back', () => {
  let history = historyOf(graph(''));
  for (const text of ['H', 'He', 'Hel']) history = changed(history, graph(text), 'step text');
  expect(undone(history).present.start).toBe('');
  history = changed(undone(history), graph('X'), 'step text');
  history = changed(history, graph('Xy'), 'step title');
  expect(undone(history).present.start).toBe('X');
});

it('forgets what was undone with the next edit, and does nothing where nothing changes', () => {
  const history = undone(changed(historyOf(graph('a')), graph('b')));
  expect(redone(changed(history, graph('c'))).present.start).toBe('c');
  expect(changed(history, history.present)).toBe(history);
});
