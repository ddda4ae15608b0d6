// Package queue runs jobs one at a time.
package queue

import (
	"context"
	"fmt"
	"sync"
)

// Limit is how many jobs may wait.
const Limit = 100

const (
	// StateIdle has nothing to do.
	StateIdle State = iota
	StateRunning
)

var (
	ErrFull   = fmt.Errorf("queue is full")
	instances int
)

var Default, Backup = New(), New()

// State says what a queue does.
type State int

type (
	Handler func(ctx context.Context) error
	Names   = map[string]int
)

// Job is one piece of work.
type Job interface {
	fmt.Stringer
	// Run does the work.
	Run(ctx context.Context) error
}

// Queue is safe for use by many goroutines.
type Queue struct {
	mu    sync.Mutex
	jobs  []Job
	State State
}

type Stack[T any] struct {
	items []T
}

// New makes an empty queue.
func New() *Queue {
	instances++
	return &Queue{}
}

// Push adds a job, or fails with ErrFull.
func (q *Queue) Push(job Job) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.jobs) >= Limit {
		return ErrFull
	}
	q.jobs = append(q.jobs, job)
	return nil
}

func (s State) String() string {
	switch s {
	case StateIdle:
		return "idle"
	case StateRunning:
		return "running"
	}
	return "unknown"
}

func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	last := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return last, true
}

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}
