// The forms of ISO C++20: dcl, class, temp and namespace.
#include <compare>
#include <concepts>
#include <vector>

#define ATLAS_LIMIT 8

/// Maps and what is on them.
namespace atlas {

class Map;
enum class Side : unsigned char;

inline namespace v2 {
constexpr int edition = 2;
}

namespace {
int opened = 0;
}

namespace detail::deep {
extern const int LEVELS;
}

namespace short_name = detail::deep;
using std::vector;

/// Has a size.
template <typename T>
concept Sized = requires(T value) {
  { value.size() } -> std::convertible_to<int>;
};

/** Sides of a map. */
enum class Side : unsigned char {
  /// Up.
  north = 1,
  south,
};

enum { plain, fancy };

using Name = const char *;
template <class T>
using List = vector<T>;
typedef int (*Measure)(const Map &, int);

/// A map.
template <typename T, int Size = 3>
class [[nodiscard]] Sheet final : public Base<T>, private Other {
  int secret_ = 0;

 public:
  using Element = T;
  static constexpr int SIDES = 4;

  /// Makes an empty sheet. Not more.
  Sheet() = default;
  explicit Sheet(int width, int height = 1) : width_(width), height_{height} { fill(); }
  Sheet(const Sheet &) = delete;
  Sheet(Sheet &&other) noexcept;
  virtual ~Sheet() override;

  Sheet &operator=(const Sheet &other) = default;
  T &operator[](int index) { return items_[index]; }
  void operator()(int a, int b) const;
  Sheet &operator++();
  auto operator<=>(const Sheet &) const = default;
  explicit operator bool() const { return true; }
  operator const T *() const;
  void *operator new(unsigned long size);
  friend bool operator==(const Sheet &a, const Sheet &b) { return true; }
  friend class Printer;

  [[nodiscard]] virtual int area() const = 0;
  static Sheet make(int side) {
    struct Local {
      int depth;
    };
    return Sheet(side, side);
  }
  template <typename U>
    requires Sized<U>
  auto convert(U value) const -> Sheet<U> {
    auto twice = [](int x) { return x * 2; };
    return {};
  }

  class Legend {
    int lines_;

   public:
    struct Entry {
      Name text;
    };
    Legend();
  };
  enum Kind { flat, round };
  union {
    int whole;
    float real;
  };
  unsigned isOpen : 1, isDrawn : 1;

 protected:
  int width_, height_;
  T items_[Size];
  static int count;

 private:
  void fill() {}
};

/// A sheet of nothing.
template <>
class Sheet<void> {};

template <typename T>
Sheet(T, T) -> Sheet<T>;

template <typename T, int Size>
int Sheet<T, Size>::count = 0;

template <typename T, int Size>
Sheet<T, Size>::Sheet(Sheet &&other) noexcept : Base<T>(other) {}

template <typename T, int Size>
Sheet<T, Size>::~Sheet() {
  opened -= 1;
}

template <typename T, int Size>
Sheet<T, Size>::operator const T *() const {
  return items_;
}

template <typename T, int Size>
Sheet<T, Size>::Legend::Legend() : lines_(0) {}

struct Point {
  double x{}, y = 0;
  void (*moved)(Point);
  constexpr double length() const noexcept { return x + y; }

 private:
  mutable int hash;
};

template <typename T>
constexpr T pi = T(3.14);
template <>
int pi<int> = 3;

const auto distance = [](Point a, Point b) {
  return a.x - b.x;
};
static thread_local vector<int> numbers = {1, 2};
static auto [left, right] = Pair{1, 2};

/// Adds what is given.
template <Sized... Ts>
constexpr auto sum(Ts... values) {
  return (values + ...);
}
template <>
constexpr auto sum(int value) { return value; }
int parse(const char *text, int base = 10) noexcept;
[[noreturn]] void fail();
Point operator+(Point a, Point b);
constexpr long operator""_km(unsigned long long value) { return value; }
consteval auto square(int x) -> int { return x * x; }
static void helper() try {
  fail();
} catch (...) {
}
extern "C" {
int atlas_open(const char *path);
}
extern "C" void atlas_close();
}  // namespace atlas

int atlas::parse(const char *text, int base) noexcept { return base; }
