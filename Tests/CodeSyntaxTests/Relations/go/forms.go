package server

import (
	"fmt"
	log "github.com/x/log/v2"
	. "math"
	_ "image/png"
)
import "os"

type Server struct {
	*Base
	http.Handler
	Embedded[T]
	mu, m2 sync.Mutex
	clients map[string]*Client `json:"x"`
	cb func(a int, b Foo) (Bar, error)
	ch chan<- Event
	list []*Item
}
type Doer interface {
	Do(ctx context.Context, n int) (*Result, error)
	io.Reader
	~int | Foo
}
type ID int
type Alias = other.Thing
type Gen[K comparable, V any] struct { k K; v V }
type F func(int) Foo
const ( A = iota; B )
const C, D float64 = 1, 2
var x, y = newX(), 2
var z *Foo
func NewServer(addr string, opts ...Option) (*Server, error) {
	s := &Server{addr: addr, Base: &Base{}, list: []*Item{{Name: n}, {1}}}
	a, err := f()
	if err := s.run(); err != nil { return nil, err }
	for i, v := range s.list { v.Go(i) }
	for i := 0; i < 10; i++ { continue outer }
	switch t := v.(type) {
	case *Client, Foo: t.Send()
	case nil:
	default:
	}
	switch x := y; { case x > C: fallthrough }
	select { case m := <-ch: use(m); case out <- q(): }
	go func(n int) { s.done(n) }(3)
	defer s.mu.Unlock()
	c := v.(*Client)
	b := make([]Foo, 0, n); p := new(Foo); arr := [3]int{1,2}
	mm := map[Key]Val{k1: v1, "x": {F: 1}}
	fn := s.handler; fn(1)
	g := Gen[int, string]{k: 1}; Map[int](xs, func(i int) Foo { return Foo{} })
	var w io.Writer = os.Stdout
	x.y.z = 1; arr[i] = 2; a, x = x, a; i++
	label: for { break label }
	pkg.Fn(a...).Method(); (*s).foo(); Foo(x).bar(); []byte(s); func() {}()
	return s, nil
}
func (s *Server) Run(ctx context.Context) (n int, err error) { s.mu.Lock(); s.Base.Start(); return }
func (Server) Static() {}
func (g *Gen[K, V]) Get(k K) V { return g.v }
func Map[T, U any](xs []T, f func(T) U) []U { return nil }
