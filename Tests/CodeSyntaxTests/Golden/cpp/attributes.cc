#include "widget.h"

namespace ui {
UI_NAMESPACE_BEGIN
namespace internal {

// A lock that a thread holds.
class UI_LOCKABLE UI_WARN_UNUSED Lock {
 public:
  explicit constexpr Lock(int id);
  ~Lock();

  // Takes it.
  void Take() UI_EXCLUSIVE_LOCK_FUNCTION() { held_ = true; }
  bool IsHeld() const UI_LIFETIME_BOUND {
    return held_;
  }
  Lock* ui_nonnull next() const;
  explicit Lock(const Lock& other UI_CAPTURED_BY(this)) : held_(other.held_) {}

 private:
  bool held_ UI_GUARDED_BY(mutex) = false;
};

UI_CONST_FUNCTION constexpr Lock* Find(int id);

template <typename T>
class Range {
 public:
  using result_type = T;
  result_type(min)() const { return (std::numeric_limits<result_type>::min)(); }
  result_type(max)() const { return high_; }

 private:
  T high_;
};

UI_FLAG(int, depth, 3, "How deep it goes; don't exceed 7.");
UI_FLAG(std::string, title, "", "What it is called.");

// Draws.
static void UI_CALL Draw(int x);

}  // namespace internal
UI_NAMESPACE_END
}  // namespace ui

extern "C" UI_WEAK int ui_is_ready() { return 0; }
