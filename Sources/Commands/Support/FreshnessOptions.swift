import ArgumentParser
import Engine
import Settings

/// How current the index must be that answers.
struct FreshnessOptions: ParsableArguments {
  @Flag(help: "Answer from the index as it is, without looking for changes.")
  var noRefresh = false

  func policy(_ settings: SettingValues) -> FreshnessPolicy {
    noRefresh || !settings[.searchRefreshes] ? .committed : .current
  }
}
