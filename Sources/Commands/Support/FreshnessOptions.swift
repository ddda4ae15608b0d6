import ArgumentParser
import Engine

/// How current the index must be that answers.
struct FreshnessOptions: ParsableArguments {
  @Flag(help: "Answer from the index as it is, without looking for changes.")
  var noRefresh = false

  var policy: FreshnessPolicy { noRefresh ? .committed : .current }
}
