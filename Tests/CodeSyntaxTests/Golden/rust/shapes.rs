//! Shapes and what draws them.

use std::fmt;

/// A shape with a name. It has sides.
///
/// # Examples
///
/// None.
#[derive(Debug, Clone)]
#[repr(C)]
pub struct Shape<'a, T: Clone = u8>
where
    T: Copy,
{
    /// How wide it is.
    pub width: u32,
    pub(crate) name: &'a str,
    inner: T,
}

pub struct Pair(pub u32, String);

struct Unit;

/** An event of the window. */
pub(crate) enum Event {
    /// The window closes.
    #[doc(alias = "exit")]
    Quit = 1,
    Move {
        x: i32,
    },
    Write(String),
}

union Bits {
    float: f32,
    int: u32,
}

/// Draws itself.
pub unsafe trait Draw: fmt::Debug {
    /// What drawing gives.
    type Output: Default;
    const ID: u32 = 0;
    fn draw(&self) -> Self::Output;

    /// Draws two times.
    fn twice(&self) {
        self.draw();
    }
}

impl<'a, T> Shape<'a, T>
where
    T: Copy,
{
    pub const ZERO: u32 = 0;

    /// Makes a shape!
    #[inline]
    #[must_use]
    pub fn new(
        inner: T,
    ) -> Self {
        fn helper() {}
        struct Local {
            depth: u8,
        }
        let closure = || 1;
        todo!()
    }

    pub(super) const unsafe fn width(&self) -> u32 {
        self.width
    }

    async fn go(self) {}
}

unsafe impl<T> Draw for crate::shapes::Shape<'_, T> {
    type Output = ();

    fn draw(&self) {}
}

impl fmt::Display for &mut Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", 1)
    }
}

impl Event {
    pub fn all() -> [Self; 0] {
        []
    }
}

impl dyn Draw<Output = ()> {
    fn boxed() {}
}

/// Squares a number.
#[macro_export]
macro_rules! square {
    ($x:expr) => {
        fn hidden() {}
    };
}

pub const MAX: usize = 3;
const _: () = assert!(MAX > 1);
pub static mut COUNT: u32 = 0;
static greeting: &str = "hello";

/// Another name of a vector.
pub type Alias<T> = Vec<T>;

/// Areas of shapes.
pub mod geometry {
    pub fn area() -> f64 {
        0.0
    }

    pub(in crate::geometry) mod deep {
        fn r#loop() {}
    }
}

mod elsewhere;

extern "C" {
    /// The absolute value.
    pub fn abs(x: i32) -> i32;
    static environ: *const u8;
    type Opaque;
}

#[no_mangle]
pub extern "C" fn call() {}

#[cfg(test)]
mod tests {
    #[test]
    fn works() {}
}
