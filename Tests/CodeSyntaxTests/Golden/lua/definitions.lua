--- A module of shapes.
-- It is small.
local M = {}

local utils = require("utils")
local a, b = 1, 2
local MAX_SIZE = 100
local version <const> = "1.0"
local later
total = 0

M.count = 3
M.options = {
  depth = 1,
  on_open = function(window)
    return window
  end,
  ["on-close"] = function() end,
  nested = {
    deep = function() end,
  },
}

--- Makes a shape. Any shape.
---@param name string
function M.new(name)
  local self = setmetatable({}, M)
  local function inner(x) return x end
  local closure = function(y)
    return y
  end
  self.render = function() end
  return self
end

-- Draws it!
function M:draw(
  canvas,
  style
)
  return canvas
end

function M.sub.part.list() end

function M.sub.part:each(f) end

--[[ Global helpers
are here. ]]
function global_helper(...)
end

local function private_helper() return 1 end

local handler = function(event)
  return event
end

M.save = function(path)
  return path
end

M["load file"] = function() end

if jit then
  function fast() end
end

vim.keymap.set("n", "x", function() end)

return {
  setup = function(opts)
    return opts
  end,
  M = M,
}
