'use strict';

const fs = require('fs');
const { join } = require('path');

const LIMIT = 20;
let opened = 0, closed = 0;
var legacy = true;

/**
 * Reads a file of records.
 * @param {string} path where it is
 */
export async function readRecords(path) {
  const text = await fs.promises.readFile(path, 'utf8');
  return text.split('\n').map((line) => JSON.parse(line));
}

export const writeRecords = async (path, records) => {
  const handle = await fs.promises.open(path, 'w');
  for (const record of records) {
    await handle.write(JSON.stringify(record) + '\n');
  }
  await handle.close();
};

function* count(from) {
  while (true) yield from++;
}

// The store keeps what was read.
export class Store extends Map {
  static #instances = 0;
  name = 'store';

  constructor(path) {
    super();
    this.path = path;
    Store.#instances += 1;
  }

  get isEmpty() {
    return this.size === 0;
  }

  /** Loads every record. */
  async load() {
    for (const record of await readRecords(this.path)) {
      this.set(record.id, record);
    }
  }

  #evict() {
    const oldest = this.keys().next().value;
    this.delete(oldest);
  }

  onChange = (event) => {
    if (event.type === 'added' && this.size > LIMIT) {
      this.#evict();
    }
  };

  static open(path) {
    opened += 1;
    return new Store(join(path, 'records'));
  }
}

Store.prototype.close = function () {
  closed += 1;
};

module.exports = {
  Store,
  version: 3,
  create: function (path) {
    return Store.open(path);
  },
  destroy(store) {
    store.close();
  },
  async refresh(store) {
    await store.load();
  },
  reset: () => {
    opened = 0;
  },
};

exports.helper = (value) => value ?? null;

describe('a store', () => {
  it('is empty when opened', () => {
    expect(Store.open('.').isEmpty).toBe(true);
  });
});
