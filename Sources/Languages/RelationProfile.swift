/// How the syntax of one language names other code, read from `Resources/languages/<name>/relations.json`.
///
/// A language that inherits another has its node types beside its own.
package struct RelationProfile: Sendable, Decodable {
  /// Another language than the one that the language itself inherits.
  package var inherits: String?
  /// Names of the instance or type around, where the grammar does not tell them from others.
  package var selfNames: [String]?
  /// Names of what the type around inherits.
  package var superNames: [String]?
  /// Generic types whose value is used as that of their first argument: `Optional`, `Final`.
  package var transparentTypes: [String]?
  /// Decorators after which the first parameter is no instance.
  package var staticDecorators: [String]?
  /// Functions whose call with a string imports it, with the form of the import: `module`, `file`,
  /// `systemFile`; `word` for a module that is written without quotes, too.
  package var importCalls: [String: String]?
  /// Generic functions whose value is one of their first type argument, with the position which that
  /// stands in: `make_unique` with `instantiate`, `static_cast` with `type`.
  package var typedCalls: [String: NodePosition]?
  /// Functions that hand what they are called on to a closure, as `let` of Kotlin does.
  package var handingCalls: [String]?
  /// Functions whose call in a type names what the type implements: `include` of Ruby.
  package var mixinCalls: [String]?
  /// Functions whose value is that of their first argument: `Some`, `Box.new`.
  package var transparentCalls: [String]?
  /// Functions whose value is one of the type that their first argument names: `make`.
  package var makingCalls: [String]?
  /// Types whose values are types themselves, and of which nothing else is known: `Class` of Ruby.
  package var metaTypes: [String]?
  /// Members whose call has the value of what it is called on: `unwrap`, `clone`.
  package var transparentMembers: [String]?
  /// The member that a call of `super` itself calls; `=` for the one that is called as the method
  /// around.
  package var superCall: String?
  /// What functions that make a value of the type around are called, where its own name may be called
  /// instead, as `Self(…)` for `init`.
  package var makerName: String?
  /// Whether a name in a pattern that begins with a capital is a constant, and none that is bound.
  package var hasConstantPatterns: Bool?
  /// Names that stand for something of the language itself wherever they are: `arguments`, `crate`.
  package var specialNames: [String]?
  /// Words that are no names in code which the grammar leaves as text, nor names that are called or
  /// types: `var` where a type is expected.
  package var keywords: [String]?
  /// What lists mean that begin with a word, where code is lists.
  package var forms: [String: ListForm]?
  /// What separates the parts of a path in the text of a single node, where one holds several.
  package var pathSeparators: [String]?
  /// By node type.
  package var nodes: [String: NodeRuleText]

  package init() {
    nodes = [:]
  }

  /// These rules and those of another language that has no rule of its own for a node type.
  package func filled(from other: RelationProfile) -> RelationProfile {
    var profile = self
    profile.selfNames = selfNames ?? other.selfNames
    profile.superNames = superNames ?? other.superNames
    profile.transparentTypes = transparentTypes ?? other.transparentTypes
    profile.staticDecorators = staticDecorators ?? other.staticDecorators
    profile.importCalls = importCalls ?? other.importCalls
    profile.typedCalls = typedCalls ?? other.typedCalls
    profile.handingCalls = handingCalls ?? other.handingCalls
    profile.mixinCalls = mixinCalls ?? other.mixinCalls
    profile.transparentCalls = transparentCalls ?? other.transparentCalls
    profile.makingCalls = makingCalls ?? other.makingCalls
    profile.metaTypes = metaTypes ?? other.metaTypes
    profile.transparentMembers = transparentMembers ?? other.transparentMembers
    profile.superCall = superCall ?? other.superCall
    profile.makerName = makerName ?? other.makerName
    profile.hasConstantPatterns = hasConstantPatterns ?? other.hasConstantPatterns
    profile.specialNames = specialNames ?? other.specialNames
    profile.keywords = keywords ?? other.keywords
    profile.forms = forms ?? other.forms
    profile.pathSeparators = pathSeparators ?? other.pathSeparators
    profile.nodes.merge(other.nodes.mapValues(\.inherited)) { own, _ in own }
    return profile
  }
}

