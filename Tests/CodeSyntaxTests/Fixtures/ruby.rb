# frozen_string_literal: true

require 'set'

module Jobs
  LIMIT = 100
  State = Struct.new(:name, :active)

  # One piece of work.
  class Job
    include Comparable
    attr_reader :name, :priority
    attr_accessor :state

    def initialize(name, priority: 0)
      @name = name
      @priority = priority
    end

    def <=>(other)
      priority <=> other.priority
    end

    def done?
      @state == :done
    end

    alias finished? done?
    alias_method :complete?, :done?
  end

  class Error < StandardError; end

  # Runs jobs one at a time.
  class Queue
    class << self
      def open(path)
        new(path)
      end
    end

    def self.default
      @default ||= new
    end

    # Adds a job at the end.
    #
    # @param job [Job]
    def push(job)
      raise Error, 'no room is left' if @jobs.size >= LIMIT

      @jobs << job
      self
    end

    def drain
      done = 0
      until @jobs.empty?
        job = @jobs.shift
        begin
          job.run
          done += 1
        rescue Error => e
          warn(e.message)
        ensure
          job.state = :done
        end
      end
      done
    end

    define_method(:size) { @jobs.size }

    private

    def jobs=(value)
      @jobs = value
    end
  end
end

class Jobs::Timer < Jobs::Job
  def run = sleep(1)
end

task :drain do
  Jobs::Queue.default.drain
end
