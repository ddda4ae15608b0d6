import type { A, B as C } from './types';
import { type D, E } from "m";
import fs = require('fs');
import Al = Ns.Inner.Thing;
import Def, * as All from 'all';
export type { Foo } from './foo';
export = Bar;
export as namespace G;
export { x as y };
export * from './z';
declare module 'ext' { export function ef(a: Foo): Bar; }
declare global { interface Window { q: Q } }
namespace N.M { export const c = 1; export class K {} }
enum Color { Red = 1, Green = Red << 1, Blue = calc() }
const enum CE { A }
declare const dc: Foo;
declare function df(x: number): string;
type Alias<T extends Base = Dflt> = { a: Foo; m(x: Bar): Baz } & Other<T>;
type Un = 'a' | Foo | null; type Fn = (a: P1, b?: P2) => R; type Ctor = new (...args: any[]) => T1;
type Cond<T> = T extends (infer U)[] ? U : never; type Mapped = { [K in keyof T2]: T2[K] }; type TQ = typeof value; type Idx = Foo['bar']; type Tpl = `x${Foo}`;
interface I<T> extends J, K.L<T> { readonly a: Foo; b?: Bar[]; [key: string]: V; (x: X): Y; new (x: X): Z; m<U extends T>(u: U): Promise<W>; get g(): G1; set g(v: G1); }
abstract class X<T extends Object> extends Y<T> implements I<T>, J {
  private readonly p: Map<string, Foo> = new Map<string, Foo>();
  static s?: Foo; declare d: Bar; e!: Baz; #f = 1;
  constructor(private readonly svc: Service, @Inject(TOK) public repo: Repo<T>, plain: P, opt?: O, def = new DD()) { super(svc); this.svc.go(); repo.find(plain.x); }
  abstract am(): void;
  over(a: string): void; over(a: any) {}
  async m(this: X<T>, { a, b }: Props, [c]: Tup, ...r: R[]): Promise<Foo | undefined> { const v = await this.svc.load<Foo>(a); return v!; }
  get acc(): Foo { return this._a as Foo; }
  @Dec() @Dec2 prop = 1; @HostListener('x') onX() {}
  fn = (x: Foo): x is Bar => x instanceof Bar;
}
function gen<T, K extends keyof T>(o: T, k: K): T[K] { const q = <Foo>o; const z = o as unknown as Bar; let w: Foo.Bar | null = null; return o[k] satisfies S; }
function assertIs(x: unknown): asserts x is Foo {}
const obj: Record<string, Foo> = { a: 1 };
for (const e of arr as Foo[]) e.go();
let u: unique symbol; let t: [a: Foo, b?: Bar]; let o2: { x: Foo, y(): Bar };
label: for (;;) {}
let f2 = function <T>(this: Window, x: T) {};
abstract class Z1 { protected abstract q: Foo }
const { a1, b1: { c1 } = {}, ...rest1 }: Foo = g<Bar>(1);
export default class<T> extends Q2<T> {}
let x2 = obj!.a!.b?.(1); new Foo<Bar>(1); const aa = new Ns.Foo();