/// What a node of one type means, and where its parts are.
///
/// A part is selected by the name of a field, by the type of a child (`<type_identifier>`), by its place
/// among the named children without comments (`#0`, `#-1`), or by several of these divided by `|`, the
/// first that is there.
package struct NodeRuleText: Sendable, Decodable {
  /// Left out for a node that only says in which position its children stand.
  package var `is`: NodeMeaning?
  package var name: String?
  package var object: String?
  package var arguments: String?
  package var type: String?
  package var value: String?
  /// What the names in `left` are bound to the elements of, one by one.
  package var elements: String?
  package var left: String?
  package var parameters: String?
  package var result: String?
  /// What is looked at after all else, because that binds names in it: `f(x)` in `f(x) for x in y`.
  package var late: String?
  /// What stands beside a function, after it, and is part of it: the body after a signature. Of a node
  /// without a meaning, that of the functions in it.
  package var body: String?
  /// The position of single children, by their selectors.
  package var positions: [String: NodePosition]?
  /// The position of the other children; without it, that which the meaning gives them.
  package var rest: NodePosition?
  /// Whether names bound in it are not seen outside.
  package var scope: Bool?
  /// Names that are bound in such a scope without being written.
  package var implicit: [String]?
  /// The type of a literal; the form of an import; the value that a member without an object is one of;
  /// what else a meaning says of it.
  package var form: String?
  /// Whether another language has it, whose grammar may have more than that of this one.
  package var isInherited: Bool?

  fileprivate var inherited: NodeRuleText {
    var text = self
    text.isInherited = true
    return text
  }
}

