import { EventEmitter } from 'events';

export type Id = string | number;

/** What a queue holds. */
export interface Job<T = unknown> {
  readonly id: Id;
  payload: T;
  run(context: Context): Promise<void>;
  onDone?: () => void;
}

export enum State {
  Waiting,
  Running = 'running',
  Done = 'done',
}

export const enum Level { Low, High }

declare global {
  interface Window {
    queue: Queue<unknown>;
  }
}

declare const VERSION: string;
declare function log(message: string): void;

namespace Timing {
  export const tick = 20;
  export function now(): number {
    return Date.now();
  }
}

export abstract class Context {
  protected constructor(readonly name: string) {}
  abstract stop(): void;
}

// A queue runs one job at a time.
@Injectable({ providedIn: 'root' })
export class Queue<T> extends EventEmitter {
  private jobs: Job<T>[] = [];
  static readonly limit = 100;
  #paused = false;

  constructor(private readonly context: Context) {
    super();
  }

  /** Adds a job at the end. */
  @log()
  push(job: Job<T>): this {
    this.jobs.push(job);
    return this;
  }

  get length(): number {
    return this.jobs.length;
  }

  async drain(): Promise<number> {
    let done = 0;
    while (this.jobs.length > 0 && !this.#paused) {
      const job = this.jobs.shift();
      if (job === undefined) break;
      await job.run(this.context);
      job.onDone?.();
      done += 1;
    }
    return done;
  }
}

export function create(name: string): Queue<string>;
export function create(name: string, level?: Level): Queue<string> {
  return new Queue(new (class extends Context { stop() {} })(name));
}

export const pause = <T>(queue: Queue<T>): void => {
  queue.emit('pause');
};

const table: Record<string, number> = { a: 1, b: 2 };
export default table;
