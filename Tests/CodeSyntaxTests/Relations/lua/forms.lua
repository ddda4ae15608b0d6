local M = {}
local json = require("cjson.safe")
local util = require 'app.util'
local insert, remove = table.insert, table.remove
require("boot")
dofile("x.lua")
local Foo = setmetatable({}, { __index = Base })
Foo.__index = Foo
function Foo.new(a, ...)
  local self = setmetatable({}, Foo)
  self.client = Client.new(a)
  self:init(...)
  return self
end
function Foo:run(x, y)
  local v, err = self.client:send(x)
  for i, item in ipairs(self.list) do item:go(i) end
  for i = 1, 10 do util.tick(i) end
  if not v then error("x" .. err) end
  local f = function(a) return a.b(y) end
  goto done
  ::done::
  return f(v), M.helper{ key = v, [x] = y }
end
local function helper(a) return a end
M.helper = helper
M.run = function(q) return helper(q) end
function M.sub.deep() end
count = count + 1
x, y = y, x
obj.a.b["c"]:d "str"
repeat local z = g() until z
return M
