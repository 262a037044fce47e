import { SingleBar } from 'cli-progress';
import type { ImportStep, Progress } from '../import/import-request';

const STEPS: Readonly<Record<ImportStep, { name: string; unit: string }>> = {
  READING: { name: 'reading', unit: 'bytes' },
  CHECKING: { name: 'checking', unit: '' },
  WRITING: { name: 'writing and bringing cases up to date', unit: 'rows' },
};

const LINE_EVERY_MS = 5_000;

/** A bar where a person looks on, lines at most every few seconds elsewhere. */
export function createProgress(output: NodeJS.WriteStream): Progress {
  return output.isTTY ? barProgress(output) : lineProgress(output);
}

function barProgress(output: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null;
  const end = () => {
    bar?.stop();
    bar = null;
  };
  return {
    step(step, total) {
      end();
      const { name, unit } = STEPS[step];
      if (total === null || total === 0) {
        output.write(`${name} …\n`);
        return;
      }
      bar = new SingleBar({
        format: `${name} {bar} {percentage} % of {total} ${unit}, {eta} s to go`,
      });
      bar.start(total, 0);
    },
    advance: (done) => bar?.update(done),
    say: (line) => void output.write(`${line}\n`),
    end,
  };
}

function lineProgress(output: NodeJS.WriteStream): Progress {
  let current: { step: ImportStep; total: number | null } | null = null;
  let toldAt = 0;
  const tell = (line: string) => {
    toldAt = performance.now();
    output.write(`${line}\n`);
  };
  return {
    step(step, total) {
      current = { step, total };
      const { name, unit } = STEPS[step];
      tell(total === null ? name : `${name}: ${total} ${unit}`);
    },
    advance(done) {
      if (!current?.total || performance.now() - toldAt < LINE_EVERY_MS) return;
      const { name, unit } = STEPS[current.step];
      tell(`${name}: ${Math.floor((100 * done) / current.total)} % (${done} ${unit})`);
    },
    say: tell,
    end: () => undefined,
  };
}
