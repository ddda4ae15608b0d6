package org.example.shapes;

import java.util.List;

/** A figure of the plane. Figures are immutable. */
public sealed interface Shape permits Circle, Square {
  /** The least side there may be. */
  double LEAST_SIDE = 0.5;

  /**
   * Returns the area.
   *
   * @return square units
   */
  double area();

  default String label() {
    return "shape";
  }

  private static void check() {}

  class Unit {}
}

/**
 * A circle about the origin.
 * @param radius how far it reaches
 */
record Circle(
    double radius,
    @Deprecated String name) implements Shape {
  static int made;

  Circle {
    if (radius < 0) throw new IllegalArgumentException("negative");
  }

  Circle(double radius) {
    this(radius, "circle");
  }

  @Override
  public double area() {
    return Math.PI * radius * radius;
  }
}

// Marks what a tool may rewrite.
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rewritable {
  int level() default 1;

  String[] by() default {};
}

enum Operation {
  /** Adds. */
  PLUS("+") {
    @Override
    public int apply(int a, int b) {
      return a + b;
    }
  },
  MINUS("-");

  private final String sign;

  private Operation(String sign) {
    this.sign = sign;
  }

  public int apply(int a, int b) {
    return a - b;
  }
}

@SuppressWarnings("unchecked")
public abstract class Canvas<T extends Shape & Comparable<T>>
    extends Base<T> implements Runnable, AutoCloseable {
  private static final int MAX_SHAPES = 1 << 10;
  protected int width, height = 3;
  int[] grid[] = {{1}, {2}};

  static {
    int local = 1;
  }

  /** Makes an empty canvas! Nothing is drawn. */
  public Canvas() {
    super();
  }

  @Override @Deprecated public synchronized <R> List<R> map(
      Function<? super T, ? extends R> f,
      int limit) throws IOException {
    class Local {
      int depth;
    }
    Runnable task = new Runnable() {
      @Override
      public void run() {
        draw(() -> { int inner = 0; });
      }
    };
    return null;
  }

  protected abstract void draw(Runnable r);

  private native int count();

  strictfp static final class Builder {
    private Builder self = new Builder() {
      void hook() {}
    };

    interface Step {
      void step();
    }
  }
}
