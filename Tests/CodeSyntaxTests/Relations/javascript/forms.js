import fs, { readFile as rf, writeFile } from 'fs';
import * as path from "path";
import './side.js';
import data from './d.json' with { type: 'json' };
export * from './x';
export * as ns from './y';
export { a, b as c, default } from './z';
export { foo as default, bar };
export default class A extends B.C { 
  #priv = new Foo(1);
  static s = 3;
  handler = () => { this.s; };
  'str' = 1;
  constructor(x, { y = def, z: { w } }, ...rest) { super(x); this.q = new Q(); super.go(x); }
  get v() { return this.#priv; }
  async *gen(a = dflt()) { yield* other(a); await x.y(); }
  static { init(); }
  [computed]() {}
}
const { a1, b1: c1, ...r1 } = require('./m');
const one = require('./one').member, two = require('two');
const [p, q = 3] = arr;
let m = await import('./dyn');
var f = function g(a) { return g(a - 1); };
const h = async x => x.y`tpl ${z}`;
for (const k of list) use(k);
for (var i = 0, n = xs.length; i < n; i++) {}
for (key in obj) {}
label: while (true) { break label; continue label; }
try { t(); } catch ({ message }) { log(message); }
new ns.Thing(a, b).run();
new (getCls())();
const o = { a, b: c2, [d]: e, f() {}, get g() { return 1 }, ...spread, 'x': y2 };
module.exports = { a1, b: fn, h, method() {} };
module.exports = Foo;
module.exports = new Foo();
module.exports.z = zz;
exports.y = exports.z = yy;
Foo.prototype.bar = function () { this.x; };
Object.assign(Foo.prototype, { k() {} });
a?.b?.(c)?.[d];
x ??= y;
delete a.b;
typeof u === 'undefined';
class D extends mixin(A, B) {}
switch (s) { case K.X: break; default: }
(function iife() { inner(); })();
@dec @dec2(1) class E { @field() x = 1; @m meth() {} }
if (a instanceof Bx) {}
new Foo;
let z1 = a || b, z2 = c ? d : e2;
