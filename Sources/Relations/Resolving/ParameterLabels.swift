import CodeModel

/// The parameters of a function of Swift, by whose labels its overloads are told apart.
struct ParameterLabels {
  private struct Parameter {
    /// Nil for one without.
    let label: String?
    let isVariadic: Bool
    /// Whether a call may leave it out.
    let isOptional: Bool
    let isFunction: Bool
  }

  private let parameters: [Parameter]

  /// Nil where the signature shows no whole list of parameters.
  init?(of symbol: Symbol) {
    guard symbol.kind.isFunction,
      let list = ParameterCount.list(in: symbol.signature, of: symbol.name)
    else { return nil }
    parameters = ParameterCount.divided(list).map(Self.parameter)
  }

  /// Whether a call may pass these: labels as `ReferenceFact.argumentLabels` has them.
  ///
  /// - Parameter isStrict: Whether a closure behind the brackets needs a parameter that is written as a
  ///   function; the type of another one may be a second name of such a type.
  func allows(_ arguments: [Substring], isStrict: Bool = false) -> Bool {
    var next = 0
    for argument in arguments {
      let isMore = argument == "_" && next > 0 && parameters[next - 1].isVariadic
      if isMore { continue }
      guard let taken = place(of: argument, from: next, isStrict) else { return false }
      next = taken + 1
    }
    return parameters[next...].allSatisfy { $0.isOptional || $0.isVariadic }
  }

  /// The parameter that takes an argument.
  private func place(of argument: Substring, from start: Int, _ isStrict: Bool) -> Int? {
    var reachable: [Int] = []
    for (index, parameter) in parameters[start...].enumerated() {
      reachable.append(start + index)
      if !parameter.isOptional, !parameter.isVariadic { break }
    }
    if argument == "&" {
      return reachable.first { parameters[$0].isFunction } ?? (isStrict ? nil : reachable.last)
    }
    return reachable.first { parameters[$0].label ?? "_" == argument }
  }

  private static func parameter(_ text: String) -> Parameter {
    let names = text.prefix { $0 != ":" }.split(separator: " ").drop { $0.hasPrefix("@") }
    let label = names.first.map { $0.filter { $0 != "`" } }
    return Parameter(
      label: label == "_" ? nil : label, isVariadic: text.contains("..."),
      isOptional: text.contains("="), isFunction: text.contains("->"))
  }
}

extension ReferenceFact {
  /// The labels of the arguments, `_` for one without; nil where the syntax does not count them.
  var labels: [Substring]? {
    if let argumentLabels { return argumentLabels.split(separator: ":") }
    return argumentCount.map { Array(repeating: "_", count: min($0, Self.labelCountMax)) }
  }

  private static var labelCountMax: Int { 32 }
}
