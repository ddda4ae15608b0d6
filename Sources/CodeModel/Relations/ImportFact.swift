/// One name, or all names, that a file takes from elsewhere or gives on.
package struct ImportFact: Hashable, Sendable {
  package enum Form: UInt8, Sendable, CaseIterable {
    /// `import`, `use`, `using`, `require` of a module or of names in it.
    case module = 1
    /// `#include "x.h"`, PHP's `require 'x.php'`, Ruby's `require_relative`: looked for beside the file
    /// first.
    case file
    /// `#include <x.h>`, Ruby's `require`: looked for in search paths only.
    case systemFile
    /// Names that the file gives on to those who import it: `export … from`, `pub use`; with an empty
    /// module, names of its own (`export { a as b }`, `export default a`).
    case export
  }

  package let form: Form
  /// As written, without quotes: `a.b.c`, `..pkg`, `./x`, `crate::a::b`, `foo/bar.h`.
  package let module: String
  /// The name taken from the module, `*` for all of them, nil for the module itself.
  package let name: String?
  /// What the file calls it, where it says so; `default` for a default export.
  package let alias: String?
  /// The index among the file's symbols of the definition that alone sees the import; nil for the file.
  package let enclosing: Int?
  /// Counted from 1.
  package let line: Int

  package init(
    form: Form = .module, module: String, name: String? = nil, alias: String? = nil,
    enclosing: Int? = nil, line: Int
  ) {
    self.form = form
    self.module = module
    self.name = name
    self.alias = alias
    self.enclosing = enclosing
    self.line = line
  }
}
