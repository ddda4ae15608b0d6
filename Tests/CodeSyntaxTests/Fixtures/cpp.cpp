#include <memory>
#include <string>
#include <vector>

#define QUEUE_VERSION 3

namespace jobs {
namespace detail {
constexpr int kLimit = 100;
}  // namespace detail

using Names = std::vector<std::string>;
template <typename T>
concept Runnable = requires(T t) { t.run(); };

enum class State : unsigned char { Idle, Running };

/// One piece of work.
class Job {
 public:
  explicit Job(std::string name) : name_(std::move(name)) {}
  virtual ~Job() = default;
  virtual int run() = 0;
  const std::string& name() const { return name_; }
  bool operator==(const Job& other) const;
  static int count;

 private:
  std::string name_;
};

/// A queue of jobs.
template <typename T>
struct Queue {
  using Pointer = std::unique_ptr<T>;

  // Adds a job at the end.
  void push(Pointer job) { jobs.push_back(std::move(job)); }

  T* front();
  std::vector<Pointer> jobs;
};

template <>
struct Queue<int> {
  int only;
};

template <typename T>
T* Queue<T>::front() {
  return jobs.empty() ? nullptr : jobs.front().get();
}

bool Job::operator==(const Job& other) const {
  return name_ == other.name_;
}

int Job::count = 0;

class Timer : public Job {
 public:
  Timer(int seconds);
  ~Timer() override;
  int run() override;

 private:
  int seconds_;
};

Timer::Timer(int seconds) : Job("timer"), seconds_(seconds) {}

Timer::~Timer() {
  --count;
}

int Timer::run() {
  auto twice = [this](int factor) { return seconds_ * factor; };
  return twice(2);
}

template <Runnable T>
int drain(Queue<T>& queue) {
  int done = 0;
  for (auto& job : queue.jobs) {
    done += job->run() == 0;
  }
  return done;
}

}  // namespace jobs

namespace jobs::testing {
std::string describe(const Job& job);
}

std::string jobs::testing::describe(const jobs::Job& job) {
  return "job " + job.name();
}

extern "C" {
int jobs_count(void) { return jobs::Job::count; }
}
