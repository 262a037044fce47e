import { expect, it } from 'vitest';
import { nodeBinary } from './node-binary.mjs';
import { root } from './root.mjs';

it('is the packaged one where there is one', () => {
  expect(nodeBinary(root)).toContain('node_modules');
});

it('is the running one where there is none but it is new enough', () => {
  expect(nodeBinary(root, 'sunos-sparc', '26.0.0')).toBe(process.execPath);
});

it('is refused with what to do where there is none and the running one is too old', () => {
  expect(() => nodeBinary(root, 'sunos-sparc', '20.19.0')).toThrow(
    'there is no packaged Node 26 for sunos-sparc',
  );
});
