package import CodeModel

/// What Apus knows of one language, read from `Resources/languages/<name>/language.json`.
///
/// Every field may be left out; one that is comes from the profile `inherits` names.
package struct LanguageProfile: Sendable, Decodable {
  /// The name shown to people, as in `C#`.
  package var title: String?
  /// Another language whose fields stand in for the ones left out here.
  package var inherits: String?
  /// The grammar's name where it is not the language's, as JavaScript's is for JSX.
  package var grammar: String?
  /// Endings of file names in lower case without their first dot, as in `py` and `d.ts`.
  package var extensions: [String]?
  /// Whole file names: in lower case for any case, with a capital for exactly this one; one with
  /// `*` is a glob.
  package var names: [String]?
  /// Programs of a `#!` line, without version digits.
  package var interpreters: [String]?
  /// What editors call the language in a modeline, and writers behind a code fence.
  package var aliases: [String]?
  /// What tells its files from those of other languages with the same extension.
  package var contents: ContentRules?
  /// What divides its files where no grammar does: `headings`, `indentation` or `cells`.
  package var structure: String?
  /// What stands between the parts of a qualified name.
  package var separator: String?
  /// Words that a preprocessor takes away and the grammar cannot read, as `NS_ASSUME_NONNULL_BEGIN`
  /// in Objective-C; one that ends with `()` goes with its arguments.
  package var blanks: [String]?
  /// What to read in place of tokens that the grammar could not read.
  package var repairs: [RepairText]?
  package var chunks: ChunkRules?
  package var symbols: SymbolRules?
  package var comments: CommentRules?
  package var visibility: VisibilityRules?

  /// Nothing known.
  package init() {}
}

/// Tokens that a grammar cannot read, and what it reads in their places.
///
/// Both are lists divided by spaces, of as many parts. In `find` a part is one of some tokens
/// (`class|struct`), `WORD` (a name that is no keyword), `MACRO` (one or more names written as
/// macros are, with their arguments), `CALL` (one with arguments), `ARGS` (what stands before a
/// closing parenthesis), `LINE` (what else stands on the line) or `ANY`; `^` before it: first on its
/// line. In `put` it is `_` (as it is),
/// `-` (blank) or a text that is not longer.
package struct RepairText: Sendable, Decodable {
  package var find: String
  package var put: String
  /// Looked for in the whole file once it has an error, not only where that is.
  package var everywhere: Bool?
}

/// How content speaks for a language.
package struct ContentRules: Sendable, Decodable {
  /// Extensions the language shares as a guest: a file is its only if more of its lines speak for
  /// it than for any other language with the extension.
  package var extensions: [String]?
  /// What lines of the language, without their indentation, begin with; one with `*` inside is a
  /// glob over the whole line. Upper and lower case differ.
  package var lines: [String]?
}

/// Where chunks may begin; lists of node types.
package struct ChunkRules: Sendable, Decodable {
  /// Belong to the sibling that follows: comments, attributes, decorators.
  package var prefixes: [String]?
  /// Hold statements or members, so that a chunk may begin at any child.
  package var containers: [String]?
  /// Entered whatever their size, because the grammar ends them with the comments of the node that
  /// follows.
  package var transparent: [String]?
  /// The grammar ends a body with the comments of what follows, as it knows the end of the body by
  /// indentation.
  package var holdsNextComments: Bool?
}

/// Where definitions may be found.
package struct SymbolRules: Sendable, Decodable {
  /// Node types of code and data that are searched only if they hold one of `definers`.
  package var blocks: [String]?
  /// Words one of which any definition inside a block is written with.
  package var definers: [String]?
  /// Node types that hold nothing to be called a definition, even where a pattern would match.
  package var opaque: [String]?
  /// Neighbours of one name and kind are clauses of one definition, as in Haskell.
  package var clauses: Bool?
  /// What a clause ends with that another one follows, as `;` in Erlang.
  package var clauseMark: String?
  /// What a name may be written after without being part of it, as `:` in Ruby; `[` goes with `]`.
  package var nameMarks: [String]?
}

/// How documentation is written.
package struct CommentRules: Sendable, Decodable {
  /// What a comment line begins with.
  package var line: [String]?
  /// Pairs of marks around a comment.
  package var block: [[String]]?
  /// What a line of an attribute, annotation or decorator before a definition begins with.
  package var attributes: [String]?
  /// Documentation is the string that opens the body, as in Python.
  package var docstring: Bool?
}

/// How a definition says who may use it.
package struct VisibilityRules: Sendable, Decodable {
  /// Modifiers before the name, and what each means.
  package var words: [String: Visibility]?
  /// Without a modifier.
  package var `default`: Visibility?
  /// Without a modifier, by the definition's own kind, whatever its name.
  package var kinds: [String: KindVisibility]?
  /// Without a modifier, by the kind of the enclosing definition.
  package var inside: [String: Visibility]?
  /// How the name itself tells.
  package var naming: NamingRule?

  /// What a kind of definition is without a modifier.
  package enum KindVisibility: Sendable, Decodable {
    case fixed(Visibility)
    /// As visible as the enclosing definition, as the cases of a Swift enum are.
    case enclosing

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if try container.decode(String.self) == "enclosing" {
        self = .enclosing
      } else {
        self = .fixed(try container.decode(Visibility.self))
      }
    }
  }

  package enum NamingRule: String, Sendable, Decodable {
    /// A leading `_` is private, as Python and Dart have it.
    case underscore
    /// A capital first letter is public and any other private, as Go has it.
    case capital
    /// A leading `#` is private, as in a JavaScript class.
    case hash
  }
}
