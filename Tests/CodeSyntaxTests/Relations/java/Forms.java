package com.example.shop;

import java.util.List;
import java.util.*;
import static com.example.util.Checks.require;
import static com.example.util.Maths.*;
import com.example.model.Order.Line;

/** Doc. */
@Service
@Table(name = "stores", kind = Kind.LARGE)
public class Store extends BaseStore<Order> implements Runnable, Comparable<Store> {
  private static final Logger LOG = Logger.getLogger(Store.class.getName());
  static final int LIMIT = Limits.MAX;
  private final Engine engine;
  @Autowired protected List<Order> orders = new ArrayList<>();
  Map<String, Order> byName;
  Order[] array;
  int a = 1, b = other();
  private final Comparator<Order> byPrice = Comparator.comparing(Order::price);

  static { register(Store.class); }
  { prepare(); }

  public Store(Engine engine, @Named("x") String name) {
    super(name);
    this.engine = engine;
    this.configure(name).start();
    engine.run();
  }

  public Store() { this(new Engine(LIMIT), "y"); }

  @Override
  public void run() { super.run(); helper(); orders.forEach(Order::check); }

  public <T extends Shape & Sized> T generic(T t, List<? extends T> ts, int... rest) throws StoreException {
    t.area();
    return t;
  }

  Receipt add(final Order order, int count) {
    validate(order);
    var found = lookup(order.id());
    found.touch();
    Order copy = new Order(order);
    copy.ship();
    Order.Line line = order.lines().get(0);
    line.print();
    for (Order o : orders) { o.check(this); }
    for (int i = 0, n = orders.size(); i < n; i++) { use(i, array[i].price()); }
    try (Reader in = open(order); Writer out = Files.newWriter()) {
      in.read();
    } catch (IOException | StoreException e) {
      LOG.warn(e.getMessage());
      throw new IllegalStateException("x", e);
    } finally { close(); }
    Runnable r = () -> finish(order);
    Function<Order, Money> f = o -> o.price();
    BiFunction<Order, Integer, Money> g = (Order o, Integer n) -> { return o.price(n); };
    Supplier<Store> s = Store::new;
    Callback c = new Callback() {
      @Override public void done(Order o) { o.done(); engine.stop(); }
    };
    if (order instanceof Special special && special.isReady()) { special.go(); }
    if (order instanceof Special) { cast(((Special) order).go()); }
    switch (order.kind()) {
      case SMALL: small(); break;
      case LARGE: break;
      default: break;
    }
    int size = switch (count) { case 1, 2 -> one(); case LIMIT -> { yield two(); } default -> 0; };
    String text = switch (shape) {
      case Circle(double radius) when radius > LIMIT -> show(radius);
      case Square sq -> sq.name();
      default -> "none";
    };
    outer: while (true) { break outer; }
    int x = count > 0 ? first.size() : second().size();
    Object o = (Object) Store.instance().engine.config;
    Store.shared.add(order, 1);
    com.example.util.Tools.fix(order);
    class Local { void m() { helper(); } }
    new Local().m();
    outerInstance.new Inner();
    synchronized (lock) { assert count > LIMIT : message(); }
    return new Receipt.Builder(order).total(total * count).build();
  }

  interface Listener<E> extends EventListener { void on(E e); default void off() { on(null); } }

  enum Kind implements Named { SMALL("s"), LARGE("l") { @Override String label() { return big(); } }; 
    private final String code;
    Kind(String code) { this.code = code; }
    static Kind parse(String s) { return valueOf(s); }
  }

  record Pair<A, B>(A first, B second) implements Serializable {
    Pair { check(first); }
    static <A> Pair<A, A> twice(A a) { return new Pair<>(a, a); }
  }

  sealed interface Shape permits Circle, Square {}
  @interface Named { String value() default DEFAULT; }
}
