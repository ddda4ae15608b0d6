-- Runs jobs one at a time.
local Queue = {}
Queue.__index = Queue

local LIMIT, opened = 100, 0
VERSION = "3"

--- Makes an empty queue.
-- @param name what it is called
function Queue.new(name)
  opened = opened + 1
  return setmetatable({ name = name, jobs = {} }, Queue)
end

-- Adds a job at the end.
function Queue:push(job)
  local count = #self.jobs
  if count >= LIMIT then
    error("no room is left")
  end
  self.jobs[count + 1] = job
  return self
end

function Queue.util.clock.tick()
  return os.clock()
end

local function drain(queue)
  local done = 0
  for _, job in ipairs(queue.jobs) do
    job.run()
    done = done + 1
  end
  return done
end

local helper = function(value)
  return value or 0
end

Queue.drain = function(self)
  return drain(self)
end

local handlers = {
  idle = function() return 1 end,
  ["running"] = function() return 2 end,
  count = 2,
}

return Queue
