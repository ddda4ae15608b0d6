#if !defined(STORE_FLAGS)
#define STORE_FLAGS 1
#endif

namespace store {
Writer::Writer() = default;
Writer::~Writer() = default;
STORE_NAMESPACE_BEGIN
namespace internal {

int opened = 0;
void close();

// Reads in order.
class STORE_EXPORT Reader {
 public:
  virtual int next(int step) = 0;
  virtual Reader *clone() const = 0;
  virtual ~Reader();
  Reader &operator=(const Reader &) = delete;

 private:
  int position;
};

struct STORE_EXPORT Options {
  bool checked = false;
};

int open(int flags) {
  int local = flags;
  return local;
}

}  // namespace internal
STORE_NAMESPACE_END
}  // namespace store
