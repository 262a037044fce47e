/** The part of cli-progress that we use; the package comes without types. */
declare module 'cli-progress' {
  interface BarOptions {
    format: string;
    barsize?: number;
    hideCursor?: boolean;
    clearOnComplete?: boolean;
    fps?: number;
  }
  export class SingleBar {
    constructor(options: BarOptions);
    start(total: number, value: number): void;
    update(value: number): void;
    stop(): void;
  }
}
