/*
 * Licensed to whom it may concern.
 */

package org.example.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Runs jobs one at a time.
 *
 * @param <T> what a job returns
 */
public final class Queue<T> implements AutoCloseable {
  public static final int LIMIT = 100;
  private final Deque<Job<T>> jobs = new ArrayDeque<>();
  private int started, finished;

  /** What a queue does. */
  public enum State {
    /** Nothing to do. */
    IDLE,
    RUNNING {
      @Override
      boolean isActive() {
        return true;
      }
    };

    boolean isActive() {
      return false;
    }
  }

  @FunctionalInterface
  public interface Job<T> {
    int PRIORITY = 1;

    T run() throws Exception;

    default String name() {
      return "job";
    }
  }

  public record Result<T>(T value, long nanoseconds) {
    public Result {
      if (nanoseconds < 0) {
        throw new IllegalArgumentException("time runs forward");
      }
    }
  }

  public @interface Slow {
    int seconds() default 1;
  }

  public Queue() {}

  /**
   * Adds a job at the end.
   *
   * @throws IllegalStateException when no room is left
   */
  @Deprecated
  public synchronized void push(Job<T> job) {
    if (jobs.size() >= LIMIT) {
      throw new IllegalStateException("no room is left");
    }
    jobs.addLast(job);
  }

  // Runs everything that waits.
  public int drain() throws Exception {
    int done = 0;
    while (!jobs.isEmpty()) {
      Job<T> job = jobs.removeFirst();
      started++;
      job.run();
      finished++;
      done++;
    }
    return done;
  }

  @Override
  public void close() {
    jobs.clear();
  }
}
