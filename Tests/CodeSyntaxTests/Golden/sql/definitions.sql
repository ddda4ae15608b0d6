-- The schema of a small shop.

CREATE SCHEMA shop;
CREATE SCHEMA IF NOT EXISTS "audit log" AUTHORIZATION admin;

/* Who buys. Not who sells. */
CREATE TABLE IF NOT EXISTS shop.customers (
  id BIGINT PRIMARY KEY,
  "full name" VARCHAR(200) NOT NULL, -- as they wrote it
  email TEXT UNIQUE,
  balance NUMERIC(10, 2) DEFAULT 0,
  created_at TIMESTAMP DEFAULT now(),
  CONSTRAINT positive CHECK (balance >= 0)
);

CREATE TABLE `orders` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `customer_id` INT,
  PRIMARY KEY (`id`),
  KEY `by_customer` (`customer_id`)
) ENGINE=InnoDB;

CREATE TEMP TABLE recent AS SELECT * FROM shop.customers;

-- Those who owe.
CREATE OR REPLACE VIEW shop.debtors AS
  SELECT id, balance AS debt FROM shop.customers WHERE balance < 0;

CREATE MATERIALIZED VIEW totals AS
  WITH sums AS (SELECT 1 AS n)
  SELECT n FROM sums;

CREATE UNIQUE INDEX CONCURRENTLY customers_email ON shop.customers (email);
CREATE INDEX ON orders (id);

CREATE SEQUENCE shop.order_numbers START 100;

CREATE TYPE mood AS ENUM (
  'sad',
  'happy'
);

CREATE TYPE shop.address AS (
  street TEXT,
  city TEXT
);

-- Adds two numbers.
CREATE OR REPLACE FUNCTION add_up(a INT, b INT DEFAULT 0)
RETURNS INT AS $$
BEGIN
  RETURN a + b;
END;
$$ LANGUAGE plpgsql;

CREATE FUNCTION one() RETURNS INT LANGUAGE sql AS 'SELECT 1';

CREATE TRIGGER customers_touch BEFORE UPDATE ON shop.customers
  FOR EACH ROW EXECUTE FUNCTION touch();

ALTER TABLE shop.customers ADD COLUMN age INT;

INSERT INTO orders VALUES (1, 2);
SELECT id FROM orders;
