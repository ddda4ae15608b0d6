//! Runs jobs one at a time.
const std = @import("std");

/// How many jobs may wait.
pub const limit: usize = 100;
var opened: usize = 0;

pub const State = enum {
    idle,
    running,

    pub fn isActive(self: State) bool {
        return self == .running;
    }
};

pub const Error = error{ Full, Failed };

const Payload = union(enum) {
    number: i64,
    text: []const u8,
};

/// A queue of jobs.
pub fn Queue(comptime T: type) type {
    return struct {
        const Self = @This();

        jobs: [limit]T = undefined,
        count: usize = 0,

        /// Adds a job at the end.
        pub fn push(self: *Self, job: T) Error!void {
            const at = self.count;
            if (at >= limit) return Error.Full;
            self.jobs[at] = job;
            self.count += 1;
        }

        pub inline fn len(self: *const Self) usize {
            return self.count;
        }
    };
}

pub const Timer = struct {
    seconds: u32,

    pub fn init(seconds: u32) Timer {
        opened += 1;
        return .{ .seconds = seconds };
    }
};

extern "c" fn usleep(useconds: c_uint) c_int;

test "a queue starts empty" {
    const queue = Queue(u8){};
    try std.testing.expectEqual(@as(usize, 0), queue.len());
}
