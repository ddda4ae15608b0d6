// Package store keeps values under keys. It is safe for one goroutine.
package store

import (
	"fmt"
	sys "os"
)

// MaxKeys is how many keys fit.
const MaxKeys = 1 << 10

/*
Levels of logging.
They grow.
*/
const (
	// Debug is the lowest. It says all.
	Debug Level = iota
	Info, verbose
	_
	LOUD
)

var registry, Names = map[string]int{"a": 1}, []string{
	"one",
}

var (
	// ErrMissing tells that a key has no value.
	ErrMissing = fmt.Errorf("missing")
	_          fmt.Stringer = Level(0)
	handler    = func(code int) { sys.Exit(code) }
)

// Level is a number.
type Level int

type (
	// Key is another name of string.
	Key = string
	// Set holds keys.
	Set[T comparable] map[T]bool
	visitor func(key Key) error
)

// Store keeps values.
//
// The zero value is ready.
type Store[K comparable, V any] struct {
	fmt.Stringer
	*Level
	Set[K]
	// Name and Alias are what people call it.
	Name, Alias string `json:"name"`
	_           [4]byte
	values      map[K]V
	onChange    func(K, V) error
	options     struct {
		Strict bool
	}
	rows []struct {
		count int
	}
}

// Reader reads.
type Reader interface {
	fmt.Stringer
	~int | ~string
	// Get returns the value of a key.
	Get(key Key) (value int, err error)
	close()
}

// New makes a store.
//
//go:noinline
func New[K comparable, V any](
	size int,
	names ...string,
) (*Store[K, V], error) {
	// entry is local.
	type entry struct {
		key K
	}
	const limit = 3
	table := []struct{ name string }{{"a"}}
	walk := func() {}
	_, _ = table, walk
	return nil, nil
}

// Get finds a value.
func (s *Store[K, V]) Get(key K) (value V, ok bool) {
	value, ok = s.values[key]
	return
}

func (Store[K, V]) Len() int { return 0 }

func (level Level) String() string {
	switch value := any(level).(type) {
	case interface{ Hidden() }:
		value.Hidden()
	}
	return ""
}

func (*Level) reset() {}

func init() {}

// add is written in assembly.
func add(x, y int) int
