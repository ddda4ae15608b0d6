//! doc
use std::{fs::{self, File as F}, io::*, fmt};
pub use self::a::B;
pub(crate) use crate::x::y as z;
use super::super::q;
extern crate serde as sd;
mod child;
pub mod inline { use super::*; pub fn f() {} }
#[derive(Debug, Clone)]
#[serde(rename = "x")]
pub struct Foo<'a, T: Bound + Other, const N: usize> where T: Third<U> { pub a: Vec<T>, b: &'a dyn Tr, c: Option<Box<Foo>> }
struct Tup(pub u32, Bar);
enum E { A, B(Foo), C { x: Bar }, D = 3 }
trait Tr: Super + Clone { type Out: Dflt; const K: usize = 1; fn m(&self) -> Self::Out; fn d(&mut self, x: i32) { self.m(); } }
impl<T> Tr for Foo<T> where T: Q { type Out = Bar; fn m(&self) -> Bar { Self::new(1).b(); self.a.len(); Bar } }
impl Foo<'_, u8, 3> { pub fn new(x: u32) -> Self { Foo { a: vec![1, g(x)], b, ..Default::default() } } }
impl fmt::Display for super::Baz { }
type Alias<T> = Result<T, Error>;
const C: Foo = Foo::new(1);
static mut S: &str = "x";
macro_rules! mac { ($x:expr) => { foo($x) }; }
async fn go(x: impl Fn(A) -> B, (p, q): (C, D), mut w: W, &r: &R, cb: &dyn Fn(u8)) -> Result<Vec<Foo>, Err> {
    let y: Bar = crate::a::b(x)?;
    let Foo { a, b: bb, .. } = y else { return };
    let z = File::open("x").await?.read();
    let v = Vec::<u8>::with_capacity(3);
    if let Some(k) = opt { k.go(); }
    while let Ok(E::B(f)) = next() { f.b(); }
    match e { E::A => 1, E::C { x } if x > 1 => x.y(), CONST => 2, other @ (1 | 2) => other, ref n => n, 1..=5 => 0, _ => 0 }
    for (i, item) in list.iter().enumerate() { item.do_it(i); }
    let cl = |a: i32, b| { a + b.c };
    cl(1); println!("{} {x}", z.field, b = foo::bar(1)); x.0.method(); (self.f)(1);
    let s = S { f: 1, g, ..base };
    'l: loop { break 'l; }
    x as usize; *x = 3; x.y += 1; &mut foo; a[i];
    <Foo as Tr>::m(&x); <T>::new(); Foo::<T>::K; return E::A;
    fn inner() {}
    unsafe { ffi() };
    let arr = [Foo; 3]; let t: (A, B); let u: [Foo; 3]; let p: *const Foo; let f: fn(A) -> B;
    let n: Rc<RefCell<Node>> = Rc::new(RefCell::new(Node{}));
    let x = &self.y; let w = if a { b } else { c };
}
impl<T> From<T> for &'a Foo {}
