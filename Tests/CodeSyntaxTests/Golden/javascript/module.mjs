import helper from './helper.js';

// How often to try.
export const RETRIES = 3;
let counter = 0;
var legacy;
const { host, port: number, tls = true, ...others } = options;
const [first, , third = 3, ...more] = list;

/**
 * Adds two numbers. Slowly.
 *
 * @param {number} a
 */
export function add(a, b = 1) {
  const local = a;
  function inner() {}
  const arrow = (x) => {
    return x;
  };
  return inner;
}

export async function load(url) {}

function* ids() {
  yield 1;
}

async function* stream() {}

const double = (x) => x * 2;
const triple = function (x) {
  return x * 3;
};
const each = function* () {};
counter = async () => {};

/* A shape. */
@sealed
export class Shape extends mixin(Base) {
  // Sides of it.
  sides = 0;
  static LIMIT = 10;
  #hidden = 1;
  'quoted name' = 2;
  onClick = (event) => {
    return event;
  };

  static {
    Shape.ready = true;
  }

  constructor(sides) {
    super();
    this.sides = sides;
    this.later = function () {};
  }

  get area() {
    return this.#hidden;
  }

  set area(value) {}

  static async make() {}

  *[Symbol.iterator]() {}

  #secret() {}

  'spoken name'() {}

  @bound
  decorated() {}
}

const Named = class Other extends Shape {
  run() {}
};

const api = {
  version: 1,
  list() {},
  get size() {
    return 0;
  },
  find: function (key) {
    return key;
  },
  remove: async (key) => {},
  nested: {
    deep() {},
    deeper: () => {
      return 1;
    },
  },
};

const Button = memo(function Button(props) {
  return props;
});

describe('a thing', () => {
  it('works', function () {});
});

(function start() {})();

export default {
  name: 'component',
  data() {
    return {};
  },
  methods: {
    go() {},
  },
};

export { counter };
