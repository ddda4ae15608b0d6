import type { Other } from './other';

/** A shape. It has sides. */
export abstract class Shape<T> extends Base<T> implements Drawable {
  private readonly sides: number = 1;
  static #count = 0;
  declare label: string;
  @Input() colour?: string;

  constructor(name: string) {
    super();
  }

  abstract area(scale: number): number;
  size(unit: string): number;
  size(unit: unknown): number {
    return 1;
  }

  protected onClick = async (event: Event): Promise<void> => {};

  get value(): number {
    return 1;
  }

  set value(next) {}

  [key: string]: unknown;
}

// What can be drawn.
export interface Drawable<T = string> extends Named {
  name: string;
  readonly count?: number;
  // Draws.
  draw(canvas: Canvas): void;
  onDraw: (done: boolean) => void;
  get ready(): boolean;
  (x: number): string;
}

type Options = {
  depth: number;
  log(text: string): void;
};
export type Name = string | number;
type Both = Named & { extra: boolean };

export const enum Level {
  Low,
  High = 2,
  'very-high' = 3,
}

declare module 'plugin' {
  export const version: string;
  function setup(options: Options): void;
}

declare global {
  interface Window {
    state: unknown;
  }
}

namespace Outer.Inner {
  export const shown = 1;
  let hidden = 2;
  export function run(): void {}
}

declare const BUILD: string;
declare function log(text: string): void;

export function parse(text: string): number;
export function parse(
  text: string,
  radix?: number,
): number {
  return 1;
}

export const handlers = {
  open(): void {},
  nested: {
    close: (x: number): void => {},
  },
} as const;

const rules = {
  check() {
    return true;
  },
} satisfies Rules;

const identity = <T,>(x: T): T => x;

/** The service. */
@Injectable({ providedIn: 'root' })
export class Service {
  @Output() changed = new EventEmitter<string>();

  @HostListener('click', ['$event'])
  private handle(event: Event): void {
    const local = (a: number): number => a;
    type Local = { inside: string };
  }
}

export default class extends Service {}
