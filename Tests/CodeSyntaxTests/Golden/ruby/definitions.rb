# frozen_string_literal: true

require "set"

$log_level = :info
VERSION = "1.0"

# Shapes of the plane. They do not rotate.
#
# More is said here.
module Geometry
  MAX, MIN = 10, 0
  LIMIT ||= 5

  # A place.
  Point = Struct.new(:x, :y) do
    def distance = Math.hypot(x, y)
  end

  Failure = Class.new(StandardError)
  Helpers = Module.new

  # The base of all shapes
  # @abstract
  class Shape < Base
    include Comparable

    @@count = 0

    # How wide it is.
    attr_reader :width, :height
    attr_accessor :name
    private attr_writer "secret"

    alias size width
    alias_method :length, :width

    def self.create(*args, **options)
      new(*args, **options)
    end

    class << self
      def default
        @default ||= new
      end

      private

      def hidden; end
    end

    def initialize(width,
                   height)
      @width = width
      local = 1
    end

    # Compares by area!
    def <=>(other)
      area <=> other.area
    end

    def []=(key, value); end

    def empty? = false

    def name=(value)
      def nested; end
    end

    define_method(:dynamic) do |n|
      n
    end

    class Inner::Deep
    end

    protected

    def area
      width * height
    end

    private

    def helper; end

    def self.still_public; end

    public def shown; end

    private_class_method def self.concealed; end
  end

  class ::Toplevel; end
end

Geometry::Shape::SIDES = 4

def Geometry.origin
  Geometry::Point.new(0, 0)
end

def main(argv)
  DATA.each_line { |line| puts line }
  if argv.empty?
    def fallback; end
  end
end

alias $level $log_level

__END__
class NotCode
end
