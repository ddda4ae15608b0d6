#include "shop/order.h"
#include <vector>
#define CHECK(x) do { if (!(x)) fail_check(#x, __LINE__); } while (0)
#define LIMIT 10

namespace fs = std::filesystem;
using namespace shop;
using namespace shop::detail;
using shop::Money;
using std::string;
using Prices = std::map<string, Money>;
typedef shop::Order OrderAlias;

namespace app::inner {

enum class Color { red, green = LIMIT, blue = shop::defaultColor };

template <typename T, int N = LIMIT>
class Base {
 public:
  virtual ~Base() = default;
  T get() const { return value_; }
  static T make(int n);
 protected:
  T value_;
};

struct Point {
  int x = 0, y = 0;
  Point operator+(const Point& other) const { return Point{x + other.x, y + other.y}; }
};

class Store : public Base<Money>, private shop::Listener {
 public:
  explicit Store(std::unique_ptr<Engine> engine, const Config& config)
      : Base(config.money()), engine_(std::move(engine)), cache_{makeCache(LIMIT)} {
    engine_->start(config.port);
  }
  ~Store() override;
  void add(Order order, int count = defaultCount());
  [[nodiscard]] Receipt sell(const Order& order) const;
  static Store* shared();
  friend class Auditor;
  friend Point operator*(const Point& p, int k);
  template <class U> U convert(U u) { return u.template as<Money>(); }
  using Callback = std::function<void(const Order&)>;
  enum Kind { small, large };
  Engine* raw() { return engine_.get(); }

 private:
  std::unique_ptr<Engine> engine_;
  Cache cache_;
  std::vector<Order> orders_;
  Callback callback_;
  static int count_;
  int (*hook_)(Order*) = nullptr;
};

int Store::count_ = initialCount();

Store::~Store() { engine_->stop(); }

void Store::add(Order order, int count) {
  orders_.push_back(order);
  validate(order);
  this->cache_.put(order.id, count);
  Base::get();
  Base<Money>::make(3);
  shop::Listener::notify();
  for (const auto& item : order.items) {
    item.check(*this);
  }
  for (int i = 0; i < count; i++) total += prices[i];
  auto found = lookup(order.id);
  if (auto it = found.find(LIMIT); it != found.end()) it->touch();
  auto engine = std::make_unique<Engine>(LIMIT);
  engine->start(8080);
  auto shared = std::make_shared<shop::Engine>();
  shared->stop();
  Engine direct(count, port);
  direct.start(1);
  Engine braced{count};
  braced.start(2);
  Engine* heap = new Engine(config);
  heap->start(3);
  auto* other = new shop::Engine;
  other->start(4);
  delete heap;
  Point p = Point{1, 2} + Point(3, 4);
  auto lambda = [this, &order, n = LIMIT](const Order& o, auto x) -> Money {
    order.bump(n);
    use(o.price(), x);
    return o.price();
  };
  lambda(order, 1);
  Color c = Color::red;
  Kind k = Store::small;
  auto& [first, second] = makePair();
  first.go();
  CHECK(order.valid());
  int size = sizeof(Order) + static_cast<int>(total());
  dynamic_cast<Premium*>(engine_.get())->upgrade();
  callback_(order);
  (*hook_)(nullptr);
  std::sort(orders_.begin(), orders_.end(), byPrice);
  std::vector<Order> copies;
  copies[0].print();
  ::globalFunction();
  a::b::c::deep(1);
  try {
    risky();
  } catch (const shop::Error& error) {
    log(error.what());
    throw Failure("x");
  }
  switch (k) {
    case Kind::small: return;
    case large: break;
  }
  goto done;
done:
  return;
}

template <typename T>
T Base<T>::make(int n) { return T(n); }

Receipt Store::sell(const Order& order) const {
  static Store instance;
  Receipt receipt = cache_.find(order.id)->receipt;
  return receipt;
}

Store* Store::shared() { return nullptr; }

static void helper(Store& store, Point (*f)(int), int values[LIMIT]) {
  store.sell(Order());
  f(values[0]);
  std::shared_ptr<Store> ptr = nullptr;
  ptr->add({}, 1);
  (*ptr).add({}, 2);
  std::optional<Order> maybe;
  maybe->ship();
  Store::shared()->raw()->start(1);
  fs::path path = fs::current_path();
  const int limit = std::numeric_limits<int>::max();
  if constexpr (std::is_same_v<Point, Order>) { special(); }
  auto fn = &Store::add;
  std::thread worker(&Store::sell, &store);
  typename T::value_type v;
  using Local = shop::Order;
  Local local;
  local.ship();
  struct Inner { int a; void m() { helper2(a); } } inner;
  inner.m();
}

concept Small = sizeof(int) < LIMIT;

template <Sized T> requires Hashable<T>
void constrained(T t) { t.hash(); auto r = hashOf(t); }

template <> class Base<int> {};
template class Base<double>;

extern "C" {
int c_function(struct c_struct* s, Order o);
}

namespace {
const Order kDefault = makeDefault();
Order* gOrder;
auto table = std::map<int, Order>{{1, kDefault}};
}

}  // namespace app::inner
