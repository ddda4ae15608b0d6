/// Who reads a context, which decides how calls are written that get more.
package enum ContextAudience: Sendable {
  /// A model that calls tools.
  case tools
  /// Whoever runs commands in a shell.
  case commands
}
