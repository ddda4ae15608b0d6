const std = @import("std");
const shapes = @import("shapes/all.zig");
const Allocator = std.mem.Allocator;
const Point = @import("point.zig").Point;

pub const limit: usize = maxLimit();

pub const Error = error{ TooBig, Empty };

pub const Kind = enum { circle, rect };

pub const Shape = struct {
    const Self = @This();

    kind: Kind = .circle,
    origin: Point,
    allocator: Allocator,

    pub fn init(allocator: Allocator, origin: Point) Shape {
        return .{ .origin = origin, .allocator = allocator };
    }

    pub fn area(self: *const Self) f64 {
        return switch (self.kind) {
            .circle => square(self.origin.length()),
            .rect => blk: {
                const side = shapes.sideOf(self);
                break :blk side * side;
            },
        };
    }

    pub fn grow(self: *Shape, by: f64) !void {
        try self.check(by);
        self.origin = self.origin.scaled(by);
    }

    fn check(self: *Shape, by: f64) Error!void {
        if (by > limit) return error.TooBig;
        _ = self;
    }
};

fn square(x: f64) f64 {
    return x * x;
}

pub fn List(comptime T: type) type {
    return struct {
        items: []T,

        pub fn append(list: *@This(), item: T) void {
            store(list, item);
        }
    };
}

pub fn load(allocator: Allocator, path: []const u8) !?Shape {
    var list = List(Shape){ .items = undefined };
    const text = readText(allocator, path) catch |err| return report(err);
    defer allocator.free(text);
    if (parse(text)) |shape| {
        list.append(shape);
    } else |failure| {
        log(failure);
    }
    for (list.items, 0..) |*item, index| {
        item.grow(@floatFromInt(index)) catch unreachable;
    }
    while (next()) |value| : (advance()) consume(value);
    const made = Shape.init(allocator, .{ .x = origin_x, .y = 0 });
    var other: shapes.Circle = shapes.Circle.init();
    other.draw(&made, std.fmt.comptimePrint("{d}", .{limit}));
    return made;
}

test "area" {
    const shape = Shape.init(std.testing.allocator, undefined);
    try std.testing.expectEqual(shape.area(), square(2));
}
