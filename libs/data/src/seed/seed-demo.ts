import type { DemoSeed, DemoSeedInput } from './demo';

/** The demo, loaded only by who plants it: its names and chances are a large library. */
export async function seedDemo(input: DemoSeedInput): Promise<DemoSeed> {
  const demo = await import('./demo');
  return demo.seedDemo(input);
}