/// What a node means to the relations of a file. `docs/relation-rules.md` has each with an example.
package enum NodeMeaning: String, Sendable, Decodable, CaseIterable {
  /// A name that stands alone. With the form `value` it is never that of a type.
  case name
  /// A name that can only be that of a type or constant, and is never a local of a function.
  case typeName
  /// A name that can only be a local, with its mark: `$name` in PHP.
  case variable
  /// A name that calls a method unless it is a local, as in Ruby.
  case bareCall
  /// A name that is one only where it is bound or called, or where its position says so, such as that of
  /// a member. With the form `value` its value is what is called so.
  case key
  /// `object.name`
  case member
  /// A member of the instance around, written as one word: `@name` in Ruby.
  case ownMember
  /// `object(arguments)`, where what is called is an expression. Where the `rest` is `same`, one in a
  /// type or pattern applies a type or takes a value apart.
  case call
  /// `object.name(arguments)` in one node; without an object a call of a name.
  case send
  /// The arguments of a call, where they stand with others in what its rule calls so.
  case argumentList
  /// Names divided by dots in one node, of which the last is meant; with the form `outer` the first is
  /// none of the function's own.
  case path
  /// A value and what follows it in one node: `a.b(c).d`, where each `link` is a name or a name with an
  /// `argumentList`.
  case chain, link
  /// What follows a value beside it: `.b`, `(c)`, `[d]`. The value stands for all of it.
  case suffix
  /// As `suffix`, and what follows is again a part of the value before the first of them: `a..b()..c()`.
  case cascade
  /// A list of Lisp, which means what `forms` says of the word that it begins with, or calls that.
  case form
  /// `.name`, a member of the type that is expected; where no dot stands before it, a wrapper.
  case implicitMember
  /// `<Name …>`: calls a component; a `name` in lower case is an element of HTML.
  case element
  /// Makes a value of `type`.
  case new
  /// `name: value` in what `new` makes: names a member of it; in a list or map the name is a value.
  case field
  /// `name: value` in a literal whose names are nobody's.
  case entry
  case selfValue, superValue
  /// A value of the built-in type that `form` names.
  case literal
  /// Text that may be a type, where one is expected.
  case quotedType
  /// Has the value or type of `object`, or of its first child.
  case wrapper
  /// Has the value or type of the last child but `left` that is known: `a or b`, `A | None`. Where the rule has a
  /// `name`, that is an operator, and only with those in `form` it is so.
  case either
  /// `object<…>`: names what `object` does.
  case generic
  /// A value of `type`, whatever stands in it.
  case cast
  /// Binds the names in `left` to a value of `type` or to `value`, made with `arguments` where there are
  /// any. With the form `parameter`, a name that a type declares is seen in its members; with the form
  /// `equation`, `f(x) = y` defines a function. Where the rule has a `name`, that is an operator, and
  /// only those in `form` bind.
  case bind
  /// Gives the names in `left`, which it does not declare, another value.
  case assign
  /// Several names or values in one node, which are bound to each other in order.
  case list
  /// The parts of a value: names in it are bound to something unknown; with the form `members`, to
  /// the members of the value, or of one of `type`, that they are called after.
  case pattern
  /// Clauses divided by commas, each of which may bind a name in `left` to a `type` or to what follows
  /// `=`: `let a = b, c = d`, `if let a, case .b(let c) = d`. With the form `shorthand`, a name with
  /// neither is bound to what it was before.
  case bindings
  /// A pattern in which names behind a `mark` are bound, those behind a dot are members of what is
  /// matched, and others are values.
  case match
  /// A word that has the names after it bound.
  case mark
  /// Parts that are of one type: `a == .b`.
  case alike
  /// Has `object` compared with what is inside.
  case comparison
  /// Binds the name in `left` in each child to the `type` that the child has: Go's `switch x := y.(type)`.
  case typeSwitch
  /// Makes names of the file or of an outer function visible: `global`.
  case outerNames
  /// A definition with a scope of its own: `name`, `parameters`, `result`; `value` is what it gives
  /// where that is not returned, or the last part of it; `object` the receiver before its name. A
  /// `left` that is no definition's name is bound where the function stands. Where the `rest` is
  /// `same`, one in a type is the type of a function.
  case function
  /// The parameters of a function.
  case parameters
  /// As `parameters`, and the first one of a function in a type is the instance.
  case receiverParameters
  /// A function's declarator, which its parameters hang on: `object(parameters)` in C. Where the rule
  /// says what `arguments` are, one within a function that holds nothing but names there is a variable
  /// that is made with them: `Lock lock(mutex)`.
  case declarator
  /// Names that are bound in it are not seen outside.
  case scope
  /// As `scope`, unless it is within a function, whose names are seen in all of it.
  case block
  /// A definition with members.
  case type
  /// Holds definitions that are seen by its name, and is no type; a `value` that is a path is what it is
  /// another name of.
  case namespace
  /// Members of a `type` that is defined elsewhere, and the `object` that it implements by them.
  case implementation
  /// A second name for `type`.
  case alias
  case typeParameter
  /// The value of a function.
  case returns
  /// Says which package, module or namespace the file belongs to; with the form `nested`, within the
  /// one that was said before.
  case module
  /// Brings names into the file; `form` says how it is read.
  case imports
  /// Code that the grammar leaves as text, such as the body of a macro.
  case tokens
  /// Nothing in it names code.
  case skip
}

/// What a list means that begins with a certain word.
package enum ListForm: String, Sendable, Decodable {
  /// `(ns a.b (:require …))`
  case namespace
  /// `(require '[a.b :as c])`
  case requirement
  /// `(def name value)`
  case name
  /// `(defn name [parameter] …)`, `(fn ([parameter] …))`
  case function
  /// `(letfn [(name [parameter] …)] …)`
  case functions
  /// `(defrecord Name [field] Protocol (member [this] …))`
  case type
  /// `(extend-type Type Protocol (member [this] …))`
  case `extension`
  /// `(let [name value] …)`
  case bindings
  /// `(catch Type name …)`
  case handler
  /// A word of the language itself; all that follows is looked at.
  case plain
  case skip
}

/// What names in a child are taken for.
package enum NodePosition: String, Sendable, Decodable, CaseIterable {
  case value, type, inherit, implement, decorate, instantiate
  /// Bound to what the node binds.
  case bind
  /// As `bind` for a name that begins with a small letter; others are values.
  case pattern
  /// A value that is none of the function's own names, though one of them may be called the same.
  case outer
  /// A member of what is expected; where that is not known a value.
  case member
  /// A member of what is expected; where that is not known nothing.
  case field
  /// In what `new` makes: names of members of it, or entries of a list or map.
  case fields, entries
  /// That of the node itself.
  case same
  case skip
}
