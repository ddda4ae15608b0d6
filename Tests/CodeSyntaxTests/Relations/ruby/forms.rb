require 'json'
require_relative '../lib/x'
autoload :Foo, 'foo'
load 'y.rb'
module A
  module B::C
    X = Foo.new(1)
    class D < ::E::F
      include Comparable, M::N
      extend H
      attr_accessor :one, :two
      attr_reader :three
      @@count = 0
      K = %w[a b].freeze
      alias_method :q, :w
      alias z y
      has_many :things, class_name: "Thing"
      private def secret; end
      def initialize(a, b = Dflt.new, *rest, k: 1, kk:, **opts, &blk)
        super
        super(a)
        @foo = Foo.new(a)
        @bar ||= build(1)
        self.one = a
        @baz, c = pair
      end
      def self.create(*args) = new(*args)
      class << self
        def inst; @inst ||= new; end
        attr_writer :w
      end
      def run
        helper
        helper 1, 2
        obj.meth(:sym, key: val) { |x, (y, z), *w; l| x.go(y) }
        items.each do |i| puts i.name end
        items.map(&:to_s)
        @foo.bar.baz!(1)&.q
        x = 1
        x
        x.y
        a, (b, *c) = 1, [2, 3]
        x += other
        for n in list do n.go end
        begin
          risky
        rescue A::Err, Other => e
          e.message; retry
        ensure
          done
        end
        case v
        when String, Foo then z1
        end
        case v
        in {name: String => s, age:} then s
        in [Integer => q, *r] then q
        in Foo(x:, y:) then 1
        end
        ->(p, q = 2) { p.call(q) }
        lambda { |u| u }
        "str #{interp(1)}"
        :"sym#{q2}"
        h = { a: b1, "c" => d, e => f, g: }
        yield x, y1
        return Foo::Bar.new(1), 2
        defined?(Foo)
        raise ArgumentError, "x" unless ok?
        foo[1] = bar2[2]
        $glob = 1
        !a && b or c1
        self.class.thing
        self.x = 1
        Foo.()
        A::B.c
        A::d(1)
        method(:run)
        if x then y else z end
        while cond; next; break; end
        def nested(o); o.foo; end
        Struct.new(:a, :b) do def w; a; end end
        obj.attr = 5
        __method__
        /re#{x}/
        puts <<~EOS
          #{heredoc_call}
        EOS
      end
      Point = Struct.new(:x, :y) do
        def dist; x + y; end
      end
      rescue_from Foo, with: :handle
    end
  end
end
x = 5
x.foo
bar x
describe "thing" do
  it { expect(x).to eq 3 }
  let(:u) { User.new }
end
