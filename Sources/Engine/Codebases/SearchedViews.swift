import CodeModel
import Retrieval
import Settings

/// A codebase that is about to be searched, as it is committed.
struct SearchedView {
  let codebase: SearchedCodebase
  let scope: SearchScope
  let settings: SettingValues
  let report: IndexReport?
  let notices: [String]

  /// How the index lags behind the folder; what else refreshing has to say is not about that.
  var freshness: String? {
    notices.first { $0 != report?.grammarNotice && !settings.notices.contains($0) }
  }
}

/// The codebases of one search, each once.
struct SearchedViews {
  private var views: [SearchedView] = []

  /// A codebase that is there already gets the further folder of it to be searched too.
  mutating func add(_ view: SearchedView) {
    guard
      let known = views.firstIndex(where: {
        $0.codebase.root == view.codebase.root && $0.codebase.commit == view.codebase.commit
      })
    else {
      views.append(view)
      return
    }
    let old = views[known]
    var filter = old.scope.filter
    // Without a pattern all of it is searched.
    let isWhole = filter.pathGlobs.isEmpty || view.scope.filter.pathGlobs.isEmpty
    filter.pathGlobs = isWhole ? [] : filter.pathGlobs + view.scope.filter.pathGlobs
    views[known] = SearchedView(
      codebase: old.codebase,
      scope: SearchScope(
        reader: old.scope.reader, filter: filter, replica: old.scope.replica,
        name: old.scope.name, changes: old.scope.changes),
      settings: old.settings, report: old.report ?? view.report,
      notices: old.notices + view.notices.filter { !old.notices.contains($0) })
  }

  /// Those of the first codebase, which decide how all are ranked.
  var settings: SettingValues { views[0].settings }
  var scopes: [SearchScope] { views.map(\.scope) }
  var synchronisations: [IndexReport] { views.compactMap(\.report) }

  var codebases: [SearchedCodebase] {
    let labels = Self.labels(of: views.map(\.codebase.root))
    return zip(views, labels).map { view, label in
      var codebase = view.codebase
      codebase.label = label
      return codebase
    }
  }

  /// What refreshing each had to say, under its label where there are several.
  var notices: [String] {
    zip(codebases, views).flatMap { codebase, view in
      view.notices.map { views.count > 1 ? "\(codebase.label): \($0)" : $0 }
    }
  }

  var freshness: String? {
    zip(codebases, views).lazy.compactMap { codebase, view in
      view.freshness.map { views.count > 1 ? "\(codebase.label): \($0)" : $0 }
    }.first
  }

  /// The last components of each root, as many as tell it from the others.
  static func labels(of roots: [String]) -> [String] {
    let components = roots.map { $0.split(separator: "/") }
    return components.indices.map { index in
      let own = components[index]
      let others = components.indices.filter { components[$0] != own }
      let count = (1...max(1, own.count)).first { count in
        others.allSatisfy { components[$0].suffix(count) != own.suffix(count) }
      }
      let label = own.suffix(count ?? own.count).joined(separator: "/")
      return label.isEmpty ? "/" : label
    }
  }
}
