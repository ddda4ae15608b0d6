//! Shapes of a page.

const std = @import("std");

/// A point of the page. It is cheap.
pub const Point = struct {
    x: f32 = 0,
    /// How far down.
    /// From the top.
    y: f32,

    pub const zero = Point{ .x = 0, .y = 0 };
    var count: usize = 0;
    const Corner = enum(u8) {
        left = 1,
        right,
        _,

        pub fn flip(self: Corner) Corner {
            return self;
        }
    };

    /// Makes a point.
    pub fn init(x: f32) Point {
        const Local = struct {
            depth: u8,
            fn inner() void {}
        };
        const ignored = 1;
        return undefined;
    }

    fn deinit(self: *Point) void {
        _ = self;
    }

    test "nested" {
        const value = 1;
    }
};

const Value = union(enum) {
    int: i32,
    none,
};

const Extern = extern struct {
    code: c_int,
};

pub const Flags = packed struct(u8) {
    low: u4,
    high: u4,
};

/// What can fail.
const ParseError = error{
    OutOfMemory,
    Bad,
};

const Handle = opaque {
    pub fn close() void {}
};

const Level = enum {
    low,
    high,
};

// Holds items of one type.
pub fn List(comptime T: type) type {
    return struct {
        items: []T,

        const Self = @This();

        pub fn push(self: *Self, item: T) !void {
            _ = item;
        }
    };
}

export fn add(a: i32, b: i32) i32 {
    return a + b;
}

extern "c" fn puts(text: [*:0]const u8) c_int;

pub inline fn twice(
    value: i32,
) i32 {
    return value * 2;
}

threadlocal var depth: i32 = 0;
pub var MAX: u32 = 3;
const max = std.math.max;
const Alias = fn (u8) void;

test "add works" {
    try std.testing.expect(add(1, 2) == 3);
}

test add {}

comptime {
    _ = 1;
}

fn @"odd name"() void {}
