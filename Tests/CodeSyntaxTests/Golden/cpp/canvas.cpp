#include <string>

#define CANVAS_VERSION 3
#define CANVAS_AT(c, x, y) ((c).cells[(x) + (y) * (c).width])

extern "C" int canvas_open(const char *path);
extern "C" {
void canvas_close(int handle);
}

namespace draw {

/// How a pen paints.
enum class Mode : unsigned char { Solid, Dashed = 2 };
enum { kFirst };

using Names = std::vector<std::string>;
typedef int (*Visitor)(int depth);

/** A shape. Others derive from it. */
class Shape : public Base {
  int hidden_ = 0;

 public:
  Shape() = default;
  explicit Shape(int sides) : hidden_{sides} {}
  Shape(const Shape &other);
  virtual ~Shape();

  // The area covered.
  virtual double area() const = 0;
  const std::string &name() const { return name_; }
  Shape &operator=(const Shape &) = delete;
  bool operator==(const Shape &other) const { return true; }
  explicit operator bool() const { return true; }
  static int count;
  static constexpr int MAX_SIDES = 12;
  template <typename T>
  T as() const { return T(); }

  struct Point {
    float x, y;
  };

 protected:
  Point *origin(int index);
  std::string name_, *alias_;
  int (*callback_)(int);

 private:
  friend class Canvas;
  friend bool same(const Shape &a, const Shape &b);
};

inline namespace v2 {
union Value {
  int number;
  char bytes[4];
};
}

namespace {
static const int kHidden = 1;
}

template <typename T, int N = 4>
struct Grid final {
  T cells[N];
  T &at(int index);
};

// Sums are summed.
template <typename T>
concept Summable = requires(T a) { a + a; };

template <class T>
using GridOf = Grid<T, 1>;

template <>
struct Grid<bool, 4> {};

template <typename T, int N>
T &Grid<T, N>::at(int index) {
  return cells[index];
}

template <Summable T>
T sum(T a, T b) { return a + b; }

template <typename T>
constexpr T pi = T(3.14);

Shape::Shape(const Shape &other) {}
Shape::~Shape() {}
int Shape::count = 0;

auto twice = [](int x) { return x * 2; };
int first, *second = nullptr;
Shape &shared();

std::ostream &operator<<(std::ostream &out, const Shape &shape) {
  struct Local { int depth; };
  int seen = 1;
#define STEP 2
  return out;
}

}  // namespace draw

namespace draw::detail {
class Outer { class Inner; void run(); };
class Outer::Inner { int value; };
}

draw::Shape::Point *draw::Shape::origin(int index) { return nullptr; }
void draw::detail::Outer::run() {}
draw::Value::operator int() const { return number; }
int main(int argc, char **argv) try { return 0; } catch (...) { return 1; }
