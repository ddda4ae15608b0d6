/// How a node that brings names into a file is read; the `form` of its rule.
enum ImportForm: String, CaseIterable {
  case python
  case pythonFrom = "python from"
  case include
  case cppUsing = "cpp using"
  case cppAlias = "cpp alias"
  case swift, java, kotlin, scala, go, dart, html, css, elixir, bash
  case cSharp = "c_sharp"
  case javaScript = "javascript"
  case javaScriptExport = "javascript export"
  case rust
  case rustCrate = "rust crate"
  case rustModule = "rust module"
  case php
  case phpFile = "php file"
  case haskell, julia, erlang
  /// A module, by names that the `value` of the rule selects.
  case names
  /// `open A.B`, which brings in all names.
  case open
  /// A module whose names the file gives on.
  case openExport = "open export"
  /// A string that names a file.
  case file
}
