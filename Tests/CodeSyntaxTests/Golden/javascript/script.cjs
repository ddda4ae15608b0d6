'use strict';
var util = require('util');

// Makes one.
function Stack(size) {
  this.push = function (item) {
    return item;
  };
}

util.inherits(Stack, Array);

/** Takes one off. */
Stack.prototype.pop = function () {
  return 1;
};

Stack.prototype.peek = function peek() {};

Stack.of = (...items) => items;

Queue.prototype = {
  enqueue: function (item) {},
  dequeue() {},
};

exports.limit = 10;

exports.create = function (size) {
  return new Stack(size);
};

module.exports.Node = class {
  next() {}
};

app.routes.get = function (path) {};

var chain = {
  start: function () {},
};

module.exports = {
  open() {},
  close: () => {},
  Stack,
};

module.exports = function createStack(size) {
  return function named() {};
};
